import Quantities

/// A date taken apart into folded words, numbers and the signs between them.
struct DayWords {
  private enum Piece: Equatable {
    case word(String)
    /// A number and how many digits it was written with.
    case number(Int, digits: Int)
    case sign(UInt8)
  }

  private var pieces: ArraySlice<Piece>

  init(_ text: [UInt8]) {
    let folded = VietnameseText.fold(text[...])
    var pieces: [Piece] = []
    var offset = 0
    while offset < folded.count {
      let start = offset
      let isDigit = CellText.isDigit(folded[offset])
      let isWord = Self.isWord(folded[offset])
      offset += 1
      if isDigit || isWord {
        while offset < folded.count,
          isDigit ? CellText.isDigit(folded[offset]) : Self.isWord(folded[offset])
        { offset += 1 }
      }
      if isDigit {
        pieces.append(Self.number(folded[start..<offset]))
      } else if isWord {
        pieces.append(.word(String(decoding: folded[start..<offset], as: UTF8.self)))
      } else if folded[start] != CellText.space {
        pieces.append(.sign(folded[start]))
      }
    }
    self.pieces = pieces[...]
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte >= 0x80
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Piece {
    // Longer numbers are no part of a date, whatever their value.
    let value = digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return .number(value, digits: digits.count)
  }

  /// Takes these words from the front, where they stand there.
  mutating func take(_ words: String...) -> Bool {
    guard pieces.starts(with: words.map(Piece.word)) else { return false }
    pieces = pieces.dropFirst(words.count)
    return true
  }

  /// The period that the pieces state.
  mutating func period() throws(DayRefusal) -> Period {
    if take("ngay") { return try afterDayWord() }
    if take("cuoi", "thang") {
      let (month, year) = try monthAndYear()
      return try found(Period.endOfMonth(month, year: year), else: .impossibleMonth)
    }
    if take("thang") {
      let (month, year) = try monthAndYear()
      return try found(Period.month(month, year: year), else: .impossibleMonth)
    }
    if take("quy") || take("quarter") { return try afterQuarterWord() }
    if take("nam") || take("giai", "doan") || take("nhiem", "ky") { return try years() }
    return try withoutLeadingWord()
  }
}

// The shapes a date has.
extension DayWords {
  private func afterDayWord() throws(DayRefusal) -> Period {
    // "ngày 06 tháng 8 năm 2021" and "ngày 06/8/2021".
    let plain = Array(pieces.filter { $0 != .word("thang") && $0 != .word("nam") })
    guard plain.count >= 3 else { throw .notADate }
    if plain.count == 3, plain.count == pieces.count - 2 {
      return try day(plain[0], plain[1], plain[2])
    }
    return try figures()
  }

  private func withoutLeadingWord() throws(DayRefusal) -> Period {
    if let half = halfYear() { return half }
    if pieces.contains(.word("thang")) { return try afterDayWord() }
    if let quarter = try shortForm() { return quarter }
    return try figures()
  }

  /// `06/8/2021`, `2021-08-06`, `8/2021`, `2021-08`, `2025`, `2020 - 2025`.
  private func figures() throws(DayRefusal) -> Period {
    let parts = Array(pieces)
    switch parts.count {
    case 1:
      guard case .number(_, let digits) = parts[0] else { throw .notADate }
      if digits == 4 { return try years() }
      throw (5...6).contains(digits) ? .serial : .notADate
    case 3:
      guard case .sign(let sign) = parts[1], Self.separators.contains(sign) else {
        throw .notADate
      }
      if case .number(_, 4) = parts[0], case .number(_, 4) = parts[2] { return try years() }
      if case .number(_, 4) = parts[0] {
        return try found(month(parts[2], of: parts[0]), else: .impossibleMonth)
      }
      return try found(month(parts[0], of: parts[2]), else: .impossibleMonth)
    case 5...:
      guard parts[1] == parts[3], case .sign(let sign) = parts[1], Self.separators.contains(sign)
      else { throw .notADate }
      let isYearFirst = if case .number(_, 4) = parts[0] { true } else { false }
      let day =
        try isYearFirst
        ? day(parts[4], parts[2], parts[0]) : day(parts[0], parts[2], parts[4])
      // What may follow a date is a time, and a day has none.
      guard parts.count == 5 else {
        throw parts.contains(.sign(UInt8(ascii: ":"))) ? .timeOfDay : .notADate
      }
      return day
    default: throw .notADate
    }
  }

  private static let separators = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]

  private func day(_ day: Piece, _ month: Piece, _ year: Piece) throws(DayRefusal) -> Period {
    guard case .number(let day, 1...2) = day, case .number(let month, 1...2) = month,
      case .number(let value, let digits) = year
    else { throw .notADate }
    if digits == 2 { throw .twoDigitYear }
    guard digits == 4, value >= 1000 else { throw .notADate }
    if let found = Day(year: value, month: month, day: day) { return Period(found) }
    throw Day(year: value, month: day, day: month) != nil ? .monthFirst : .impossibleDay
  }

