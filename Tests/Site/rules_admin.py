"""A01–A05: provinces and districts, as they were and as they are."""

import re

from rules import rule


@rule("A01", scope="site")
def campaigns_say_what_their_province_is_now(site):
    former = {page.path for page in site.pages
              if page.kind == "province" and "Trang về đơn vị cũ" in page.body.text}
    for page in site.pages:
        if not page.below("chien-dich") or page.path.startswith("en/"):
            continue
        where = page.body.first("p", class_="where")
        if where is None:
            yield f"{page.path}: nothing says whose campaign it is"
            continue
        linked = [link["href"].replace("../", "") for link in where.all("a")]
        if linked and linked[0] in former and "nay thuộc" not in where.text:
            yield f"{page.path}:{where.line}: nothing says what the province is now"


@rule("A02", holds=['<svg role="img" data-from="2025-01" data-to="2025-12"><path class="break"/></svg>'],
      breaks=['<svg role="img" data-from="2024-01" data-to="2026-01"><path class="series"/></svg>'])
def series_break_where_boundaries_changed(page):
    for chart in page.body.all("svg", data_from=True, data_to=True):
        if chart["data-from"] < "2025-07" <= chart["data-to"] and not chart.first(class_="break"):
            yield chart, "a series across 01/7/2025 without its break"


@rule("A03", scope="site")
def districts_end_with_june_2025(site):
    for path in site.ending(".csv"):
        if re.search(r"don-vi|units", path):
            for number, line in enumerate(site.read(path).decode("utf-8-sig").splitlines(), start=1):
                if re.search(r"\b(huyện|thị xã)\b", line) and re.search(r"2025-0[7-9]|202[6-9]-", line):
                    yield f"{path}:{number}: a district after 30/6/2025"


@rule("A05", scope="site")
def units_are_told_apart(site):
    seen = {}
    for page in site.pages:
        if page.below("don-vi"):
            heading = page.body.first("h1").text
            key = (heading, page.is_demonstration, page.path.startswith("en/"))
            if key in seen:
                yield f"{page.path}: the same heading as {seen[key]}: “{heading}”"
            seen[key] = page.path
