"""C01–C10: charts, which are inline SVG with role="img" inside a figure."""

import re

from rules import rule
from rules_table import rows

GOOD = """<figure class="chart"><figcaption><h3>Gạo tăng ba năm liền</h3>
<p class="measure">Gạo (tấn), An Giang, 2023-2025</p></figcaption>
<svg role="img" aria-labelledby="t d"><title id="t">Gạo</title><desc id="d">Tăng từ 1 đến 3</desc>
<text>3</text></svg><details><summary>Bảng</summary><table><tbody><tr><th>2025</th><td>3</td></tr>
</tbody></table></details></figure>"""


def broken(old, new):
    assert old in GOOD, old
    return GOOD.replace(old, new)


def charts(page):
    """Pictures of figures; small marks hidden from screen readers are none."""
    return page.body.all("svg", role="img") if page.body else []


def figure(chart):
    return next((above for above in chart.ancestors if above.name == "figure"), None)


def plain(number):
    """A printed number without its dots and without zeros that say nothing."""
    whole, _, rest = number.replace(".", "").partition(",")
    return f"{whole},{rest.rstrip('0')}"


@rule("C01", holds=[GOOD], breaks=[
    broken("<h3>Gạo tăng ba năm liền</h3>", ""),
    broken('<p class="measure">Gạo (tấn), An Giang, 2023-2025</p>', "")])
def headline_says_the_finding(page):
    for chart in charts(page):
        around = figure(chart)
        if around is None:
            # A mark in a table's row is explained by the row and by the caption; a locator says
            # where a place is, and no more.
            if not chart.inside("td", "th", "li") and "locator" not in chart.classes:
                yield chart, "a chart outside a figure"
            continue
        parts = [piece.strip() for caption in around.all("figcaption")
                 for piece, _ in caption.texts if piece.strip()]
        headings = around.all("h2", "h3", "h4", "h5")
        told = [heading.text for heading in headings if heading.text] + parts
        if len(set(told)) < 2:
            yield chart, "the figure lacks its finding or its measure, place and period"


@rule("C02", holds=[GOOD], breaks=[
    broken('aria-labelledby="t d"', 'aria-labelledby="t"'), broken('<desc id="d">Tăng từ 1 đến 3</desc>', ""),
    '<svg><rect/></svg>'])
def chart_has_title_and_description(page):
    for svg in page.body.all("svg"):
        if svg["aria-hidden"] == "true" or svg.inside("svg") or svg.inside(aria_hidden="true"):
            continue
        if svg["role"] != "img":
            yield svg, "a picture that is neither named nor hidden"
            continue
        names = (svg["aria-labelledby"] or "").split()
        title, description = svg.first("title"), svg.first("desc")
        own = {part["id"] for part in (title, description) if part is not None and part.text}
        if title is None or description is None or set(names) != own or len(own) != 2:
            yield svg, "the chart is not named by a title and a description of its own"


@rule("C03", holds=[GOOD, broken("<details>", "<div>").replace("</details>", "</div>")], breaks=[
    re.sub(r"<details>.*</details>", "", GOOD, flags=re.S), broken("<td>3</td>", "<td>4</td>")])
def chart_has_its_numbers_as_a_table(page):
    for chart in charts(page):
        around = figure(chart)
        if around is None:
            continue
        near = around.all("table") or (around.parent.all("table") if around.parent else [])
        link = around.first("a", href=True)
        if not near and link is None:
            yield chart, "the numbers of the chart are in no table"
        elif near:
            told = " ".join(row.text for table in near for row in rows(table, "tbody"))
            numbers = set(map(plain, re.findall(r"\d[\d.,]*\d|\d", told)))
            for text in chart.all("text"):
                # The muted words are those of the axes.
                if {"chart-muted", "axis"} & set(text.classes):
                    continue
                if not re.fullmatch(r"(\W\s*)?[\d.,]+\s?%?", text.text):
                    continue
                for number in re.findall(r"\d[\d.,]*\d|\d", text.text):
                    if plain(number) not in numbers:
                        yield text, f"{number} stands in the chart and not in its table"


@rule("C04", holds=[GOOD], breaks=[broken("<text>3</text>", "")])
def meaning_is_not_by_colour_alone(page):
    for chart in charts(page):
        if figure(chart) is not None and not chart.all("text"):
            yield chart, "a chart without a label"


@rule("C06", holds=[GOOD], breaks=[broken("<text>3", '<g class="axis-right"/><text>3')])
def one_axis_of_values(page):
    for chart in charts(page):
        for part in chart.all("g"):
            if {"axis-right", "axis-second", "axis-y2"} & set(part.classes):
                yield part, "a second axis of values"


@rule("C09", holds=[GOOD], breaks=[
    broken("<text>3", "".join('<g class="series"></g>' for _ in range(7)) + "<text>3")])
def at_most_six_series(page):
    for chart in charts(page):
        if len(chart.all("g", "path", "polyline", class_="series")) > 6:
            yield chart, "more than six series"
