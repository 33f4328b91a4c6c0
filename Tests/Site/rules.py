"""The rules of the web and the checks that hold pages to them.

A check is a function with the rule's number. It is given a page (or the whole site) and yields what
is wrong, as a sentence or as an element and a sentence. Each brings an example that breaks it and
one that keeps it, and `test_examples` tries both: a check that cannot fail is worth nothing.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from site_folder import Page

TABLE = Path(__file__).with_name("rules.tsv")


@dataclass
class Check:
    rule: str
    scope: str
    run: object
    holds: list
    breaks: list


CHECKS = []


def rule(number, holds=(), breaks=(), scope="page"):
    """Registers a check of a rule; `scope` is page or site."""

    def register(function):
        CHECKS.append(Check(number, scope, function, list(holds), list(breaks)))
        return function

    return register


def place(page, finding):
    element, message = finding if isinstance(finding, tuple) else (None, finding)
    line = f":{element.line}" if element is not None else ""
    return f"{page.path}{line}: {message}"


def run(check, site):
    """What a check finds in a site, and how many things it looked at."""
    if check.scope == "site":
        return list(check.run(site) or ()), 1
    findings = [
        place(page, finding) for page in site.pages for finding in check.run(page) or ()]
    return findings, len(site.pages)


def example(source):
    """A page of a fragment; a whole page stands as it is."""
    if "<html" not in source:
        source = (
            f'<!DOCTYPE html><html lang="vi"><head><title>Thử</title></head><body>{source}'
            "</body></html>")
    return Page("chien-dich/thu/index.html", source.encode())


def test_examples():
    """What is wrong with the checks themselves."""
    for check in CHECKS:
        name = f"{check.rule} ({check.run.__name__})"
        if check.scope != "page":
            continue
        if not check.breaks:
            yield f"{name} shows no example that breaks it"
        for source in check.breaks:
            if not list(check.run(example(source)) or ()):
                yield f"{name} does not see what is wrong with {source}"
        for source in check.holds:
            for finding in check.run(example(source)) or ():
                yield f"{name} refuses {source}: {place(example(source), finding)}"


def known_rules():
    """All rules, each with its level, a short name and where it is checked if not here."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))
