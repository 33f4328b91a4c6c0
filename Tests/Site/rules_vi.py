"""V01–V13: Vietnamese numbers, dates, order and letters."""

import re
import unicodedata

from rules import rule

MARKED = ("num", "figure", "figure-large", "value")
QUOTED = ("words", "printed", "official", "plan", "prose", "printed-text", "theme", "quote")
SHORT_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
LONG_DATE = re.compile(r"ngày[\s\u00a0]+(\d{1,2})[\s\u00a0]+tháng[\s\u00a0]+(\d{1,2})[\s\u00a0]+năm")
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def is_quoted(element):
    """Whether a document is speaking, whose spelling is kept as it was printed."""
    return element.name in ("q", "blockquote", "i") or any(
        above.name in ("q", "blockquote") or set(above.classes) & set(QUOTED)
        for above in (element, *element.ancestors))


@rule("V01", holds=['<td class="num">1.250,5</td><td class="num">12%</td>'],
      breaks=['<td class="num">1,250</td>', '<td class="num">12.5</td>', '<p class="figure">12 %</p>',
              '<td class="num">1250000</td>'])
def numbers_have_dots_in_groups_and_a_comma(page):
    for name in MARKED:
        for element in page.body.all(class_=name):
            text = element.text
            if re.search(r"\d,\d{3}\b(?!\d)", text) and not re.search(r"\d,\d{3}\s*(tỷ|triệu)", text):
                yield element, f"“{text}” groups by commas"
            if re.search(r"\d\.\d{1,2}(?!\d)", text):
                yield element, f"“{text}” has a decimal point"
            if re.search(r"\d[\s\u00a0]+%", text):
                yield element, f"“{text}” has a blank before %"
            if re.search(r"(?<![\d.,/-])\d{5,}(?![\d/-])", text):
                yield element, f"“{text}” is not grouped"


def wrong_day_and_month(day, month):
    return (int(day) < 10) != (len(day) == 2 and day[0] == "0") or (
        int(month) <= 2) != (len(month) == 2 and month[0] == "0")


@rule("V02", holds=["<p>06/8/2021, 28/02/2024, 12/11/2024</p>", "<q>6/08/2021</q>"],
      breaks=["<p>6/8/2021</p>", "<p>06/08/2021</p>", "<p>28/2/2024</p>"])
def short_dates_pad_as_the_decree_says(page):
    for text, element in page.body.texts:
        for day, month, year in SHORT_DATE.findall(text):
            if wrong_day_and_month(day, month) and not is_quoted(element):
                yield element, f"{day}/{month}/{year}"


@rule("V03", holds=["<p>ngày 06 tháng 8 năm 2021</p>"],
      breaks=["<p>ngày 6 tháng 8 năm 2021</p>", "<p>ngày 06 tháng 08 năm 2021</p>"])
def long_dates_pad_as_the_decree_says(page):
    for text, element in page.body.texts:
        for day, month in LONG_DATE.findall(text):
            if wrong_day_and_month(day, month) and not is_quoted(element):
                yield element, f"ngày {day} tháng {month}"


def order(name):
    """Word by word: signs, numbers by their size, letters by the alphabet; tones come last."""
    words, tones = [], []
    for word in unicodedata.normalize("NFC", name.lower()).split():
        words.append([])
        for part in re.findall(r"\d+|.", word):
            if part.isdigit():
                words[-1].append((1, int(part)))
                continue
            marks = unicodedata.normalize("NFD", part)
            tone = next((mark for mark in marks[1:] if mark in TONES), "")
            base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark != tone))
            words[-1].append((2, LETTERS.find(base)) if base in LETTERS else (0, 0))
            tones.append(TONES.index(tone))
    return words, tones


@rule("V04", holds=['<ul class="register"><li><a href="a">Bạc Liêu</a></li><li><a href="b">Cà Mau</a></li>'
                    '<li><a href="c">Đà Nẵng</a></li><li><a href="d">Gia Lai</a></li></ul>',
                    '<ul class="register"><li><a href="a">3 tỉnh</a></li><li><a href="b">11 xã</a></li>'
                    '<li><a href="c">Thi đua chung</a></li><li><a href="d">Thi đua, khen</a></li></ul>'],
      breaks=['<ul class="register"><li><a href="a">Đà Nẵng</a></li><li><a href="b">Cà Mau</a></li></ul>',
              '<ul class="register"><li><a href="a">Án</a></li><li><a href="b">An</a></li></ul>'])
def registers_follow_the_vietnamese_alphabet(page):
    for register in page.body.all(class_="register"):
        names = [item.first("a").text for item in register.elements if item.first("a")]
        for one, next_one in zip(names, names[1:]):
            if order(one) > order(next_one):
                yield register, f"“{one}” stands before “{next_one}”"


@rule("V05", scope="site")
def every_text_is_normal(site):
    for path in site.ending(".html", ".css", ".js", ".json", ".csv", ".xml", ".ics", ".txt"):
        text = site.read(path).decode("utf-8")
        if not unicodedata.is_normalized("NFC", text):
            yield f"{path}: not in normal form C"


@rule("V07", scope="site")
def addresses_are_plain(site):
    folded = {}
    for path in site.files:
        if not re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*/)*[A-Za-z0-9]+([._-][A-Za-z0-9]+)*", path):
            yield f"{path}: letters other than a-z, 0-9 and single hyphens"
        if path.lower() in folded:
            yield f"{path}: the same as {folded[path.lower()]} where letter case does not count"
        folded[path.lower()] = path


@rule("V08", holds=["<time>ngày\u00a006 tháng 8</time>"], breaks=['<p class="figure">12 tấn</p>'])
def number_and_unit_stay_together(page):
    for name in ("figure", "figure-large"):
        for element in page.body.all(class_=name):
            if re.search(r"\d [^\W\d_]", "".join(text for text, _ in element.texts)):
                yield element, f"“{element.text}” may break between number and unit"


@rule("V09", scope="site")
def no_shouting(site):
    for path in site.ending(".css"):
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", site.read(path).decode()):
            if "uppercase" in body and not re.search(
                r"body-name|parent-body|doc-kind|national|print", selector
            ):
                yield f"{path}: {selector.strip()} is set in capitals"


@rule("V12", scope="site")
def no_hyphenation(site):
    for path in site.ending(".css"):
        css = site.read(path).decode()
        if re.search(r"hyphens:\s*auto", css):
            yield f"{path}: hyphens: auto"
        if re.search(r"(html|body|p|main)\s*\{[^}]*overflow-wrap:\s*anywhere", css):
            yield f"{path}: words of prose may break anywhere"
