public import Diagnostics
public import Quantities

extension NumberForm {
  /// The number for print: `1.234,5` in Vietnamese, `1,234.5` in English.
  ///
  /// Rounded to `places`, half away from zero, and filled with zeros to them; without `places`
  /// as many as the value has.
  public static func text(
    _ value: Decimal, places: Int? = nil, in language: Language = .vi
  ) -> String {
    let rounded = places.map(value.rounded(places:)) ?? value
    let shown = max(0, places ?? rounded.scale)
    let digits = rounded.paddedDigits(places: shown)
    let whole = digits.dropLast(shown)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count + digits.count / 3 + 2)
    if rounded.isNegative { bytes.append(UInt8(ascii: "-")) }
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { bytes.append(language.groupMark) }
      bytes.append(digit)
    }
    if shown > 0 {
      bytes.append(language.fractionMark)
      bytes += digits.suffix(shown)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number with its unit: `6.296,20 km²` with a fixed blank, `99,5%` without.
  public static func text(
    _ value: Decimal, unit: String?, places: Int? = nil, in language: Language = .vi
  ) -> String {
    joined(text(value, places: places, in: language), unit: unit)
  }

  /// The bound in words: `từ 95% trở lên`, `dưới 2%`, `10 - 11%`.
  public static func text(
    _ bound: Bound, unit: String? = nil, places: Int? = nil, in language: Language = .vi
  ) -> String {
    func figure(_ value: Decimal) -> String {
      text(value, unit: unit, places: places, in: language)
    }
    switch (bound, language) {
    case (.exactly(let value), _): return figure(value)
    case (.moreThan(let value), .vi): return "trên \(figure(value))"
    case (.atLeast(let value), .vi): return "từ \(figure(value)) trở lên"
    case (.lessThan(let value), .vi): return "dưới \(figure(value))"
    case (.atMost(let value), .vi): return "không quá \(figure(value))"
    case (.moreThan(let value), .en): return "more than \(figure(value))"
    case (.atLeast(let value), .en): return "at least \(figure(value))"
    case (.lessThan(let value), .en): return "less than \(figure(value))"
    case (.atMost(let value), .en): return "at most \(figure(value))"
    // The spaced hyphen is the official Vietnamese form, an en dash the English one.
    case (.between(let lower, let upper), .vi):
      return "\(text(lower, places: places, in: language)) - \(figure(upper))"
    case (.between(let lower, let upper), .en):
      return "\(text(lower, places: places, in: language))–\(figure(upper))"
    }
  }

  /// An amount of money: `35.000 tỷ đồng`.
  public static func text(
    _ amount: Decimal, _ scale: MoneyScale, places: Int? = nil, in language: Language = .vi
  ) -> String {
    text(amount, unit: scale.name[language], places: places, in: language)
  }

  /// The number and its unit on one line.
  private static func joined(_ number: String, unit: String?) -> String {
    guard let unit, let first = unit.utf8.first else { return number }
    // Signs and rates stand close to the number, words after a blank that does not break.
    let isClose = first == UInt8(ascii: "%") || first == UInt8(ascii: "/")
    return isClose ? number + unit : "\(number)\u{A0}\(unit)"
  }
}

/// The step in which money is counted.
public enum MoneyScale: Sendable, Hashable, CaseIterable {
  case one, thousand, million, billion, trillion

  /// The name of the step with the currency.
  public var name: Wording {
    switch self {
    case .one: Wording(vi: "đồng", en: "đồng")
    case .thousand: Wording(vi: "nghìn đồng", en: "thousand đồng")
    case .million: Wording(vi: "triệu đồng", en: "million đồng")
    case .billion: Wording(vi: "tỷ đồng", en: "billion đồng")
    case .trillion: Wording(vi: "nghìn tỷ đồng", en: "trillion đồng")
    }
  }
}

extension Language {
  fileprivate var groupMark: UInt8 { self == .vi ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  fileprivate var fractionMark: UInt8 { self == .vi ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}
