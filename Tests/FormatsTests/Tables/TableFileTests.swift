import Diagnostics
import Formats
import Testing

/// Each mistake of an office with the whole message, as the user reads it.
@Suite struct TableFileTests {
  private func report(_ path: String, _ bytes: [UInt8], sheet: String? = nil) -> Report {
    TablePreview(path: path, bytes: bytes, sheet: sheet).report
  }

  private func expect(
    _ path: String, _ text: String, vi: String, en: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let report = report(path, Array(text.utf8))
    #expect(printed(report, .vi) == vi, sourceLocation: sourceLocation)
    #expect(printed(report, .en) == en, sourceLocation: sourceLocation)
  }

  @Test func showsARowWithTooFewCells() {
    expect(
      "ket-qua.csv", "tỉnh;quý;kết quả\nTrà Vinh;I/2025\nHậu Giang;I/2025;93,5\n",
      vi: """
        ket-qua.csv:2:1: error: dòng này có 2 ô, ít hơn 3 cột của tiêu đề [table-row-short]
          Trà Vinh;I/2025
          ^~~~~~~~~~~~~~~
          cách sửa: thêm dấu phân cách cho các ô trống ở cuối dòng, và xem dòng có bị ngắt đôi không
          ket-qua.csv:1:1: dòng tiêu đề ở đây

        """,
      en: """
        ket-qua.csv:2:1: error: this row has 2 cells, fewer than the 3 columns of the header \
        [table-row-short]
          Trà Vinh;I/2025
          ^~~~~~~~~~~~~~~
          fix: add delimiters for the empty cells, and see whether the row is broken in two
          ket-qua.csv:1:1: the header is here

        """)
  }

  @Test func showsARowWithTooManyCells() {
    expect(
      "ket-qua.csv", "tỉnh,kết quả\nTrà Vinh,93,5\n",
      vi: """
        ket-qua.csv:2:13: error: dòng này có 3 ô, nhiều hơn 2 cột của tiêu đề [table-row-long]
          Trà Vinh,93,5
                      ^
          cách sửa: ô có dấu phân cách bên trong thì đặt trong ngoặc kép; cột thật sự thêm thì ghi \
        tên vào tiêu đề
          ket-qua.csv:1:1: dòng tiêu đề ở đây

        """,
      en: """
        ket-qua.csv:2:13: error: this row has 3 cells, more than the 2 columns of the header \
        [table-row-long]
          Trà Vinh,93,5
                      ^
          fix: put a cell that holds the delimiter in quotes; name the column in the header if it \
        is a new one
          ket-qua.csv:1:1: the header is here

        """)
  }

  @Test func pointsAtTheQuoteThatIsNotClosed() {
    expect(
      "a.csv", "tên,ghi chú\nA,\"đạt\nB,chưa\n",
      vi: """
        a.csv:2:3: error: dấu ngoặc kép mở ở đây không có dấu đóng cho đến hết tệp \
        [csv-unterminated-quote]
          A,"đạt
            ^
          cách sửa: thêm dấu " ở cuối ô; dấu " nằm trong ô thì viết đôi thành ""

        """,
      en: """
        a.csv:2:3: error: the quote opened here is not closed before the end of the file \
        [csv-unterminated-quote]
          A,"đạt
            ^
          fix: add a " at the end of the cell; write a " inside a cell twice, as ""

        """)
  }

  @Test func pointsAtTextBehindAQuote() {
    expect(
      "a.csv", "tên,ghi chú\nA,\"đạt\" tốt\n",
      vi: """
        a.csv:2:9: error: còn chữ đứng sau dấu ngoặc kép đóng ô [csv-text-after-quote]
          A,"đạt" tốt
                  ^
          cách sửa: dấu " nằm trong ô thì viết đôi thành "", hoặc bỏ dấu " ở đầu ô
          a.csv:2:3: dấu ngoặc kép mở ở đây

        """,
      en: """
        a.csv:2:9: error: text follows the quote that closes the cell [csv-text-after-quote]
          A,"đạt" tốt
                  ^
          fix: write a " inside a cell twice, as "", or take away the " at its start
          a.csv:2:3: the quote was opened here

        """)
  }

  @Test func pointsAtAZeroByte() {
    expect(
      "a.csv", "tên,số\nA,\u{0}1\n",
      vi: """
        a.csv:2:3: error: tệp có byte 0, nên không phải là văn bản, hoặc đã hỏng [text-zero-byte]
          A,␀1
            ^
          cách sửa: mở tệp gốc bằng Excel rồi lưu lại kiểu “CSV UTF-8”, hoặc gửi thẳng tệp .xlsx

        """,
      en: """
        a.csv:2:3: error: the file holds a zero byte, so it is not text, or it is damaged \
        [text-zero-byte]
          A,␀1
            ^
          fix: open the original in Excel and save it as 'CSV UTF-8', or use the .xlsx file itself

        """)
  }

