"""Builds this repository's site and looks at it as its readers do.

Usage: python Tests/Site PROGRAM, in the Python that `scripts/need site` has made ready.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import attacks
import browser
import data_checks
import english
import nu
import paper
import rules
import schemas
import weights
import words
from site_folder import Site

import links  # noqa: F401 (each of these registers its checks)
import rules_admin  # noqa: F401
import rules_chart  # noqa: F401
import rules_data  # noqa: F401
import rules_page  # noqa: F401
import rules_people  # noqa: F401
import rules_print  # noqa: F401
import rules_table  # noqa: F401
import rules_vi  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
SHOWN = 12


class Results:
    """What was checked, how often, and what was found."""

    def __init__(self):
        self.lines = {}

    def add(self, name, findings, seen=0):
        line = self.lines.setdefault(name, [[], 0])
        line[0] += findings
        line[1] += seen

    @property
    def failed(self):
        return [name for name, (findings, _) in self.lines.items() if findings]


def build(program, out, *options, **environment):
    """A site in a folder; a build that fails has said why."""
    done = subprocess.run(
        [program, "build", "--quiet", "--out", str(out), *options], cwd=ROOT,
        env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{done.stderr}\nthe site does not build (exit {done.returncode})")


ADDRESS = "https://thi-dua.example/trang/"
# What changes where the site knows its address.
OF_ADDRESS = {"D09", "P03", "P09", "P15"}


def read(site, results, only=None, part=""):
    """Everything that can be seen in the files themselves."""
    for check in rules.CHECKS:
        if only is None or check.rule in only:
            findings, seen = rules.run(check, site)
            results.add(check.rule, [part + text for text in findings], seen)


def same_bytes(one, other):
    for path in sorted(one.files.keys() | other.files.keys()):
        if path not in one.files or path not in other.files:
            yield f"{path}: in one build only"
        elif one.read(path) != other.read(path):
            yield f"{path}: differs between two builds of the same input"


def in_english(folder):
    """The work on the English pages: jobs that tell name → findings and how many were seen."""
    site = english.English(folder)
    everything = [page.path for page in site.pages]
    examples = [page.path for page in site.examples]
    walks = [(english.accessible, examples[half::2]) for half in range(2)]
    return walks + [(english.in_browser, everything[half::2]) for half in range(2)]


def looked_at(site, both, program, results):
    """Everything that takes a browser or another program, on two cores."""
    everything = [page.path for page in site.pages]
    examples = [page.path for page in site.examples]
    walks = [(browser.accessible, examples[half::2]) for half in range(2)]
    walks += [(browser.every_page, everything[half::2]) for half in range(2)]
    documents = [page.path for page in site.pages if page.kind == "plan"]
    printed = sorted({*examples, *documents})
    walks += [(paper.printed, printed[half::2]) for half in range(2)]
    walks += [
        (walk, examples)
        for walk in (browser.by_keyboard, browser.in_detail, browser.by_sorting,
                     browser.without_scripts, browser.served_in_a_folder)
    ]
    walks.append((browser.by_search, [page.path for page in site.pages if page.kind == "search"]))
    with ProcessPoolExecutor(2) as pool:
        inert = pool.submit(attacks.run, program)
        markup = pool.submit(english.check_markup, both)
        texts = pool.submit(english.read, both, ROOT)
        files = {name: pool.submit(data_checks.run, name, site.folder)
                 for name in data_checks.CHECKS}
        waiting = [
            (pool.submit(browser.run, walk, site.folder, paths), paths) for walk, paths in walks]
        waiting += [
            (pool.submit(browser.run, walk, both, paths), paths)
            for walk, paths in in_english(both)]
        for future, paths in waiting:
            for name, findings in future.result().items():
                if name == "axe runs":
                    results.add("axe", [], int(findings[0]))
                else:
                    results.add(name, findings, len(paths) if name != "axe" else 0)
        for name, future in files.items():
            results.add(name, *future.result())
        results.add("formulas are inert in LibreOffice", *inert.result())
        for name, seen in texts.result().items():
            results.add(name, *seen)
        results.add("English: Nu", markup.result(), len(list((both / "en").rglob("*.html"))))


def summary(site, results, weighed):
    """The closing table; true if all is well."""
    print("\nthe ten heaviest pages (HTML, CSS and JavaScript)")
    print("   packed    plain")
    for compressed, plain, page in weighed[:10]:
        print(f"{compressed / 1000:7.1f} kB {plain / 1000:5.1f} kB  {page.path}")

    print("\nrule  level   what                                      result")
    unknown = set(results.lines)
    for known in rules.known_rules():
        name = known["rule"]
        unknown.discard(name)
        findings, seen = results.lines.get(name, ([], 0))
        if findings:
            result = f"FAILED: {len(findings)}"
        elif name in results.lines:
            result = "passed"
        else:
            result = known["elsewhere"] or "NOT CHECKED"
            if not known["elsewhere"]:
                results.add(name, ["no check has this rule's number"])
        print(f"{name:5} {known['level']:7} {known['what']:41} {result}")

    for name in results.failed:
        findings = results.lines[name][0]
        print(f"\n{name}: {len(findings)} findings", file=sys.stderr)
        for text in findings[:SHOWN]:
            print(f"  {text}", file=sys.stderr)
        if len(findings) > SHOWN:
            print(f"  and {len(findings) - SHOWN} more", file=sys.stderr)

    print()
    for name in sorted(unknown):
        findings, seen = results.lines[name]
        print(f"{name}: {seen} checked, {len(findings)} findings")
    passed = sum(1 for name in results.lines if name not in results.failed)
    print(f"{len(site.pages)} pages of {len(site.kinds)} types: "
          f"{passed} checks passed, {len(results.failed)} failed")
    return not results.failed


def main(program):
    program = str(Path(program).resolve())
    results, begun = Results(), time.monotonic()
    results.add("checks see what breaks them", list(rules.test_examples()), len(rules.CHECKS))
    results.add("words only in strings", list(words.complaints(ROOT / "templates")), 1)
    with tempfile.TemporaryDirectory() as work:
        work = Path(work).resolve()
        build(program, work / "site")
        build(program, work / "again", "--jobs", "1", LC_ALL="C", TZ="Pacific/Kiritimati")
        build(program, work / "known", "--base-url", ADDRESS)
        both = english.build(program, ROOT, work)
        checker = nu.start(work / "site")
        site, known = Site(work / "site"), Site(work / "known")
        read(known, results, OF_ADDRESS, "with a base address: ")
        results.add("schemas see what breaks them", list(schemas.broken_examples()), 6)
        schemas.read(site, results)
        schemas.read(known, results, ADDRESS, "with a base address: ")
        read(site, results)
        results.add("D10", list(same_bytes(site, Site(work / "again"))), 1)
        results.add(
            "every page has a type",
            [f"{page.path}: no data-kind" for page in site.pages if not page.kind], len(site.pages))
        weighed = weights.weigh(site)
        results.add("weight", list(weights.too_heavy(weighed)), len(weighed))
        results.add("first paint", list(weights.first_paint(site)), len(site.pages))
        results.add("Nu", nu.finish(checker, work / "site"), len(site.pages))
        print(f"read in {time.monotonic() - begun:.0f} s", flush=True)
        looked_at(site, both, program, results)
        is_good = summary(site, results, weighed)
    print(f"looked at in {time.monotonic() - begun:.0f} s")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
