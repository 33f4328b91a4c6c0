@_spi(_Unicode) import Swift

/// The composed letter of a Vietnamese letter and the marks after it.
///
/// Files from a Macintosh or in Windows-1258 have such marks at every other letter, which the
/// tables of the standard library, made for all scripts, take ten times as long for.
enum LetterComposition {
  /// The one letter that a letter and its marks make; nil where they are anything else.
  static func letter(of run: UnsafeRawBufferPointer) -> UInt32? {
    guard run.count > 1, run.count <= 9 else { return nil }
    let base = ScalarBytes(run, at: 0)
    var letter = base.value
    var offset = base.length
    guard offset < run.count else { return nil }
    while offset < run.count {
      let mark = ScalarBytes(run, at: offset)
      offset += mark.length
      // Composing what is composed gives the same as composing all at once.
      guard mark.value < 0x800, let composed = pairs[letter << 11 | mark.value] else { return nil }
      letter = composed
    }
    return letter
  }

  /// Appends the UTF-8 of a letter between U+0080 and U+FFFF.
  static func append(_ letter: UInt32, to bytes: inout [UInt8]) {
    if letter >= 0x800 {
      bytes.append(0xE0 | UInt8(letter >> 12))
      bytes.append(0x80 | UInt8(letter >> 6 & 0x3F))
    } else {
      bytes.append(0xC0 | UInt8(letter >> 6))
    }
    bytes.append(0x80 | UInt8(letter & 0x3F))
  }

  // All marks are below U+0800, which leaves them eleven bits.
  private static let pairs: [UInt32: UInt32] = {
    var pairs: [UInt32: UInt32] = [:]
    // Circumflex, breve, horn, then the tones.
    let marks: [UInt32] = [0x302, 0x306, 0x31B, 0x300, 0x309, 0x303, 0x301, 0x323]
    var letters = "aeiouyAEIOUY".scalarValues
    // Each round adds a mark to all letters found so far, and no letter has more than two.
    for _ in 0..<2 {
      for letter in letters {
        for mark in marks where pairs[letter << 11 | mark] == nil {
          let composed = String(scalarValues: [letter, mark])._nfc.map(\.value)
          guard composed.count == 1, composed[0] >= 0x80 else { continue }
          pairs[letter << 11 | mark] = composed[0]
          letters.append(composed[0])
        }
      }
    }
    return pairs
  }()
}
