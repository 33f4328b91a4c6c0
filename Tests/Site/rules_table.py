"""T01–T14: tables that anyone can read, hear and copy."""

import re

from rules import rule

# Headings of columns whose digits name something and count nothing.
NAMING = re.compile(r"^(STT|Hạng|Việc số|Trong năm|Hoàn thành trong năm|TT|Mã|Mã số|Dòng|Dòng trong văn bản|Năm|Kỳ|Lần công bố|Hạn|Ngày|Số, ký hiệu|Số văn bản)\b")
UNIT_COLUMN = re.compile(r"^Đơn vị( tính)?$")
NUMBER = re.compile(r"^[-−+]?\d{1,3}(\.\d{3})*(,\d+)?$|^[-−+]?\d+(,\d+)?$")
# Missing, not due and not applicable are words or an ellipsis.
WORDS_FOR_NONE = re.compile(
    r"^(…|Chưa|Không|Văn bản không|chưa|không|Chưa có số liệu|Chưa đến hạn|Không áp dụng)", re.I)

GOOD = """<div class="table-scroll" role="region" tabindex="0" aria-labelledby="a"><table>
<caption id="a">Gạo (tấn), quý I/2025</caption>
<thead><tr><th scope="col">Tỉnh</th><th scope="col" class="num">Gạo (tấn)</th></tr></thead>
<tbody><tr><th scope="row">An Giang</th><td class="num" data-value="1200">1.200</td></tr></tbody>
</table></div><p class="source">Nguồn: X, <time datetime="2025-04-01">01/4/2025</time></p>"""


def broken(*changes):
    source = GOOD
    for old, new in changes:
        assert old in source, old
        source = source.replace(old, new)
    return source


def tables(page):
    return page.body.all("table") if page.body else []


def rows(table, part):
    return [row for group in table.elements if group.name == part for row in group.all("tr")]


def cells(row):
    return [cell for cell in row.elements if cell.name in ("th", "td")]


def columns(table):
    """Every column: its own heading and its cells."""
    headings, _ = heads(table)
    body = rows(table, "tbody") + rows(table, "tfoot")
    return [
        (heading, [cells(row)[x] for row in body if len(cells(row)) > x])
        for x, heading in sorted(headings.items())]


def heads(table):
    """The heading of each column, and the words of those that stand over several."""
    headings, above = {}, {}
    taken = set()
    for y, row in enumerate(rows(table, "thead")):
        x = 0
        for cell in cells(row):
            while (y, x) in taken:
                x += 1
            width, height = int(cell["colspan"] or 1), int(cell["rowspan"] or 1)
            taken |= {(y + dy, x + dx) for dy in range(height) for dx in range(width)}
            for column in range(x, x + width):
                if width == 1:
                    headings[column] = cell
                else:
                    above[column] = above.get(column, "") + cell.text
            x += width
    return headings, above


def after(table):
    """What stands below a table, as far as the next heading or table."""
    box = table.parent if "table-scroll" in table.parent.classes else table
    found, element = [], box.next()
    while element is not None and element.name not in ("h1", "h2", "h3", "table", "section"):
        if "table-scroll" in element.classes:
            break
        found.append(element)
        element = element.next()
    return found


@rule("T01", holds=[GOOD], breaks=[
    broken(('<caption id="a">Gạo (tấn), quý I/2025</caption>', "")),
    broken(("Gạo (tấn), quý I/2025", " ")), GOOD + GOOD])
def caption_reads_like_a_heading(page):
    seen = set()
    for table in tables(page):
        first = table.elements[0] if table.elements else None
        if first is None or first.name != "caption" or not first.text:
            yield table, "the table does not begin with a caption"
        elif first.text in seen:
            yield table, f"two tables are called “{first.text}”"
        else:
            seen.add(first.text)


@rule("T02", holds=[GOOD], breaks=[
    broken(('<th scope="col">Tỉnh', "<th>Tỉnh")),
    broken(('<th scope="row">An Giang</th>', "<td>An Giang</td>"))])
def header_cells_say_what_they_head(page):
    for table in tables(page):
        for cell in table.all("th"):
            if cell["scope"] not in ("col", "row", "colgroup", "rowgroup"):
                yield cell, f"the header “{cell.text}” has no scope"
        for row in rows(table, "tbody"):
            if cells(row) and not cells(row)[0].matches(scope="row"):
                yield row, "the row does not begin with its header"


@rule("T03", holds=[GOOD], breaks=[
    broken(("</tr></thead>", "</tr><tr><th scope=col>a</th></tr><tr><th scope=col>b</th></tr></thead>"))])
def at_most_two_rows_of_headers(page):
    for table in tables(page):
        if len(rows(table, "thead")) > 2 and not all(
            cell["headers"] for row in rows(table, "tbody") for cell in cells(row)
        ):
            yield table, "more than two rows of headers"


@rule("T04", holds=[GOOD], breaks=[
    broken(('class="num">Gạo', ">Gạo")), broken(('<td class="num" ', "<td "))])
def numbers_and_their_headers_stand_right(page):
    for table in tables(page):
        for heading, column in columns(table):
            has_class = [cell for cell in column if "num" in cell.classes]
            if has_class and "num" not in heading.classes:
                yield heading, f"“{heading.text}” stands left of its numbers"
            told = [cell.text for cell in column if not WORDS_FOR_NONE.match(cell.text)]
            if (told and all(map(NUMBER.match, told)) and len(has_class) < len(column)
                    and heading["scope"] == "col" and not NAMING.match(heading.text)
                    and column[0].name == "td"):
                yield heading, f"the numbers of “{heading.text}” are not marked as numbers"


