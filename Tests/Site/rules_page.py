"""P01–P17: what every page owes its readers."""

import json
import re
import unicodedata
from datetime import date

from rules import rule

WHOLE = """<!DOCTYPE html><html lang="vi"><head>
<meta charset="utf-8"><title>Gạo – Thi đua</title><meta name="description" content="Gạo.">
<link rel="stylesheet" href="a.css"></head><body data-kind="indicator">
<a class="skip" href="#noi-dung">Đến nội dung</a><header><nav aria-label="Mục">M</nav></header>
<nav class="crumbs" aria-label="Bạn đang ở"><ol><li><a href="index.html">Trang chủ</a></li>
<li aria-current="page">Gạo</li></ol></nav>
<main id="noi-dung"><h1>Gạo</h1><h2>Sản lượng</h2>
<p><time datetime="2025-01-01">01/01/2025</time> <time datetime="2025-01-02">02/01/2025</time>
<time datetime="2025-01-03">03/01/2025</time></p></main>
<footer><a href="gioi-thieu/index.html#lien-he">Liên hệ</a>
<a href="gioi-thieu/index.html#tiep-can">Tiếp cận</a>
<a href="gioi-thieu/index.html#rieng-tu">Riêng tư</a></footer></body></html>"""


def broken(*changes):
    source = WHOLE
    for old, new in changes:
        assert old in source, old
        source = source.replace(old, new)
    return source


@rule("P01", holds=[WHOLE], breaks=[broken((' lang="vi"', ""))])
def language_is_told(page):
    language = page.tree.first("html")["lang"]
    expected = "en" if page.path.startswith("en/") else "vi"
    if language != expected:
        yield f"the language of the page is “{language}”, not {expected}"
    for element in page.body.all(lang=True):
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)?", element["lang"]):
            yield element, f"“{element['lang']}” is no language"


@rule("P02", holds=[WHOLE], breaks=[
    broken(("<h2>", "<h3>"), ("</h2>", "</h3>")), broken(("<h1>Gạo</h1>", "")),
    broken(("<h2>Sản lượng</h2>", "<h1>Hai</h1>"))])
def one_h1_and_no_level_skipped(page):
    headings = page.body.all("h1", "h2", "h3", "h4", "h5", "h6")
    if sum(heading.name == "h1" for heading in headings) != 1:
        yield "not exactly one h1"
    level = 0
    for heading in headings:
        own = int(heading.name[1])
        if own > level + 1:
            yield heading, f"{heading.name} “{heading.text}” after h{level}"
        if not heading.text:
            yield heading, "an empty heading"
        level = own


@rule("P03", holds=[WHOLE], breaks=[
    broken(("<title>Gạo", "<title>" + "Gạo " * 20)), broken(('name="description"', 'name="d"'))])
def title_and_description(page):
    if not 1 <= len(page.title) <= 70:
        yield f"the title has {len(page.title)} letters: “{page.title}”"
    described = page.meta("description")
    if not described:
        yield "no description"
    elif len(described) > 300:
        yield f"the description has {len(described)} letters"


@rule("P03", scope="site")
def titles_and_descriptions_are_unique(site):
    for what, told in (("title", lambda page: page.title),
                       ("description", lambda page: page.meta("description"))):
        seen = {}
        for page in site.pages:
            text = told(page)
            if text and text in seen:
                yield f"{page.path}: the same {what} as {seen[text]}: “{text}”"
            seen.setdefault(text, page.path)


@rule("P04", holds=[WHOLE], breaks=[
    broken(('<a class="skip" href="#noi-dung">Đến nội dung</a>', "")),
    broken(("<main id", "<div id"), ("</main>", "</div>")),
    broken(("<footer>", "<div>"), ("</footer>", "</div>"))])
def skip_link_and_landmarks(page):
    first = page.body.first("a")
    main = page.body.all("main")
    if len(main) != 1:
        yield "not exactly one main"
    elif first is None or first["href"] != "#" + (main[0]["id"] or " "):
        yield "the first link does not skip to the content"
    for name in ("header", "nav", "footer"):
        if not page.body.first(name):
            yield f"no {name}"
    names = [nav["aria-label"] or nav["aria-labelledby"] for nav in page.body.all("nav")]
    if None in names or len(set(names)) < len(names):
        yield "the navigations are not told apart by name"


