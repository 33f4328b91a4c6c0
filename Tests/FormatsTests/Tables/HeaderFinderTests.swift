import Diagnostics
import Formats
import Testing

@Suite struct HeaderFinderTests {
  /// What is read of a text: the names of columns, the rows, the codes and words of the notes.
  private struct Reading {
    var columns: [String] = []
    var rows: [[String]] = []
    var notes: [String] = []
    var codes: [String] = []
  }

  private func read(_ text: String, known: [String] = []) -> Reading {
    var report = Report()
    let table = TableFile.read(
      path: "a.csv", bytes: Array(text.utf8), known: known, into: &report)
    table?.checkHeadings(into: &report)
    var reading = Reading(codes: report.diagnostics.map(\.code))
    guard let table else { return reading }
    reading.columns = table.columns.map(\.name)
    reading.rows = table.rows.indices.map { record in
      table.columns.map { table.cell(record, $0).text }
    }
    reading.notes = table.notes.dropFirst().map { $0.message(in: .en) }
    return reading
  }

  @Test func readsAPlainTable() {
    let reading = read("a,b\n1,2\n3,4\n")
    #expect(reading.columns == ["a", "b"])
    #expect(reading.rows == [["1", "2"], ["3", "4"]])
    #expect(reading.notes == [])
    #expect(reading.codes == [])
  }

