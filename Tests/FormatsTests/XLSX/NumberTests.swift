import Quantities
import Testing

@testable import Formats

@Suite struct DigitStringTests {
  @Test(arguments: [
    ("12", "12"), ("-12.50", "-12.5"), ("0.1", "0.1"), ("1E-3", "0.001"), ("1.5E+3", "1500"),
    ("1e15", "1000000000000000"), ("-0", "0"), ("-0.0", "0"), ("007", "7"), (".5", "0.5"),
    ("1.", "1"), ("1.1102230246251565E-16", "0.00000000000000011102230246251565"),
    // What Excel stores for 12.3, 0.935 and 0.1 + 0.2.
    ("12.300000000000001", "12.3"), ("0.93500000000000005", "0.935"),
    ("0.30000000000000004", "0.3"), ("99.499999999999986", "99.5"),
    ("0.33333333333333331", "0.3333333333333333"), ("0.6666666666666666", "0.6666666666666666"),
    ("123456789012345678", "123456789012345680"), ("9.9999999999999995E-8", "0.0000001"),
  ])
  func printsThePlainForm(stored: String, plain: String) {
    #expect(DigitString(stored.utf8)?.withoutBinaryNoise().plain() == plain)
  }

  @Test(arguments: ["", "-", ".", "1,5", "1e", "e5", "1 ", "NaN", "1e9999", "0x10", "1.2.3", "--1"])
  func refusesWhatIsNoNumber(stored: String) {
    #expect(DigitString(stored.utf8) == nil)
  }

  @Test(arguments: [
    ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("0.05", 0, "0"), ("9.96", 1, "10"), ("2.345", 2, "2.35"),
    ("99.94", 1, "99.9"), ("0.004", 2, "0"), ("1200", 2, "1200"),
  ])
  func roundsHalfAwayFromZero(stored: String, decimals: Int, plain: String) {
    #expect(DigitString(stored.utf8)?.rounded(decimals: decimals).plain() == plain)
  }

  @Test(arguments: [
    ("1", true), ("0", true), ("-1.5", true), ("0.25", true), ("123456789012345", true),
    ("1234567890123456", false), ("1.50", false), ("1E3", false), ("01", false), ("00.5", false),
    ("-0", false), (".5", false), ("5.", false), ("-", false), ("+1", false),
  ])
  func knowsTheShortestFormAtAGlance(stored: String, isShortest: Bool) {
    #expect(CellPrinter.isShortest(Array(stored.utf8)) == isShortest)
  }
}

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", "12.5"), ("0.00", "12.5"), ("#,##0.00 \"đ\"", "12.5"), ("0.0\" %\"", "12.5"),
    ("0.0\\%", "12.5"), ("[Red]0", "12.5"), ("_(* #,##0_)", "12.5"), ("0.00E+00", "12.5"),
    ("\"ngày\" 0", "12.5"), ("# ?/?", "12.5"), ("@", "12.5"), ("[$-42A]0", "12.5"),
    ("[>100]0;0.0", "12.5"),
    ("0%", "1250%"), ("0.0%", "1250.0%"), ("0.0#%", "1250.0%"), ("#,##0.##%", "1250%"),
    ("dd/mm/yyyy", "1900-01-12"), ("[$-42A]dd mmmm yyyy", "1900-01-12"), ("d-m", "1900-01-12"),
    ("yyyy\"-\"mm\"-\"dd;@", "1900-01-12"), ("[$-F800]dddd\\,\\ mmmm\\ dd", "1900-01-12"),
    ("dd/mm/yyyy h:mm", "1900-01-12T12:00:00"), ("h:mm AM/PM", "1900-01-12T12:00:00"),
    ("mm/yyyy", "1900-01-12"), ("[h]:mm", "300:00:00"), ("[mm]:ss", "300:00:00"),
    ("Ge", "1900-01-12"),
  ])
  func showsTwelveAndAHalf(code: String, shown: String) {
    #expect(print("12.5", code) == shown)
  }

  @Test(arguments: [
    ("44414", "dd/mm/yyyy", "2021-08-06"), ("45597", "mm/yyyy", "2024-11"),
    ("45597", "mmm-yy", "2024-11"), ("45658", "yyyy", "2025"), ("45659", "yyyy", "2025-01-02"),
    ("44414.999999999", "dd/mm/yyyy h:mm", "2021-08-07"), ("0.5", "h:mm", "12:00:00"),
    ("0.29513888888888889", "h:mm", "07:05:00"), ("59", "d/m/yyyy", "1900-02-28"),
    ("61", "d/m/yyyy", "1900-03-01"), ("60", "d/m/yyyy", nil), ("0", "d/m/yyyy", nil),
    ("-1", "d/m/yyyy", nil), ("2958466", "d/m/yyyy", nil), ("1E300", "d/m/yyyy", nil),
    ("0.935", "0.0%", "93.5%"), ("0.935", "0%", "94%"), ("0.9", "0.0%", "90.0%"),
    ("-0.05", "0%;[Red]-0%", "-5%"), ("0", "0%;-0%;0.0%", "0.0%"),
    ("0.57499999999999996", "0.0%", "57.5%"), ("12.345", "0.0%", "1234.5%"),
  ])
  func showsPercentsAndDays(stored: String, code: String, shown: String?) {
    #expect(print(stored, code) == shown)
  }

  @Test(arguments: [
    (9, "50%"), (10, "50.00%"), (2, "0.5"), (14, nil), (20, "12:00:00"), (46, "12:00:00"),
    (49, "0.5"),
  ])
  func knowsFormatsByNumber(id: Int, shown: String?) throws {
    let format = try #require(NumberFormat(builtin: id))
    #expect(text(CellPrinter.print(Array("0.5".utf8), format, .from1900)) == shown)
  }

  @Test func countsFrom1904WhereTheWorkbookSaysSo() {
    let format = NumberFormat(code: "dd/mm/yyyy")
    #expect(text(CellPrinter.print(Array("42952".utf8), format, .from1904)) == "2021-08-06")
  }

  @Test(arguments: [
    ("2021-08-06", "2021-08-06"), ("2021-08-06T00:00:00", "2021-08-06"),
    ("2021-08-06T07:05:00.000Z", "2021-08-06T07:05:00"), ("2021-02-30", nil), ("06/8/2021", nil),
  ])
  func readsDaysStoredAsText(stored: String, shown: String?) {
    #expect(text(CellPrinter.date(Array(stored.utf8))) == shown)
  }

  private func print(_ stored: String, _ code: String) -> String? {
    text(CellPrinter.print(Array(stored.utf8), NumberFormat(code: code), .from1900))
  }

  private func text(_ printed: CellPrinter.Printed) -> String? {
    switch printed {
    case .value(let text, _, _), .shortened(let text, _, _): text
    case .notNumber, .notDay: nil
    }
  }
}
