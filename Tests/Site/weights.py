"""What a page costs a reader on a telephone, and what must arrive before anything is seen."""

import gzip
import posixpath

PLAIN, PACKED = 150_000, 30_000
# Full texts and matrices may be long; nothing else may.
LONG = {"plan", "matrix"}


def parts(page):
    """The files that a page is made of, besides itself: styles and scripts."""
    here = posixpath.dirname(page.path)
    for element in page.tree.all("link", "script"):
        if element.name == "link" and element["rel"] == "stylesheet":
            yield element, posixpath.normpath(posixpath.join(here, element["href"]))
        elif element["src"]:
            yield element, posixpath.normpath(posixpath.join(here, element["src"]))


def packed(data):
    return len(gzip.compress(data, 9, mtime=0))


def weigh(site):
    """The weight of every page, plain and packed, the heaviest first."""
    known = {}
    weights = []
    for page in site.pages:
        plain, compressed = len(page.data), packed(page.data)
        for path in {path for _, path in parts(page)}:
            if path not in known:
                data = site.read(path)
                known[path] = len(data), packed(data)
            plain, compressed = plain + known[path][0], compressed + known[path][1]
        weights.append((compressed, plain, page))
    return sorted(weights, key=lambda weight: (-weight[0], weight[2].path))


def too_heavy(weights):
    for compressed, plain, page in weights:
        if page.kind not in LONG and (plain >= PLAIN or compressed >= PACKED):
            yield f"{page.path} ({page.kind}): {plain} bytes, {compressed} packed"


def first_paint(site):
    """One page and one style, and no script that holds up the page."""
    for page in site.pages:
        styles = [element for element, _ in parts(page) if element.name == "link"]
        if len(styles) != 1:
            yield f"{page.path}: {len(styles)} styles"
        for element, _ in parts(page):
            if element.name == "script":
                if "defer" not in element.attributes and not element.inside("body"):
                    yield f"{page.path}:{element.line}: a script that holds up the page"
                if element["type"] == "module":
                    yield f"{page.path}:{element.line}: a module does not run from a file"
    for path in site.ending(".css"):
        if b"@import" in site.read(path):
            yield f"{path}: a style that waits for another"