@rule("P05", holds=[WHOLE], breaks=[broken((' aria-current="page"', "")), broken(("nav class", "div class"), ("</ol></nav>", "</ol></div>"))])
def breadcrumbs(page):
    if page.body["data-kind"] in ("home", "404") or not page.body["data-kind"]:
        return
    crumbs = page.body.first("nav", class_="crumbs")
    if crumbs is None or not crumbs["aria-label"]:
        yield "no breadcrumbs"
        return
    items = crumbs.all("li")
    if not items or items[-1]["aria-current"] != "page":
        yield crumbs, "the last crumb is not marked as this page"


@rule("P05", scope="site")
def breadcrumbs_agree_with_their_data(site):
    told = {}
    for page in site.pages:
        for script in page.tree.all("script", type="application/ld+json"):
            try:
                data = json.loads("".join(map(str, script.children)))
            except ValueError as error:
                yield f"{page.path}:{script.line}: no JSON: {error}"
                continue
            for item in data if isinstance(data, list) else data.get("@graph", [data]):
                if item.get("@type") == "BreadcrumbList":
                    told[page.path] = [part["name"] for part in item["itemListElement"]]
    if not told:
        return
    for page in site.pages:
        crumbs = page.body.first("nav", class_="crumbs")
        if crumbs is None:
            continue
        shown = [item.text for item in crumbs.all("li")]
        if page.path not in told:
            yield f"{page.path}: breadcrumbs without their BreadcrumbList"
        elif [" ".join(name.split()) for name in told[page.path]] != shown:
            yield f"{page.path}: the BreadcrumbList says {told[page.path]}, the page {shown}"


@rule("P06", scope="site")
def drafts_say_so_at_the_top(site):
    for page in site.pages:
        if not page.below("chien-dich"):
            continue
        main = page.body.first("main")
        if main is None or not main.first(class_="banner") and not main.first(class_="stand"):
            yield f"{page.path}: nothing says where the campaign stands"
    drafts = {page.path.rsplit("/", 1)[0] for page in site.pages
              if page.kind == "campaign" and page.body.first(class_="stand-draft")}
    for page in site.pages:
        folder = next((draft for draft in drafts if page.path.startswith(draft + "/")), None)
        if folder and "DỰ THẢO" not in page.source.split("<h1")[0]:
            yield f"{page.path}: nothing above the heading says that the plan is a draft"


@rule("P07", holds=[WHOLE], breaks=[
    broken(('<time datetime="2025-01-03">03/01/2025</time>', "")),
    broken(('datetime="2025-01-03"', 'datetime="03/01/2025"'))])
def three_dates(page):
    if not page.body["data-kind"]:
        return
    times = page.body.all("time")
    for time in times:
        text = time["datetime"] or ""
        try:
            # A year or a month is a date too.
            date.fromisoformat(text + "-01" * (3 - len(text.split("-"))))
        except ValueError:
            yield time, f"“{text}” is no date"
    if page.kind != "404" and len(times) < 3:
        yield f"{len(times)} dates of three: published, figures as of, last changed"


@rule("P08", scope="site")
def plans_say_who_issued_them(site):
    labels = ["Số, ký hiệu", "Ngày văn bản", "Cơ quan ban hành", "Người ký"]
    for page in site.pages:
        if page.kind == "campaign" and not page.path.startswith("en/"):
            told = {term.text: term.next() for term in page.body.all("dt")}
            for label in labels:
                if label not in told or not told[label].text:
                    yield f"{page.path}: “{label}” is not told"


@rule("P12", holds=[WHOLE], breaks=[
    '<img src="https://example.org/a.png" alt="a">', '<script src="//example.org/a.js"></script>',
    '<img src="data:image/png;base64,AA" alt="a">'])
