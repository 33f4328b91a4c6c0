import Diagnostics
import Formats
import Testing

@Suite struct SheetHeadingTests {
  private func read(_ rows: [[String]], merges: [CellRange]) -> ReadTable? {
    var report = Report()
    return read(rows, merges, &report)
  }

  private func read(
    _ rows: [[String]], _ merges: [CellRange], _ report: inout Report
  ) -> ReadTable? {
    var builder = SheetGridBuilder(
      source: SourceSheet(path: "a.xlsx", sheet: "S"), strings: SharedStrings())
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        let kind: CellText.Kind = Int(text) == nil ? .text : .number
        if !builder.append(row, column, kind, text) {
          Issue.record("cell \(row), \(column) was not taken")
        }
      }
    }
    return HeaderFinder.find(
      RawTable(builder.finish(merges: merges)), as: .sheet("S"), into: &report)
  }

  @Test func joinsMergedHeadings() {
    let table = read(
      [
        ["BÁO CÁO", "", "", "", ""], ["Đơn vị", "Kết quả", "", "Kế hoạch", ""],
        ["", "Quý I", "Quý II", "Quý I", "Quý II"], ["A", "tốt", "khá", "tốt", "tốt"],
      ],
      merges: [
        CellRange(rows: 0...0, columns: 0...4), CellRange(rows: 1...2, columns: 0...0),
        CellRange(rows: 1...1, columns: 1...2), CellRange(rows: 1...1, columns: 3...4),
      ])
    #expect(
      table?.columns.map(\.name) == [
        "Đơn vị", "Kết quả Quý I", "Kết quả Quý II", "Kế hoạch Quý I", "Kế hoạch Quý II",
      ])
    #expect(table?.rows == [3])
    #expect(table?.columns.map(\.span.place.cell) == ["A2", "B3", "C3", "D3", "E3"])
    #expect(
      table?.notes.map { $0.message(in: .en) } == [
        "sheet 'S', header in rows 2-3, names of groups joined to those of their columns",
        "title row 1 above the header is not data: 'BÁO CÁO'",
      ])
  }

  @Test func aMergedNameWithoutPartsKeepsTheRowsBelowAsData() {
    let table = read(
      [["Họ và tên", "", "Chức vụ"], ["Nguyễn", "An", "Bí thư"], ["Trần", "Bình", "Chủ tịch"]],
      merges: [CellRange(rows: 0...0, columns: 0...1)])
    #expect(table?.headingRows == 0...0)
    #expect(table?.rows == [1, 2])
  }

  @Test func aMergedNameStandsForEachOfItsRows() {
    var report = Report()
    let table = read(
      [["Đơn vị", "Số"], ["Trà Vinh", "1"], ["", "2"], ["Vĩnh Long", "3"]],
      [CellRange(rows: 1...2, columns: 0...0)], &report)
    let names = table.map { table in table.rows.map { table.raw.cell($0, 0).text } }
    #expect(names == ["Trà Vinh", "Trà Vinh", "Vĩnh Long"])
    #expect(
      table?.notes.last?.message(in: .en)
        == "the merged cell A2:A3 is read as 'Trà Vinh' in each of its rows")
    #expect(report.isEmpty)
  }

  @Test func refusesMergedFiguresAndMergedColumns() {
    var report = Report()
    _ = read(
      [["Đơn vị", "Số", "Ghi chú"], ["A", "1", "x"], ["B", "", "y"], ["C", "2", ""]],
      [CellRange(rows: 1...2, columns: 1...1), CellRange(rows: 3...3, columns: 1...2)], &report)
    #expect(
      printed(report, .vi) == """
        a.xlsx[S!B2]: error: ô gộp B2:B3 nằm giữa số liệu: không rõ “1” là của dòng hay cột nào \
        [table-merged-cell]
          1
          ^
          cách sửa: bỏ gộp ô (Excel: Trang chủ → Gộp & căn giữa) và ghi giá trị vào từng ô
        a.xlsx[S!B4]: error: ô gộp B4:C4 nằm giữa số liệu: không rõ “2” là của dòng hay cột nào \
        [table-merged-cell]
          2
          ^
          cách sửa: bỏ gộp ô (Excel: Trang chủ → Gộp & căn giữa) và ghi giá trị vào từng ô

        """)
    #expect(
      report.diagnostics.map { $0.message(in: .en) } == [
        "the merged cell B2:B3 stands among the data: '1' may belong to any of its rows or columns",
        "the merged cell B4:C4 stands among the data: '2' may belong to any of its rows or columns",
      ])
  }
}
