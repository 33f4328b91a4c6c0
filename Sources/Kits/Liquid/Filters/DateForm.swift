/// A form of dates such as `%d/%m/%Y`, as the C library and the language's home have it.
struct DateForm {
  private let form: [UInt8]

  init(_ form: String) { self.form = Array(form.utf8) }

  /// The moment in this form.
  func text(of moment: Moment) -> String {
    let time = CivilTime(moment)
    var result: [UInt8] = []
    var index = 0
    while index < form.count {
      guard form[index] == UInt8(ascii: "%") else {
        result.append(form[index])
        index += 1
        continue
      }
      var directive = Directive()
      var end = index + 1
      while end < form.count, directive.take(form[end]) { end += 1 }
      if end < form.count, let text = directive.text(of: time, moment, form[end]) {
        result += text
        index = end + 1
      } else if end < form.count, form[end] == UInt8(ascii: "%") {
        result.append(UInt8(ascii: "%"))
        index = end + 1
      } else {
        // What is no directive stands for itself.
        result += form[index..<min(end + 1, form.count)]
        index = end + 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// What stands between the percent sign and the letter: how to pad, how wide, which case.
private struct Directive {
  private var padding: UInt8?
  private var isUnpadded = false
  private var isUpper = false
  private var swapsCase = false
  private var colons = 0
  private var width: Int?

  /// Takes a character that belongs before the letter.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): isUnpadded = true
    case UInt8(ascii: "_"): padding = 0x20
    case UInt8(ascii: "^"): isUpper = true
    case UInt8(ascii: "#"): swapsCase = true
    case UInt8(ascii: ":"): colons += 1
    case UInt8(ascii: "0") where width == nil: padding = 0x30
    case 0x30...0x39:
      width = (width ?? 0) * 10 + Int(byte - 0x30)
      return width ?? 0 < 1000
    case UInt8(ascii: "E"), UInt8(ascii: "O"): break
    default: return false
    }
    return true
  }

  /// The text of a directive, or nothing where the letter means none.
  func text(of time: CivilTime, _ moment: Moment, _ letter: UInt8) -> [UInt8]? {
    if let (value, digits, pad) = number(time, moment, letter) {
      return padded(value, digits, pad)
    }
    if let name = name(time, letter) { return cased(name, letter) }
    if let form = composed(letter) {
      return padded(Array(DateForm(form).text(of: moment).utf8).map(upper), with: 0x20)
    }
    switch letter {
    case UInt8(ascii: "z"): return offset(moment.utcOffset)
    case UInt8(ascii: "Z"):
      return cased(moment.utcOffset == 0 ? "UTC" : String(decoding: zone(moment), as: UTF8.self), 0)
    case UInt8(ascii: "L"): return Array(repeating: 0x30, count: width ?? 3)
    case UInt8(ascii: "N"): return Array(repeating: 0x30, count: width ?? 9)
    case UInt8(ascii: "n"): return padded([0x0A], with: 0x20)
    case UInt8(ascii: "t"): return padded([0x09], with: 0x20)
    default: return nil
    }
  }

  private func number(
    _ time: CivilTime, _ moment: Moment, _ letter: UInt8
  ) -> (value: Int, digits: Int, pad: UInt8)? {
    let hour = time.secondOfDay / 3600
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    switch Character(UnicodeScalar(letter)) {
    case "Y": return (time.year, 4, 0x30)
    case "C": return (time.year.dividedDown(by: 100), 2, 0x30)
    case "y": return (time.year - time.year.dividedDown(by: 100) * 100, 2, 0x30)
    case "m": return (time.month, 2, 0x30)
    case "d": return (time.day, 2, 0x30)
    case "e": return (time.day, 2, 0x20)
    case "j": return (time.dayOfYear, 3, 0x30)
    case "H": return (hour, 2, 0x30)
    case "k": return (hour, 2, 0x20)
    case "I": return (twelve, 2, 0x30)
    case "l": return (twelve, 2, 0x20)
    case "M": return (time.secondOfDay / 60 % 60, 2, 0x30)
    case "S": return (time.secondOfDay % 60, 2, 0x30)
    case "u": return (time.weekday == 0 ? 7 : time.weekday, 1, 0x30)
    case "w": return (time.weekday, 1, 0x30)
    case "s": return (moment.secondsSinceEpoch, 1, 0x30)
    case "U": return ((time.dayOfYear - 1 + 7 - time.weekday) / 7, 2, 0x30)
    case "W": return ((time.dayOfYear - 1 + 7 - (time.weekday + 6) % 7) / 7, 2, 0x30)
    case "V": return (time.isoWeek.week, 2, 0x30)
    case "G": return (time.isoWeek.year, 4, 0x30)
    case "g": return (time.isoWeek.year % 100, 2, 0x30)
    default: return nil
    }
  }

  private func name(_ time: CivilTime, _ letter: UInt8) -> String? {
    switch Character(UnicodeScalar(letter)) {
    case "B": CivilTime.monthNames[time.month - 1]
    case "b", "h": String(CivilTime.monthNames[time.month - 1].prefix(3))
    case "A": CivilTime.dayNames[time.weekday]
    case "a": String(CivilTime.dayNames[time.weekday].prefix(3))
    case "p": time.secondOfDay < 43_200 ? "AM" : "PM"
    case "P": time.secondOfDay < 43_200 ? "am" : "pm"
    default: nil
    }
  }

  private func composed(_ letter: UInt8) -> String? {
    switch Character(UnicodeScalar(letter)) {
    case "c": "%a %b %e %H:%M:%S %Y"
    case "D", "x": "%m/%d/%y"
    case "F": "%Y-%m-%d"
    case "T", "X": "%H:%M:%S"
    case "R": "%H:%M"
    case "r": "%I:%M:%S %p"
    case "v": "%e-%^b-%Y"
    case "+": "%a %b %e %H:%M:%S %Z %Y"
    default: nil
    }
  }

  private func cased(_ name: String, _ letter: UInt8) -> [UInt8] {
    var bytes = Array(name.utf8)
    if isUpper || (swapsCase && letter != UInt8(ascii: "p")) {
      bytes = Array(name.uppercased().utf8)
    } else if swapsCase {
      bytes = Array(name.lowercased().utf8)
    }
    return padded(bytes, with: 0x20)
  }

  private func upper(_ byte: UInt8) -> UInt8 { isUpper && byte &- 0x61 < 26 ? byte & 0xDF : byte }

  private func padded(_ value: Int, _ digits: Int, _ usual: UInt8) -> [UInt8] {
    let text = Array(String(value.magnitude).utf8)
    let sign: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    if isUnpadded { return sign + text }
    let pad = padding ?? usual
    let missing = max(0, (width ?? (value < 0 ? digits + 1 : digits)) - text.count - sign.count)
    let filling = Array(repeating: pad, count: missing)
    return pad == 0x30 ? sign + filling + text : filling + sign + text
  }

  private func padded(_ text: [UInt8], with usual: UInt8) -> [UInt8] {
    guard let width, !isUnpadded, text.count < width else { return text }
    return Array(repeating: padding ?? usual, count: width - text.count) + text
  }

  private func zone(_ moment: Moment) -> [UInt8] { Directive().offset(moment.utcOffset) }

  private func offset(_ seconds: Int) -> [UInt8] {
    let minutes = seconds.magnitude / 60
    func two(_ value: UInt) -> String { (value < 10 ? "0" : "") + String(value) }
    var text = (seconds < 0 ? "-" : "+") + two(minutes / 60)
    if colons > 0 { text += ":" }
    text += two(minutes % 60)
    if colons > 1 { text += ":" + two(seconds.magnitude % 60) }
    return Array(text.utf8)
  }
}

extension CivilTime {
  /// The week that ISO 8601 counts, and the year it belongs to.
  fileprivate var isoWeek: (year: Int, week: Int) {
    let monday = (weekday + 6) % 7
    let week = (dayOfYear - 1 - monday + 10) / 7
    if week < 1 { return (year - 1, Self.weeks(in: year - 1)) }
    return week > Self.weeks(in: year) ? (year + 1, 1) : (year, week)
  }

  private static func weeks(in year: Int) -> Int {
    // A year has 53 weeks when it begins or ends on a Thursday.
    func weekday(_ month: Int, _ day: Int) -> Int {
      let days = CivilTime.days(to: year, month, day) + 4
      return days - days.dividedDown(by: 7) * 7
    }
    return weekday(1, 1) == 4 || weekday(12, 31) == 4 ? 53 : 52
  }
}