  @Test func namesBothColumnsOfOneName() {
    expect(
      "a.csv", "tỉnh,Số liệu,số_liệu\nA,1,2\n",
      vi: """
        a.csv:1:14: error: cột “số_liệu” có hai lần [table-column-twice]
          tỉnh,Số liệu,số_liệu
                       ^~~~~~~
          cách sửa: giữ lại một cột, hoặc đổi tên một trong hai cột
          a.csv:1:6: cột thứ nhất ở đây

        """,
      en: """
        a.csv:1:14: error: the column 'số_liệu' is there twice [table-column-twice]
          tỉnh,Số liệu,số_liệu
                       ^~~~~~~
          fix: keep one of them, or give one of them another name
          a.csv:1:6: the first one is here

        """)
  }

  @Test func pointsAtDataWithoutAName() {
    expect(
      "a.csv", "tỉnh,,số\nA,,1\nB,x,2\n",
      vi: """
        a.csv:3:3: error: cột thứ 2 không có tên nhưng có số liệu, bắt đầu từ ô này: “x” \
        [table-column-nameless]
          B,x,2
            ^
          cách sửa: ghi tên cột vào dòng tiêu đề, hoặc xóa cột này

        """,
      en: """
        a.csv:3:3: error: column 2 has no name but holds data, first in this cell: 'x' \
        [table-column-nameless]
          B,x,2
            ^
          fix: write a name in the heading row, or delete the column

        """)
  }

  @Test(arguments: [
    ("HËu Giang", "encoding-tcvn3"), ("Haäu Giang", "encoding-vni"),
    ("TrÃ\u{A0} Vinh", "encoding-mojibake"), ("H?u Giang", "encoding-lost"),
    ("H\u{FFFD}u Giang", "encoding-replacement"),
  ])
  func refusesSpoiltLettersAtTheFirstCell(_ name: String, _ code: String) {
    let report = report("a.csv", Array("tỉnh,số\nCần Thơ,1\n\(name),2\n\(name),3\n".utf8))
    #expect(report.diagnostics.map(\.code) == [code])
    #expect(report.diagnostics.first?.place?.description == "a.csv:3:1")
  }

  @Test func recognisesTheBytesOfOldFonts() {
    let bytes = Array("tinh,so\nH".utf8) + [0xCB] + Array("u Giang,1\n".utf8)
    #expect(report("a.csv", bytes).diagnostics.map(\.code) == ["encoding-tcvn3"])
    let unknown = Array("tinh,so\nA".utf8) + [0xD1, 0xFF] + Array(",1\n".utf8)
    #expect(report("a.csv", unknown).diagnostics.map(\.code) == ["text-encoding-unknown"])
  }

  @Test(
    arguments: [
      ("~$indicators.xlsx", [], "table-lock-file"),
      (".~lock.a.csv#", [], "table-lock-file"),
      ("Thumbs.db", [], "table-lock-file"),
      ("a.numbers", [0x50, 0x4B, 3, 4], "table-numbers-document"),
      ("a.docx", [0x50, 0x4B, 3, 4], "table-unknown-suffix"),
      ("a.csv", [0x50, 0x4B, 3, 4], "table-zip-as-text"),
      ("a.csv", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "table-xls-as-text"),
      ("a.tsv", Array("%PDF-1.7\n".utf8), "table-pdf-as-text"),
      ("a.csv", Array("\u{FEFF}\n<html><table>".utf8), "table-html-as-text"),
      ("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old-workbook"),
      ("a.xls", Array("<html><table>".utf8), "markup-as-workbook"),
      ("a.xlsx", Array("a,b\n1,2\n".utf8), "not-a-workbook"),
      ("a.xlsx", [], "empty-workbook"),
    ] as [(String, [UInt8], String)])
  func refusesWhatIsNoTable(_ path: String, _ bytes: [UInt8], _ code: String) {
    #expect(report("du-lieu/" + path, bytes).diagnostics.map(\.code) == [code])
  }

  @Test func aTextHasNoSheets() {
    let found = report("a.csv", Array("a,b\n1,2\n".utf8), sheet: "Quý I")
    #expect(found.diagnostics.map(\.code) == ["table-text-has-no-sheets"])
  }

  @Test func manyRaggedRowsAreCountedNotListed() {
    let text = "a,b\n" + String(repeating: "1,2,3\n", count: 2500)
    let found = report("a.csv", Array(text.utf8)).diagnostics
    #expect(found.count == 1001)
    #expect(
      found.last?.message(in: .en)
        == "from here on 1500 more rows have another number of cells than the header")
  }
}

@Suite struct TableProblemsTests {
  @Test func everyProblemSaysTheSameInBothLanguages() {
    for problem in TableProblems.all {
      #expect(
        problem.message.parameters(in: .vi) == problem.message.parameters(in: .en),
        "\(problem.code)")
      #expect(problem.severity == .note || problem.cure != nil, "\(problem.code)")
    }
    #expect(Set(TableProblems.all).count == TableProblems.all.count)
  }
}
