"""Works that units registered, and how far every work has come."""

from datetime import date, timedelta

from chance import between, happens, pick, whole
from plan import WORKS
from reports import vietnamese
from units import PARTICIPANTS, is_agency

SUBJECTS = [
    ("Quầy hướng dẫn nộp hồ sơ buổi tối", "dịch vụ công"), ("Tổ lưu động đến thôn xa", "dịch vụ công"),
    ("Phần mềm hẹn giờ khám tuyến đầu", "y tế"), ("Sổ theo dõi học bạ số", "giáo dục"),
    ("Mã truy xuất cho vườn cây", "nông nghiệp"), ("Bảng điện báo mực nước", "thủy lợi"),
    ("Kho mẫu đơn một trang", "cải cách thủ tục"), ("Đường truyền dự phòng cho trạm", "viễn thông"),
    ("Góc máy tính dùng chung ở nhà văn hóa", "kỹ năng số"), ("Chợ phiên thanh toán không tiền mặt", "thương mại"),
    ("Lịch trực tiếp công dân trực tuyến", "dịch vụ công"), ("Thư viện bài giảng địa phương", "giáo dục"),
]
PLACES = ["địa bàn xã", "trụ sở đơn vị", "ba thôn vùng xa", "khu dân cư ven sông", "toàn địa bàn"]


def registered():
    rows = []
    for unit in PARTICIPANTS:
        if unit["đến_ngày"]:
            continue
        code = unit["mã"]
        least = 1 if is_agency(unit) else 2
        count = least + (1 if happens(0.2, "more", code) else 0) - (1 if happens(0.14, "fewer", code) else 0)
        for number in range(count):
            key = (code, number)
            subject, field = SUBJECTS[(whole(0, 11, "subject", code) + number * 5) % len(SUBJECTS)]
            start = date(2024, 9, 1) + timedelta(days=whole(0, 480, "start", *key))
            rows.append({
                "mã": f"dk-{len(rows) + 1:03d}", "đơn_vị": code,
                "tên": f"{subject} của {unit['tên']}", "loại": pick(["công trình", "phần việc"], "kind", *key),
                "lĩnh_vực": field, "quy_định": "dk1" if is_agency(unit) else "dk2",
                "địa_điểm": pick(PLACES, "place", *key), "chủ_đầu_tư": unit["tên"],
                "vốn": str(int(between(12, 380, "capital", *key)) * 5), "đơn_vị_vốn": "triệu đồng",
                "khởi_công": vietnamese(start),
                "hạn": vietnamese(start + timedelta(days=whole(120, 620, "term", *key))),
                "ngày_đăng_ký": vietnamese(date(2024, 7, 15) + timedelta(days=whole(0, 60, "signed", *key)))})
    # Two mistakes that the site is to find: a work of the plan, and a work of another unit.
    rows[4]["tên"] = WORKS[1][1]
    rows[20]["tên"] = rows[12]["tên"]
    return rows


def _day(text):
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


AS_OF = date(2026, 11, 14)


def _course(work):
    """What was reported of one registered work, oldest first."""
    code = work["mã"]
    start, end = _day(work["khởi_công"]), _day(work["hạn"])
    reported = [(start - timedelta(days=whole(20, 60, "prepare", code)), "chuẩn bị", 0, "")]
    if happens(0.08, "idle", code):
        return [(reported[0][0], "chưa khởi công", 0, "Chờ bố trí vốn.")]
    start += timedelta(days=whole(0, 25, "slip", code) if happens(0.3, "slips", code) else 0)
    reported.append((start, "khởi công", 5, ""))
    middle = start + (end - start) / 2
    reported.append((middle, "đang thực hiện", whole(35, 70, "half", code), ""))
    if happens(0.09, "halt", code):
        reported.append((middle + timedelta(days=40), "tạm dừng", whole(40, 70, "at", code),
                         "Tạm dừng để điều chỉnh thiết kế."))
        return reported
    finish = end + timedelta(days=whole(-60, 20, "finish", code))
    if happens(0.12, "over", code):
        finish = end + timedelta(days=whole(25, 90, "beyond", code))
    reported.append((finish, "hoàn thành", 100, "Chậm vì chờ thiết bị." if finish > end else ""))
    return reported


PLANNED = [
    ("ct1", "12/11/2024", "khởi công", 5, ""), ("ct1", "20/5/2025", "đang thực hiện", 55, ""),
    ("ct1", "18/12/2025", "hoàn thành", 100, "Nghiệm thu trước hạn mười ba ngày."),
    ("ct2", "10/02/2025", "khởi công", 5, ""), ("ct2", "15/12/2025", "đang thực hiện", 70, ""),
    ("ct2", "22/8/2026", "hoàn thành", 100, "Chậm vì phải làm lại phần tìm kiếm."),
    ("ct3", "01/4/2025", "khởi công", 2, ""), ("ct3", "30/9/2025", "đang thực hiện", 38, ""),
    ("ct3", "15/10/2026", "đang thực hiện", 87, "Đã có 435 trên 500 điểm."),
    ("ct4", "12/01/2026", "chuẩn bị", 0, ""), ("ct4", "16/6/2026", "khởi công", 4, ""),
    ("ct5", "20/11/2025", "chuẩn bị", 0, "Chưa chọn được nhà thầu."),
    ("ct6", "05/3/2026", "khởi công", 6, ""), ("ct6", "10/9/2026", "tạm dừng", 31, "Tạm dừng trong mùa mưa."),
    ("ct7", "08/9/2026", "chưa khởi công", 0, ""),
    ("ct8", "03/12/2024", "khởi công", 8, ""), ("ct8", "30/10/2025", "hoàn thành", 100, ""),
]


def write(folder):
    works = registered()
    folder.table(
        "registered-works.csv",
        ["mã", "đơn_vị", "tên", "loại", "lĩnh_vực", "quy_định", "địa_điểm", "chủ_đầu_tư", "vốn",
         "đơn_vị_vốn", "khởi_công", "hạn", "ngày_đăng_ký"], works)
    rows = [dict(zip(["công_trình", "ngày", "tình_trạng", "phần_trăm", "ghi_chú"], row)) for row in PLANNED]
    for work in works:
        rows += [{"công_trình": work["mã"], "ngày": vietnamese(day), "tình_trạng": state,
                  "phần_trăm": percent, "ghi_chú": note}
                 for day, state, percent, note in _course(work) if day <= AS_OF]
    for row in rows:
        if row["công_trình"] == "ct1" and row["tình_trạng"] == "hoàn thành":
            row |= {"ảnh": "pictures/cong-trinh-1.png",
                    "mô_tả_ảnh": "Tranh: ba khối kho dữ liệu nối nhau bằng các đường thẳng.",
                    "nguồn_ảnh": "Tranh minh họa do chương trình vẽ"}
    folder.table(
        "progress.csv",
        ["công_trình", "ngày", "tình_trạng", "phần_trăm", "ảnh", "mô_tả_ảnh", "nguồn_ảnh", "ghi_chú"], rows)
