import Diagnostics
import Formats
import Quantities
import Testing

@testable import Schema

@Suite struct HeadingsTests {
  @Test(arguments: [
    "giá_trị", "gia_tri", "GIÁ TRỊ", "Gia Tri", "giá-trị", "gia\u{301}  trị", "value",
  ])
  func acceptsEveryLegalSpelling(heading: String) throws {
    let (table, report) = try read("mã chỉ tiêu;\(heading)\na;1\n")
    #expect(report.isEmpty)
    #expect(table.decimal(0, "value") == 1)
  }

  @Test(arguments: ["STT", "Stt", "TT", "Số TT", "No."])
  func ignoresTheRunningNumber(heading: String) throws {
    let (table, report) = try read("\(heading);mã chỉ tiêu;giá trị\n1;a;1\n")
    #expect(report.isEmpty)
    #expect(table.columns.map(\.column.id) == ["indicator", "value"])
  }

  @Test func namesTheNearestColumnOfAMisspeltOne() throws {
    let (table, report) = try read("mã chỉ tiêu;gía_trị\na;1\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:1:13: error: bảng “Kết quả” không có cột nào tên là “gía_trị” [column-unknown]
          mã chỉ tiêu;gía_trị
                      ^~~~~~~
          có phải là “giá trị”?
          cách sửa: sửa tên cột hoặc bỏ cột này; các cột dùng được: mã chỉ tiêu, đơn vị, giá trị, \
        tỷ lệ, số lượng, mục tiêu, ngày, trạng thái, công khai, mã tỉnh, năm, số ký hiệu, ghi chú

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:1:13: error: the table 'Results' has no column 'gía_trị' [column-unknown]
          mã chỉ tiêu;gía_trị
                      ^~~~~~~
          did you mean “giá trị”?
          fix: mend the heading or remove the column; the columns are: indicator, unit, value, \
        share, count, target, date, status, public, province code, year, number, note

        """)
    #expect(table.isRefused(0))
  }

  @Test func namesAMissingRequiredColumn() throws {
    let (table, report) = try read("giá trị;đơn vị\n1;A\n2;B\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:1:1: error: bảng “Kết quả” thiếu cột bắt buộc “mã chỉ tiêu” [column-missing]
          giá trị;đơn vị
          ^~~~~~~
          cách sửa: thêm cột “mã chỉ tiêu” vào dòng tiêu đề và ghi giá trị cho từng dòng

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:1:1: error: the table 'Results' lacks the required column 'indicator' [column-missing]
          giá trị;đơn vị
          ^~~~~~~
          fix: add the heading 'indicator' and a value in every row

        """)
    #expect(table.refusedCount == 2)
  }

  @Test func namesBothPlacesOfADuplicateColumn() throws {
    let (table, report) = try read("mã chỉ tiêu;giá trị;Value\na;1;2\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:1:21: error: cột “Value” có hai lần [column-twice]
          mã chỉ tiêu;giá trị;Value
                              ^~~~~
          cách sửa: giữ lại một cột
          kq.csv:1:13: cột thứ nhất ở đây

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:1:21: error: the column 'Value' is there twice [column-twice]
          mã chỉ tiêu;giá trị;Value
                              ^~~~~
          fix: keep one of them
          kq.csv:1:13: the first one is here

        """)
    #expect(table.decimal(0, "value") == 1)
  }

  @Test func reportsAColumnWithoutANameOnlyWhenItHoldsSomething() throws {
    #expect(try read("mã chỉ tiêu;giá trị;\na;1; \n").report.isEmpty)
    let (_, report) = try read("mã chỉ tiêu;giá trị;\na;1;\nb;2;5\n")
    #expect(
      report.diagnostics.map { $0.message(in: .vi) } == [
        "cột này không có tên nhưng có số liệu (“5” ở dòng 3)"
      ])
  }

  @Test func understandsAliases() throws {
    let schema = TableSchema(
      "t", title: Wording(vi: "Bảng", en: "Table"), stem: "t", doc: Wording(vi: "", en: ""),
      columns: [
        Column(
          "code", "code", .code(), aliases: ["mã số"], doc: Wording(vi: "", en: ""),
          example: Wording(vi: "", en: ""))
      ])
    let (table, report) = try read("Mã số\nA1\n", as: schema)
    #expect(report.isEmpty)
    #expect(table.text(0, "code") == "A1")
  }
}
