internal import Quantities

/// Writes the number of a cell as its format shows it, in a form that needs no format.
struct CellPrinter {
  let styles: CellStyles
  let system: DateSystem

  /// What became of a number.
  enum Printed: Equatable {
    case value(String, CellText.Kind, exact: String? = nil)
    /// As value, but the format hides a part of it.
    case shortened(String, CellText.Kind, exact: String? = nil)
    case notNumber
    /// No day has this number.
    case notDay
  }

  /// Whether the stored text is the printed one already: up to 15 plain digits, no exponent.
  static func isShortest(_ raw: [UInt8]) -> Bool {
    guard raw.count <= 16, let first = raw.first else { return false }
    let digits = first == UInt8(ascii: "-") ? raw.dropFirst() : raw[...]
    guard let lead = digits.first, digits.count <= 15 else { return false }
    var point: Int?
    for index in digits.indices where digits[index] &- UInt8(ascii: "0") >= 10 {
      guard digits[index] == UInt8(ascii: "."), point == nil else { return false }
      point = index
    }
    // Without a leading zero too many, a trailing one, or a point at an end.
    guard let point else { return lead != UInt8(ascii: "0") || raw.count == 1 }
    return point > digits.startIndex && digits.last != UInt8(ascii: "0")
      && point < digits.endIndex - 1
      && (lead != UInt8(ascii: "0") || point == digits.startIndex + 1)
  }

  func print(_ raw: [UInt8], style: Int) -> Printed {
    Self.print(raw, styles[style], system)
  }

  static func print(_ raw: [UInt8], _ format: NumberFormat, _ system: DateSystem) -> Printed {
    guard let number = DigitString(raw) else { return .notNumber }
    switch format.section(isNegative: number.isNegative, isZero: number.digits.isEmpty) {
    case .number: return .value(number.withoutBinaryNoise().plain(), .number)
    case .percent(let least, let most):
      let percentage = number.withoutBinaryNoise().shifted(by: 2)
      let shown = percentage.rounded(decimals: most)
      let text = shown.plain(decimals: least) + "%"
      let exact = percentage.shifted(by: -2).plain()
      return shown.plain() == percentage.plain()
        ? .value(text, .percent, exact: exact) : .shortened(text, .percent, exact: exact)
    case .date(let dating): return moment(number, dating, system)
    }
  }

  /// A day from the ISO form in which some programs store it.
  static func date(_ raw: [UInt8]) -> Printed {
    let text = String(decoding: raw, as: UTF8.self)
    guard let day = Day(String(text.prefix(10))) else { return .notDay }
    let time = text.dropFirst(11).prefix(8)
    return .value(time.isEmpty || time == "00:00:00" ? "\(day)" : "\(day)T\(time)", .date)
  }

  private static func moment(
    _ number: DigitString, _ dating: NumberFormat.Dating, _ system: DateSystem
  ) -> Printed {
    guard !number.isNegative, let value = Double(number.plain()), value < 10_000_000 else {
      return .notDay
    }
    // Half a second below midnight is midnight: binary fractions of a day are never exact.
    let seconds = Int((value * 86_400).rounded())
    let time = clock(seconds % 86_400)
    let hasTime = seconds % 86_400 != 0
    guard dating.hasDate else {
      if dating.elapsed { return .value(clock(seconds), .text) }
      guard seconds >= 86_400 else { return .value(time, .text) }
      guard let day = Day(serial: seconds / 86_400, in: system) else { return .notDay }
      return .shortened("\(day)T\(time)", .date)
    }
    guard let day = Day(serial: seconds / 86_400, in: system) else { return .notDay }
    if dating.time { return .value(hasTime ? "\(day)T\(time)" : "\(day)", .date) }
    // A month typed as 11/2024 is stored as its first day and shown without one.
    if !dating.day, day.day == 1, dating.year {
      if dating.month { return .value(period(.month(day.month, year: day.year)), .date) }
      if day.month == 1 { return .value(period(.year(day.year)), .date) }
    }
    return hasTime ? .shortened("\(day)", .date) : .value("\(day)", .date)
  }

  private static func period(_ period: Period?) -> String { period.map { "\($0)" } ?? "" }

  private static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
