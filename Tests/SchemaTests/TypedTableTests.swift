import Diagnostics
import Quantities
import Testing
import Text

@testable import Formats
@testable import Schema

@Suite struct TypedTableTests {
  @Test func givesTypedValuesAndKeepsTheWording() throws {
    let (table, report) = try read(
      """
      mã chỉ tiêu;giá trị;tỷ lệ;số lượng;mục tiêu;ngày;trạng thái;công khai;ghi chú
      ct01; 1 234,50 ;99,5%;12;trên 95%;06/8/2021;CHINH THUC;Có;x
      ct02;…;x;;10 - 11%;dự kiến tháng 8/2021;ước thực hiện;no;
      """)
    #expect(report.isEmpty)
    #expect(table.decimal(0, "value") == Decimal("1234.5"))
    #expect(table.printed(0, "value") == "1 234,50")
    #expect(table.decimal(0, "share") == Decimal("99.5"))
    #expect(table.decimal(0, "count") == 12)
    #expect(table.bound(0, "target") == .moreThan(95))
    #expect(table.column("target")?.unit(0) == "%")
    #expect(table.period(0, "date") == Day(year: 2021, month: 8, day: 6).map { Period($0) })
    #expect(table.choice(0, "status") == "final")
    #expect(table.yesNo(0, "public") == true)
    #expect(table.text(0, "note") == "x")
    #expect(table.state(1, "value") == .missing)
    #expect(table.state(1, "share") == .notApplicable)
    #expect(table.state(1, "count") == .missing)
    #expect(table.decimal(1, "target") == nil)
    #expect(table.bound(1, "target") == Decimal(10).adding(0).map { .between($0, 11) })
    #expect(table.period(1, "date") == Period.month(8, year: 2021))
    #expect(table.column("date")?.isTentative(1) == true)
    #expect(table.column("date")?.isTentative(0) == false)
    #expect(table.yesNo(1, "public") == false)
    #expect(table.text(1, "note") == nil)
    #expect(table.state(1, "province") == .missing)
    #expect(table.span(1, "value").place.description == "kq.csv:3:6")
  }

  @Test func keepsTheZerosOfACode() throws {
    let (table, report) = try read("mã chỉ tiêu;giá trị;mã tỉnh\n007;1;01\n")
    #expect(report.isEmpty)
    #expect(table.text(0, "indicator") == "007")
    #expect(table.text(0, "province") == "01")
  }

  @Test func warnsOfACodeThatLostItsZero() throws {
    let (table, report) = try read("mã chỉ tiêu;giá trị;mã tỉnh\na;1;1\nb;1;79\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:2:5: warning: mã “1” có vẻ đã mất số 0 ở đầu [code-lost-zero]
          a;1;1
              ^
          cách sửa: nếu đúng là “01”, định dạng cột “mã tỉnh” là Text trong Excel rồi gõ lại

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:2:5: warning: the code '1' seems to have lost its leading zero [code-lost-zero]
          a;1;1
              ^
          fix: if it is '01', format the column 'mã tỉnh' as Text in Excel and type it again

        """)
    #expect(!table.isRefused(0))
  }

  @Test func comparesCodesWithThoseThatKeptTheirZero() throws {
    let (_, report) = try read("mã chỉ tiêu;giá trị\n001;1\n2;1\n12;1\n120;1\n")
    #expect(report.diagnostics.map { $0.place?.line } == [3, 4])
    #expect(try read("mã chỉ tiêu;giá trị\n1;1\n2;1\n12;1\n").report.isEmpty)
  }

  @Test func refusesTheWholeColumnForAFigureWrittenTheEnglishWay() throws {
    let (table, report) = try read("mã chỉ tiêu;giá trị\na;1.250\nb;1.5\nc;12.25\nd;3\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:3:3: error: cột “giá trị” có 2 ô viết số theo kiểu Anh, trước hết là “1.5”; cả cột \
        không được đọc vì không rõ các ô khác viết theo kiểu nào [column-english]
          b;1.5
            ^~~
          cách sửa: viết “1,5” (dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn) và \
        kiểm tra lại cả cột

        """)
    #expect(
      printed(report, .en) == """
        kq.csv:3:3: error: the column 'giá trị' holds figures written the English way (cells: 2), \
        the first is '1.5'; the whole column is refused, since the other cells are in doubt too \
        [column-english]
          b;1.5
            ^~~
          fix: write '1,5' (a comma before the fraction, dots between thousands) and check the \
        whole column

        """)
    #expect((0..<4).allSatisfy { table.state($0, "value") == .refused })
    #expect(table.refusedCount == 4)
  }

  @Test(arguments: ["1.5", "12.25", "1,234.5", "0.935", "1,234,567"])
  func knowsAFigureWrittenTheEnglishWay(cell: String) throws {
    let (table, report) = try read("mã chỉ tiêu;giá trị\na;\(cell)\n")
    #expect(report.diagnostics.map(\.code) == ["column-english"])
    #expect(table.decimal(0, "value") == nil)
  }

  @Test(arguments: [
    ("1.250", "1250"), ("1 234,5", "1234.5"), ("1\u{A0}234,5", "1234.5"),
    ("1\u{202F}234,5", "1234.5"), ("10,5", "10.5"), ("1.234.567", "1234567"), ("-3", "-3"),
  ])
  func readsFiguresTheVietnameseWay(cell: String, value: String) throws {
    let (table, report) = try read("mã chỉ tiêu;giá trị\na;\(cell)\n")
    #expect(!report.hasErrors)
    #expect(table.decimal(0, "value") == Decimal(value))
  }

  @Test func notesOnceHowADotWasRead() throws {
    let (_, report) = try read("mã chỉ tiêu;giá trị\na;1.250\nb;2.500\n")
    #expect(
      printed(report, .vi) == """
        kq.csv:2:3: note: “1.250” được đọc là số nguyên, dấu chấm ngăn hàng nghìn \
        [number-dot-thousands]
          a;1.250
            ^~~~~

        """)
  }

  @Test func reportsARequiredCellThatIsEmpty() throws {
    let (table, report) = try read("giá trị;mã chỉ tiêu\n1;\n2;…\n3; x \n")
    #expect(
      report.diagnostics.map { $0.message(in: .vi) }
        == Array(repeating: "ô bắt buộc của cột “mã chỉ tiêu” còn trống", count: 3))
    #expect(
      report.diagnostics.map { $0.place?.description } == [
        "kq.csv:2:3", "kq.csv:3:3", "kq.csv:4:3",
      ])
    #expect(table.refusedCount == 3)
  }

  @Test func reportsEveryProblemInTheOrderOfTheFile() throws {
    let (_, report) = try read(
      """
      mã chỉ tiêu;số lượng;ngày;giá trị
      a;-1;31/02/2025;12*
      b;1;06/8/21;1
      A;1,5;;(1)
      """)
    let places = report.diagnostics.compactMap(\.place)
    #expect(
      report.diagnostics.map(\.code) == [
        "count-negative", "date-impossible", "number-mark", "date-short-year", "key-alike",
        "count-fraction", "number-parentheses",
      ])
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func namesNoMoreCellsOfOneProblemThanAPersonReads() throws {
    var text = "mã chỉ tiêu;số lượng\n"
    for row in 0..<500 { text += "ct\(row);-1\n" }
    let (table, report) = try read(text)
    #expect(report.diagnostics.count == CellFindings.most + 1)
    #expect(
      report.diagnostics.last?.message(in: .vi)
        == "còn 400 ô nữa của cột “số lượng” mắc cùng một lỗi [count-negative], kể từ ô này")
    #expect(table.refusedCount == 500)
  }
}
