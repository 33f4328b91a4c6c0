"""What comes out of the printer: pages as PDF, read back sheet by sheet with poppler's programs."""

import re
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from browser import file_origin

MM = 72 / 25.4
# What is between the margins of the decree on an upright sheet and on one that lies, in CSS px.
UPRIGHT, LYING = {"width": 624, "height": 970}, {"width": 933, "height": 600}
# Room put before the text so that the foot of a document falls on every part of a sheet.
FILLERS = range(0, 240, 40)


class Print:
    """A page as it is printed: the text of each sheet."""

    def __init__(self, tab, work):
        self.file = Path(work) / "page.pdf"
        tab.page.pdf(path=self.file, prefer_css_page_size=True)
        self.sheets = self.read("pdftotext", "-layout").split("\f")[:-1]

    def read(self, program, *options):
        return subprocess.run(
            [program, *options, str(self.file), "-"][: None if program == "pdftotext" else -1],
            capture_output=True, text=True, check=True).stdout

    def sheets_with(self, text):
        wanted = re.sub(r"\s+", " ", text).strip()
        return {number for number, sheet in enumerate(self.sheets, 1)
                if wanted in re.sub(r"\s+", " ", sheet)}

    def sizes(self):
        told = self.read("pdfinfo", "-f", "1", "-l", str(len(self.sheets)))
        return [(float(width), float(height))
                for width, height in re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", told)]

    def inked(self):
        """The least and the greatest place of words on each sheet, without its number."""
        tree = ElementTree.fromstring(re.sub(
            r' xmlns="[^"]*"|<!DOCTYPE[^>]*>|[\x00-\x08\x0b\x0e-\x1f]', "",
            self.read("pdftotext", "-bbox")))
        for number, page in enumerate(tree.iter("page"), 1):
            words = [word.attrib for word in page.iter("word")]
            words = [word for word in words
                     if number == 1 or word is not words[0]]
            if words:
                yield (number, min(float(word["xMin"]) for word in words),
                       max(float(word["xMax"]) for word in words),
                       min(float(word["yMin"]) for word in words),
                       max(float(word["yMax"]) for word in words))


def numbered(printed):
    """K04: nothing above the first sheet, its number above every other."""
    for number, sheet in enumerate(printed.sheets, 1):
        first = next((line.strip() for line in sheet.splitlines() if line.strip()), "")
        if number > 1 and first != str(number):
            yield f"sheet {number} begins with “{first[:40]}”, not with its number"
        if number == 1 and first == "1":
            yield "the first sheet is numbered"


def within_margins(printed):
    """K01, measured: upright A4, and no word outside the margins."""
    for number, (width, height) in enumerate(printed.sizes(), 1):
        if abs(width - 210 * MM) > 1 or abs(height - 297 * MM) > 1:
            yield f"sheet {number} is {width / MM:.0f} × {height / MM:.0f} mm"
    for number, left, right, top, bottom in printed.inked():
        sides = left / MM, 210 - right / MM, top / MM, 297 - bottom / MM
        for side, name, least in zip(sides, ("left", "right", "top", "bottom"), (30, 15, 20, 20)):
            # The box of a line reaches a little beyond its letters.
            if side < least - 1:
                yield f"sheet {number}: words {side:.1f} mm from the {name}"


def foot_in_one_piece(tab, work):
    """K05: recipients and signature on one sheet, wherever the text ends."""
    label, last, name = tab.page.evaluate("sitegen.documentFoot()")
    for room in FILLERS:
        tab.page.evaluate("room => sitegen.fill(room)", room)
        printed = Print(tab, work)
        sheet = max(printed.sheets_with(label), default=0)
        for text in (last, name):
            # The name may stand in a note below as well.
            if sheet not in printed.sheets_with(text):
                yield f"with {room} mm above: “{text}” is not on sheet {sheet}, where “{label}” is"


def printed(browser, folder, paths):
    """K01 and K04–K07 as a reader of the sheets finds them."""
    found = {rule: [] for rule in ("K01", "K04", "K05", "K06", "K07")}
    tab = browser.tab(file_origin(folder), UPRIGHT, medium="print")
    with tempfile.TemporaryDirectory() as work:
        for path in paths:
            tab.page.set_viewport_size(UPRIGHT)
            tab.open(path)
            page = tab.page
            if page.evaluate("getComputedStyle(document.body).page") == "wide":
                page.set_viewport_size(LYING)
            sheets = Print(tab, work)

            def note(rule, texts):
                found[rule] += [f"{path}: {text}" for text in texts]

            note("K04", numbered(sheets))
            note("K06", page.evaluate("sitegen.cutOff()"))
            note("K06", (
                f"the head “{head}” is not repeated"
                for head in page.evaluate("sitegen.longTables()")
                if len(sheets.sheets_with(head)) < 2))
            if page.evaluate("document.documentElement.lang") == "vi":
                for words in ("Bản in từ trang thông tin", "không thay văn bản đã ký"):
                    if len(sheets.sheets) not in sheets.sheets_with(words):
                        note("K07", [f"the last sheet does not say “{words}”"])
            if page.evaluate("document.body.dataset.kind") in ("plan", "period"):
                note("K01", within_margins(sheets))
                note("K05", foot_in_one_piece(tab, work))
            page.emulate_media(media="screen")
            for words in page.evaluate("sitegen.forPaperOnly()"):
                note("K07", [f"for paper only, but on the screen: {words}"])
            page.emulate_media(media="print")
    found["K07"] += tab.findings
    tab.close()
    return found
