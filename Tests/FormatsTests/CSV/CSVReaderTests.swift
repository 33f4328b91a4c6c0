import Diagnostics
import Formats
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]]? {
    var report = Report()
    guard let table = CSVReader.read(path: "a.csv", bytes: Array(text.utf8), into: &report),
      report.isEmpty
    else { return nil }
    return (0..<table.grid.rowCount).map { row in
      (0..<table.grid.columnCount(row)).map { table.grid.cell(row, $0).text }
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\r\r\n1,2\n", [["a", "b"], [""], ["1", "2"]]),
    ("a,b\n,\n1,", [["a", "b"], ["", ""], ["1", ""]]),
    ("a,b\n\n \n1,2\n", [["a", "b"], [""], [" "], ["1", "2"]]),
    ("a,b\n\"1\",\"x \"\"y\"\" z\"\n", [["a", "b"], ["1", "x \"y\" z"]]),
    ("a,b\n\"một\nhai\",\"ba\r\nbốn\"\r\n", [["a", "b"], ["một\nhai", "ba\r\nbốn"]]),
    ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
    ("a,b\n\"1\" ,5\" x\n", [["a", "b"], ["1", "5\" x"]]),
    ("a,b\n 1 ,\t2\n", [["a", "b"], [" 1 ", "\t2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\nmột ô khá dài, hơn tám byte\n", [["a", "b"], ["một ô khá dài", " hơn tám byte"]]),
    ("", []),
  ])
  func cutsTextIntoCells(_ text: String, _ expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test func composesLetters() {
    let decomposed = "t\u{1EC9}nh,b\nTra\u{300} Vinh,\"Ha\u{302}\u{323}u \"\"Giang\"\"\"\n"
    let texts = rows(decomposed)?.joined().map { Array($0.unicodeScalars) }
    #expect(
      texts == ["tỉnh", "b", "Trà Vinh", "Hậu \"Giang\""].map { Array($0.unicodeScalars) })
  }

  @Test func everyCellKnowsItsPlace() throws {
    let marked = Marked("a.csv", "‹tỉnh›,‹số›\n‹\"Trà\nVinh\"›,‹1›\n‹Hậu Giang›,‹2›")
    var report = Report()
    let grid = try #require(
      CSVReader.read(path: "a.csv", bytes: marked.source.bytes, into: &report)?.grid)
    let places = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)].map { row, column in
      grid.span(row, column).place
    }
    #expect(places == marked.spans.map(marked.source.place))
  }

  @Test func placesCountCharactersOfUTF16AfterDecoding() throws {
    let units = "tỉnh\tsố\nThừa Thiên Huế\tx\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    var report = Report()
    let table = try #require(CSVReader.read(path: "a.txt", bytes: units, into: &report))
    #expect(table.encoding == .utf16LE)
    #expect(table.grid.span(1, 1).place.description == "a.txt:2:16")
  }

  @Test func refusesWhatExceedsTheLimits() {
    func codes(_ bytes: [UInt8]) -> [String] {
      var report = Report()
      let table = CSVReader.read(path: "a.csv", bytes: bytes, into: &report)
      return table == nil ? report.diagnostics.map(\.code) : ["accepted"]
    }
    let widest = [UInt8](repeating: 0x2C, count: TableLimits.columns - 1)
    #expect(codes(widest) == ["accepted"])
    #expect(codes(widest + [0x2C]) == ["table-too-many-columns"])
    let longest = [UInt8](repeating: 0x0A, count: TableLimits.rows)
    #expect(codes(longest) == ["accepted"])
    #expect(codes(longest + [0x0A]) == ["table-too-many-rows"])
    let cell = [UInt8](repeating: 0x61, count: 10_000_000)
    #expect(codes(Array("a,b\nx,".utf8) + cell) == ["table-cell-too-large"])
    #expect(codes(Array("a,b\nx,\"".utf8) + cell + [0x22]) == ["table-cell-too-large"])
    #expect(
      Diagnostic.tableTooLarge(path: "a.csv", size: 209_715_201).message(in: .en)
        == "the file has 201 MB, more than the 200 MB a table may have")
  }
}