@rule("T05", holds=[GOOD], breaks=[
    broken(("Gạo (tấn)</th>", "Gạo</th>")), broken((">1.200<", ">1.200 tấn<"))])
def unit_stands_in_the_header(page):
    for table in tables(page):
        named = any(UNIT_COLUMN.match(heading.text) for heading, _ in columns(table))
        headings, above = heads(table)
        over = {id(heading): above.get(x, "") for x, heading in headings.items()}
        for heading, column in columns(table):
            numbers = [cell for cell in column if "num" in cell.classes]
            if not numbers or NAMING.match(heading.text):
                continue
            if not named and not re.search(r"[(%]", heading.text + over[id(heading)]):
                yield heading, f"nobody says in what “{heading.text}” is counted"
            for cell in numbers:
                if re.search(r"[^\W\d_]", cell.text) and not WORDS_FOR_NONE.match(cell.text):
                    yield cell, f"“{cell.text}” has letters among numbers"


@rule("T06", holds=[GOOD], breaks=[
    broken(("</tbody>", '<tr><th scope="row">B</th><td class="num">1,5</td></tr></tbody>'))])
def one_setting_of_decimals(page):
    for table in tables(page):
        # Rows in units of their own are formatted each in its unit.
        if any(UNIT_COLUMN.match(heading.text) for heading, _ in columns(table)):
            continue
        for heading, column in columns(table):
            digits = {
                len(cell.text.rstrip("%").partition(",")[2])
                for cell in column if "num" in cell.classes and NUMBER.match(cell.text)}
            if len(digits) > 1:
                yield heading, f"“{heading.text}” has numbers with {sorted(digits)} decimals"


@rule("T07", holds=[GOOD, broken((">1.200<", ">…<")) + '<p class="legend">“…”: không có số liệu</p>'],
      breaks=[broken((">1.200<", "><")), broken((">1.200<", ">-<")), broken((">1.200<", ">…<"))])
def missing_values_are_told(page):
    for table in tables(page):
        told = False
        for cell in table.all("td", "th"):
            if not cell.text and not cell.first("img", "svg"):
                yield cell, "an empty cell"
            elif cell.text in ("-", "–", "—", "N/A", "n/a", "NULL", "x", "X"):
                yield cell, f"“{cell.text}” does not say what is missing"
            told = told or cell.text == "…"
        if told and not any(
            "legend" in below.classes and "…" in below.text for below in after(table)
        ):
            yield table, "“…” is not explained below the table"


@rule("T08", holds=[GOOD], breaks=[
    broken(('<p class="source">', "<p>")), broken(("<time", "<b"), ("</time>", "</b>"))])
def source_stands_below(page):
    for table in tables(page):
        sources = [below for below in after(table) if "source" in below.classes]
        if not sources:
            yield table, "no source below the table"
        elif not any(source.first("time", datetime=True) for source in sources):
            yield sources[0], "the source has no date"


@rule("T09", holds=[GOOD], breaks=[
    broken(('role="region" ', "")), broken(('tabindex="0" ', "")),
    broken(('aria-labelledby="a"', 'aria-labelledby="b"'))])
def table_scrolls_in_a_named_region(page):
    for table in tables(page):
        box, caption = table.parent, table.first("caption")
        name = caption["id"] if caption else None
        if not (box.matches(role="region", tabindex="0") and name
                and box["aria-labelledby"] == name):
            yield table, "the table is in no region that has its name and takes the focus"


@rule("T10", holds=[GOOD], breaks=[broken(('<td class', '<td rowspan="2" class'))])
def no_merged_cells_in_bodies(page):
    for table in tables(page):
        if table["role"] in ("presentation", "none"):
            yield table, "a table for the layout"
        for row in rows(table, "tbody"):
            for cell in cells(row):
                if cell["rowspan"] or cell["colspan"]:
                    yield cell, "a merged cell"


@rule("T11", holds=[GOOD], breaks=[
    broken((' data-value="1200"', "")), broken(('data-value="1200"', 'data-value="1.2"'))])
def machine_value_beside_the_printed_one(page):
    for table in tables(page):
        for cell in table.all("td", class_="num"):
            if not NUMBER.match(cell.text):
                continue
            value = cell["data-value"]
            if value is None:
                yield cell, f"“{cell.text}” has no data-value"
                continue
            printed = cell.text.replace(".", "").replace(",", ".").replace("−", "-")
            decimals = len(printed.partition(".")[2])
            try:
                if abs(float(value) - float(printed)) > 0.5000001 * 10**-decimals:
                    yield cell, f"“{cell.text}” is said to be {value}"
            except ValueError:
                yield cell, f"data-value “{value}” is no number"


@rule("T12", holds=['<a href="a.csv" type="text/csv">Chỉ tiêu, CSV, 12 kB</a>'],
      breaks=['<a href="a.csv">Tải về</a>', '<a href="a.csv">CSV</a>'])
def download_states_form_and_size(page):
    for link in page.body.all("a"):
        if (link["href"] or "").endswith(".csv"):
            if "CSV" not in link.text or not re.search(r"\d\s?(kB|MB|byte)", link.text):
                yield link, f"“{link.text}” does not say that it is CSV and how long"


@rule("T14", holds=[GOOD], breaks=[broken((">1.200<", ">1<br>2<"))])
def one_datum_a_cell(page):
    for table in tables(page):
        for line in table.all("br"):
            yield line, "a row faked by a line break"
