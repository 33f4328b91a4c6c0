import Diagnostics
import Formats
import Quantities
import Testing

@testable import Schema

/// A wrong cell, and all that is said of it in both languages.
struct WrongCell: Sendable, CustomTestStringConvertible {
  let column: String
  let cell: String
  let vi: String
  let en: String

  init(_ column: String, _ cell: String, vi: String, en: String) {
    self.column = column
    self.cell = cell
    self.vi = vi
    self.en = en
  }

  var testDescription: String { "\(column): \(cell)" }

  /// A table with this cell in its second column.
  var table: String { "mã chỉ tiêu;\(column)\nct01;\(cell)\n" }

  /// The report as it must be printed; `vi` and `en` hold what follows the place.
  func expected(_ language: Language) -> String {
    let lines = (language == .vi ? vi : en).split(separator: "\n").map(String.init)
    let caret = "^" + String(repeating: "~", count: max(0, cell.count - 1))
    var text = "kq.csv:2:6: \(lines[0])\n  ct01;\(cell)\n       \(caret)\n"
    for line in lines.dropFirst() { text += "  \(line)\n" }
    return text
  }
}

@Suite struct CellMistakesTests {
  @Test(arguments: wrongFigures + wrongDates + wrongWords)
  func saysWhatIsWrongWithTheCellAndHowToMendIt(wrong: WrongCell) throws {
    let (table, report) = try read(wrong.table)
    #expect(printed(report, .vi) == wrong.expected(.vi))
    #expect(printed(report, .en) == wrong.expected(.en))
    #expect(table.isRefused(0))
    #expect(table.columns.last?.state(0) == .refused)
  }

  static let wrongFigures: [WrongCell] = [
    WrongCell(
      "giá trị", "12*",
      vi: """
        error: “12*” có dấu hoặc lời chú đi liền sau con số [number-mark]
        cách sửa: chỉ để “12” trong ô này và chuyển phần chú sang cột ghi chú
        """,
      en: """
        error: '12*' has a mark or remark after the number [number-mark]
        fix: leave '12' in this cell and move the remark to the notes column
        """),
    WrongCell(
      "giá trị", "(12)",
      vi: """
        error: “(12)” đặt trong ngoặc đơn nên không rõ là số âm hay lời chú [number-parentheses]
        cách sửa: nếu là số âm, viết “-12”; nếu là lời chú, chuyển sang cột ghi chú
        """,
      en: """
        error: '(12)' is in parentheses: a negative number or a remark [number-parentheses]
        fix: write '-12' if it is negative; move it to the notes column if it is a remark
        """),
    WrongCell(
      "giá trị", "12,5O",
      vi: """
        error: “12,5O” có chữ cái đứng ở chỗ của chữ số [number-letter]
        cách sửa: nếu đúng ý, viết “12,50”
        """,
      en: """
        error: '12,5O' has a letter where a digit should be [number-letter]
        fix: write '12,50' if that is meant
        """),
    WrongCell(
      "giá trị", "#DIV/0!",
      vi: """
        error: “#DIV/0!” là lỗi công thức của bảng tính [cell-spreadsheet-error]
        cách sửa: sửa công thức trong bảng tính rồi lưu lại, hoặc để trống ô này
        """,
      en: """
        error: '#DIV/0!' is an error of a spreadsheet formula [cell-spreadsheet-error]
        fix: mend the formula in the spreadsheet and save again, or leave the cell empty
        """),
    WrongCell(
      "giá trị", "~12",
      vi: """
        error: “~12” là số ước chừng, không phải một giá trị [number-approximate]
        cách sửa: viết “12” và ghi “ước thực hiện” ở cột trạng thái hoặc cột ghi chú
        """,
      en: """
        error: '~12' is an approximation, not a value [number-approximate]
        fix: write '12' and say that it is an estimate in the status or notes column
        """),
    WrongCell(
      "giá trị", "10 - 12",
      vi: """
        error: “10 - 12” là một khoảng, nhưng cột này cần một giá trị [number-range]
        cách sửa: ghi một con số; khoảng chỉ dùng cho mục tiêu
        """,
      en: """
        error: '10 - 12' is a range, but this column takes a single value [number-range]
        fix: give one number; ranges belong to targets
        """),
    WrongCell(
      "giá trị", "-",
      vi: """
        error: ô chỉ có dấu gạch “-”: không rõ là chưa có số liệu, không áp dụng hay bằng 0 [cell-dash]
        cách sửa: chưa có số liệu thì để trống hoặc ghi “…”; không áp dụng thì ghi “x”; không phát sinh thì ghi 0
        """,
      en: """
        error: the cell holds only '-': not known yet, not applicable, or zero [cell-dash]
        fix: leave it empty or write '…' if not known yet, 'x' if not applicable, 0 if there were none
        """),
    WrongCell(
      "tỷ lệ", "101",
      vi: """
        error: “101” vượt quá 100%, cột “tỷ lệ” là tỷ lệ trong một tổng thể [share-above-100]
        cách sửa: kiểm tra lại dấu phẩy thập phân, ví dụ 98,5 chứ không phải 985
        """,
      en: """
        error: '101' is above 100%, but the column 'tỷ lệ' is a share of a whole [share-above-100]
        fix: check the decimal comma, as in 98,5 rather than 985
        """),
    WrongCell(
      "số lượng", "-1",
      vi: """
        error: “-1” là số âm, cột “số lượng” là số lượng nên không thể âm [count-negative]
        cách sửa: ghi 0 nếu không phát sinh, để trống nếu chưa có số liệu
        """,
      en: """
        error: '-1' is negative, but the column 'số lượng' is a count [count-negative]
        fix: write 0 if there were none, leave the cell empty if not known yet
        """),
    WrongCell(
      "số lượng", "1,5",
      vi: """
        error: “1,5” có phần lẻ, cột “số lượng” là số lượng nên phải là số nguyên [count-fraction]
        cách sửa: ghi số nguyên
        """,
      en: """
        error: '1,5' has a fraction, but the column 'số lượng' counts whole things [count-fraction]
        fix: write a whole number
        """),
    WrongCell(
      "số lượng", "12 hộ",
      vi: """
        error: “12 hộ” có ghi đơn vị “hộ”, cột “số lượng” chỉ nhận con số [cell-unit]
        cách sửa: chỉ để con số trong ô, đổi về đơn vị của cột nếu cần
        """,
      en: """
        error: '12 hộ' holds the unit 'hộ', but the column 'số lượng' takes figures only [cell-unit]
        fix: leave only the figure, brought to the unit of the column
        """),
    WrongCell(
      "năm", "3000",
      vi: """
        error: “3000” nằm ngoài khoảng của cột “năm” (từ 1945 đến 2100) [cell-range]
        cách sửa: kiểm tra lại con số
        """,
      en: """
        error: '3000' is outside the range of the column 'năm' (1945 to 2100) [cell-range]
        fix: check the figure
        """),
  ]

