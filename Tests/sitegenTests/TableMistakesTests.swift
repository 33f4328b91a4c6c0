import Foundation
import TestKit
import Testing

/// Every mistake in a table that an office makes, and what the program says of it, word for word:
/// Tests/Fixtures/table-mistakes.txt.
@Suite struct TableMistakesTests {
  @Test func saysEverythingInBothLanguages() {
    let site = InlineSite(Self.site)
    var text = ""
    for (title, name, bytes) in Self.files {
      site.write(Data(bytes), to: name)
      text += "## \(title)\n" + answers(site, ["data", name]) + "\n"
    }
    for (title, name, table) in Self.tables {
      let site = InlineSite(Self.site)
      site.write(table, to: "content/campaigns/a/" + name)
      text += "## \(title)\n" + answers(site, ["check", "--as-of", "2025-06-01"]) + "\n"
    }
    #expect(Keepsake("table-mistakes.txt").difference(from: text) == nil)
  }

  private func answers(_ site: InlineSite, _ words: [String]) -> String {
    ["vi", "en"].map { language in
      let outcome = site.run(words + ["--lang", language])
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
    cau-ke,Huyện Cầu Kè,huyện
    chau-thanh-tv,Huyện Châu Thành,huyện
    chau-thanh-bt,Huyện Châu Thành,huyện
    -- content/campaigns/a/campaign.yaml --
    title: Phát động thi đua
    type: Kế hoạch
    number: 1/KH-UBND
    date: 01/11/2024
    place: Trà Vinh
    signatory: {name: Nguyễn Văn A}
    status: ban hành
    issuer: Ủy ban nhân dân tỉnh
    province: {name: Trà Vinh, vintage: 63}
    level: tỉnh
    period: {from: tháng 11/2024, to: 30/9/2025}
    -- content/campaigns/a/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,hướng,cận_dưới,đơn_vị_tính,cách_tính
    ho-ngheo,Tỷ lệ hộ nghèo,Giảm hộ nghèo,tối thiểu,tăng,5,%,mức đạt
    truong,Trường đạt chuẩn,Trường đạt chuẩn,tối thiểu,tăng,5,trường,mức đạt
    """

  private typealias File = (title: String, name: String, bytes: [UInt8])

  private static var files: [File] { lettersAndQuotes + otherPrograms + sizes }

  private static func file(_ title: String, _ text: String) -> File {
    (title, "so-lieu.csv", Array(text.utf8))
  }

  private static let lettersAndQuotes: [File] = [
    ("TCVN3", "so-lieu.csv", "m·,tªn\n1,B¹c Liªu\n".unicodeScalars.map { UInt8($0.value) }),
    file("VNI", "maõ,teân\n1,Haäu Giang\n"),
    file("UTF-8 taken for Windows-1252", "mã,tên\n1,TrÃ Vinh\n"),
    file("question marks for letters", "mã,tên\n1,H?u Giang\n2,C?n Tho\n"),
    file("the sign of a lost letter", "mã,tên\n1,H\u{FFFD}u Giang\n"),
    file("a zero byte", "mã,tên\n1,Trà\u{0}Vinh\n"),
    file("a quote that is not closed", "mã,tên\n1,\"Trà Vinh\n2,Hậu Giang\n"),
    file("text behind a quote", "mã,tên\n1,\"Trà\" Vinh\n"),
    file("rows that are ragged", "mã,tên,số\n1,Trà Vinh\n2,Hậu Giang,5\n3,Bến Tre,6,7\n"),
    file("a heading twice", "mã,số,số\n1,2,3\n"),
    file("a heading that is missing", "mã,,số\n1,2,3\n"),
    file("no heading", "1,2,3\n4,5,6\n"),
    file("nothing", "\n\n"),
  ]

  private static let otherPrograms: [File] = [
    ("a lock file", "~$so-lieu.xlsx", [1]),
    ("a web page as a table", "so-lieu.csv", Array("<html><table>".utf8)),
    ("a print as a table", "so-lieu.csv", Array("%PDF-1.7".utf8)),
    ("a workbook named as text", "so-lieu.csv", [0x50, 0x4B, 3, 4]),
    ("an unknown ending", "so-lieu.doc", [1]),
    (
      "merged figures", "so-lieu.xlsx",
      WorkbookMaker(
        sheet: "<sheetData><row r='1'><c r='A1' t='str'><v>mã</v></c><c r='B1' t='str'><v>số</v>"
          + "</c></row><row r='2'><c r='A2' t='str'><v>a</v></c><c r='B2'><v>5</v></c></row>"
          + "<row r='3'><c r='A3' t='str'><v>b</v></c></row></sheetData>"
          + "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>"
      ).bytes
    ),
  ]

  private static let sizes: [File] = [
    file("columns beyond the limit", String(repeating: "a,", count: 16_400) + "b\n"),
    file("rows beyond the limit", "mã\n" + String(repeating: "1\n", count: 1_048_577)),
    file("a cell of 2 MB", "mã,tên\n1," + String(repeating: "x", count: 2_000_000) + "\n"),
  ]

  private static let provinces = "chỉ_tiêu,kỳ,tỉnh,trị_số\n"
  private static let results = "chỉ_tiêu,kỳ,đơn_vị,trị_số\n"

  private static func cell(_ value: String) -> (String, String, String) {
    (
      "the figure \(value)", "results.csv",
      "chỉ_tiêu;kỳ;đơn_vị;trị_số\ntruong;2024;cau-ke;\(value)\n"
    )
  }

  private static let tables: [(title: String, name: String, table: String)] =
    [
      "1.250", "1 234,5", "1\u{A0}234,5", "99,5%", "(12)", "12*", "1,234.5", "1.5", "12,5O",
      "#DIV/0!", "~12", "10 - 12", "-",
    ].map(cell) + days + headings + records

  private static let days = [
    "31/02/2025", "8/6/21", "45500", "tháng 13/2024", "13/25/2024", "2024-08-06",
  ].map { day in
    (
      "the day \(day)", "results.csv",
      "chỉ_tiêu,kỳ,đơn_vị,trị_số,ngày_số_liệu\ntruong,2024,cau-ke,6,\(day)\n"
    )
  }

  private static let headings = [
    ("a heading misspelt", "results.csv", "chỉ_tiêu,kỳ,đơn_vị,trị_sô\ntruong,2024,cau-ke,6\n"),
    ("a heading without marks", "results.csv", "chi_tieu,ky,don_vi,tri_so\ntruong,2024,cau-ke,6\n"),
    (
      "an unknown column", "results.csv",
      "chỉ_tiêu,kỳ,đơn_vị,trị_số,màu\ntruong,2024,cau-ke,6,đỏ\n"
    ),
    ("a column that is missing", "results.csv", "kỳ,đơn_vị,trị_số\n2024,cau-ke,6\n"),
    ("a column twice", "results.csv", "chỉ_tiêu,kỳ,đơn_vị,trị_số,tri_so\ntruong,2024,cau-ke,6,7\n"),
  ]

  private static let records = [
    ("one key twice", "results.csv", results + "truong,2024,cau-ke,6\ntruong,2024,cau-ke,7\n"),
    (
      "keys that differ by marks only", "works.csv",
      "mã,tên\nđường-1,Đường một\nDuong-1,Đường khác\n"
    ),
    ("an unknown indicator", "results.csv", results + "trường-x,2024,cau-ke,6\n"),
    ("an unknown unit", "results.csv", results + "truong,2024,cau-kem,6\n"),
    ("a unit of a name that two have", "results.csv", results + "truong,2024,Châu Thành,6\n"),
    ("an unknown province", "results.csv", provinces + "truong,2024,Trà Vin,6\n"),
    ("a province that is gone", "results.csv", provinces + "truong,quý III/2025,Bến Tre,6\n"),
    ("a file that nobody uses", "ket_qua_1.csv", results),
    ("a table that is there twice", "chỉ_tiêu.tsv", "mã\n1\n"),
    ("a result of the future", "results.csv", results + "truong,2026,cau-ke,6\n"),
    ("a negative count", "results.csv", results + "truong,2024,cau-ke,-6\n"),
    ("a share above 100", "results.csv", results + "ho-ngheo,2024,cau-ke,120\n"),
  ]
}
