"""The plan's own tables: what is to be done, by whom and until when."""

CONTENTS = [
    ("nd1", "Làm gọn thủ tục ngay từ mẫu đơn", "Mỗi đơn vị rà lại mẫu đơn đang dùng, bỏ những ô mà cơ quan đã có dữ liệu; một mẫu đơn sau khi làm gọn không dài quá một trang."),
    ("nd2", "Nộp hồ sơ ở đâu cũng được", "Người dân nộp hồ sơ ở nơi thuận tiện nhất, trực tuyến hoặc tại điểm tiếp nhận bất kỳ; không ai phải đi lại vì ranh giới quản lý."),
    ("nd3", "Trả kết quả đúng ngày đã hẹn", "Ngày hẹn ghi trên phiếu là cam kết; chậm thì xin lỗi bằng văn bản và nêu ngày hẹn mới trước khi quá hạn."),
    ("nd4", "Không để ai đứng ngoài", "Mở lớp buổi tối và cuối tuần, hướng dẫn tại nhà cho người cao tuổi, người khuyết tật và người ở xa trung tâm."),
    ("nd5", "Dùng chung dữ liệu, nhập một lần", "Dữ liệu đã có ở một cơ quan thì cơ quan khác không hỏi lại; mỗi trường dữ liệu có một nơi chịu trách nhiệm."),
    ("nd6", "Nêu gương việc nhỏ làm được", "Ưu tiên giới thiệu cách làm ít tốn kém, đơn vị khác đọc xong là làm theo được."),
]

DEADLINES = [
    {"mã": "h1", "việc": "đăng ký công trình, phần việc thi đua", "hạn": "31/8/2024", "độ_chính_xác": "ngày", "tính_cả_ngày_hạn": "có", "hạn_in": "đến hết ngày 31 tháng 8 năm 2024", "ai_làm": "các đơn vị tham gia", "gửi_ai": "Cơ quan giả định 1"},
    {"mã": "h2", "việc": "gửi báo cáo quý", "độ_chính_xác": "định kỳ", "tính_cả_ngày_hạn": "có", "hạn_in": "ngày 20 của tháng cuối quý", "nhịp": "hằng quý", "ngày_trong_tháng": "20", "tháng_trong_quý": "3", "ai_làm": "các đơn vị tham gia", "gửi_ai": "Cơ quan giả định 1", "kênh": "phần mềm báo cáo giả định"},
    {"mã": "h3", "việc": "sơ kết giai đoạn một", "hạn": "tháng 9/2025", "độ_chính_xác": "tháng", "hạn_in": "trong tháng 9 năm 2025", "ai_làm": "Cơ quan giả định 1"},
    {"mã": "h4", "việc": "gửi hồ sơ đề nghị khen thưởng năm 2026", "hạn": "16/11/2026", "độ_chính_xác": "ngày", "tính_cả_ngày_hạn": "có", "hạn_in": "đến hết ngày 16 tháng 11 năm 2026", "ai_làm": "các đơn vị tham gia", "gửi_ai": "Hội đồng thi đua giả định"},
    {"mã": "h5", "việc": "chấm điểm các khối thi đua năm 2026", "hạn": "05/12/2026", "độ_chính_xác": "ngày", "tính_cả_ngày_hạn": "không", "hạn_in": "trước ngày 05 tháng 12 năm 2026", "ai_làm": "trưởng các khối", "phối_hợp": "các thành viên trong khối", "gửi_ai": "Hội đồng thi đua giả định"},
    {"mã": "h6", "việc": "hội nghị trao đổi kinh nghiệm cách làm hay", "hạn": "quý I/2027", "độ_chính_xác": "quý", "dự_kiến": "có", "hạn_in": "dự kiến quý I năm 2027", "ai_làm": "Cơ quan giả định 4", "phối_hợp": "Cơ quan giả định 1"},
    {"mã": "h7", "việc": "tổng kết phong trào", "hạn": "30/9/2027", "độ_chính_xác": "ngày", "tính_cả_ngày_hạn": "có", "hạn_in": "chậm nhất ngày 30 tháng 9 năm 2027", "ai_làm": "Cơ quan giả định 1"},
    {"mã": "h8", "việc": "công bố bộ dữ liệu mở của phong trào", "độ_chính_xác": "chờ hướng dẫn", "hạn_in": "theo hướng dẫn của Cơ quan giả định 2", "ai_làm": "Cơ quan giả định 2"},
]

WORKS = [
    ("ct1", "Công trình giả định 1: kho dữ liệu dùng chung", "hoàn thành", "31/12/2025", "trong kỳ", "hạ tầng dữ liệu"),
    ("ct2", "Công trình giả định 2: cổng tra cứu tình trạng hồ sơ", "hoàn thành", "30/6/2026", "trong kỳ", "dịch vụ công"),
    ("ct3", "Công trình giả định 3: năm trăm điểm tiếp nhận lưu động", "hoàn thành", "31/12/2026", "trong kỳ", "dịch vụ công"),
    ("ct4", "Công trình giả định 4: trung tâm giám sát an toàn thông tin", "khởi công", "quý II/2026", "trong kỳ", "an toàn thông tin"),
    ("ct5", "Công trình giả định 5: đường truyền dự phòng cho xã đảo", "khởi công", "31/3/2026", "trong kỳ", "viễn thông"),
    ("ct6", "Công trình giả định 6: phòng học số ở trường bán trú", "hoàn thành", "tháng 9/2027", "trước sự kiện", "giáo dục"),
    ("ct7", "Công trình giả định 7: hồ sơ sức khỏe nối giữa các tuyến", "hoàn thành", "30/9/2027", "trong kỳ", "y tế"),
    ("ct8", "Công trình giả định 8: bản đồ tưới tiêu trực tuyến", "hoàn thành", "31/12/2025", "trong kỳ", "nông nghiệp"),
]

