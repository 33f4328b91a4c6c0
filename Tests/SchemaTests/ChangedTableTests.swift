import Diagnostics
import Formats
import Testing

@testable import Schema

@Suite struct ChangedTableTests {
  private static let table = """
    mã chỉ tiêu;đơn vị;giá trị;tỷ lệ;số lượng;mục tiêu;ngày;trạng thái;công khai;mã tỉnh;năm;ghi chú
    ct01;Trà Vinh;1.234,5;99,5%;12;trên 95%;06/8/2021;chính thức;có;01;2025;"a; b"
    ct02;Hậu Giang;…;x;3;10 - 11%;tháng 8/2021;ước thực hiện;không;79;2025;
    ct03;Tây Ninh;1 250;50;0;từ 35.000 tỷ đồng trở lên;2021-08-06;final;yes;02;2024;-

    """

  /// A record that cannot be read must be marked, and its file must have an error.
  @Test func readsEveryChangedTableOrSaysWhyNot() {
    var random: UInt64 = 7
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let signs = Array(";\"\n\r\t,.%-()~*#xO0 1/\u{A0}ế\u{301}…".utf8)
    for _ in 0..<300 {
      var bytes = Array(Self.table.utf8)
      for _ in 0...next(3) { bytes[next(bytes.count)] = signs[next(signs.count)] }
      var report = Report()
      guard let csv = CSVReader.read(path: "a.csv", bytes: bytes, into: &report),
        let found = HeaderFinder.find(
          csv.table, as: csv.form, known: results.headings, into: &report)
      else {
        #expect(report.hasErrors)
        continue
      }
      let before = report.errorCount
      let table = TypedTable.read(found, as: results, into: &report)
      let refused = (0..<table.rowCount).contains { row in
        table.columns.contains { $0.state(row) == .refused }
      }
      if refused { #expect(report.errorCount > before) }
      if report.errorCount > before { #expect(table.refusedCount > 0 || table.rowCount == 0) }
      for row in 0..<table.rowCount {
        for column in table.columns {
          let hasValue = column.decimal(row) != nil || column.period(row) != nil
          #expect(!hasValue || column.state(row) == .value)
        }
      }
    }
  }
}
