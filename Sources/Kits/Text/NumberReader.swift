import Quantities

/// Reads one cell of figures that is more than plain digits.
struct NumberReader {
  private let text: [UInt8]
  private let allowance: NumberForm.Allowance

  init(_ bytes: UnsafeRawBufferPointer, allowing allowance: NumberForm.Allowance) {
    text = CellText.plain(bytes)
    self.allowance = allowance
  }

  func reading() -> NumberReading {
    switch EmptyCell(text) {
    case .missing: return .missing
    case .notApplicable: return .notApplicable
    case .loneDash: return .refused(NumberRefusal(.loneDash))
    case .spreadsheetError: return .refused(NumberRefusal(.spreadsheetError))
    case .columnTooNarrow: return .refused(NumberRefusal(.columnTooNarrow))
    case nil: break
    }
    do {
      return .figure(try figure())
    } catch {
      return .refused(error)
    }
  }

  private func figure() throws(NumberRefusal) -> Figure {
    if let inner = insideParentheses { throw NumberRefusal(.parentheses, suggestion: "-" + inner) }
    guard let start = firstNumber, let run = DigitRun(text, from: start) else {
      throw NumberRefusal(.notANumber)
    }
    let opening = try opening(before: start)
    let first = try run.number()
    try refuseLetters(at: run.end)
    if let range = try range(from: first, unitFrom: run.end) {
      guard opening == .none || opening == .from || opening == .reached else {
        throw NumberRefusal(.notANumber)
      }
      guard allowance.contains(.ranges) else { throw NumberRefusal(.rangeNotAllowed) }
      return range
    }
    let (rest, ending) = ComparatorWords.ending(CellText.trimmed(text[run.end...]))
    let unit = try unit(rest, before: run.end, start)
    if opening == .approximate {
      throw NumberRefusal(.approximate, suggestion: suggestion(start, run.end))
    }
    let bound = try bound(first.value, opening, ending)
    return Figure(bound, unit: unit, places: first.places, notes: first.notes)
  }

  /// The offset of the first digit, or of the sign that belongs to it.
  private var firstNumber: Int? {
    guard let digit = text.firstIndex(where: CellText.isDigit) else { return nil }
    guard digit > 0, text[digit - 1] == CellText.hyphen || text[digit - 1] == UInt8(ascii: "+")
    else { return digit }
    return digit - 1
  }

  private var insideParentheses: String? {
    guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")"),
      CellText.isDigit(text[1]),
      let run = DigitRun(Array(text.dropFirst().dropLast()), from: 0), run.end == text.count - 2
    else { return nil }
    return String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
  }

  private func suggestion(_ start: Int, _ end: Int) -> String {
    String(decoding: text[start..<end], as: UTF8.self)
  }
}

// What stands around the digits.
extension NumberReader {
  private func opening(before start: Int) throws(NumberRefusal) -> ComparatorWords.Opening {
    let words = CellText.trimmed(text[..<start])
    if words.isEmpty { return .none }
    if words.contains(where: Self.isLookalike),
      words.allSatisfy({ Self.isLookalike($0) || $0 == CellText.comma || $0 == CellText.dot })
    {
      throw NumberRefusal(.letterForDigit, suggestion: Self.withDigits(text))
    }
    let key = words.withUnsafeBytes { VietnameseText.key($0) }
    guard let opening = ComparatorWords.opening(String(decoding: key, as: UTF8.self)) else {
      throw NumberRefusal(.notANumber)
    }
    return opening
  }

  private func bound(
    _ value: Decimal, _ opening: ComparatorWords.Opening, _ ending: ComparatorWords.Ending
  ) throws(NumberRefusal) -> Bound {
    let bound: Bound
    switch (opening, ending) {
    case (.none, .none): return .exactly(value)
    case (.moreThan, .none): bound = .moreThan(value)
    case (.atLeast, .none), (.reached, .none): bound = .atLeast(value)
    case (.lessThan, .none): bound = .lessThan(value)
    case (.atMost, .none): bound = .atMost(value)
    case (.from, .none): throw NumberRefusal(.unfinishedComparator)
    case (.none, .orMore), (.from, .orMore), (.reached, .orMore): bound = .atLeast(value)
    case (.none, .orLess), (.from, .orLess), (.reached, .orLess): bound = .atMost(value)
    default: throw NumberRefusal(.notANumber)
    }
    guard allowance.contains(.comparators) else { throw NumberRefusal(.comparatorNotAllowed) }
    return bound
  }