  /// `8/2021`, `8 năm 2021` and `8-2021` after the word for a month.
  private func monthAndYear() throws(DayRefusal) -> (month: Int, year: Int) {
    let plain = pieces.filter { $0 != .word("nam") }
    let parts = plain.filter {
      if case .sign(let sign) = $0 { !Self.separators.contains(sign) } else { true }
    }
    guard parts.count == 2, plain.count <= 3, pieces.count <= 3,
      case .number(let month, 1...2) = parts[0], case .number(let year, let digits) = parts[1]
    else { throw .notADate }
    if digits == 2 { throw .twoDigitYear }
    guard digits == 4, year >= 1000 else { throw .notADate }
    return (month, year)
  }

  private func month(_ month: Piece, of year: Piece) throws(DayRefusal) -> Period? {
    guard case .number(let month, 1...2) = month, case .number(let year, let digits) = year else {
      throw .notADate
    }
    // "8/21" may be a month or a day.
    guard digits == 4, year >= 1000 else { throw digits == 2 ? .twoDigitYear : .notADate }
    return Period.month(month, year: year)
  }

  private func afterQuarterWord() throws(DayRefusal) -> Period {
    guard let first = pieces.first, let last = pieces.last,
      case .number(let year, let digits) = last
    else { throw .notADate }
    let between = Array(pieces.dropFirst().dropLast())
    guard
      between == [.word("nam")] || between == [.sign(UInt8(ascii: "/"))] || between.isEmpty
        || between == [.sign(CellText.hyphen)], pieces.count >= 2
    else { throw .notADate }
    if digits == 2 { throw .twoDigitYear }
    let quarter: Int
    switch first {
    case .number(let value, 1...2): quarter = value
    case .word(let numeral):
      guard let value = Self.numerals[numeral] else { throw .notADate }
      quarter = value
    default: throw .notADate
    }
    guard digits == 4, year >= 1000 else { throw .notADate }
    return try found(Period.quarter(quarter, year: year), else: .impossibleQuarter)
  }

  private static let numerals = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6]

  /// `6 tháng đầu năm 2025`.
  private func halfYear() -> Period? {
    guard pieces.count == 5, case .number(6, _)? = pieces.first,
      case .number(let year, 4)? = pieces.last
    else { return nil }
    switch Array(pieces.dropFirst().dropLast()) {
    case [.word("thang"), .word("dau"), .word("nam")]: return Period.half(1, year: year)
    case [.word("thang"), .word("cuoi"), .word("nam")]: return Period.half(2, year: year)
    default: return nil
    }
  }

  /// `2025-Q3`, `Q3/2025`, `2025-H1`, `T8/2021`, `2021-12-end`.
  private func shortForm() throws(DayRefusal) -> Period? {
    let parts = Array(pieces)
    if parts.count == 5, parts[4] == .word("end") {
      guard case .number(let month, 2) = parts[2], case .number(let year, 4) = parts[0] else {
        throw .notADate
      }
      return try found(Period.endOfMonth(month, year: year), else: .impossibleMonth)
    }
    guard parts.count == 4 else { return nil }
    let isYearFirst = if case .number(_, 4) = parts[0] { true } else { false }
    let (mark, number, year) =
      isYearFirst ? (parts[2], parts[3], parts[0]) : (parts[0], parts[1], parts[3])
    guard case .word(let letter) = mark, case .number(let value, 1...2) = number,
      case .number(let year, let digits) = year
    else { return nil }
    if digits == 2 { throw .twoDigitYear }
    switch letter {
    case "q": return try found(Period.quarter(value, year: year), else: .impossibleQuarter)
    case "h": return try found(Period.half(value, year: year), else: .notADate)
    case "t": return try found(Period.month(value, year: year), else: .impossibleMonth)
    default: return nil
    }
  }

  /// `2025` and `2020 - 2025`.
  private func years() throws(DayRefusal) -> Period {
    let parts = Array(pieces)
    guard let first = parts.first, case .number(let start, 4) = first, start >= 1000 else {
      throw .notADate
    }
    if parts.count == 1 { return try found(Period.year(start), else: .notADate) }
    guard parts.count == 3, parts[1] == .sign(CellText.hyphen) || parts[1] == .word("den"),
      case .number(let end, 4) = parts[2]
    else { throw .notADate }
    return try found(Period.years(start, end), else: .yearsReversed)
  }

  private func found(_ period: Period?, else refusal: DayRefusal) throws(DayRefusal) -> Period {
    guard let period else { throw refusal }
    return period
  }
}
