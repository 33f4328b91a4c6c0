"""The second language: the same site in English, held to what its readers are owed.

The pages of the first language are looked at elsewhere; here are those below `en/`. Content has
one language and falls back to it, so Vietnamese stands on English pages, marked as such.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import browser as walks
import nu
import rules
import weights
from site_folder import Site

# Rules that read numbers, dates or words as Vietnamese writes them, and those about files that
# have one language.
OF_VIETNAMESE = re.compile(r"[DK]|V0[1-5]|V07|V09|V12|T04|T05|T06|T11|C03|P06|P08|A01|A03")
# A name inside these cannot be marked, as they hold no elements: they may have Vietnamese letters,
# yet no word of the interface.
WITHOUT_ELEMENTS = ("title", "desc")
READ_OUT = ("aria-label", "title", "alt", "placeholder", "data-filter", "data-row-link",
            "data-found", "data-none", "data-failed")


class English(Site):
    """The English pages of a site in two languages, among all of its files."""

    def __init__(self, folder):
        super().__init__(folder)
        self.pages = [page for page in self.pages if page.path.startswith("en/")]


def build(program, root, work):
    """The site of this folder in both languages."""
    source = work / "two-languages"
    shutil.copytree(root / "content", source / "content")
    (source / "templates").symlink_to(root / "templates")
    settings = source / "content" / "site.yaml"
    text, count = re.subn(
        r"^ngôn ngữ: .*$", "ngôn ngữ: [vi, en]", settings.read_text("utf-8"), flags=re.M)
    if count != 1:
        sys.exit("content/site.yaml does not name its languages in one line")
    settings.write_text(text, "utf-8")
    done = subprocess.run(
        [program, "build", "--quiet", "--site", str(source), "--out", str(work / "both")],
        capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{done.stderr}\nthe site does not build in two languages")
    return work / "both"


def words(file):
    """The words of the interface in one language, by key."""
    pairs = re.findall(r'^([\w-]+): "?(.*?)"?$', file.read_text("utf-8"), flags=re.M)
    return dict(pairs)


def is_vietnamese(text):
    """Whether a text has a letter of Vietnamese that English lacks."""
    return any(letter.isalpha() and not letter.isascii() and letter not in "éï" for letter in text)


def language(element):
    """The language of what stands in an element: its own, or that of the nearest one above."""
    for above in (element, *element.ancestors):
        if above["lang"]:
            return above["lang"]
    return None


def unmarked(page):
    """Vietnamese that nothing says to be Vietnamese."""
    for text, element in page.body.texts:
        if is_vietnamese(text) and language(element) == "en" and (
                element.name not in WITHOUT_ELEMENTS):
            yield element, f"not marked: “{' '.join(text.split())[:80]}”"


def untranslated(page, vietnamese):
    """Words of the interface that are still those of the other language, marked or not."""
    told = [(text, element) for text, element in page.body.texts]
    for element in page.tree.all():
        told += [(element[name], element) for name in READ_OUT if element[name]]
    for text, element in told:
        # The files for Excel have Vietnamese headings, which the page of data explains.
        if page.kind == "data" and element.inside("details", class_="columns"):
            continue
        for part in {text, *re.split(r"[:.;(),“”]", text)}:
            part = " ".join(part.split())
            if part in vietnamese:
                yield element, f"a word of the interface: “{part}”"


def interface(root):
    """The Vietnamese words of the interface, but those that content may have for itself."""
    strings = root / "templates" / "strings"
    vietnamese, english = words(strings / "vi.yaml"), words(strings / "en.yaml")
    content = "\n".join(
        file.read_text("utf-8") for folder in (root / "content", root / "templates" / "registers")
        for file in folder.rglob("*") if file.suffix in (".md", ".csv", ".yaml"))
    return {
        text for key, text in vietnamese.items()
        if text != english.get(key) and sum(map(str.isalpha, text)) > 8
        and is_vietnamese(text) and text not in content
    }


def read(folder, root):
    """Everything that can be seen in the files themselves: name of the check → findings, count."""
    site = English(folder)
    vietnamese, found = interface(root), {}
    found["English: Vietnamese is marked"] = [
        rules.place(page, one) for page in site.pages for one in unmarked(page)]
    found["English: no word of the interface is Vietnamese"] = [
        rules.place(page, one) for page in site.pages for one in untranslated(page, vietnamese)]
    found["English: weight"] = list(weights.too_heavy(weights.weigh(site)))
    found["English: rules of pages and links"] = [
        f"{check.rule}: {text}" for check in rules.CHECKS if not OF_VIETNAMESE.match(check.rule)
        for text in rules.run(check, site)[0]]
    return {name: (findings, len(site.pages)) for name, findings in found.items()}


def in_browser(browser, folder, paths):
    """Silence, no request outside and no sideways scroll on a narrow screen."""
    found = walks.every_page(browser, folder, paths)
    return {"English: in a narrow window": [text for texts in found.values() for text in texts]}


def accessible(browser, folder, paths):
    found = walks.accessible(browser, folder, paths)
    return {"English: axe": found["axe"]}


def check_markup(folder):
    """The Nu checker over every English page."""
    return nu.finish(nu.start(folder / "en"), folder)
