"""Reports received: most in time, some late, some not at all."""

from datetime import date, timedelta

from chance import fraction, happens, pick, whole
from units import PARTICIPANTS, is_agency

QUARTERS = [(2024, 3), (2024, 4), (2025, 1), (2025, 2), (2025, 3), (2025, 4), (2026, 1), (2026, 2),
            (2026, 3)]
AS_OF = date(2026, 11, 21)
LATE_NOTES = ["Đã xin lùi hạn qua điện thoại.", "Gửi lại vì bản đầu thiếu phụ lục.",
              "Người phụ trách nghỉ dài ngày.", "Hệ thống báo cáo gián đoạn hai ngày."]


def vietnamese(day):
    return f"{day.day:02d}/{day.month}/{day.year}"


def exists(unit, day):
    if unit["đến_ngày"]:
        return day <= date(2025, 6, 30)
    if unit["từ_ngày"]:
        return day >= date(2025, 7, 1)
    return True


def write(folder):
    rows = []
    for year, quarter in QUARTERS:
        due = date(year, quarter * 3, 20)
        for unit in PARTICIPANTS:
            code = unit["mã"]
            key = ("report", code, year, quarter)
            if not exists(unit, due):
                continue
            # The newest quarter has the most reports that are still to come.
            if happens(0.14 if (year, quarter) == (2026, 3) else 0.025, "lost", *key):
                continue
            if happens(0.13, "late", *key):
                day = due + timedelta(days=1 + int(24 * fraction("days", *key) ** 2))
                note = pick(LATE_NOTES, "note", *key) if happens(0.5, "noted", *key) else ""
            else:
                day = due - timedelta(days=whole(0, 9, "early", *key))
                note = ""
            rows.append({"chế_độ": "bc1", "kỳ": f"quý {['', 'I', 'II', 'III', 'IV'][quarter]}/{year}",
                         "đơn_vị": code, "ngày_nhận": vietnamese(day),
                         "số": f"{whole(11, 98, 'number', *key)}/BC-GĐ{code.split('-')[-1]}", "ghi_chú": note})
    for year in (2024, 2025):
        due = date(year + 1, 1, 15)
        for unit in PARTICIPANTS:
            code = unit["mã"]
            key = ("yearly", code, year)
            if is_agency(unit) and not happens(0.1, "lost", *key):
                day = due + timedelta(days=whole(-12, 4, "day", *key))
                rows.append({"chế_độ": "bc2", "kỳ": str(year), "đơn_vị": code,
                             "ngày_nhận": vietnamese(day),
                             "số": f"{whole(11, 98, 'number', *key)}/BC-GĐ{code.split('-')[-1]}"})
    folder.table("reports.csv", ["chế_độ", "kỳ", "đơn_vị", "ngày_nhận", "số", "ghi_chú"], rows)
