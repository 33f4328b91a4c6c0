"""K01–K07: what a print-out must be. The rest is looked at in the browser, and on sheets in `paper`."""

import re

from rules import rule

# What is filed on paper, in the form of Nghị định 30/2020.
OFFICIAL = {"plan", "period"}


def at_page(site):
    for path in site.ending(".css"):
        css = re.sub(r"/\*.*?\*/", "", site.read(path).decode(), flags=re.S)
        for selector, body in re.findall(r"@page([^{]*)\{((?:[^{}]|\{[^{}]*\})*)\}", css):
            yield path, selector.strip(), body


@rule("K01", scope="site")
def paper_and_margins(site):
    pages = [(path, body) for path, selector, body in at_page(site) if not selector]
    if not pages:
        yield "no @page in any style"
    for path, body in pages:
        if not re.search(r"size:\s*A4", body):
            yield f"{path}: the paper is not A4"
        margin = re.search(r"margin:\s*([^;]+);", body)
        sides = [float(side) for side in re.findall(r"([\d.]+)mm", margin[1])] if margin else []
        if len(sides) != 4:
            yield f"{path}: the four margins of @page are not told in mm"
            continue
        top, right, bottom, left = sides
        if not (20 <= top <= 25 and 20 <= bottom <= 25 and 30 <= left <= 35 and 15 <= right <= 20):
            yield f"{path}: margins {sides} are not those of the decree"


@rule("K02", scope="site")
def official_head_in_order(site):
    order = ["body-name", "national-title", "national-motto"]
    for page in site.pages:
        head = page.body.first(class_="official-head")
        if head is None:
            if page.kind in OFFICIAL:
                yield f"{page.path}: no official head"
            continue
        found = [name for element in head.all() for name in element.classes if name in order]
        if found[:1] != order[:1] or found[-2:] != order[1:]:
            yield f"{page.path}:{head.line}: the head stands in the order {found}"


@rule("K04", scope="site")
def page_numbers_from_the_second_page(site):
    bodies = list(at_page(site))
    if not any("@top-center" in body and "counter(page)" in body
               for _, selector, body in bodies if not selector):
        yield "no page number at the top centre"
    if not any(selector == ":first" and re.search(r"@top-center\s*\{\s*content:\s*(none|\"\")", body)
               for _, selector, body in bodies):
        yield "the first page is numbered"


@rule("K05", scope="site")
def signature_and_recipients(site):
    for page in site.pages:
        foot = page.body.first(class_="official-foot")
        if page.kind in OFFICIAL and foot is None:
            yield f"{page.path}: no foot with recipients and signature"
        elif foot is not None and not foot.first(class_="signature-block"):
            yield f"{page.path}:{foot.line}: no block for the signature"


@rule("K07", scope="site")
def print_out_says_that_it_is_one(site):
    for page in site.pages:
        if page.kind != "moved" and not page.path.startswith("en/"):
            note = page.body.first(class_="print-note")
            if note is None or "Bản in từ trang thông tin" not in note.text:
                yield f"{page.path}: nothing says that a print-out is not the signed original"
