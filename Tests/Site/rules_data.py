"""D01–D10: the files beside the pages."""

import csv
import io
import json
import re

from rules import rule

DATE = re.compile(r"^\d{1,2}/\d{1,2}/\d{4}$")


def tables(site):
    """Every CSV file as bytes; those for Excel, which begin with a mark, apart."""
    for path in site.ending(".csv"):
        data = site.read(path)
        yield path, data, data.startswith(b"\xef\xbb\xbf")


@rule("D01", scope="site")
def csv_is_strict(site):
    for path, data, is_for_excel in tables(site):
        if is_for_excel:
            continue
        try:
            rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
        except (UnicodeDecodeError, csv.Error) as error:
            yield f"{path}: {error}"
            continue
        if not rows:
            yield f"{path}: empty"
            continue
        head = rows[0]
        if len(set(head)) < len(head) or not all(head):
            yield f"{path}: its header has empty or repeated names"
        for number, row in enumerate(rows[1:], start=2):
            if len(row) != len(head):
                yield f"{path}:{number}: {len(row)} cells below {len(head)} names"
            for name, cell in zip(head, row):
                if DATE.match(cell):
                    yield f"{path}:{number}: “{cell}” is not an ISO date"
                # “61,67” are two lines of a document.
                if name not in ("line", "lines", "also_at") and re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d+|-?\d+,\d+", cell):
                    yield f"{path}:{number}: “{cell}” has a decimal comma"


@rule("D02", scope="site")
def csv_for_excel(site):
    for path, data, is_for_excel in tables(site):
        if is_for_excel and b";" not in data.split(b"\n")[0] and b"," in data.split(b"\n")[0]:
            yield f"{path}: begins with a mark, yet is parted by commas"


@rule("D03", scope="site")
def no_cell_is_a_formula(site):
    for path, data, is_for_excel in tables(site):
        rows = csv.reader(
            io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";" if is_for_excel else ",")
        for number, row in enumerate(rows, start=1):
            for cell in row:
                if re.match(r"[=+@\t\r]", cell) or re.match(r"-(?![\d.,]+$)", cell):
                    yield f"{path}:{number}: “{cell[:40]}” would be run as a formula"


@rule("D04", scope="site")
def catalogue_names_every_dataset(site):
    for path in site.ending("data.json"):
        if path.split("/")[-1] != "data.json":
            continue
        catalogue = site.json(path)
        needed = ("title", "description", "keyword", "modified", "publisher", "contactPoint",
                  "identifier", "accessLevel", "distribution")
        for dataset in catalogue.get("dataset", []):
            for key in needed:
                if not dataset.get(key):
                    yield f"{path}: dataset “{dataset.get('title')}” has no {key}"


@rule("D05", scope="site")
def dataset_blocks_are_whole(site):
    for page in site.pages:
        for script in page.tree.all("script", type="application/ld+json"):
            data = json.loads("".join(map(str, script.children)))
            for item in data if isinstance(data, list) else data.get("@graph", [data]):
                if item.get("@type") == "Dataset":
                    for key in ("name", "description"):
                        if not item.get(key):
                            yield f"{page.path}:{script.line}: a Dataset without {key}"


@rule("D07", scope="site")
def feeds_are_whole(site):
    import xml.etree.ElementTree as tree
    atom = "{http://www.w3.org/2005/Atom}"
    for path in site.ending(".xml"):
        try:
            root = tree.fromstring(site.read(path))
        except tree.ParseError as error:
            yield f"{path}: {error}"
            continue
        if root.tag != atom + "feed":
            continue
        for element in [root, *root.findall(atom + "entry")]:
            for name in ("id", "title", "updated"):
                if not (element.findtext(atom + name) or "").strip():
                    yield f"{path}: {element.tag.split('}')[1]} without {name}"
        ids = [entry.findtext(atom + "id") for entry in root.findall(atom + "entry")]
        if len(set(ids)) < len(ids):
            yield f"{path}: two entries have the same id"
        if root.find(atom + "author") is None and any(
                entry.find(atom + "author") is None for entry in root.findall(atom + "entry")):
            yield f"{path}: nobody is named as author"


@rule("D08", scope="site")
def calendars_are_whole(site):
    for path in site.ending(".ics"):
        data = site.read(path)
        if data.count(b"\n") != data.count(b"\r\n"):
            yield f"{path}: lines do not end in CRLF"
        for number, line in enumerate(data.split(b"\r\n"), start=1):
            if len(line) > 75:
                yield f"{path}:{number}: {len(line)} bytes, 75 are allowed"
        text = data.decode().replace("\r\n ", "")
        uids = re.findall(r"^UID:(.+)$", text, re.M)
        events = text.split("BEGIN:VEVENT")[1:]
        if len(set(uids)) != len(events):
            yield f"{path}: {len(events)} events, {len(set(uids))} different UID"
        for event in events:
            if "SUMMARY" not in event or "DTSTART;VALUE=DATE:" not in event:
                yield f"{path}: an event without SUMMARY or day: {event[:80]!r}"


@rule("D09", scope="site")
def site_map_lists_every_public_page(site):
    for path in site.ending("sitemap.xml"):
        listed = re.findall(r"<loc>([^<]+)</loc>", site.read(path).decode())
        for page in site.pages:
            is_hidden = "noindex" in (page.meta("robots") or "")
            if page.path != "404.html" and not is_hidden and not any(
                    address.endswith(page.path) for address in listed):
                yield f"{path}: {page.path} is not listed"
