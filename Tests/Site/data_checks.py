"""Reads the files beside the pages as other programs do: strict CSV, LibreOffice, feeds, calendars.

Usage, for these checks alone: python Tests/Site/data_checks.py PUBLISHED_FOLDER
"""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FORMULA = re.compile(r"[=+@\t\r\n＝＋－＠]|-(?!\d+(,\d+)?$)")


def strict(path, delimiter=","):
    """The rows of a CSV file, all of one length, below unique names."""
    text = path.read_bytes().decode("utf-8-sig")
    assert text.endswith("\r\n"), f"{path}: the last line is not ended"
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    rows = list(reader)
    head = rows[0]
    assert all(head) and len(set(head)) == len(head), f"{path}: empty or repeated names"
    for number, row in enumerate(rows, start=1):
        assert len(row) == len(head), f"{path}: record {number} has {len(row)} cells"
        for cell in row:
            assert not FORMULA.match(cell) or is_number(cell), f"{path}: {cell!r} is a formula"
    return rows


def is_number(cell):
    return re.fullmatch(r"-?\d+([.,]\d+)?", cell) is not None


class Fraction(str):
    """A number of JSON as it is written, so that nothing is rounded on the way."""


def expected(value, column, is_plain):
    """How a value of the JSON stands in one of the two CSV files; None where it is put in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("true" if value else "false") if is_plain else ("có" if value else "không")
    if isinstance(value, (int, Fraction)):
        return str(value) if is_plain else str(value).replace(".", ",")
    if column["type"] == "choice":
        return value if is_plain else column["choices"][value]["vi"]
    if not is_plain and (column["type"] == "date" or re.fullmatch(r"[\d, ;-]+", value)):
        return None
    return "'" + value if re.match(r"[=+\-@\t\r\n＝＋－＠]", value) else value


def datasets(site):
    """Every dataset in its three forms, which must say the same."""
    count = cells = 0
    for path in sorted(site.rglob("du-lieu/*.json")):
        data = json.loads(path.read_text("utf-8"), parse_float=Fraction)
        columns = data["columns"]
        plain = strict(path.with_suffix(".csv"))
        excel = path.with_name(path.stem + "-excel.csv")
        assert excel.read_bytes().startswith(b"\xef\xbb\xbf"), f"{excel}: no mark"
        sheet = strict(excel, ";")
        shown = [column for column in columns if column["name"] != "printed"]
        assert plain[0] == [column["name"] for column in shown], path
        assert sheet[0] == [column["title"]["vi"] for column in columns], path
        assert len(plain) == len(sheet) == len(data["rows"]) + 1, path
        for row, one, other in zip(data["rows"], plain[1:], sheet[1:]):
            assert list(row) == [column["name"] for column in columns], path
            for column, cell in zip(shown, one):
                assert cell == expected(row[column["name"]], column, True), (
                    path, column["name"], cell)
                cells += 1
            for column, cell in zip(columns, other):
                wanted = expected(row[column["name"]], column, False)
                assert wanted is None or cell == wanted, (path, column, cell)
        count += 1
    assert count, "there is no dataset"
    return f"{count} datasets in three forms, {cells} cells compared"


def archives(site):
    """One ZIP a realm, holding the very bytes of the single files."""
    count = 0
    for path in site.rglob("du-lieu/*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None, path
            names = set(archive.namelist())
            there = {file.name for file in path.parent.iterdir() if file.suffix in (".csv", ".json")}
            assert names == there, (path, names ^ there)
            for info in archive.infolist():
                assert info.date_time == (1980, 1, 1, 0, 0, 0), (path, info.filename)
                assert archive.read(info) == (path.parent / info.filename).read_bytes(), info
                count += 1
    return f"{count} files in archives"


def catalogues(site):
    needed = {"title", "description", "keyword", "modified", "publisher", "contactPoint",
              "identifier", "accessLevel", "distribution"}
    count = 0
    for path in site.rglob("data.json"):
        for dataset in json.loads(path.read_text("utf-8"))["dataset"]:
            assert needed <= dataset.keys(), (path, needed - dataset.keys())
            assert re.fullmatch(r"\d{4}-\d\d-\d\d|R/P1Y", dataset["modified"]), dataset["modified"]
            for form in dataset["distribution"]:
                name = form["downloadURL"].split("du-lieu/")[-1]
                assert (path.parent / "du-lieu" / name).is_file(), form["downloadURL"]
            count += 1
    return f"{count} datasets in catalogues"


def feeds(site):
    import feedparser
    count = entries = 0
    for path in sorted(site.rglob("feed.xml")):
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.version == "atom10" and feed.feed.id and feed.feed.author, path
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids) > 0, path
        assert all(entry.title and entry.updated and entry.link for entry in feed.entries), path
        assert max(entry.updated for entry in feed.entries) == feed.feed.updated, path
        is_sample = "minh-hoa" in path.relative_to(site).parts
        for entry in feed.entries:
            assert entry.title.startswith("Số liệu minh họa") == is_sample, (path, entry.title)
        count, entries = count + 1, entries + len(ids)
    return f"{count} feeds, {entries} entries"


def calendars(site):
    import icalendar
    count = 0
    for path in site.rglob("*.ics"):
        data = path.read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n"), path
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), path
        calendar = icalendar.Calendar.from_ical(data)
        events = list(calendar.walk("VEVENT"))
        uids = [str(event["uid"]) for event in events]
        assert len(set(uids)) == len(uids), path
        for event in events:
            assert event["dtstart"].params.get("VALUE") == "DATE", uids
            assert str(event["summary"]) and event["dtstamp"], uids
        count += len(events)
    return f"{count} events in calendars"


def spreadsheets(site):
    """What LibreOffice makes of the files: the same letters and numbers in the same columns."""
    office = shutil.which("soffice")
    if not office:
        raise AssertionError("LibreOffice is not installed: scripts/need test")
    plain = sorted(
        path for path in site.rglob("du-lieu/*.csv") if not path.name.endswith("-excel.csv"))
    excel = sorted(site.rglob("du-lieu/*-excel.csv"))
    # Separator, quote, UTF-8, from the first line, columns by themselves, language.
    jobs = [(plain, "44,34,76,1,,1033", ","), (excel, "59,34,76,1,,1066", ";")]
    cells = 0
    for paths, options, delimiter in jobs:
        with tempfile.TemporaryDirectory() as work:
            # One folder each: names repeat between the realms.
            for place, group in by_folder(paths).items():
                out = Path(work) / str(len(place.parts))
                subprocess.run(
                    [office, "--headless", f"-env:UserInstallation=file://{work}/profile",
                     f"--infilter=CSV:{options}", "--convert-to",
                     "fods:OpenDocument Spreadsheet Flat XML", "--outdir", str(out),
                     *map(str, group)], check=True, capture_output=True)
                for path in group:
                    cells += same_cells(path, out / (path.stem + ".fods"), delimiter)
    return f"{cells} cells as LibreOffice reads them"


def by_folder(paths):
    groups = {}
    for path in paths:
        groups.setdefault(path.parent, []).append(path)
    return groups


def same_cells(path, converted, delimiter):
    import xml.etree.ElementTree as tree
    space = {"t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
             "o": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
             "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
    kind, value = (f"{{{space['o']}}}{name}" for name in ("value-type", "value"))
    repeated = f"{{{space['t']}}}number-columns-repeated"
    formula = f"{{{space['t']}}}formula"
    rows = strict(path, delimiter)
    count = 0
    found = tree.parse(converted).getroot().findall(".//t:table-row", space)
    for row, made in zip(rows, found, strict=False):
        cells = []
        for cell in made.findall("t:table-cell", space):
            assert formula not in cell.attrib, f"{path}: LibreOffice computes a cell"
            text = "\n".join("".join(part.itertext()) for part in cell.findall("x:p", space))
            cells += [(cell.get(kind), cell.get(value), text)] * int(cell.get(repeated, 1))
        for index, wanted in enumerate(row):
            what, exact, text = cells[index] if index < len(cells) else (None, None, "")
            if what == "float" and is_number(wanted):
                assert abs(float(exact) - float(wanted.replace(",", "."))) < 1e-9, (path, wanted)
            elif what not in ("date", "percentage", "time", "boolean"):
                assert text.split() == wanted.split(), (path, wanted, text)
            count += 1
    assert len(found) >= len(rows), path
    return count


CHECKS = {
    "CSV, Excel and JSON agree": datasets, "ZIP holds the files": archives,
    "catalogue leads to files": catalogues, "feedparser reads the feeds": feeds,
    "icalendar reads the calendars": calendars, "LibreOffice reads the CSV": spreadsheets,
}


def run(name, folder):
    """One check in a published folder: what it found and how many things it looked at."""
    try:
        told = CHECKS[name](Path(folder).resolve())
    except AssertionError as error:
        return [str(error)[:400]], 0
    return [], int(re.search(r"\d+", told)[0])


def main(folder):
    for name in CHECKS:
        findings, count = run(name, folder)
        print(f"{name}: {count} checked{''.join(': ' + text for text in findings)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
