"""Proposals for awards with their yearly ratings: eligible, not eligible, and not yet decided."""

from chance import happens, pick, whole
from reports import vietnamese
from datetime import date, timedelta
from units import PARTICIPANTS, is_agency

FAIR, GOOD, BEST = "hoàn thành nhiệm vụ", "hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ"
YEARS = (2023, 2024, 2025)

# The cases that a reader should find, by unit: quotas exceeded, filled and unused.
PERSONS = {"co-quan-gia-dinh-4": 4, "co-quan-gia-dinh-5": 3, "co-quan-gia-dinh-6": 2,
           "co-quan-gia-dinh-7": 1, "co-quan-gia-dinh-9": 0, "tap-the-gia-dinh-3": 2,
           "tap-the-gia-dinh-8": 0, "tap-the-gia-dinh-12": 0}


def rows():
    nominations, ratings = [], []
    person = 40

    def nominate(unit, kind, name, position=""):
        code = f"dn-{len(nominations) + 1:02d}"
        key = ("nomination", code)
        parts = ["hs1", "hs2"] + (["hs3"] if unit["loại"] == "doanh nghiệp" else [])
        if happens(0.12, "lacks", *key):
            parts.pop()
        nominations.append({
            "mã": code, "loại": kind, "tên": name, "chức_vụ": position, "đơn_vị": unit["mã"],
            "hình_thức": "ht1" if is_agency(unit) else "ht2",
            "tiêu_chuẩn": "tc1" if kind == "tập thể" else "tc2", "hồ_sơ": "; ".join(parts),
            "loại_trừ": "Chưa thực hiện kết luận kiểm tra trong kỳ xét" if happens(0.06, "out", *key) else "",
            "ngày": vietnamese(date(2026, 10, 20) + timedelta(days=whole(0, 27, "day", *key)))})
        for year in YEARS:
            if year == 2024 and happens(0.1, "unrated", *key):
                continue
            step = FAIR if happens(0.05, "fair", year, *key) else pick([GOOD, BEST, BEST], "step", year, *key)
            ratings.append({"đề_nghị": code, "năm": year, "mức": step})

    for unit in PARTICIPANTS:
        if unit["đến_ngày"]:
            continue
        if unit["mã"] not in ("co-quan-gia-dinh-8", "tap-the-gia-dinh-15") and happens(0.75, "team", unit["mã"]):
            nominate(unit, "tập thể", f"Tổ công tác của {unit['tên']}")
        for _ in range(PERSONS.get(unit["mã"], 1 if happens(0.6, "person", unit["mã"]) else 0)):
            nominate(unit, "cá nhân", f"Cá nhân giả định {person}", pick(["chuyên viên", "nhân viên", "trưởng bộ phận"], "position", person))
            person += 1
            # The number of the person who withdrew is nobody else's.
            if person == 77:
                person += 1
    return nominations, ratings


def write(folder):
    nominations, ratings = rows()
    folder.table("nominations.csv",
                 ["mã", "loại", "tên", "chức_vụ", "đơn_vị", "hình_thức", "tiêu_chuẩn", "hồ_sơ", "loại_trừ",
                  "ngày"], nominations)
    folder.table("ratings.csv", ["đề_nghị", "năm", "mức"], ratings)
