"""Awards: proposed, open to comment, decided, revoked, and one whose laureate withdrew consent."""

COLUMNS = ["mã", "năm", "mã_hình_thức", "hình_thức", "loại", "tên", "chức_vụ", "đơn_vị", "thành_tích",
           "số", "ngày", "cơ_quan", "trạng_thái", "lấy_ý_kiến_đến", "số_thu_hồi", "ngày_thu_hồi",
           "lý_do_thu_hồi", "công_khai", "căn_cứ_công_khai", "ngày_căn_cứ", "rút_đồng_ý", "ghi_chú"]

COUNCIL, OFFICE = "Hội đồng thi đua giả định", "Cơ quan giả định 1"
CERTIFICATE, PRAISE, TITLE = (
    ("ht1", "Bằng khen (giả định)"), ("ht2", "Giấy khen (giả định)"), ("ht3", "Tập thể dẫn đầu (giả định)"))

# (form, kind, name, unit, achievement): each group is one decision.
DECIDED = [
    (2025, "117/QĐ-HĐGĐ", "28/3/2025", COUNCIL, [
        (CERTIFICATE, "tập thể", "Tập thể giả định 2", 2, "Rút thời gian cấp giấy từ năm ngày xuống một ngày"),
        (CERTIFICATE, "tập thể", "Tập thể giả định 5", 5, "Mở điểm tiếp nhận buổi tối ở ba thôn"),
        (CERTIFICATE, "cá nhân", "Cá nhân giả định 1", 7, "Soạn bộ tranh hướng dẫn nộp hồ sơ cho người không quen đọc"),
        (CERTIFICATE, "cá nhân", "Cá nhân giả định 77", 11, "Lập sổ tra cứu thửa đất bằng giấy và điện thoại"),
    ]),
    (2025, "164/QĐ-HĐGĐ", "09/9/2025", COUNCIL, [
        (TITLE, "tập thể", "Tập thể giả định 7", 7, "Dẫn đầu khối ba quý liền"),
        (CERTIFICATE, "tập thể", "Tập thể giả định 11", 11, "Đưa toàn bộ sổ khám vào một nơi tra cứu"),
        (CERTIFICATE, "cá nhân", "Cá nhân giả định 2", 13, "Viết phần mềm đối chiếu học bạ dùng chung cho mười một trường"),
        (CERTIFICATE, "cá nhân", "Cá nhân giả định 3", 20, "Đến tận nhà hướng dẫn 412 người cao tuổi"),
    ]),
    (2025, "58/QĐ-CQGĐ", "18/12/2025", OFFICE, [
        (PRAISE, "tập thể", "Tập thể giả định 14", 14, "Giữ đường truyền thông suốt trong hai trận bão"),
        (PRAISE, "tập thể", "Tập thể giả định 18", 18, "Góp kho bài giảng địa phương cho sáu xã lân cận"),
        (PRAISE, "tập thể", "Tập thể giả định 21", 21, "Ghi nhật ký vườn cây bằng điện thoại"),
        (PRAISE, "cá nhân", "Cá nhân giả định 4", 16, "Chuyển bảy nghìn trang sổ giấy thành dữ liệu"),
        (PRAISE, "cá nhân", "Cá nhân giả định 9", 5, "Trực điểm tiếp nhận lưu động suốt mười một tháng"),
    ]),
    (2026, "203/QĐ-HĐGĐ", "27/3/2026", COUNCIL, [
        (TITLE, "tập thể", "Tập thể giả định 16", 16, "Dẫn đầu khối năm 2025"),
        (CERTIFICATE, "tập thể", "Tập thể giả định 27", 27, "Giữ nhịp giải quyết hồ sơ trong sáu tháng sau sắp xếp"),
        (CERTIFICATE, "tập thể", "Tập thể giả định 23", 23, "Bán nông sản có mã truy xuất cho 340 hộ"),
        (CERTIFICATE, "cá nhân", "Cá nhân giả định 10", 2, "Dựng bảng theo dõi hồ sơ trễ từng ngày"),
    ]),
    (2026, "71/QĐ-CQGĐ", "14/8/2026", OFFICE, [
        (PRAISE, "tập thể", "Tập thể giả định 6", 6, "Phục vụ 1.900 lượt người ở góc máy tính dùng chung"),
        (PRAISE, "cá nhân", "Cá nhân giả định 11", 24, "Dịch bộ hướng dẫn ra ba thứ tiếng dân tộc"),
    ]),
]

OPEN = [
    (CERTIFICATE, "tập thể", "Tập thể giả định 9", 9, "Nối dữ liệu hộ tịch với trường học trên địa bàn"),
    (CERTIFICATE, "tập thể", "Tập thể giả định 19", 19, "Tự làm trạm đo mặn báo qua điện thoại"),
    (CERTIFICATE, "cá nhân", "Cá nhân giả định 12", 9, "Sáng kiến gộp ba mẫu đơn thành một"),
]
PROPOSED = [
    (TITLE, "tập thể", "Tập thể giả định 1", 1, "Dẫn đầu khối năm 2026"),
    (PRAISE, "cá nhân", "Cá nhân giả định 14", 12, "Tổ chức lớp kỹ năng số cuối tuần"),
]


def _row(code, year, form, kind, name, unit, achievement, state, **more):
    row = {"mã": code, "năm": year, "mã_hình_thức": form[0], "hình_thức": form[1], "loại": kind, "tên": name,
           "đơn_vị": f"tap-the-gia-dinh-{unit}", "thành_tích": achievement, "trạng_thái": state, **more}
    if kind == "cá nhân" and state != "đề nghị":
        row |= {"công_khai": "có", "căn_cứ_công_khai": "Phiếu đồng ý công khai (giả định)",
                "ngày_căn_cứ": f"10/01/{year}"}
    return row


def rows():
    made = []

    def code():
        return f"kt-{len(made) + 1:02d}"

    for year, number, day, authority, laureates in DECIDED:
        for laureate in laureates:
            made.append(_row(code(), year, *laureate, "đã quyết định", số=number, ngày=day, cơ_quan=authority))
    for row in made:
        if row["tên"] == "Cá nhân giả định 77":
            row["rút_đồng_ý"] = "04/5/2026"
    made.append(_row(
        code(), 2025, CERTIFICATE, "tập thể", "Tập thể giả định 13", 13, "Dẫn đầu về số hồ sơ trực tuyến",
        "đã thu hồi", số="164/QĐ-HĐGĐ", ngày="09/9/2025", cơ_quan=COUNCIL, số_thu_hồi="233/QĐ-HĐGĐ",
        ngày_thu_hồi="15/6/2026", lý_do_thu_hồi="Kiểm tra cho thấy số hồ sơ trực tuyến đã đếm hai lần"))
    for laureate in OPEN:
        made.append(_row(code(), 2026, *laureate, "lấy ý kiến", lấy_ý_kiến_đến="05/12/2026"))
    for laureate in PROPOSED:
        made.append(_row(code(), 2026, *laureate, "đề nghị"))
    return made


def write(folder):
    folder.table("decisions.csv", COLUMNS, rows())
