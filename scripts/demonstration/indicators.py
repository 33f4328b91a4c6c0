"""What the campaign measures: one indicator for each way of comparing."""

COLUMNS = [
    "mã", "tên", "nhãn", "nguyên_văn", "so_sánh", "từ_so_sánh", "hướng", "cận_dưới", "cận_trên", "chặt",
    "đơn_vị_tính", "cách_tính", "kỳ", "hạn", "tính_cả_ngày_hạn", "hạn_in", "cấp", "tính_trên",
    "mã_cha", "thuộc_bộ", "số_chỉ_tiêu", "mức_so_sánh", "cách_tổng_hợp", "trọng_số", "gốc_năm",
    "gốc_trị_số", "gốc_đơn_vị", "gốc_nguyên_văn", "ghi_chú",
]

BENCHMARK = "mức bình quân cả nước"


def _indicator(code, name, wording, comparator, direction, **more):
    return {"mã": code, "tên": name, "nguyên_văn": wording, "so_sánh": comparator,
            "hướng": direction, **more}


def _mean(**more):
    return {"đơn_vị_tính": "%", "cách_tính": "mức đạt", "cách_tổng_hợp": "bình quân có trọng số",
            "trọng_số": "mh01", **more}


ROWS = [
    _indicator(
        "mh01", "Số hồ sơ thủ tục hành chính tiếp nhận",
        "Số hồ sơ thủ tục hành chính tiếp nhận tăng dần qua các quý.",
        "theo hướng tăng", "tăng", từ_so_sánh="tăng dần", đơn_vị_tính="hồ sơ",
        cách_tính="tăng thêm", cách_tổng_hợp="tổng",
        ghi_chú="Cũng là trọng số khi tính bình quân chung của các tỉnh, thành phố."),
    _indicator(
        "mh02", "Tỷ lệ hồ sơ nộp trực tuyến",
        "Đến hết năm 2026, tỷ lệ hồ sơ nộp trực tuyến đạt ít nhất 80%; năm 2023 mới đạt 42%.",
        "tối thiểu", "tăng", từ_so_sánh="ít nhất", cận_dưới="80", hạn="31/12/2026",
        hạn_in="đến hết năm 2026", tính_trên="tổng số hồ sơ tiếp nhận trong kỳ", thuộc_bộ="mh09",
        gốc_năm="2023", gốc_trị_số="42", gốc_đơn_vị="%", gốc_nguyên_văn="năm 2023 mới đạt 42%",
        **_mean()),
    _indicator(
        "mh03", "Tỷ lệ hồ sơ trả kết quả đúng hạn",
        "Đến hết năm 2025, trên 95% số hồ sơ được trả kết quả đúng hạn hoặc trước hạn.",
        "trên", "tăng", từ_so_sánh="trên", cận_dưới="95", chặt="có", hạn="31/12/2025",
        hạn_in="đến hết năm 2025", tính_trên="số hồ sơ đã giải quyết", thuộc_bộ="mh09", **_mean()),
    _indicator(
        "mh04", "Thời gian chờ bình quân tại bộ phận một cửa",
        "Đến ngày 30 tháng 6 năm 2026, thời gian chờ bình quân tại bộ phận một cửa không quá 15 phút.",
        "dưới", "giảm", từ_so_sánh="không quá", cận_trên="15", chặt="không", hạn="30/6/2026",
        hạn_in="đến ngày 30 tháng 6 năm 2026", thuộc_bộ="mh09", **_mean(đơn_vị_tính="phút")),
    _indicator(
        "mh05", "Số lượt người được bồi dưỡng kỹ năng số",
        "Mỗi năm từ năm 2025 đến năm 2027, cả nước bồi dưỡng kỹ năng số cho ít nhất 1.500.000 lượt người.",
        "tối thiểu", "tăng", từ_so_sánh="ít nhất", cận_dưới="1500000", đơn_vị_tính="lượt người",
        cách_tính="hằng năm", kỳ="2025-2027", cấp="toàn quốc", cách_tổng_hợp="tổng"),
    _indicator(
        "mh06", "Trong đó: người từ 60 tuổi trở lên",
        "Trong đó, mỗi năm có ít nhất 190.000 lượt người từ 60 tuổi trở lên.",
        "tối thiểu", "tăng", từ_so_sánh="ít nhất", cận_dưới="190000", đơn_vị_tính="lượt người",
        cách_tính="hằng năm", kỳ="2025-2027", cấp="toàn quốc", mã_cha="mh05", cách_tổng_hợp="tổng"),
    _indicator(
        "mh07", "Tỷ lệ người trưởng thành dùng tài khoản dịch vụ công",
        "Năm 2026, từ 50% đến 55% người trưởng thành có dùng tài khoản dịch vụ công trong 12 tháng.",
        "khoảng", "tăng", từ_so_sánh="từ … đến …", cận_dưới="50", cận_trên="55", kỳ="2026",
        tính_trên="người từ 18 tuổi trở lên", **_mean()),
    _indicator(
        "mh08", "Kết nối kho dữ liệu dùng chung của tỉnh, thành phố",
        "Mỗi tỉnh, thành phố hoàn thành kết nối kho dữ liệu dùng chung trước ngày 01 tháng 01 năm 2026.",
        "mốc trước ngày", "không", từ_so_sánh="trước ngày", cách_tính="hoàn thành",
        hạn="01/01/2026", tính_cả_ngày_hạn="không", hạn_in="trước ngày 01 tháng 01 năm 2026",
        cấp="tỉnh", cách_tổng_hợp="không"),
    _indicator(
        "mh09", "Bộ ba chỉ tiêu phục vụ người dân",
        "Các tỉnh, thành phố hoàn thành bộ ba chỉ tiêu phục vụ người dân: nộp trực tuyến, trả đúng hạn, thời gian chờ.",
        "hoàn thành bộ chỉ tiêu", "tăng", từ_so_sánh="hoàn thành", cách_tính="bộ chỉ tiêu",
        số_chỉ_tiêu="3", hạn="31/12/2026", hạn_in="đến hết năm 2026"),
    _indicator(
        "mh10", "Số hồ sơ giải quyết bình quân của một người làm việc",
        "Năm 2025, số hồ sơ giải quyết bình quân của một người làm việc ở mỗi đơn vị không thấp hơn năm 2023.",
        "không thấp hơn mức gốc", "tăng", từ_so_sánh="không thấp hơn", đơn_vị_tính="hồ sơ",
        cách_tính="mức đạt", kỳ="2025", cấp="đơn vị", gốc_năm="2023",
        gốc_nguyên_văn="không thấp hơn năm 2023", cách_tổng_hợp="không"),
    _indicator(
        "mh11", "Tỷ lệ người dân hài lòng",
        "Phấn đấu đứng đầu cả nước về tỷ lệ người dân hài lòng với việc giải quyết thủ tục hành chính năm 2026.",
        "đứng đầu", "tăng", từ_so_sánh="đứng đầu", đơn_vị_tính="%", cách_tính="xếp hạng",
        kỳ="2026", cấp="tỉnh", cách_tổng_hợp="không"),
    _indicator(
        "mh12", "Tỷ lệ phí, lệ phí thu trực tuyến",
        "Tỷ lệ phí, lệ phí thu trực tuyến năm 2026 cao hơn mức bình quân cả nước.",
        "cao hơn mức so sánh", "tăng", từ_so_sánh="cao hơn", đơn_vị_tính="%", cách_tính="mức đạt",
        kỳ="2026", cấp="tỉnh", mức_so_sánh=BENCHMARK, cách_tổng_hợp="không"),
]


def write(folder):
    folder.table("indicators.csv", COLUMNS, ROWS)
