private import Text

/// The words by which rows that hold no record are known.
enum RowWords {
  /// Whether a cell names a row of totals: `Tổng cộng`, `TỔNG SỐ:`, `Cộng (I+II)`.
  static func isTotal(_ text: String) -> Bool {
    var label = text.trimmed[...]
    if let bracket = label.firstIndex(of: "("), bracket != label.startIndex {
      label = label[..<bracket]
    }
    while let last = label.last, last == ":" || last == "." || last.isWhitespace {
      label.removeLast()
    }
    guard !label.isEmpty, label.utf8.count <= 40 else { return false }
    // Asked of every row of a million: most names are told apart by their first letters.
    guard mayBeTotal(label.utf8) else { return false }
    let written = FieldName.Written(String(label))
    return totals.contains { $0.matches(written) }
  }

  /// Whether the first letters are those of a name of totals.
  private static func mayBeTotal(_ label: Substring.UTF8View) -> Bool {
    let start = Array(label.drop { $0 == UInt8(ascii: "\"") }.prefix(4))
    guard start.count > 2 else { return false }
    let second = start[1] | 0x20
    switch start[0] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "c"):
      // An o, alone or with the marks of `tổng` and `cộng` in either case.
      return second == UInt8(ascii: "o")
        || (start.count > 3 && start[1] == 0xE1 && start[2] == 0xBB
          && [0x94, 0x95, 0x98, 0x99].contains(start[3]))
    case UInt8(ascii: "s"): return second == UInt8(ascii: "u")
    case UInt8(ascii: "g"): return second == UInt8(ascii: "r")
    case UInt8(ascii: "i"): return second == UInt8(ascii: "n")
    case UInt8(ascii: "o"): return second == UInt8(ascii: "v")
    default: return false
    }
  }

  /// Whether a cell names a column of running numbers.
  static func isRunningNumber(_ name: String) -> Bool {
    let written = FieldName.Written(name.trimmed)
    return runningNumbers.contains { $0.matches(written) }
  }

  /// Whether a cell holds nothing but a running number: `12`, `12.`, `IV`, `a`.
  static func isOrdinal(_ text: String) -> Bool {
    var mark = text.trimmed.utf8[...]
    if let last = mark.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") {
      mark.removeLast()
    }
    if mark.isEmpty || mark.count == 1 { return true }
    return mark.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == 0x2E }
      || mark.allSatisfy { "IVXLCivxlc".utf8.contains($0) }
  }

  /// Whether a cell below the table says something about it: `Ghi chú: …`, `Nguồn: …`, the
  /// place and date of signing, the signatory.
  static func isRemark(_ text: String) -> Bool {
    let key = VietnameseText.key(text)
    if key.hasPrefix("*") || key.hasPrefix("(*") { return true }
    if remarkStarts.contains(where: key.hasPrefix) { return true }
    if labels.contains(where: { key.hasPrefix($0 + ":") || key.hasPrefix($0 + " :") }) {
      return true
    }
    // `Trà Vinh, ngày 05 tháng 7 năm 2025`.
    guard let day = key.split(separator: " ").firstIndex(of: "ngay") else { return false }
    return key.split(separator: " ").dropFirst(day).contains("thang") && key.contains(" nam")
  }

  private static let totals: [FieldName] = [
    FieldName(vi: "tổng", en: "total"), FieldName(vi: "tổng cộng", en: "grand total"),
    FieldName(vi: "cộng", en: "sum"), FieldName(vi: "tổng số", en: "totals"),
    FieldName(vi: "tổng chung", en: "overall total"), FieldName(vi: "cộng chung", en: "in total"),
  ]

  private static let runningNumbers: [FieldName] = [
    FieldName(vi: "stt", en: "no"), FieldName(vi: "tt", en: "no."),
    FieldName(vi: "số thứ tự", en: "#"), FieldName(vi: "số tt", en: "s.t.t"),
    FieldName(vi: "thứ tự", en: "t.t"),
  ]

  private static let remarkStarts = [
    "ghi chu", "chu thich", "luu y", "nguoi lap", "thu truong don vi", "nguoi ky", "(ky", "ky ten",
    "ke toan truong",
  ]

  private static let labels = ["nguon", "nguon so lieu", "note", "notes", "source", "sources"]

  /// The letters, in their first byte, with which a name of a total row can begin.
  static let totalInitials: Set<UInt8> = Set("tTcCgGsSoOiI\"".utf8)
}
