import Diagnostics
import Formats
import Testing

@Suite struct SheetGridTests {
  private let sheet = SourceSheet(path: "results.xlsx", sheet: "Quý I")

  @Test func keepsEveryCellInItsPlace() {
    var builder = SheetGridBuilder(source: sheet, strings: SharedStrings(["Hà Nội", "", "Huế"]))
    let taken = [
      builder.append(0, 0, shared: 0), builder.append(0, 2, shared: 2),
      builder.append(3, 1, .percent, "93,5%", extra: "0.935"),
      builder.append(3, 4, .date, "2021-08-06", extra: "06/08/2021"),
    ]
    #expect(taken == [true, true, true, true])
    let table = RawTable(builder.finish())
    #expect(table.rowCount == 4)
    #expect((0..<4).map(table.columnCount) == [3, 0, 0, 5])
    #expect(table.cell(0, 0).text == "Hà Nội")
    #expect(table.cell(0, 1) == .empty)
    #expect(table.cell(0, 2).text == "Huế")
    #expect(table.cell(3, 1) == CellText(.percent, "93,5%", exact: "0.935"))
    #expect(table.cell(3, 4).shown == "06/08/2021")
    #expect((0..<4).map(table.isBlank) == [false, true, true, false])
    #expect(table.span(3, 1).place.description == "results.xlsx[Quý I!B4]")
  }

  @Test func refusesCellsOutOfOrder() {
    var builder = SheetGridBuilder(source: sheet, strings: SharedStrings())
    let taken = [
      builder.append(2, 3, .text, "first"), builder.append(2, 3, .text, "same cell"),
      builder.append(1, 5, .text, "row before"),
      builder.append(2, TableLimits.columns, .text, "too far"),
      builder.append(2, 4, .text, "next"),
    ]
    #expect(taken == [true, false, false, false, true])
  }
}
