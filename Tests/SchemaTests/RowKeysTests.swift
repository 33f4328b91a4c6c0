import Diagnostics
import Formats
import Quantities
import Testing

@testable import Schema

@Suite struct RowKeysTests {
  @Test func namesBothRowsOfOneKey() throws {
    let (table, report) = try read("mã chỉ tiêu;đơn vị;giá trị\na;A;1\nb;A;1\na;A;2\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:4:1: error: dòng này trùng với dòng 2 ở mã chỉ tiêu, đơn vị: a · A [key-twice]
          a;A;2
          ^
          cách sửa: giữ lại một dòng, hoặc sửa khóa của dòng kia
          kq.csv:2:1: dòng thứ nhất ở đây

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:4:1: error: this row agrees with row 2 in mã chỉ tiêu, đơn vị: a · A [key-twice]
          a;A;2
          ^
          fix: keep one of the rows, or mend the key of the other
          kq.csv:2:1: the first row is here

        """)
    #expect((0..<3).map { table.isRefused($0) } == [true, false, true])
  }

  @Test(arguments: [
    "TRÀ VINH", "Tra Vinh", "Trà  Vinh", "trà vinh", "Tra\u{300} Vinh", " Trà Vinh ",
  ])
  func namesBothRowsWhoseKeysDifferOnlyByCaseMarksOrSpacing(name: String) throws {
    let (_, report) = try read("mã chỉ tiêu;đơn vị;giá trị\na;Trà Vinh;1\na;\(name);2\n")
    #expect(report.diagnostics.count == 1)
    #expect(report.diagnostics.first?.place?.line == 3)
    #expect(report.diagnostics.first?.related.first?.place.line == 2)
  }

  @Test func saysThatOnlyCaseMarksOrSpacingDiffer() throws {
    let (_, report) = try read("mã chỉ tiêu;đơn vị;giá trị\na;Trà Vinh;1\na;TRA VINH;2\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:3:1: error: “a · TRA VINH” chỉ khác “a · Trà Vinh” ở dòng 2 về chữ hoa, dấu hoặc \
        khoảng trắng (mã chỉ tiêu, đơn vị) [key-alike]
          a;TRA VINH;2
          ^
          cách sửa: nếu là một, giữ lại một dòng và viết thống nhất; nếu là hai, đặt tên hoặc mã \
        khác hẳn
          kq.csv:2:1: dòng thứ nhất ở đây

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:3:1: error: 'a · TRA VINH' differs from 'a · Trà Vinh' in row 2 only by case, marks \
        or spacing (mã chỉ tiêu, đơn vị) [key-alike]
          a;TRA VINH;2
          ^
          fix: keep one row if they are the same; give them clearly different names or codes if not
          kq.csv:2:1: the first row is here

        """)
  }

  @Test func checksColumnsWhoseValuesMustDiffer() throws {
    let (_, report) = try read("mã chỉ tiêu;giá trị;số ký hiệu\na;1;68/KH\nb;1;68/KH\nc;1;\nd;1;\n")
    #expect(report.diagnostics.map(\.code) == ["key-twice"])
    #expect(report.diagnostics.first?.place?.line == 3)
  }

  @Test func comparesDatesByTheirValue() throws {
    let schema = TableSchema(
      "t", title: Wording(vi: "Bảng", en: "Table"), stem: "t", doc: Wording(vi: "", en: ""),
      key: ["day"],
      columns: [
        Column(
          "day", FieldName(vi: "ngày", en: "day"), .date([.day, .month]),
          doc: Wording(vi: "", en: ""), example: Wording(vi: "", en: ""))
      ])
    let (_, report) = try read("ngày\n06/8/2021\n2021-08-06\ntháng 8/2021\n", as: schema)
    #expect(report.diagnostics.map(\.code) == ["key-twice"])
    #expect(report.diagnostics.first?.place?.line == 3)
  }

  @Test func findsEveryPairAmongManyRows() throws {
    var text = "mã chỉ tiêu;giá trị\n"
    for row in 0..<20_000 { text += "ct\(row % 19_990);1\n" }
    let (table, report) = try read(text)
    #expect(report.diagnostics.map { $0.place?.line } == (0..<10).map { 19_992 + $0 })
    #expect(table.refusedCount == 20)
  }
}
