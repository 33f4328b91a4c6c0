"""Invented units, and how each takes part."""

from chance import whole
from places import NEW, OLD

UNIT_COLUMNS = ["mã", "tên", "tên_ngắn", "loại", "nhóm", "cấp", "trực_thuộc", "tỉnh",
                "danh_mục_tỉnh", "từ_ngày", "đến_ngày", "kế_thừa_bởi", "tiền_thân", "ghi_chú"]

AGENCIES = "cơ quan giả định trung ương"
GRASSROOTS = "tập thể giả định ở cơ sở"
# What the stories say of them; the others are spread over the country.
_TOLD = {2: ("lam-dong", "phòng chuyên môn"), 5: ("dak-lak", "xã"), 11: ("gia-lai", "cơ sở y tế"),
         13: ("bac-ninh", "trường học"), 14: ("quang-tri", "doanh nghiệp"), 15: ("khanh-hoa", "xã"),
         18: ("an-giang", "trường học"), 19: ("ca-mau", "xã"), 20: ("hue", "xã"),
         21: ("vinh-long", "hợp tác xã"), 23: ("tuyen-quang", "hợp tác xã"), 24: ("lao-cai", "trường học")}
_KINDS = ["trường học", "cơ sở y tế", "doanh nghiệp", "xã", "hợp tác xã", "phòng chuyên môn"]


def _agency(number):
    return {"mã": f"co-quan-gia-dinh-{number}", "tên": f"Cơ quan giả định {number}",
            "tên_ngắn": f"CQGĐ {number}", "loại": "cơ quan", "nhóm": AGENCIES, "cấp": "toàn quốc"}


def _collective(number):
    slug, kind = _TOLD.get(
        number, (NEW[(number * 11 + 3) % len(NEW)].slug, _KINDS[number % len(_KINDS)]))
    place = next(place for place in NEW if place.slug == slug)
    return {"mã": f"tap-the-gia-dinh-{number}", "tên": f"Tập thể giả định {number}",
            "tên_ngắn": f"TTGĐ {number}", "loại": kind, "nhóm": GRASSROOTS,
            "cấp": "xã", "trực_thuộc": f"co-quan-gia-dinh-{whole(2, 12, 'above', number)}",
            "tỉnh": place.code, "danh_mục_tỉnh": "34"}


def _merged():
    """Two units that became one on 1 July 2025."""
    old = {place.slug: place for place in OLD}
    new = {place.slug: place for place in NEW}
    before = []
    for number, slug in ((25, "tra-vinh"), (26, "ben-tre")):
        unit = _collective(number)
        unit |= {"tỉnh": old[slug].code, "danh_mục_tỉnh": "63", "loại": "phòng chuyên môn",
                 "đến_ngày": "30/6/2025", "kế_thừa_bởi": "tap-the-gia-dinh-27",
                 "ghi_chú": "Nhập vào Tập thể giả định 27 từ 01/7/2025."}
        before.append(unit)
    after = _collective(27)
    after |= {"tỉnh": new["vinh-long"].code, "loại": "phòng chuyên môn", "từ_ngày": "01/7/2025",
              "tiền_thân": "; ".join(unit["mã"] for unit in before)}
    return before + [after]


UNITS = [_agency(number) for number in range(1, 13)] + [
    _collective(number) for number in range(1, 25)] + _merged()
for _unit in UNITS:
    for _column in UNIT_COLUMNS:
        _unit.setdefault(_column, "")
# The first agency holds the campaign and reports to nobody.
PARTICIPANTS = UNITS[1:]
BY_CODE = {unit["mã"]: unit for unit in UNITS}


def is_agency(unit):
    return unit["nhóm"] == AGENCIES


def write(folder):
    folder.table("units.csv", UNIT_COLUMNS, UNITS)
    folder.table(
        "participants.csv", ["đơn_vị", "cấp", "chế_độ_báo_cáo", "quy_định_đăng_ký", "ghi_chú"],
        [{"đơn_vị": unit["mã"], "cấp": "toàn quốc" if is_agency(unit) else "cơ sở",
          "chế_độ_báo_cáo": "bc1; bc2" if is_agency(unit) else "bc1",
          "quy_định_đăng_ký": "dk1" if is_agency(unit) else "dk2"} for unit in PARTICIPANTS])
