"""P09: every link, picture, style and anchor inside the site leads somewhere."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from rules import rule

HELD = ("href", "src", "poster", "data")
REFERENCES = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")


def addresses(page):
    for element in page.tree.all():
        for key in HELD:
            if element[key] is not None:
                yield element, element[key]
        for candidate in (element["srcset"] or "").split(","):
            if candidate.strip():
                yield element, candidate.split()[0]


def anchors(page):
    return {element["id"] for element in page.tree.all(id=True)}


def complaint(site, from_path, address, known):
    """What is wrong with an address that stands in a file, if anything."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    if parts.path.startswith("/"):
        return f"{address} begins at the root of the host"
    target = from_path
    if parts.path:
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(from_path), unquote(parts.path)))
        if parts.path.endswith("/") or target not in site.files:
            return f"{address} leads to no file"
    if parts.fragment and target.endswith(".html"):
        if unquote(parts.fragment) not in known[target]:
            return f"{address}: there is no such anchor"
    return None


@rule("P09", scope="site")
def links_and_anchors_lead_somewhere(site):
    known = {page.path: anchors(page) for page in site.pages}
    for page in site.pages:
        for element, address in addresses(page):
            if not address and element.name == "a":
                yield f"{page.path}:{element.line}: an empty link"
            wrong = complaint(site, page.path, address, known)
            # A link of the canonical or preview kind is absolute where the address is known.
            if wrong and element["rel"] != "canonical":
                yield f"{page.path}:{element.line}: {wrong}"
        for element in page.tree.all():
            for key in REFERENCES:
                for name in (element[key] or "").split():
                    if name not in known[page.path]:
                        yield f"{page.path}:{element.line}: {key} names “{name}”, which is not there"
    for path in site.ending(".css"):
        for address in re.findall(r"url\(\s*['\"]?([^)'\"]+)", site.read(path).decode()):
            wrong = complaint(site, path, address, known)
            if wrong:
                yield f"{path}: {wrong}"


@rule("P09", scope="site")
def no_page_is_an_island(site):
    """Whoever begins on the home page comes to every other page."""
    start = "index.html"
    if start not in site.page:
        yield "no index.html"
        return
    seen, waiting = {start}, [start]
    while waiting:
        path = waiting.pop()
        for element in site.page[path].tree.all("a", href=True):
            parts = urlsplit(element["href"])
            if parts.scheme or not parts.path:
                continue
            target = posixpath.normpath(
                posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            if target in site.page and target not in seen:
                seen.add(target)
                waiting.append(target)
    for page in site.pages:
        if page.path not in seen and page.kind not in ("404", "redirect"):
            yield f"{page.path}: no way leads here from the home page"