  @Test func setsTitleRowsAside() {
    let reading = read(
      "UBND TỈNH TRÀ VINH,,,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM,\n"
        + "KẾT QUẢ QUÝ I/2025,,,,\n,,,,\nđơn vị,xã,chỉ tiêu,kết quả,ghi chú\nA,B,C,1,\nD,E,F,2,\n")
    #expect(reading.columns == ["đơn vị", "xã", "chỉ tiêu", "kết quả", "ghi chú"])
    #expect(reading.rows == [["A", "B", "C", "1", ""], ["D", "E", "F", "2", ""]])
    #expect(
      reading.notes == [
        "title row 1 above the header is not data: "
          + "'UBND TỈNH TRÀ VINH · CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'",
        "title row 2 above the header is not data: 'KẾT QUẢ QUÝ I/2025'",
      ])
  }

  @Test func findsTheHeadingBelowAWideLetterhead() {
    let reading = read("UBND TỈNH,,CỘNG HÒA\nđơn vị,chỉ tiêu,kết quả\nA,B,1\nC,D,2\n")
    #expect(reading.columns == ["đơn vị", "chỉ tiêu", "kết quả"])
    #expect(reading.rows == [["A", "B", "1"], ["C", "D", "2"]])
  }

  @Test func ignoresARunningNumber() {
    let reading = read("STT,tên,số\n1,A,5\n2,B,6\n,,\nI,C,7\n")
    #expect(reading.columns == ["tên", "số"])
    #expect(reading.rows == [["A", "5"], ["B", "6"], ["C", "7"]])
    #expect(
      reading.notes == ["column 'STT' of running numbers (STT) ignored", "blank rows skipped: 1"])
  }

  @Test func keepsAColumnThatOnlyLooksLikeARunningNumber() {
    #expect(read("TT,tên\nTrà Vinh,A\nCầu Ngang,B\n").columns == ["TT", "tên"])
  }

  @Test(arguments: [
    "Tổng,,9", "Tổng cộng,,9", "Cộng,,9", "Tổng số,,9", "TỔNG CỘNG:,,9", "Cộng (I+II),,9",
    "tong cong,,9", "Total,,9", ",Tổng cộng,9",
  ])
  func setsTotalsAside(_ total: String) {
    let reading = read("tên,mục,số\nA,x,4\nB,y,5\n\(total)\n")
    #expect(reading.rows == [["A", "x", "4"], ["B", "y", "5"]])
    #expect(reading.notes.count == 1)
    #expect(reading.notes.first?.hasPrefix("total row 4 is not data") == true)
  }

  @Test func aTotalInTheColumnOfRunningNumbersIsSetAside() {
    let reading = read("STT,tên,số\n1,A,4\n2,B,5\nTổng cộng,,9\n")
    #expect(reading.columns == ["tên", "số"])
    #expect(reading.rows == [["A", "4"], ["B", "5"]])
  }

  @Test(arguments: ["Tổng công ty Điện lực", "Công an tỉnh", "Tổng số hộ nghèo", "Công"])
  func namesThatBeginLikeTotalsAreData(_ name: String) {
    #expect(read("tên,số\nA,4\n\(name),5\n").rows.last == [name, "5"])
  }

  @Test func setsRemarksBelowTheTableAside() {
    let reading = read(
      "tên,mục,số,năm\nA,x,4,2024\nTổng,,4,\n\n\"Ghi chú: số liệu ước, chưa chính thức\",,,\n"
        + "Nguồn: Sở Nội vụ,,,\n,,,\"Trà Vinh, ngày 05 tháng 7 năm 2025\"\n,,,NGƯỜI LẬP BIỂU\n,,,A\n"
    )
    #expect(reading.rows == [["A", "x", "4", "2024"]])
    #expect(
      reading.notes == [
        "blank rows skipped: 1", "total row 3 is not data: 'Tổng'",
        "note row 5 below the table is not data: 'Ghi chú: số liệu ước, chưa chính thức'",
        "note row 6 below the table is not data: 'Nguồn: Sở Nội vụ'",
        "note row 7 below the table is not data: 'Trà Vinh, ngày 05 tháng 7 năm 2025'",
        "note row 8 below the table is not data: 'NGƯỜI LẬP BIỂU'",
        "note row 9 below the table is not data: 'A'",
      ])
  }

  @Test func joinsTheNamesOfGroups() {
    let reading = read(
      "STT,Đơn vị,Kết quả,,Ghi chú\n,,2024,2025,\n1,A,4,5,x\n2,B,6,7,\n")
    #expect(reading.columns == ["Đơn vị", "Kết quả 2024", "Kết quả 2025", "Ghi chú"])
    #expect(reading.rows == [["A", "4", "5", "x"], ["B", "6", "7", ""]])
  }

  @Test func skipsTheNumbersOfColumnsAndHeadingsPrintedAgain() {
    let reading = read("tên,số\n(1),(2)\nA,4\ntên,số\nB,5\n")
    #expect(reading.rows == [["A", "4"], ["B", "5"]])
    #expect(
      reading.notes == [
        "row 2 numbers the columns and is not data",
        "row 4 repeats the header and is skipped",
      ])
    #expect(read("x,y,z,v,w\nA,B,1,2,3\nC,D,1,1,1\n").rows.count == 1)
    #expect(read("x,y,z\nA,B,1\nC,D,2\n").rows.count == 2)
  }

  @Test func yearsAreNamesOfColumns() {
    let reading = read("tên,2023,2024,2025\nA,4,5,6\n")
    #expect(reading.columns == ["tên", "2023", "2024", "2025"])
  }

  @Test func theSchemaKnowsTheHeading() {
    let text = "Kỳ báo cáo,Quý I,Năm 2025\ndon_vi,gía_trị,ghi chú\nA,tốt,\n"
    let reading = read(text, known: ["Đơn vị", "Giá trị", "Ghi chú"])
    #expect(reading.columns == ["don_vi", "gía_trị", "ghi chú"])
    #expect(reading.rows == [["A", "tốt", ""]])
  }

  @Test func trailingDelimitersMakeNoColumn() {
    let reading = read("a;b;;\n1;2;;\n3;4;;;\n")
    #expect(reading.columns == ["a", "b"])
    #expect(reading.rows == [["1", "2"], ["3", "4"]])
    #expect(reading.codes == [])
  }

  @Test func aHeadingAloneIsSaid() {
    let reading = read("a,b\n")
    #expect(reading.columns == ["a", "b"])
    #expect(reading.rows == [])
    #expect(reading.notes == ["the table has a header and no data yet"])
  }

  @Test(arguments: ["", "\n\n", " , \n,\n", "\u{FEFF}"])
  func refusesAnEmptyTable(_ text: String) {
    #expect(read(text).codes == ["table-empty"])
  }

  @Test func refusesFiguresWithoutAHeading() {
    #expect(read("Trà Vinh,12,\"13,5\",14\nHậu Giang,15,16,17\n").codes == ["table-no-heading"])
  }

  @Test func reportsEveryRaggedRow() {
    let reading = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,\n")
    #expect(reading.codes == ["table-row-short", "table-row-long"])
    #expect(reading.rows == [["1", "2", "3"], ["1", "2", "3"]])
  }

  @Test(arguments: [
    "a,b,c\nx,y,z\nx,y,z,u,v,w,t\n", "a,b,c\nx,y,z,u,v,w,t\n",
    "a,b,c\nx,y,z,u,v,w,t\nx,y,z\nx,y,z\n",
  ])
  func aRowWithFarTooManyCellsIsNoHeading(_ text: String) {
    let reading = read(text)
    #expect(reading.columns == ["a", "b", "c"])
    #expect(reading.codes == ["table-row-long"])
  }

  @Test func aTitleAboveAHeadingAloneIsNoHeading() {
    #expect(read("Kết quả quý I,,\na,b,c\n").columns == ["a", "b", "c"])
  }

  @Test func reportsNamesThatStandTwiceOrNot() {
    #expect(read("a,A,b\n1,2,3\n").codes == ["table-column-twice"])
    #expect(read("a,,b\n1,,3\n1,2,3\n").codes == ["table-column-nameless"])
  }
}
