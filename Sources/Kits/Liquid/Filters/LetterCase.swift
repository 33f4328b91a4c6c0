/// Capital and small letters of the Latin scripts, Vietnamese among them.
///
/// The standard library looks every letter up in the tables of Unicode, which costs more than all
/// the rest of printing a cell. Text with any other letter is left to it.
enum LetterCase {
  static func uppercased(_ text: String) -> String {
    mapped(text, upper) { $0 &- 0x61 < 26 ? $0 &- 0x20 : $0 }
      ?? text.uppercased()
  }

  static func lowercased(_ text: String) -> String {
    mapped(text, lower) { $0 &- 0x41 < 26 ? $0 &+ 0x20 : $0 }
      ?? text.lowercased()
  }

  /// The text with each letter changed, or nothing when it has one that is not known here.
  ///
  /// No letter known here changes its length, so the result is written straight into its place.
  private static func mapped(
    _ text: String, _ change: (UInt32) -> UInt32?, ascii: (UInt8) -> UInt8
  ) -> String? {
    text.withBytes { source in
      var isKnown = true
      let result = String(unsafeUninitializedCapacity: source.count) { target in
        var index = 0
        while index < source.count {
          let byte = source[index]
          if byte < 0x80 {
            target[index] = ascii(byte)
            index += 1
            continue
          }
          let length = byte < 0xE0 ? 2 : 3
          guard byte < 0xF0, let letter = scalar(source, index, length), let other = change(letter)
          else {
            isKnown = false
            return 0
          }
          write(other, to: target, at: index, length)
          index += length
        }
        return source.count
      }
      return isKnown ? result : nil
    }
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> UInt32? {
    guard index + length <= bytes.count else { return nil }
    let second = UInt32(bytes[index + 1] & 0x3F)
    if length == 2 { return UInt32(bytes[index] & 0x1F) << 6 | second }
    return UInt32(bytes[index] & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
  }

  private static func write(
    _ scalar: UInt32, to target: UnsafeMutableBufferPointer<UInt8>, at index: Int, _ length: Int
  ) {
    if length == 2 {
      target[index] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
    } else {
      target[index] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      target[index + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    }
    target[index + length - 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
  }

  private static func upper(_ letter: UInt32) -> UInt32? {
    switch kind(of: letter) {
    case .none: nil
    case .caseless: letter
    case .latin1: letter >= 0xE0 ? letter - 0x20 : letter
    case .evenIsCapital: letter & ~1
    case .oddIsCapital: letter & 1 == 0 ? letter - 1 : letter
    }
  }

  private static func lower(_ letter: UInt32) -> UInt32? {
    switch kind(of: letter) {
    case .none: nil
    case .caseless: letter
    case .latin1: letter < 0xE0 ? letter + 0x20 : letter
    case .evenIsCapital: letter | 1
    case .oddIsCapital: letter & 1 == 1 ? letter + 1 : letter
    }
  }

  private enum Kind {
    case caseless
    /// Capitals stand 32 before their small letters.
    case latin1
    case evenIsCapital
    case oddIsCapital
  }

  // Letters whose other case is longer or stands elsewhere (ß, ÿ, ı, ŉ, ſ …) are not known here.
  private static func kind(of letter: UInt32) -> Kind? {
    switch letter {
    case 0xB5, 0xDF, 0xFF: nil
    case 0x80...0xBF, 0xD7, 0xF7: .caseless
    case 0xC0...0xFE: .latin1
    case 0x130, 0x131, 0x138, 0x149, 0x178, 0x17F: nil
    case 0x100...0x137, 0x14A...0x177: .evenIsCapital
    case 0x139...0x148, 0x179...0x17E: .oddIsCapital
    case 0x1A0...0x1A1: .evenIsCapital
    case 0x1AF...0x1B0: .oddIsCapital
    // Marks stay what they are, but for the one that becomes a letter.
    case 0x300...0x344, 0x346...0x36F: .caseless
    case 0x1E00...0x1E95, 0x1EA0...0x1EFF: .evenIsCapital
    case 0x2010...0x2027, 0x2030...0x205E: .caseless
    default: nil
    }
  }
}
