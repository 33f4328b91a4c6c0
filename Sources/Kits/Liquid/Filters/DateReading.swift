/// Reads a date as people write it in templates and data: `March 14, 2016`, `2016-03-14 10:30`.
struct DateReading {
  private let words: [Word]
  private let text: String
  private let now: Moment

  init(_ text: String, now: Moment) {
    self.text = text.lowercased()
    self.now = now
    words = Word.words(of: self.text)
  }

  /// The moment, or nothing where the text is no date.
  var moment: Moment? {
    if text == "now" || text == "today" { return now }
    if !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      return Int(text).map { Moment(secondsSinceEpoch: $0, utcOffset: now.utcOffset) }
    }
    guard let parts = DateParts(words) else { return nil }
    let today = CivilTime(now)
    let (year, month, day) = (
      parts.year ?? today.year, parts.month ?? (parts.hasDate ? 1 : today.month),
      parts.day ?? (parts.hasDate ? 1 : today.day)
    )
    guard (1...12).contains(month), day >= 1, day <= CivilTime.length(of: month, in: year),
      parts.second ?? 0 < 86_401
    else { return nil }
    let offset = parts.utcOffset ?? now.utcOffset
    let seconds = CivilTime.days(to: year, month, day) * 86_400 + (parts.second ?? 0)
    return Moment(secondsSinceEpoch: seconds - offset, utcOffset: offset)
  }
}

/// A run of digits, of letters, or one other character.
private enum Word: Equatable {
  case number(Int, digits: Int)
  case name(String)
  case mark(UInt8)

  static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index] &- 0x30 < 10 {
        while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
        let digits = String(decoding: bytes[start..<index], as: UTF8.self)
        words.append(.number(Int(digits) ?? Int.max, digits: index - start))
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        words.append(.name(String(decoding: bytes[start..<index], as: UTF8.self)))
      } else {
        words.append(.mark(bytes[index]))
        index += 1
      }
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }
}

/// The parts of a date and a time that a text names.
private struct DateParts {
  var year: Int?
  var month: Int?
  var day: Int?
  var second: Int?
  var utcOffset: Int?

  var hasDate: Bool { year != nil || month != nil || day != nil }

  private var words: ArraySlice<Word>

  init?(_ words: [Word]) {
    self.words = words[...]
    while let word = self.words.first {
      guard takeTime() || takeOffset() || takeNumericDate() || takeWord(word) else { return nil }
    }
    guard hasDate || second != nil else { return nil }
  }

  private func at(_ offset: Int) -> Word? {
    words.indices.contains(words.startIndex + offset) ? words[words.startIndex + offset] : nil
  }

  private func number(_ offset: Int) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits)? = at(offset) { return (value, digits) }
    return nil
  }

  private func mark(_ offset: Int) -> UInt8? {
    if case .mark(let byte)? = at(offset) { return byte }
    return nil
  }

  /// `10:30`, `10:30:15.25`, `10:30 pm`, `10 pm`.
  private mutating func takeTime() -> Bool {
    guard let hour = number(0), hour.value < 25 else { return false }
    var seconds = hour.value * 3600
    var used = 1
    if mark(1) == UInt8(ascii: ":"), let minute = number(2), minute.value < 60 {
      seconds += minute.value * 60
      used = 3
      if mark(3) == UInt8(ascii: ":"), let second = number(4), second.value < 61 {
        seconds += second.value
        used = 5
        if mark(5) == UInt8(ascii: "."), number(6) != nil { used = 7 }
      }
    }
    let gap = mark(used) == 0x20 ? 1 : 0
    if case .name(let half)? = at(used + gap), half == "am" || half == "pm", hour.value <= 12 {
      let base = hour.value == 12 ? seconds - 12 * 3600 : seconds
      seconds = half == "pm" ? base + 12 * 3600 : base
      used += gap + 1
    } else if used == 1 {
      return false
    }
    guard second == nil else { return false }
    second = seconds
    words = words.dropFirst(used)
    return true
  }

  /// `z`, `utc`, `+07:00`, `+0700`, once there is a time.
  private mutating func takeOffset() -> Bool {
    guard second != nil, utcOffset == nil else { return false }
    if case .name(let name)? = at(0), ["z", "utc", "gmt"].contains(name) {
      utcOffset = 0
      words = words.dropFirst()
      return true
    }
    guard let sign = mark(0), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = number(1)
    else { return false }
    var minutes = hours.digits > 2 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
    var used = 2
    if hours.digits <= 2, mark(2) == UInt8(ascii: ":"), let rest = number(3) {
      minutes += rest.value
      used = 4
    }
    utcOffset = (sign == UInt8(ascii: "-") ? -minutes : minutes) * 60
    words = words.dropFirst(used)
    return true
  }

  /// `2016-03-14`, `2016/3/14`, `14/03/2016`, `14.3.2016`, `2016-03`.
  private mutating func takeNumericDate() -> Bool {
    guard !hasDate, let first = number(0), let separator = mark(1),
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator),
      let second = number(2)
    else { return false }
    if mark(3) == separator, let third = number(4) {
      let yearIsFirst = first.digits > 2
      (year, month, day) =
        yearIsFirst
        ? (first.value, second.value, third.value)
        : (Self.fullYear(third), second.value, first.value)
      words = words.dropFirst(5)
      // The T between date and time.
      if case .name("t")? = at(0) { words = words.dropFirst() }
      return true
    }
    guard first.digits == 4 else { return false }
    (year, month) = (first.value, second.value)
    words = words.dropFirst(3)
    return true
  }

  private mutating func takeWord(_ word: Word) -> Bool {
    words = words.dropFirst()
    switch word {
    case .mark(let byte): return [0x20, 0x2C, 0x2E, 0x09, 0x0A, 0x0D].contains(byte)
    case .number(let value, let digits):
      if digits > 2 || value > 31 || day != nil {
        guard year == nil else { return false }
        year = Self.fullYear((value, digits))
      } else {
        day = value
      }
      return value != Int.max
    case .name(let name):
      if let index = Self.index(of: name, in: CivilTime.monthNames), month == nil {
        month = index + 1
        return true
      }
      return Self.index(of: name, in: CivilTime.dayNames) != nil
        || ["st", "nd", "rd", "th", "of", "at"].contains(name)
    }
  }

  private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    guard year.digits <= 2 else { return year.value }
    return year.value + (year.value < 69 ? 2000 : 1900)
  }

  private static func index(of name: String, in names: [String]) -> Int? {
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased() == name || $0.lowercased().prefix(3) == name }
  }
}
