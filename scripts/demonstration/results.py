"""Eight quarters of figures: four of the 63 provinces before the merger, four of the 34 after it."""

from datetime import date, timedelta

from chance import between, fraction, happens, pick, spread, whole
from indicators import BENCHMARK
from places import NEW, OLD
from spreadsheet import Share, workbook
from units import UNITS

QUARTERS = [(2024, 3), (2024, 4), (2025, 1), (2025, 2), (2025, 3), (2025, 4), (2026, 1), (2026, 2)]
MERGER = 4
ROMAN = ["", "I", "II", "III", "IV"]
COLUMNS = ["STT", "Chỉ tiêu", "Trị số", "Đạt", "Trạng thái", "Ngày số liệu", "Lần sửa", "Lý do",
           "Nguồn", "Ghi chú"]
SOURCE = "Phiếu tổng hợp giả định của tỉnh, thành phố"

# Whole sheets that never came, and single figures that did not.
ABSENT = {("2024-Q4", "ninh-thuan"), ("2025-Q1", "bac-kan"), ("2025-Q3", "lai-chau"),
          ("2026-Q1", "dien-bien"), ("2026-Q1", "cao-bang")}
MISSING = 0.02
# What is complete, so that the country as a whole can be judged.
COMPLETE = [{"mh01"}, {"mh01"}, {"mh01"}, {"mh01"}, {"mh01", "mh05"}, {"mh01", "mh03", "mh05"}, {"mh01"},
            {"mh01", "mh04"}]
REVISED = 0.007

NOTES = [
    "Chưa gồm số liệu của hai xã đang nâng cấp đường truyền.",
    "Số liệu gồm cả các điểm tiếp nhận lưu động.",
    "Tính theo cách đếm mới từ đầu quý.",
    "Một điểm tiếp nhận tạm dừng mười ngày để sửa chữa trụ sở.",
    "Hai tuần cuối quý hệ thống ghi nhận chậm, đã nhập bù.",
    "Số hồ sơ tăng do cấp đổi giấy tờ sau sắp xếp đơn vị.",
    "Chưa đối chiếu xong với cơ quan thuế.",
]
REASONS = [
    "Đối chiếu lại với sổ tiếp nhận, bỏ hồ sơ ghi trùng.",
    "Bổ sung số của điểm tiếp nhận lưu động gửi chậm.",
    "Sửa lỗi cộng dồn hai tháng đầu quý.",
    "Cập nhật theo biên bản kiểm tra chéo giữa hai đơn vị.",
]


def name(quarter):
    return f"{quarter[0]}-Q{quarter[1]}"


