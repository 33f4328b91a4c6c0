import Diagnostics
import Testing

@testable import Formats
@testable import Schema

@Suite struct KeysAcrossFilesTests {
  private func table(_ path: String, _ text: String) throws -> TypedTable {
    var report = Report()
    let csv = try #require(CSVReader.read(path: path, bytes: Array(text.utf8), into: &report))
    let found = try #require(
      HeaderFinder.find(csv.table, as: csv.form, known: results.headings, into: &report))
    let table = TypedTable.read(found, as: results, into: &report)
    #expect(!report.hasErrors)
    return table
  }

  @Test func namesBothFilesOfOneKey() throws {
    var report = Report()
    var keys = KeysAcrossFiles(of: results)
    let heading = "mã chỉ tiêu;đơn vị;giá trị\n"
    keys.add(try table("tra-vinh.csv", heading + "a;Trà Vinh;1\nb;Trà Vinh;2\n"), into: &report)
    keys.add(try table("hau-giang.csv", heading + "a;Hậu Giang;1\nb;TRA VINH;5\n"), into: &report)
    #expect(
      printed(report, .vi) == """
        hau-giang.csv:3:1: error: dòng này trùng với dòng 3 của tra-vinh.csv ở mã chỉ tiêu, đơn \
        vị: b · TRA VINH [row-in-two-files]
          b;TRA VINH;5
          ^
          cách sửa: giữ lại một dòng: xóa dòng thừa hoặc bỏ tệp nộp trùng
          tra-vinh.csv:3:1: dòng thứ nhất ở đây

        """)
    #expect(
      printed(report, .en) == """
        hau-giang.csv:3:1: error: this row agrees with row 3 of tra-vinh.csv in indicator, unit: b \
        · TRA VINH [row-in-two-files]
          b;TRA VINH;5
          ^
          fix: keep one of the rows: delete the other, or the file that was sent twice
          tra-vinh.csv:3:1: the first row is here

        """)
  }

  @Test func countsWhatThePathSupplies() throws {
    var report = Report()
    var keys = KeysAcrossFiles(of: results)
    let text = "mã chỉ tiêu;giá trị\na;1\n"
    keys.add(try table("1.csv", text), supplied: ["unit": "tra-vinh"], into: &report)
    keys.add(try table("2.csv", text), supplied: ["unit": "hau-giang"], into: &report)
    #expect(report.isEmpty)
    keys.add(try table("3.csv", text), supplied: ["unit": "Tra-Vinh"], into: &report)
    #expect(report.diagnostics.map(\.code) == ["row-in-two-files"])
  }

  @Test func reportsACellThatDisagreesWithThePath() throws {
    var report = Report()
    var keys = KeysAcrossFiles(of: results)
    let text = "mã chỉ tiêu;ngày;giá trị\na;06/8/2021;1\nb;07/8/2021;1\nc;08/8/2021;1\n"
    keys.add(try table("1.csv", text), supplied: ["date": "2021-08-06"], into: &report)
    #expect(
      printed(report, .vi) == """
        1.csv:3:3: error: “07/8/2021” ở cột “ngày” khác với “2021-08-06” trong đường dẫn của tệp \
        [column-against-path]
          b;07/8/2021;1
            ^~~~~~~~~
          cách sửa: sửa ô này, hoặc chuyển tệp vào đúng thư mục

        """)
  }
}