QUOTAS = [
    {"đơn_vị": "cơ quan giả định trung ương", "cá_nhân": 2, "tập_thể": 1, "chữ_in": "01 tập thể, 02 cá nhân", "nguyên_văn": "Mỗi cơ quan đề nghị không quá 01 tập thể và 02 cá nhân."},
    {"đơn_vị": "tập thể giả định ở cơ sở", "cá_nhân": 1, "tập_thể": 1, "chữ_in": "01 tập thể, 01 cá nhân", "nguyên_văn": "Mỗi tập thể ở cơ sở đề nghị không quá 01 tập thể và 01 cá nhân."},
    {"đơn_vị": "Cơ quan giả định 4", "cá_nhân": 4, "tập_thể": 1, "chữ_in": "01 tập thể, 04 cá nhân", "nguyên_văn": "Riêng Cơ quan giả định 4 được đề nghị 01 tập thể và 04 cá nhân do phụ trách phần việc chung."},
]

RESPONSIBILITIES = [
    ("tn1", "Cơ quan giả định 1", "Hướng dẫn đăng ký, tổng hợp báo cáo quý, trình khen thưởng và công bố kết quả trên trang này."),
    ("tn1", "Cơ quan giả định 1", "Tổ chức sơ kết trong tháng 9 năm 2025, tổng kết chậm nhất ngày 30 tháng 9 năm 2027."),
    ("tn2", "Cơ quan giả định 2", "Chủ trì chuẩn hóa số liệu, hướng dẫn cách đếm và kiểm tra chéo giữa các tỉnh, thành phố."),
    ("tn3", "Cơ quan giả định 4", "Chọn lọc, giới thiệu cách làm hay; tổ chức hội nghị trao đổi kinh nghiệm."),
    ("tn4", "Các tập thể giả định ở cơ sở", "Đăng ký ít nhất 02 phần việc, làm đến đâu báo đến đó, không chờ cuối năm mới ghi."),
    ("tn5", "Trưởng các khối thi đua giả định", "Tổ chức chấm điểm, đối chiếu minh chứng và ghi rõ lý do khi điểm thẩm định khác điểm tự chấm."),
]

DOCUMENTS = [
    {"mã": "vb1", "nhóm": "văn bản", "loại": "Quyết định", "số_ký_hiệu": "01/QĐ-CQGĐ", "ngày": "03/6/2024", "cơ_quan_ban_hành": "Cơ quan giả định 1", "trích_yếu": "Ban hành quy chế tổ chức phong trào thi đua giả định", "vai_trò": "căn cứ"},
    {"mã": "vb2", "nhóm": "văn bản", "loại": "Hướng dẫn", "số_ký_hiệu": "12/HD-CQGĐ", "ngày": "10/7/2024", "cơ_quan_ban_hành": "Cơ quan giả định 2", "trích_yếu": "Cách đếm và gửi số liệu của phong trào thi đua giả định", "vai_trò": "dẫn chiếu", "thực_hiện": "01/QĐ-CQGĐ"},
]


def write(folder):
    folder.table("contents.csv", ["mã", "nhóm", "tiêu_đề", "nội_dung"],
                 [{"mã": code, "nhóm": "nội dung", "tiêu_đề": title, "nội_dung": text}
                  for code, title, text in CONTENTS])
    folder.table("deadlines.csv",
                 ["mã", "việc", "hạn", "độ_chính_xác", "tính_cả_ngày_hạn", "dự_kiến", "hạn_in", "nhịp",
                  "ngày_trong_tháng", "tháng_trong_quý", "ai_làm", "phối_hợp", "gửi_ai", "kênh"], DEADLINES)
    folder.table("works.csv", ["mã", "tên", "loại", "cấp", "hạn", "quan_hệ_hạn", "lĩnh_vực"],
                 [dict(zip(["mã", "tên", "loại", "hạn", "quan_hệ_hạn", "lĩnh_vực"], work), cấp="toàn quốc")
                  for work in WORKS])
    folder.table("quotas.csv", ["đơn_vị", "cá_nhân", "tập_thể", "chữ_in", "nguyên_văn"], QUOTAS)
    tasks = {}
    rows = []
    for code, organisation, text in RESPONSIBILITIES:
        tasks[code] = tasks.get(code, 0) + 1
        rows.append({"mã": code, "việc_số": tasks[code], "cơ_quan": organisation, "nội_dung": text})
    folder.table("responsibilities.csv", ["mã", "việc_số", "cơ_quan", "nội_dung"], rows)
    folder.table("documents.csv",
                 ["mã", "nhóm", "loại", "số_ký_hiệu", "ngày", "cơ_quan_ban_hành", "trích_yếu", "vai_trò",
                  "thực_hiện"], DOCUMENTS)
