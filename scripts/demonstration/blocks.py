"""Three blocks that are scored: one final with ties, one being verified, one still scoring itself."""

from chance import between, happens, pick

RUBRIC = [
    ("1", "", "Thực hiện nhiệm vụ chính", "chấm điểm", 60, ""),
    ("1.1", "1", "Nộp hồ sơ trực tuyến", "chấm điểm", 20, "mh02"),
    ("1.2", "1", "Trả kết quả đúng hạn", "chấm điểm", 25, "mh03"),
    ("1.3", "1", "Giảm thời gian chờ", "chấm điểm", 15, "mh04"),
    ("2", "", "Công trình, phần việc đã đăng ký", "chấm điểm", 25, ""),
    ("2.1", "2", "Làm đúng tiến độ", "chấm điểm", 15, ""),
    ("2.2", "2", "Người dân dùng được", "chấm điểm", 10, ""),
    ("3", "", "Tổ chức phong trào", "chấm điểm", 15, ""),
    ("3.1", "3", "Báo cáo đúng hạn", "chấm điểm", 8, ""),
    ("3.2", "3", "Phát hiện, giới thiệu điển hình", "chấm điểm", 7, ""),
    ("T", "", "Điểm thưởng: cách làm được nơi khác áp dụng", "thưởng", 5, ""),
    ("P", "", "Điểm trừ: báo cáo sai hoặc chậm", "trừ", 10, ""),
]
LEAVES = [row for row in RUBRIC if "." in row[0]]

BLOCKS = [
    ("khoi-1", "Khối thi đua giả định số 1", "khối", 2025, "có", [f"co-quan-gia-dinh-{n}" for n in range(2, 10)]),
    ("khoi-2", "Khối thi đua giả định số 2", "khối", 2026, "không", [f"tap-the-gia-dinh-{n}" for n in range(1, 9)]),
    ("cum-1", "Cụm thi đua giả định số 1", "cụm", 2026, "không", [f"tap-the-gia-dinh-{n}" for n in range(9, 15)]),
]
LOWERED = ["Thiếu minh chứng của một quý.", "Tính lại theo số đã thẩm định.", "Trừ phần việc làm chung đã chấm ở khối khác."]


def text(points):
    return f"{points:g}".replace(".", ",")


def _halves(value):
    return round(value * 2) / 2


def scores(block, members):
    rows = []
    for position, unit in enumerate(members):
        # In the first block the third copies the second, and the sixth the fifth: two ties.
        source = members[position - 1] if block == "khoi-1" and position in (2, 5) else unit
        for code, _, _, _, most, _ in LEAVES:
            key = ("score", block, source, code)
            own = _halves(most * between(0.82, 1, *key))
            row = {"khối": block, "đơn_vị": unit, "tiêu_chí": code, "tự_chấm": text(own)}
            verified = own
            if happens(0.25, "lowered", *key):
                verified = max(0, own - _halves(between(0.5, 2, "by", *key)))
                row["ghi_chú"] = pick(LOWERED, "why", *key)
            if block == "khoi-1" or (block == "khoi-2" and position < 5):
                row["thẩm_định"] = text(verified)
            else:
                row["ghi_chú"] = ""
            if block == "cum-1" and position == 5 and code in ("2.2", "3.2"):
                continue
            rows.append(row)
        if block == "cum-1":
            continue
        bonus = _halves(between(0, 5, "bonus", source)) if happens(0.4, "has", source) else 0
        lost = _halves(between(0.5, 4, "lost", source)) if happens(0.35, "loses", source) else 0
        for code, points in (("T", bonus), ("P", lost)):
            if points:
                row = {"khối": block, "đơn_vị": unit, "tiêu_chí": code, "tự_chấm": text(points)}
                if block == "khoi-1" or position < 5:
                    row["thẩm_định"] = text(points)
                rows.append(row)
    return rows


def write(folder):
    folder.table("blocks.csv", ["mã", "tên", "loại", "năm", "chính_thức"],
                 [dict(zip(["mã", "tên", "loại", "năm", "chính_thức"], block)) for block in BLOCKS])
    roles = {0: "trưởng", 1: "phó"}
    folder.table("members.csv", ["khối", "đơn_vị", "vai_trò"],
                 [{"khối": block[0], "đơn_vị": unit, "vai_trò": roles.get(position, "thành viên")}
                  for block in BLOCKS for position, unit in enumerate(block[5])])
    folder.table("rubric.csv", ["mã", "mã_cha", "tên", "loại", "điểm_tối_đa", "chỉ_tiêu"],
                 [dict(zip(["mã", "mã_cha", "tên", "loại", "điểm_tối_đa", "chỉ_tiêu"], row)) for row in RUBRIC])
    folder.table("scores.csv", ["khối", "đơn_vị", "tiêu_chí", "tự_chấm", "thẩm_định", "ghi_chú"],
                 [row for block in BLOCKS for row in scores(block[0], block[5])])
