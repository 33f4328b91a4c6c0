/// Keeps together what official Vietnamese does not part at the end of a line.
///
/// A number stays with its unit, and a number or letter with the word that announces it:
/// `12 ha`, `ngày 5`, `Điều 3`, `điểm a`. Nothing else of the text is touched.
enum Typography {
  /// U+00A0.
  static let noBreakSpace: (UInt8, UInt8) = (0xC2, 0xA0)

  /// Whether the word that ends before `end` announces a number, as "số" and "Điều" do.
  static func announcesNumber(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    guard let word = word(text, endingAt: end) else { return false }
    return announcing.contains(word)
  }

  /// Whether a unit begins here, such as "%", "ha" or "triệu".
  static func startsUnit(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start < text.count else { return false }
    if text[start] == UInt8(ascii: "%") { return true }
    var end = start
    while end < text.count, isWordByte(text[end]), end - start < 12 { end += 1 }
    guard end > start, end - start < 12 else { return false }
    return units.contains(ShortWord(text[start..<end]))
  }

  /// Whether "điểm" ends with the byte at `index` and one letter follows it.
  static func announcesLetter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count, text[index + 1] == 0x20 else { return false }
    let letter = index + 2
    // "đ" takes two bytes.
    let length = text[letter] == 0xC4 ? 2 : 1
    guard isWordByte(text[letter]), text[letter] < 0x80 || length == 2 else { return false }
    guard letter + length >= text.count || !isWordByte(text[letter + length]) else { return false }
    return word(text, endingAt: index + 1).map { $0 == "điểm" || $0 == "Điểm" } ?? false
  }

  /// Whether "Mục" ends with the byte at `index` and a Roman number or letter follows it.
  static func announcesSection(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 4, index + 2 < text.count, text[index + 1] == 0x20, text[index - 1] == 0xA5
    else { return false }
    var end = index + 2
    while end < text.count, text[end] &- UInt8(ascii: "A") < 26 { end += 1 }
    guard end > index + 2, end == text.count || !isWordByte(text[end]) else { return false }
    return word(text, endingAt: index + 1).map { $0 == "Mục" || $0 == "mục" } ?? false
  }

  /// Where a number that begins at `start` ends: digits with dots, commas or strokes between.
  static func numberEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < text.count {
      let byte = text[end]
      let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      if isDigit(byte) {
        end += 1
      } else if joins, end + 1 < text.count, isDigit(text[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static let announcing: Set<ShortWord> = [
    "ngày", "Ngày", "số", "Số", "Điều", "điều", "khoản", "Khoản", "điểm", "Điểm", "Mục", "mục",
  ]

  private static let units: Set<ShortWord> = [
    "mm", "cm", "dm", "m", "km", "m2", "m²", "m3", "m³", "km2", "km²", "ha", "mg", "g", "kg",
    "tạ", "tấn", "ml", "lít", "kV", "kW", "kWh", "MW", "đồng", "đ", "VND", "USD", "nghìn", "ngàn",
    "triệu", "tỷ", "tỉ", "điểm", "người", "hộ", "xã", "phường", "tuổi", "giây", "phút", "giờ",
    "ngày", "tuần", "tháng", "quý", "năm",
  ]

  private static func word(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> ShortWord? {
    var start = end
    while start > 0, isWordByte(text[start - 1]), end - start < 10 { start -= 1 }
    guard start < end, start == 0 || !isWordByte(text[start - 1]) else { return nil }
    return ShortWord(text[start..<end])
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}

extension ByteOutput {
  /// Text of a page, escaped, with the spaces that may not part made so.
  mutating func append(typesetting text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while true {
      index = TextScan.nextTypography(text, index)
      guard index < text.count else { break }
      let byte = text[index]
      if needsEscape(byte) {
        append(UnsafeBufferPointer(rebasing: text[copied..<index]))
        appendEntity(byte)
        index += 1
        copied = index
      } else if Typography.isDigit(byte) {
        if index > 1, text[index - 1] == 0x20,
          Typography.announcesNumber(text, endingAt: index - 1)
        {
          append(text, from: &copied, joiningAt: index - 1)
        }
        index = Typography.numberEnd(text, from: index)
        if index + 1 < text.count, text[index] == 0x20,
          Typography.startsUnit(text, at: index + 1)
        {
          append(text, from: &copied, joiningAt: index)
        }
      } else {
        let joins =
          byte == UInt8(ascii: "m")
          ? Typography.announcesLetter(text, at: index)
          : Typography.announcesSection(text, at: index)
        index += 1
        if joins { append(text, from: &copied, joiningAt: index) }
      }
    }
    append(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Writes up to a space and a no-break space in its place.
  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, from copied: inout Int, joiningAt space: Int
  ) {
    append(UnsafeBufferPointer(rebasing: text[copied..<space]))
    append(Typography.noBreakSpace.0)
    append(Typography.noBreakSpace.1)
    copied = space + 1
  }
}
