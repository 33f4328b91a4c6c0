import Foundation
import TestKit
import Testing

/// Mistakes that show only once rows are compared with each other and with what they name, and
/// what the program says of them, word for word: Tests/Fixtures/record-mistakes.txt.
@Suite struct RecordMistakesTests {
  @Test func saysEverythingInBothLanguages() {
    var text = ""
    for (title, tables) in Self.sites {
      let site = InlineSite(Self.site)
      for (name, table) in tables { site.write(table, to: "content/campaigns/a/" + name) }
      text += "## \(title)\n" + answers(site) + "\n"
    }
    #expect(Keepsake("record-mistakes.txt").difference(from: text) == nil)
  }

  private func answers(_ site: InlineSite) -> String {
    ["vi", "en"].map { language in
      let outcome = site.run(["check", "--as-of", "2025-06-01", "--lang", language])
      return "\(outcome.errors)exit \(outcome.status)\n"
    }.joined()
  }

  private static let site = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua
    -- content/units.csv --
    mã,tên,loại
    so-y-te,Sở Y tế,sở
    so-noi-vu,Sở Nội vụ,sở
    chau-thanh-tv,Huyện Châu Thành,huyện
    chau-thanh-bt,Huyện Châu Thành,huyện
    -- content/campaigns/a/campaign.yaml --
    tiêu đề: Phát động thi đua
    loại văn bản: Kế hoạch
    số ký hiệu: 1/KH-UBND
    ngày: 01/11/2024
    nơi ban hành: Trà Vinh
    người ký: {tên: Nguyễn Văn A}
    tình trạng: ban hành
    cơ quan ban hành: Ủy ban nhân dân tỉnh
    tỉnh: {tên: Trà Vinh, danh mục: 63}
    cấp: tỉnh
    thời gian: {từ: tháng 11/2024, đến: 30/9/2025}
    chế độ báo cáo:
      - {mã: bc1, loại: định kỳ, nhịp: hằng quý, nguyên văn: Báo cáo quý}
    -- content/campaigns/a/indicators.csv --
    mã;tên;nguyên_văn;so_sánh;hướng;cận_dưới;đơn_vị_tính;cách_tính
    hs;Tỷ lệ hồ sơ trực tuyến;Hồ sơ trực tuyến;tối thiểu;tăng;5;%;
    grdp;Tốc độ tăng GRDP;Tăng trưởng;tối thiểu;tăng;5;%;
    ct;Số công trình;Công trình;tối thiểu;tăng;5;công trình;
    von;Vốn;Vốn huy động;tối thiểu;tăng;5;tỷ đồng;
    -- content/campaigns/a/blocks.csv --
    mã,tên
    k1,Khối 1
    -- content/campaigns/a/rubric.csv --
    mã,tên,điểm_tối_đa
    1,Một,100
    """

  private typealias Site = (title: String, tables: [String: String])

  private static var sites: [Site] { rows + figures + places + columns + heads }

  private static let members = "khối,đơn_vị\nk1,so-y-te\nk1,so-noi-vu\n"
  private static let results = "chỉ_tiêu;kỳ;đơn_vị;trị_số\n"

  private static let rows: [Site] = [
    (
      "two scores of a unit, by code and by name",
      [
        "members.csv": members,
        "scores.csv": "khối,đơn_vị,tiêu_chí,thẩm_định\nk1,so-y-te,1,60\nk1,Sở Y tế,1,50\n",
      ]
    ),
    (
      "two scores of a unit in two files",
      [
        "members.csv": members, "scores/so-y-te.csv": "khối,tiêu_chí,thẩm_định\nk1,1,60\n",
        "scores/moi/so-y-te.csv": "khối,tiêu_chí,thẩm_định\nk1,1,50\n",
      ]
    ),
    ("a member by code and by name", ["members.csv": members + "k1,Sở Y tế\n"]),
    (
      "a participant by code and by name",
      ["participants.csv": "đơn_vị\nso-y-te\nso-noi-vu\nSở Y tế\n"]
    ),
    (
      "two reports of a period",
      [
        "reports.csv": "chế_độ;kỳ;đơn_vị;ngày_nhận\nbc1;quý I/2025;so-y-te;15/3/2025\n"
          + "bc1;2025-Q1;Sở Y tế;16/3/2025\n"
      ]
    ),
    (
      "every mistake of a row",
      [
        "results.csv": "chỉ_tiêu;kỳ;tỉnh;trị_số;ngày_số_liệu\n"
          + "ctx;quý I/2025;Tra Vnih;12*;31/02/2025\ncty;quý V/2025;Tra Vnih;12*;\n"
      ]
    ),
    (
      "totals that differ",
      [
        "results.csv": results + "ct;2024;so-y-te;5\nct;2024;so-noi-vu;7\nTổng cộng;;;13\n",
        "quotas.csv": "đơn_vị;cá_nhân;chữ_in\nSở A;4;04\nSở B;5;05\nTổng cộng;9;\n",
      ]
    ),
  ]

  private static let figures: [Site] =
    [
      "ct;12 triệu", "ct;2 nghìn", "ct;5%", "hs;5 công trình", "von;1,5 tỷ", "ct;5 công trình",
      "von;1,5 Tỷ Đồng", "hs;99,5%", "hs;100,5", "hs;-1", "grdp;120", "grdp;-5", "ct;-5",
      "ct;5,5",
    ].map { cell in
      let parts = cell.split(separator: ";")
      return (cell, ["results.csv": results + "\(parts[0]);2024;so-y-te;\(parts[1])\n"])
    } + [
      (
        "points outside the rubric",
        [
          "members.csv": members,
          "scores.csv": "khối,đơn_vị,tiêu_chí,tự_chấm,thẩm_định\nk1,so-y-te,1,\"100,5\",-1\n",
        ]
      ),
      (
        "a result of a day to come",
        [
          "results.csv": "chỉ_tiêu;kỳ;đơn_vị;trị_số;ngày_số_liệu\n"
            + "ct;quý III/2025;so-y-te;5;\nct;2025;so-y-te;5;01/8/2025\n"
        ]
      ),
    ]

  private static let places: [Site] =
    [
      "Thừa Thiên Huế", "Thừa Thiên - Huế", "TP. Hồ Chí Minh", "TPHCM", "TP Cần Thơ",
      "Bà Rịa-Vũng Tàu", "Thành phố Trà Vinh",
    ].map { name in
      (
        "the province \(name)",
        ["results.csv": "chỉ_tiêu;kỳ;tỉnh;trị_số\nct;2024;\(name);6\n"]
      )
    } + [
      (
        "a former name on the map of 34",
        ["results.csv": "chỉ_tiêu;kỳ;tỉnh;trị_số\nct;quý III/2025;Thừa Thiên Huế;6\n"]
      ),
      ("a name of several units", ["participants.csv": "đơn_vị\nChâu Thành\n"]),
      (
        "a file that is named for what it holds",
        ["results/2025-Q1/tong-hop.csv": "chỉ_tiêu;đơn_vị;trị_số\nct;so-y-te;20\n"]
      ),
    ]

  private static let columns: [Site] =
    ["giá_trị", "gia_tri", "Trị số (%)"].map { heading in
      ("the heading \(heading)", ["results.csv": "chỉ_tiêu;kỳ;\(heading)\nct;2024;6\n"])
    } + [("a copy put by", ["indicators.csv.bak": "x", "ket-qua-cu.csv": "x"])]

  private static let heads: [Site] = [
    (
      "a head that lacks its groups",
      [
        "campaign.yaml": "tiêu đề: A\nloại văn bản: Kế hoạch\ntình trạng: ban hành\n"
          + "số ký hiệu: 1/KH\nngày: 01/11/2024\nnơi ban hành: Trà Vinh\nngười ký: {tên: A}\n"
          + "cơ quan ban hành: B\ncấp: tỉnh\n"
      ]
    ),
    (
      "a campaign that ends before it begins",
      [
        "campaign.yaml": "tiêu đề: A\nloại văn bản: Kế hoạch\ntình trạng: ban hành\n"
          + "số ký hiệu: 1/KH\nngày: 01/11/2024\nnơi ban hành: Trà Vinh\nngười ký: {tên: A}\n"
          + "cơ quan ban hành: B\ncấp: tỉnh\ntỉnh: {tên: Vĩnh Long, danh mục: 34}\n"
          + "thời gian: {từ: 01/01/2026, đến: 30/9/2025}\n"
      ]
    ),
    ("a text without a head", ["plan.md": "Nội dung.\n"]),
    (
      "an exemplar's photo with an unknown key",
      [
        "exemplars/a.md": "---\ntên: A\nloại: tập thể\nvì sao điển hình: B\n"
          + "ảnh:\n  - {tên tệp: a.jpg, chú giải: C}\n---\n",
        "exemplars/b.md": "---\ntên: B\nloại: tập thể\nvì sao điển hình: B\n"
          + "ảnh:\n  - {mô tả ảnh: C, chú giải: C}\n---\n",
      ]
    ),
  ]
}