  /// The range, where a second number follows; its unit stands once, at the end, or twice alike.
  private func range(
    from first: DigitRun.Number, unitFrom start: Int
  ) throws(NumberRefusal) -> Figure? {
    guard let (separator, next) = rangeSeparator(from: start),
      let run = DigitRun(text, from: next)
    else { return nil }
    let left = CellText.trimmed(text[start..<separator])
    let right = CellText.trimmed(text[run.end...])
    let isLeftAlike = left.isEmpty || VietnameseText.fold(left) == VietnameseText.fold(right)
    guard isLeftAlike, right.isEmpty || Self.startsUnit(right) else { return nil }
    let second = try run.number()
    try refuseLetters(at: run.end)
    let unit = try unit(right, before: run.end, next)
    guard first.value <= second.value else { throw NumberRefusal(.rangeReversed) }
    return Figure(
      .between(first.value, second.value), unit: unit, places: max(first.places, second.places),
      notes: first.notes.union(second.notes))
  }

  /// Where the words between two numbers begin, and where the second number does.
  private func rangeSeparator(from start: Int) -> (separator: Int, next: Int)? {
    var offset = start
    while offset < text.count {
      var next: Int?
      if text[offset] == CellText.hyphen {
        next = offset + 1
      } else if text[offset] == CellText.space {
        for word in Self.rangeWords where text[offset...].starts(with: word) {
          next = offset + word.count
        }
      }
      if var next {
        while next < text.count, text[next] == CellText.space { next += 1 }
        if DigitRun(text, from: next) != nil { return (offset, next) }
      }
      offset += 1
    }
    return nil
  }

  private static let rangeWords = [" đến ", " tới ", " to "].map { Array($0.utf8) }

  /// The unit after a number, or a refusal where it is a mark or no unit at all.
  private func unit(
    _ rest: ArraySlice<UInt8>, before end: Int, _ start: Int
  ) throws(NumberRefusal) -> String? {
    if rest.isEmpty { return nil }
    if Self.endsInMark(rest) {
      throw NumberRefusal(.trailingMark, suggestion: suggestion(start, end))
    }
    guard Self.startsUnit(rest), !Self.hasNumberOfItsOwn(rest) else {
      throw NumberRefusal(.notANumber)
    }
    return CellText.collapsed(rest)
  }

  private func refuseLetters(at end: Int) throws(NumberRefusal) {
    guard end < text.count else { return }
    func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : CellText.space }
    let afterSeparator =
      (byte(end) == CellText.comma || byte(end) == CellText.dot) && Self.isLookalike(byte(end + 1))
    let isZero = byte(end) | 0x20 == UInt8(ascii: "o") && !Self.isLetter(byte(end + 1))
    let isOne = Self.isLookalike(byte(end)) && CellText.isDigit(byte(end + 1))
    if afterSeparator || isZero || isOne {
      throw NumberRefusal(.letterForDigit, suggestion: Self.withDigits(text))
    }
    if byte(end) | 0x20 == UInt8(ascii: "e"),
      CellText.isDigit(byte(end + 1)) || byte(end + 1) == CellText.hyphen
        || byte(end + 1) == UInt8(ascii: "+")
    {
      throw NumberRefusal(.exponent)
    }
  }
}

// Which bytes may be what.
extension NumberReader {
  /// Whether the byte is a letter that is typed for 0 or 1.
  private static func isLookalike(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "l"), UInt8(ascii: "I")].contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  private static func withDigits(_ text: [UInt8]) -> String {
    let digits = text.map { byte in
      guard isLookalike(byte) else { return byte }
      return byte | 0x20 == UInt8(ascii: "o") ? UInt8(ascii: "0") : UInt8(ascii: "1")
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a unit can begin like this: a letter, a per cent sign, a currency, `/năm`.
  private static func startsUnit(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "/") { return startsUnit(text.dropFirst()) && text.count > 1 }
    let scalar = text.withUnsafeBytes { ScalarBytes($0, at: 0).value }
    guard let code = Unicode.Scalar(scalar) else { return false }
    return code.properties.isAlphabetic || "%‰°₫€$".unicodeScalars.contains(code)
  }

  /// Whether a second number stands in what should be a unit: `5 triệu 500 nghìn`, `12%5`.
  private static func hasNumberOfItsOwn(_ unit: ArraySlice<UInt8>) -> Bool {
    zip(unit, unit.dropFirst()).contains { before, byte in
      CellText.isDigit(byte) && (before == CellText.space || before == UInt8(ascii: "%"))
    }
  }

  /// Whether the text is or ends in a sign that leads to a note: `*`, `(1)`, `¹`.
  private static func endsInMark(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    if last == UInt8(ascii: "*") || text.first == UInt8(ascii: "*") { return true }
    if text.first == UInt8(ascii: "(") || text.first == UInt8(ascii: "[") { return true }
    if marks.contains(where: { text.starts(with: $0) }) { return true }
    guard last == UInt8(ascii: ")") || last == UInt8(ascii: "]"),
      let open = text.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") })
    else { return false }
    let inner = text[(open + 1)...].dropLast()
    return inner.allSatisfy {
      CellText.isDigit($0) || $0 == UInt8(ascii: "*")
    }
  }

  private static let marks = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "†", "‡"].map {
    Array($0.utf8)
  }
}