def nothing_from_elsewhere(page):
    for element in page.tree.all():
        for key in ("src", "srcset", "poster", "data", "action", "xlink:href", "background"):
            if re.match(r"\s*(\w+:|//)", element[key] or ""):
                yield element, f"{key} leads elsewhere: {element[key]}"
        if element.name == "link" and element["rel"] not in ("canonical", "alternate"):
            if re.match(r"\s*(\w+:|//)", element["href"] or ""):
                yield element, f"{element['rel']} from elsewhere: {element['href']}"


@rule("P12", scope="site")
def styles_take_nothing_from_elsewhere(site):
    for path in site.ending(".css"):
        text = site.read(path).decode()
        for found in re.findall(r"@import[^;]+|url\(\s*['\"]?(?:\w+:|//)[^)]*\)", text):
            yield f"{path}: {found}"
    for path in site.ending(".js"):
        for found in re.findall(r"\b(?:fetch|XMLHttpRequest|importScripts|sendBeacon)\b|\bimport\s",
                                site.read(path).decode()):
            yield f"{path}: {found.strip()} fails where the site is opened as files"


@rule("P12", holds=[WHOLE, '<script type="application/ld+json">{}</script>'], breaks=[
    '<p style="color:red">a</p>', "<style>p{}</style>", "<script>1</script>",
    '<button onclick="a()">b</button>', '<a href="javascript:a()">b</a>'])
def no_inline_style_script_or_handler(page):
    """What `default-src 'self'` would refuse."""
    for element in page.tree.all():
        if element.name == "style":
            yield element, "a style inside the page"
        if element.name == "script" and not element["src"] and (
                element["type"] != "application/ld+json"):
            yield element, "a script inside the page"
        for key, value in element.attributes.items():
            if key == "style" or key.startswith("on"):
                yield element, f"the attribute {key}"
            if value.strip().lower().startswith("javascript:"):
                yield element, f"a script in {key}"


@rule("P14", holds=[WHOLE], breaks=[
    broken(('<meta charset="utf-8">', "")), broken(("Sản lượng", "Sa\u0309n lượng")),
    broken(("</h1>", "</h1>\r\n")), "\ufeff" + WHOLE])
def utf8_lines_and_letters(page):
    if b'<meta charset="utf-8">' not in page.data[:1024]:
        yield "no charset in the first 1024 bytes"
    if page.data.startswith(b"\xef\xbb\xbf"):
        yield "a byte order mark"
    if b"\r" in page.data:
        yield "a carriage return"
    if not unicodedata.is_normalized("NFC", page.source):
        yield "not in normal form C"
    if not page.data.lower().startswith(b"<!doctype html>"):
        yield "no doctype"


@rule("P15", scope="site")
def previews_where_the_address_is_known(site):
    for page in site.pages:
        address = page.meta("og:url")
        if address is None:
            continue
        for name in ("og:title", "og:description", "og:type", "og:locale"):
            if not page.meta(name):
                yield f"{page.path}: no {name}"
        if not re.match(r"https?://", address):
            yield f"{page.path}: og:url is not absolute"


def site_foot(page):
    """The foot of the site; a document on the page may have one of its own."""
    feet = page.body.all("footer")
    return feet[-1] if feet else None


@rule("P16", holds=[WHOLE], breaks=[broken(("#lien-he", "#x"))])
def someone_to_ask(page):
    foot = site_foot(page)
    if page.body["data-kind"] and foot and not any(
        re.search(r"^(mailto:|tel:)|#lien-he$", link["href"] or "") for link in foot.all("a")
    ):
        yield "the foot leads to nobody who can be asked"


@rule("P16", scope="site")
def there_is_a_page_for_lost_readers(site):
    if "404.html" not in site.files:
        yield "no 404.html"


@rule("P17", holds=[WHOLE], breaks=[broken(("#tiep-can", "#x")), broken(("#rieng-tu", "#x"))])
def statements_are_linked(page):
    foot = site_foot(page)
    for name in ("tiep-can", "rieng-tu"):
        if page.body["data-kind"] and foot and not any(
                name in (link["href"] or "") for link in foot.all("a")):
            yield f"no link to the statement “{name}”"
