"""Words of the interface stand in templates/strings and nowhere else below templates/."""

import re
import unicodedata
from pathlib import Path


def stripped(source):
    """A template without what the program puts in: the lines stay where they are."""
    def blank(found):
        return "\n" * found[0].count("\n")

    source = re.sub(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", blank, source, flags=re.S)
    source = re.sub(r"<!--.*?-->", blank, source, flags=re.S)
    return source


def is_foreign(character):
    """A letter that English does not have: somebody wrote Vietnamese."""
    return character.isalpha() and not character.isascii()


def complaints(folder):
    """Every word in a template that a translator would never find."""
    folder = Path(folder)
    for file in sorted(folder.rglob("*")):
        if file.suffix not in (".html", ".xml", ".txt", ".js") or "strings" in file.parts:
            continue
        source = stripped(file.read_text("utf-8"))
        path = file.relative_to(folder.parent)
        for number, line in enumerate(unicodedata.normalize("NFC", source).splitlines(), start=1):
            if any(map(is_foreign, line)):
                yield f"{path}:{number}: a Vietnamese word outside strings: {line.strip()[:80]}"
                continue
            if file.suffix != ".html":
                continue
            # What is left between tags, once the program's parts are gone, must have no letter.
            bare = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", line)
            for text in re.findall(r">([^<>]*)<", bare):
                # The name of a file is the same in every language.
                text = re.sub(r"&\w+;|\b[\w-]+\.(json|csv|xml|ics|zip)\b|SHA-256", " ", text)
                if re.search(r"[^\W\d_]{2,}", text):
                    yield f"{path}:{number}: a word outside strings: {text.strip()[:80]}"
            for name, value in re.findall(r'\b(aria-label|title|alt|placeholder|content)="([^"]*)"', bare):
                if re.search(r"[^\W\d_]{2,}", value) and not re.search(
                        r"width=|noindex|light dark|website|article|telephone=no|0; url=", value):
                    yield f"{path}:{number}: {name} has words outside strings: {value.strip()[:80]}"