  static let wrongDates: [WrongCell] = [
    WrongCell(
      "ngày", "31/02/2025",
      vi: """
        error: lịch không có ngày “31/02/2025” [date-impossible]
        cách sửa: kiểm tra lại ngày và tháng; viết ngày trước, tháng sau, ví dụ 06/8/2021
        """,
      en: """
        error: there is no such day as '31/02/2025' [date-impossible]
        fix: check day and month; the day comes first, as in 06/8/2021
        """),
    WrongCell(
      "ngày", "8/25/2021",
      vi: """
        error: “8/25/2021” có vẻ viết tháng trước ngày [date-month-first]
        cách sửa: viết ngày trước, tháng sau, ví dụ 25/8/2021, và kiểm tra lại cả cột
        """,
      en: """
        error: '8/25/2021' seems to put the month before the day [date-month-first]
        fix: put the day first, as in 25/8/2021, and check the whole column
        """),
    WrongCell(
      "ngày", "8/6/21",
      vi: """
        error: năm trong “8/6/21” chỉ có hai chữ số [date-short-year]
        cách sửa: viết đủ bốn chữ số của năm, ví dụ 06/8/2021
        """,
      en: """
        error: the year in '8/6/21' has only two digits [date-short-year]
        fix: write all four digits of the year, as in 06/8/2021
        """),
    WrongCell(
      "ngày", "44414",
      vi: """
        error: “44414” là số thứ tự ngày của Excel, không rõ tính từ năm 1900 hay 1904 [date-serial]
        cách sửa: định dạng cột là ngày (dd/mm/yyyy) trong Excel rồi lưu lại, hoặc nộp tệp .xlsx
        """,
      en: """
        error: '44414' is a day count of Excel, from 1900 or from 1904 [date-serial]
        fix: format the column as a date in Excel and save again, or give the .xlsx file
        """),
    WrongCell(
      "ngày", "quý III/2025",
      vi: """
        error: “quý III/2025” không đúng mức thời gian mà cột “ngày” cần [date-precision]
        cách sửa: viết như “06/8/2021”, “tháng 8/2021”
        """,
      en: """
        error: 'quý III/2025' is not as exact as the column 'ngày' asks for [date-precision]
        fix: write it like '2021-08-06', '2021-08'
        """),
  ]

  static let wrongWords: [WrongCell] = [
    WrongCell(
      "trạng thái", "chính thưc",
      vi: """
        error: “chính thưc” không phải là một từ của cột “trạng thái” [cell-choice]
        có phải là “chính thức”?
        cách sửa: dùng một trong: “ước thực hiện”, “chính thức”
        """,
      en: """
        error: 'chính thưc' is not a word of the column 'trạng thái' [cell-choice]
        did you mean “chính thức”?
        fix: use one of: 'estimate', 'final'
        """),
    WrongCell(
      "công khai", "có lẽ",
      vi: """
        error: “có lẽ” không phải là “có” hay “không” [cell-yes-no]
        cách sửa: ghi “có” hoặc “không”
        """,
      en: """
        error: 'có lẽ' is neither 'yes' nor 'no' [cell-yes-no]
        fix: write 'yes' or 'no'
        """),
  ]
}