def end(quarter):
    year, number = quarter
    return date(year + number // 4, number * 3 % 12 + 1, 1) - timedelta(days=1)


def share(value):
    return Share(round(min(99.9, max(0.1, value)), 1))


def figures(place, time):
    """The figures of a place in a quarter, by the code of their indicator."""
    key = (place.vintage, place.code, time)
    ready, noise = place.readiness, lambda size, *names: spread(size, *key, *names)
    # After the merger the counters stand still for a quarter and then catch up.
    shock = getattr(place, "upheaval", 0) * {4: 1, 5: 0.45, 6: 0.15}.get(time, 0)
    season = [1.02, 1.1, 0.9, 1.0][time % 4]
    filed = int(place.size * season * (1 + 0.025 * time + 0.05 * shock) * (1 + noise(0.06, "filed")))
    trained = int(filed * (0.17 + 0.07 * ready + noise(0.035, "trained")) * (0.8 + 0.05 * time))
    return {
        "mh01": filed,
        "mh02": share(43 + 24 * ready + 3.1 * time - 3.5 * shock + noise(3, "online")),
        "mh03": share(91.4 + 3.6 * ready + 0.38 * time - 2.4 * shock + noise(1.1, "due")),
        "mh04": share(26.3 - 8 * ready - 1.15 * time + 5 * shock + noise(2.2, "wait")),
        "mh05": trained,
        "mh06": int(trained * (0.1 + 0.06 * fraction(*key, "old") + 0.002 * time)),
        "mh07": share(33 + 13 * ready + 1.75 * time - shock + noise(1.8, "account")),
        "mh11": share(83 + 8 * ready + 0.55 * time - 1.8 * shock + noise(2, "content")),
        "mh12": share(38 + 22 * ready + 2.4 * time - 2 * shock + noise(4, "fees")),
    }


# Figures that stand exactly on a bound, or share a place: the cases that readers ask about.
EXACT = {
    ("2025-Q4", "lam-dong", "mh03"): Share(95.0), ("2025-Q4", "quang-tri", "mh03"): Share(95.1),
    ("2026-Q2", "vinh-long", "mh04"): Share(15.0), ("2026-Q2", "tay-ninh", "mh04"): Share(15.1),
    ("2026-Q2", "can-tho", "mh02"): Share(80.0), ("2026-Q2", "an-giang", "mh07"): Share(50.0),
    ("2026-Q2", "dong-thap", "mh07"): Share(55.0), ("2026-Q2", "hue", "mh11"): Share(94.8),
    ("2026-Q2", "da-nang", "mh11"): Share(94.8),
}


def connection(place):
    """The day on which a province of today had its data store connected; most in time."""
    if happens(0.12, "never", place.code):
        return None
    late = happens(0.2, "late", place.code)
    first, last = (date(2026, 1, 1), date(2026, 6, 12)) if late else (date(2025, 7, 21), date(2025, 12, 31))
    day = first + timedelta(days=whole(0, (last - first).days, "connected", place.code))
    return day - timedelta(days=max(0, day.weekday() - 4))


def status(time, place):
    if time <= 5:
        return "chính thức"
    if time == 6:
        return "sơ bộ" if happens(0.4, "status", place.code) else "chính thức"
    return "ước thực hiện" if happens(0.35, "status2", place.code) else "sơ bộ"


def sheet(place, time):
    quarter = name(QUARTERS[time])
    rows = []

    def add(code, value=None, done=None, state=None, day=None, revision=None, reason=None, note=None):
        rows.append([len(rows) + 1, code, value, done, state or status(time, place), day, revision,
                     reason, SOURCE if value is not None else None, note])

    for code, value in figures(place, time).items():
        key = (quarter, place.slug, code)
        value = EXACT.get(key, value)
        if key not in EXACT and code not in COMPLETE[time] and happens(MISSING, "missing", *key):
            add(code, "…", note=pick(["Chưa tổng hợp xong.", "Chờ kết quả khảo sát."], "why", *key))
        elif code == "mh06" and happens(0.015, "none", *key):
            add(code, "x", note="Kỳ này không mở lớp riêng theo độ tuổi.")
        elif key not in EXACT and time < 7 and happens(REVISED, "revised", *key):
            factor = 1 + between(0.02, 0.06, "by", *key) * (1 if happens(0.5, "up", *key) else -1)
            first = share(value * factor) if isinstance(value, Share) else int(value * factor)
            # A part stays within its whole in every version.
            if code == "mh06":
                first = min(first, value)
            add(code, first, state="sơ bộ", revision=1)
            add(code, value, state="chính thức", revision=2, reason=pick(REASONS, "reason", *key))
        else:
            note = pick(NOTES, "note", *key) if happens(0.02, "noted", *key) else None
            add(code, value, note=note)
    if time >= MERGER:
        day = connection(place)
        if day and day <= end(QUARTERS[time]):
            if day > end(QUARTERS[time - 1]):
                add("mh08", done="có", state="chính thức", day=day)
        else:
            add("mh08", done="không")
    year, number = QUARTERS[time]
    titles = [f"BIỂU SỐ LIỆU QUÝ {ROMAN[number]}/{year} - {place.name.upper()}",
              "(Số liệu minh họa do chương trình tạo ra, không phải số liệu thật)"]
    return workbook(titles, COLUMNS, rows)


def national(time):
    """What the office of the campaign itself enters: the average to compare with."""
    places = OLD if time < MERGER else NEW
    values = [figures(place, time)["mh12"] for place in places]
    average = Share(round(sum(values) / len(values), 1))
    row = [1, "mh12", BENCHMARK, average, "sơ bộ" if time > 6 else "chính thức",
           "Cơ quan giả định 1 tổng hợp"]
    year, number = QUARTERS[time]
    return workbook([f"SỐ LIỆU CHUNG QUÝ {ROMAN[number]}/{year} (minh họa)"],
                    ["STT", "Chỉ tiêu", "Phân tổ", "Trị số", "Trạng thái", "Nguồn"], [row])


def yearly(year):
    """What each unit handled per worker: the base year, and the year held against it."""
    rows = []
    for unit in UNITS:
        if unit["đến_ngày"] or unit["từ_ngày"]:
            continue
        code = unit["mã"]
        base = between(180, 420, "work", code)
        growth = 1 + spread(0.14, "growth", code) + 0.045
        if code == "tap-the-gia-dinh-9":
            growth = 1
        value = Share(round(base if year == 2023 else round(base, 1) * growth, 1))
        if code == "co-quan-gia-dinh-11" and year == 2023:
            rows.append([len(rows) + 1, "mh10", code, "…", None, "Năm 2023 đơn vị chưa đếm theo người."])
        elif code == "tap-the-gia-dinh-17" and year == 2025:
            rows.append([len(rows) + 1, "mh10", code, "x", None, "Đơn vị không trực tiếp giải quyết hồ sơ."])
        else:
            rows.append([len(rows) + 1, "mh10", code, value, "chính thức", None])
    return workbook([f"SỐ HỒ SƠ BÌNH QUÂN CỦA MỘT NGƯỜI LÀM VIỆC NĂM {year} (minh họa)"],
                    ["STT", "Chỉ tiêu", "Đơn vị", "Trị số", "Trạng thái", "Ghi chú"], rows)


def write(folder):
    for time, quarter in enumerate(QUARTERS):
        for place in OLD if time < MERGER else NEW:
            if (name(quarter), place.slug) not in ABSENT:
                folder.write(f"results/{name(quarter)}/{place.slug}.xlsx", sheet(place, time))
        folder.write(f"results/{name(quarter)}.xlsx", national(time))
    for year in (2023, 2025):
        folder.write(f"results/{year}.xlsx", yearly(year))
