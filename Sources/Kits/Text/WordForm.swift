public import Diagnostics

/// Small phrases that each language builds in its own way.
public enum WordForm {
  /// `a, b và c`.
  public static func list(_ items: [String], in language: Language = .vi) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = language == .vi ? "và" : "and"
    return "\(items.dropLast().joined(separator: ", ")) \(and) \(last)"
  }

  /// `thứ nhất`, `thứ hai` … `thứ 11`.
  public static func ordinal(_ number: Int, in language: Language = .vi) -> String {
    switch language {
    case .vi:
      let names = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
      return "thứ " + ((1...10).contains(number) ? names[number - 1] : String(number))
    case .en:
      let ending =
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
      return "\(number)\(ending)"
    }
  }

  /// A small number as Roman numeral, as quarters have it: `III`.
  static func roman(_ number: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(number - 1)
      ? ["I", "II", "III", "IV"][number - 1] : String(number)
  }
}
