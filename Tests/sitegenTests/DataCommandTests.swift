import Foundation
import TestKit
import Testing

/// The exact contract of `sitegen data --format json`, through the program itself.
@Suite struct DataCommandTests {
  private let site = InlineSite()

  private func read(_ name: String, _ bytes: Data) -> InlineSite.Outcome {
    site.write(bytes, to: name)
    return site.run("data", "--format", "json", name)
  }

  private func read(_ name: String, _ text: String) -> String {
    read(name, Data(text.utf8)).output
  }

  private static func json(_ columns: String, _ rows: String, _ notes: String) -> String {
    "{\"columns\":[\(columns)],\"rows\":[\(rows)],\"notes\":[\(notes)]}\n"
  }

  private static let places = "mã;tên;giá trị\n01;Trà Vinh;1.250,5\n02;Vĩnh Long;7\n"

  private static let placesRead = (
    "\"mã\",\"tên\",\"giá trị\"",
    "[\"01\",\"Trà Vinh\",\"1.250,5\"],[\"02\",\"Vĩnh Long\",\"7\"]"
  )

  @Test(arguments: [
    (String.Encoding.utf8, [] as [UInt8], "UTF-8"), (.utf8, [0xEF, 0xBB, 0xBF], "UTF-8 BOM"),
    (.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"), (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
    (.utf16LittleEndian, [], "UTF-16LE"),
  ])
  func readsEveryEncoding(_ encoding: String.Encoding, _ mark: [UInt8], _ name: String) throws {
    let bytes = try #require(Self.places.data(using: encoding))
    let (columns, rows) = Self.placesRead
    #expect(
      read("a.csv", Data(mark) + bytes).output
        == Self.json(columns, rows, "\"\(name), semicolon-separated, header in row 1\""))
  }

  @Test(arguments: [
    (";", "semicolon"), ("\t", "tab"), ("|", "pipe"),
  ])
  func readsEveryDelimiter(_ delimiter: String, _ name: String) {
    let (columns, rows) = Self.placesRead
    #expect(
      read("a.txt", Self.places.replacingOccurrences(of: ";", with: delimiter))
        == Self.json(columns, rows, "\"UTF-8, \(name)-separated, header in row 1\""))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsEveryLineBreakAlsoInQuotes(_ lineBreak: String) {
    let text = "a,b\n1,\"x, \"\"y\"\"\nz\"\n2, w \n"
      .replacingOccurrences(of: "\n", with: lineBreak)
    let inside = ["\n": "\\n", "\r\n": "\\r\\n", "\r": "\\r"][lineBreak] ?? ""
    #expect(
      read("a.csv", text)
        == Self.json(
          "\"a\",\"b\"", "[\"1\",\"x, \\\"y\\\"\(inside)z\"],[\"2\",\" w \"]",
          "\"UTF-8, comma-separated, header in row 1\""))
  }

  @Test func composesWindows1258AndLooseMarks() {
    // Tones stand behind their letters in this code page: DE is a tilde, CC a grave.
    let letters = "ma\u{DE},t\u{EA}n\n1,Tra\u{CC} Vinh\n".unicodeScalars
    let bytes = Data(letters.map { UInt8($0.value) })
    #expect(
      read("a.csv", bytes).output
        == Self.json(
          "\"mã\",\"tên\"", "[\"1\",\"Trà Vinh\"]",
          "\"Windows-1258, comma-separated, header in row 1\""))
    #expect(
      read("b.csv", "ma\u{303},te\u{302}n\n1,Tra\u{300} Vinh\n")
        == Self.json(
          "\"mã\",\"tên\"", "[\"1\",\"Trà Vinh\"]", "\"UTF-8, comma-separated, header in row 1\""))
  }

  @Test func namesTitleRowsRunningNumbersAndTotalsInTheNotes() {
    let text = """
      UBND TỈNH;;;
      ;;;
      BIỂU SỐ 1;;;
      STT;Tên;Giá trị;Ghi chú
      (1);(2);(3);(4)
      1;A;5;
      ;;;
      2;B;6;sơ bộ
      ;Tổng cộng;11;

      """
    #expect(
      read("a.csv", text)
        == Self.json(
          "\"Tên\",\"Giá trị\",\"Ghi chú\"", "[\"A\",\"5\",\"\"],[\"B\",\"6\",\"sơ bộ\"]",
          "\"UTF-8, semicolon-separated, header in row 4\","
            + "\"title row 1 above the header is not data: 'UBND TỈNH'\","
            + "\"title row 3 above the header is not data: 'BIỂU SỐ 1'\","
            + "\"column 'STT' of running numbers (STT) ignored\","
            + "\"blank rows skipped: 1\",\"row 5 numbers the columns and is not data\","
            + "\"total row 9 is not data: 'Tổng cộng'\""))
  }

  @Test func keepsARowWhoseNameOnlyBeginsLikeATotal() {
    let read = read("a.csv", "Đơn vị,Số\nTổng công ty A,5\nB,6\n")
    #expect(read.contains("[\"Tổng công ty A\",\"5\"]"))
  }

  @Test func speaksTheLanguageThatIsAskedFor() {
    site.write("a,b\n1,2\n", to: "a.csv")
    let outcome = site.run("data", "--format", "json", "--lang", "vi", "a.csv")
    #expect(outcome.output.contains("\"UTF-8, cách nhau bằng dấu phẩy, tiêu đề ở dòng 1\""))
  }

  @Test func printsTheRecordsAsCSV() {
    site.write("STT;a;b\n1;x,y;\"z\"\"\"\n", to: "a.csv")
    #expect(site.run("data", "--format", "csv", "a.csv").output == "a,b\n\"x,y\",\"z\"\"\"\n")
  }

  @Test func refusesATableOf200MBWithoutReadingIt() throws {
    site.write("a\n", to: "a.csv")
    let file = try FileHandle(forWritingTo: site.folder.appendingPathComponent("a.csv"))
    // A hole: it takes no room on the disk.
    try file.truncate(atOffset: 900 * 1024 * 1024)
    try file.close()
    let outcome = site.run("data", "a.csv")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        a.csv: error: tệp có 900 MB, lớn hơn mức 200 MB của một bảng [table-too-large]
          cách sửa: chia bảng thành nhiều tệp đặt chung trong một thư mục

        """)
  }
}
