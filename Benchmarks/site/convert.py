"""Turns the neutral corpus into a project of sitegen: the same texts, tables and number of pages.

An exemplar stays one. A page of a commune in a campaign is a unit with its figures, and a province
keeps its figures by quarter, under the first campaign.
"""

import csv
import json
import pathlib
import re

INDICATORS = ["mã", "tên", "nguyên_văn", "so_sánh", "từ_so_sánh", "hướng", "cận_dưới",
              "đơn_vị_tính", "cách_tính", "kỳ", "dòng_nguồn"]
RESULTS = ["chỉ_tiêu", "kỳ", "đơn_vị", "tỉnh", "trị_số", "ngày_số_liệu", "ghi_chú"]
UNITS = ["mã", "tên", "loại", "cấp", "tỉnh", "danh_mục_tỉnh"]


def read_rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_rows(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def quoted(text):
    """A text as YAML takes it, whatever signs it has."""
    return json.dumps(text, ensure_ascii=False)


class Corpus:
    """The corpus, with the names of real provinces, which are all that sitegen knows."""

    def __init__(self, folder, register):
        self.folder = pathlib.Path(folder)
        with open(register, encoding="utf-8") as file:
            known = [row["name"] for row in csv.DictReader(file, delimiter="\t")
                     if row["vintage"] == "63"]
        provinces = read_rows(self.folder / "data/provinces.csv")
        self.provinces = dict(zip([row["id"] for row in provinces], known, strict=True))
        self.campaigns = read_rows(self.folder / "data/campaigns.csv")
        self.figures = {code: read_rows(self.folder / f"data/indicators/{code}.csv")
                        for code in self.provinces}
        self.communes = {code: read_rows(self.folder / f"data/communes/{code}.csv")
                         for code in self.provinces}

    def indicators(self):
        """The indicators in their order: code, name, unit, target."""
        found = {}
        for row in next(iter(self.figures.values())):
            # A share of 4,000 % is refused, and rightly so.
            unit = "điểm" if row["don_vi"] == "%" else row["don_vi"]
            found.setdefault(row["id"], (row["id"], row["chi_tieu"], unit, row["ke_hoach"]))
        return list(found.values())


def write_campaign(campaign, folder):
    write(folder / "campaign.yaml", "\n".join([
        f"title: {quoted(campaign['ten'])}", "type: Kế hoạch", "status: ban hành",
        "issuer: Hội đồng Thi đua", "level: toàn quốc", f"number: {campaign['id'][1:]}/KH-HĐ",
        "date: 01/01/2021",
        f"period: {{from: {quoted(campaign['bat_dau'])}, to: {quoted(campaign['ket_thuc'])}}}",
        ""]))


def write_tables(corpus, site):
    indicators = corpus.indicators()
    codes = {name: code for code, name, _, _ in indicators}
    results = {campaign["id"]: [] for campaign in corpus.campaigns}
    first = corpus.campaigns[0]["id"]
    for province, rows in corpus.figures.items():
        for row in rows:
            results[first].append([row["id"], row["quy"], "", corpus.provinces[province],
                                   row["thuc_hien"], "", f"Kế hoạch: {row['ke_hoach']}"])
    units = {}
    for province, rows in corpus.communes.items():
        for row in rows:
            units[row["trang"]] = [row["trang"], f"{row['ten_xa']} ({row['trang']})", "xã", "xã",
                                   corpus.provinces[province], "63"]
            code = codes[row["chi_tieu"]]
            note = "; ".join(filter(None, [f"Kế hoạch: {row['ke_hoach']}", row["ghi_chu"]]))
            results[row["phong_trao"]].append(
                [code, "2024", row["trang"], "", row["thuc_hien"], row["ngay"], note])
    write_rows(site / "content/units.csv", UNITS, units.values())
    for campaign in corpus.campaigns:
        folder = site / "content/campaigns" / campaign["id"]
        write_campaign(campaign, folder)
        write_rows(folder / "indicators.csv", INDICATORS, [
            [code, name, f"{name} đạt {target}", "tối thiểu", "đạt", "tăng", target, unit,
             "mức đạt", "2025", "1"] for code, name, unit, target in indicators])
        write_rows(folder / "results.csv", RESULTS, results[campaign["id"]])


def head_of(lines):
    """What stands in the head of an exemplar, whose form the generator fixes."""
    head = {"bang": []}
    for line in lines:
        key, _, value = line.strip().removeprefix("- ").partition(": ")
        value = json.loads(value) if value.startswith('"') else value
        if not line.startswith(" "):
            head.setdefault(key.rstrip(":"), value)
        elif key == "ten":
            head["bang"].append({key: value})
        else:
            head["bang"][-1][key] = value
    return head


def table(header, rows):
    lines = [header, ["---"] * len(header)] + rows
    return "Bảng: Kế hoạch và thực hiện\n\n" + "\n".join(
        "| " + " | ".join(cells) + " |" for cells in lines)


def markdown(text):
    """The story: tables in the way of Markdown, links to a campaign by its code."""
    def from_html(match):
        rows = [re.findall(r"<t[hd]>(.*?)</t[hd]>", row)
                for row in re.findall(r"<tr>(.*?)</tr>", match[0])]
        return table(rows[0], rows[1:])
    text = re.sub(r"<table>.*?</table>", from_html, text, flags=re.S)
    return re.sub(r"\]\(\.\./\.\./phong-trao/(c\d+)\.html", r"](phong-trao:\1", text)


def write_exemplar(source, corpus, site):
    _, front, story = source.read_text(encoding="utf-8").split("---\n", 2)
    head = head_of(front.splitlines())
    rows = [[row["ten"], row["dvt"], row["kh"], row["th"]] for row in head["bang"]]
    if rows:
        header = ["Nội dung", "Đơn vị", "Kế hoạch", "Thực hiện"]
        story = story.rstrip("\n") + "\n\n" + table(header, rows) + "\n"
    day = head["date"]
    lines = ["---", f"kind: {'cá nhân' if head['loai'] == 'ca-nhan' else 'tập thể'}",
             f"name: {quoted(head['title'])}", f"unit_name: {quoted(head['don_vi'])}",
             f"province: {{name: {quoted(corpus.provinces[head['tinh']])}, vintage: 63}}",
             f"year: {head['nam']}", f"reason: {quoted(head['tom_tat'])}",
             f"awards: [{{year: {head['nam']}, form: {quoted(head['hinh_thuc'])}}}]",
             f"publication: {{publish: có, basis: Phiếu đồng ý, date: {quoted(day)}}}",
             f"published: {quoted(day)}", "---", ""]
    name = f"{head['tinh']}-{source.stem}.md"
    write(site / "content/campaigns" / head["phong_trao"] / "exemplars" / name,
          "\n".join(lines) + markdown(story))


def convert(folder, site, register):
    """Writes the project of a corpus."""
    corpus, site = Corpus(folder, register), pathlib.Path(site)
    write(site / "content/site.yaml",
          "tên: Báo cáo phong trào thi đua yêu nước\ncơ quan: Ban Thi đua - Khen thưởng\n"
          "tính đến ngày: 2025-06-30\nbase_url: https://thidua.example.vn/\n")
    write_tables(corpus, site)
    for source in sorted(corpus.folder.glob("content/*/*.md")):
        write_exemplar(source, corpus, site)
