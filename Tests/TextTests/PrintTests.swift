import Diagnostics
import Quantities
import Testing
import Text

@Suite struct PrintTests {
  @Test(arguments: [
    ("1234.5", nil, "1.234,5", "1,234.5"), ("1234567.891", nil, "1.234.567,891", "1,234,567.891"),
    ("999", nil, "999", "999"), ("-12.5", nil, "-12,5", "-12.5"), ("0", nil, "0", "0"),
    ("1000", 1, "1.000,0", "1,000.0"), ("99.95", 1, "100,0", "100.0"), ("0.005", 2, "0,01", "0.01"),
    ("-0.004", 2, "0,00", "0.00"), ("12", 0, "12", "12"),
    ("-9223372036854775808", nil, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func groupsAndRoundsNumbers(plain: String, places: Int?, vi: String, en: String) throws {
    let value = try #require(Decimal(plain))
    #expect(NumberForm.text(value, places: places) == vi)
    #expect(NumberForm.text(value, places: places, in: .en) == en)
  }

  @Test(arguments: [
    ("%", "99,5%"), ("%/năm", "99,5%/năm"), ("km²", "99,5\u{A0}km²"),
    ("giường bệnh/vạn dân", "99,5\u{A0}giường bệnh/vạn dân"), ("/năm", "99,5/năm"), ("", "99,5"),
  ])
  func putsTheUnitWhereItBelongs(unit: String, text: String) throws {
    let value = try #require(Decimal("99.5"))
    #expect(NumberForm.text(value, unit: unit) == text)
  }

  @Test(arguments: [
    (Bound.exactly(95), "95%", "95%"), (.moreThan(95), "trên 95%", "more than 95%"),
    (.atLeast(95), "từ 95% trở lên", "at least 95%"), (.lessThan(2), "dưới 2%", "less than 2%"),
    (.atMost(5), "không quá 5%", "at most 5%"), (.between(10, 11), "10 - 11%", "10–11%"),
  ])
  func printsBoundsInWords(bound: Bound, vi: String, en: String) {
    #expect(NumberForm.text(bound, unit: "%") == vi)
    #expect(NumberForm.text(bound, unit: "%", in: .en) == en)
    let allowed = NumberForm.read(vi, allowing: .bounds)
    #expect(allowed == .figure(Figure(bound, unit: "%")))
  }

  @Test func printsDatesInBothLanguages() throws {
    let day = try #require(Day("2021-08-06"))
    #expect(DayForm.text(day, .short, in: .en) == "6 Aug 2021")
    #expect(DayForm.text(day, .long, in: .en) == "6 August 2021")
    #expect(DayForm.placeLine("Trà Vinh", day) == "Trà Vinh, ngày 06 tháng 8 năm 2021")
    let cases = [
      ("2024-11", "tháng 11/2024", "November 2024"), ("2025-01", "tháng 01/2025", "January 2025"),
      ("2021-12-end", "cuối tháng 12/2021", "end of December 2021"),
      ("2025-Q3", "quý III/2025", "Q3 2025"),
      ("2025-H1", "6 tháng đầu năm 2025", "first half of 2025"), ("2025", "2025", "2025"),
      ("2020-2025", "2020 - 2025", "2020–2025"),
    ]
    for (text, vi, en) in cases {
      let period = try #require(Period(text))
      #expect(DayForm.text(period) == vi)
      #expect(DayForm.text(period, in: .en) == en)
    }
  }

  @Test func printsSpans() throws {
    let start = try #require(Period("2024-11"))
    let end = try #require(Period("2025-04-30"))
    #expect(DayForm.span(from: start, to: end) == "từ tháng 11/2024 đến ngày 30/4/2025")
    #expect(DayForm.span(from: start, to: end, in: .en) == "from November 2024 to 30 April 2025")
  }

  @Test func printsListsAndOrdinals() {
    #expect(WordForm.list([]) == "")
    #expect(WordForm.list(["a"]) == "a")
    #expect(WordForm.list(["a", "b"]) == "a và b")
    #expect(WordForm.list(["a", "b", "c"], in: .en) == "a, b and c")
    #expect(
      [1, 2, 4, 5, 10, 11].map { WordForm.ordinal($0) }
        == ["thứ nhất", "thứ hai", "thứ tư", "thứ năm", "thứ mười", "thứ 11"])
    #expect(
      [1, 2, 3, 4, 11, 21, 112].map { WordForm.ordinal($0, in: .en) }
        == ["1st", "2nd", "3rd", "4th", "11th", "21st", "112th"])
  }

  @Test func passesEveryRowOfTheFixture() {
    for row in Shared.rows("domain/data/format-fixture.tsv") {
      // Missing values are words on the page, which this row does not know yet.
      if row[1].isEmpty { continue }
      let printed = printed(row[0], row[1])?.replacing("\u{A0}", with: " ")
      #expect(printed == row[2], "\(row[0]) \(row[1])")
    }
  }

  private func printed(_ kind: String, _ input: String) -> String? {
    let words = input.split(separator: " ").map(String.init)
    let value = Decimal(words[0])
    switch kind {
    case "number": return value.map { NumberForm.text($0) }
    case "percent-of-value": return value.map { NumberForm.text($0, unit: "%") }
    case "percent-range": return between(words[0]).map { NumberForm.text($0, unit: "%") }
    case "percent-range-rate": return between(words[0]).map { NumberForm.text($0, unit: "%/năm") }
    case "comparator":
      guard let bound = Decimal(words[1]) else { return nil }
      return NumberForm.text(words[0] == "gte" ? .atLeast(bound) : .lessThan(bound), unit: "%")
    case "money":
      return value.map { NumberForm.text($0, words.count == 1 ? .one : .billion) }
    case "unit":
      let places = words[0].split(separator: ".").dropFirst().first?.count
      let unit = words[1] == "/" ? "giường bệnh/vạn dân" : words[1]
      return value.map { NumberForm.text($0, unit: unit, places: places) }
    case "ordinal": return Int(input).map { WordForm.ordinal($0) }
    case "list": return WordForm.list(input.split(separator: "|").map(String.init))
    case "docnumber":
      let parts = input.split(separator: "|").map(String.init)
      return DocumentNumber(number: parts[0], kind: parts[1], issuer: parts[2]).normalised
    default: return printedDate(kind, input)
    }
  }

  private func printedDate(_ kind: String, _ input: String) -> String? {
    switch kind {
    case "date-numeric": return Day(input).map { DayForm.text($0) }
    case "date-long": return Day(input).map { DayForm.text($0, .long) }
    case "date-line":
      let parts = input.split(separator: "|").map(String.init)
      return Day(parts[1]).map { DayForm.placeLine(parts[0], $0) }
    case "month", "quarter": return Period(input).map { DayForm.text($0) }
    case "month-long": return Period(input).map { DayForm.text($0, .long) }
    case "iso-attribute": return Day(input)?.description
    case "span":
      let ends = input.replacing("..", with: "|").split(separator: "|").map(String.init)
      guard let start = Period(ends[0]), let end = Period(ends[1]) else { return nil }
      return DayForm.span(from: start, to: end)
    default: return nil
    }
  }

  private func between(_ text: String) -> Bound? {
    let ends = text.replacing("..", with: "|").split(separator: "|").compactMap {
      Decimal(String($0))
    }
    return ends.count == 2 ? .between(ends[0], ends[1]) : nil
  }
}

@Suite struct DocumentNumberTests {
  @Test(arguments: [
    ("19- NQ/TW", "19-NQ/TW"), ("19 - NQ / TW", "19-NQ/TW"), ("68/KH–UBND", "68/KH-UBND"),
    ("1022/QĐ-TTg", "1022/QĐ-TTG"), ("06\u{A0}/QĐ-TTg", "06/QĐ-TTg"),
  ])
  func strayBlanksAndDashesMakeNoOtherDocument(printed: String, same: String) {
    let number = DocumentNumber(printed)
    #expect(number == DocumentNumber(same))
    #expect(number.hashValue == DocumentNumber(same).hashValue)
    #expect(number.printed == printed)
  }

  @Test func oneLetterMakesAnotherDocument() {
    #expect(DocumentNumber("29-CT/TW") != DocumentNumber("29-CT/TU"))
  }
}

@Suite struct TextProblemsTests {
  @Test(arguments: TextProblems.all)
  func asksOnlyForWhatIsGiven(problem: Problem) {
    for wording in [problem.message, problem.cure].compactMap(\.self) {
      for language in Language.allCases {
        #expect(wording.parameters(in: language).isSubset(of: ["value", "suggestion", "original"]))
      }
      #expect(wording.parameters(in: .vi) == wording.parameters(in: .en))
    }
  }

  @Test func everyErrorHasACure() {
    for problem in TextProblems.all where problem.severity == .error {
      #expect(problem.cure != nil, "\(problem.code)")
    }
  }
}
