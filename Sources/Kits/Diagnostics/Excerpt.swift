/// One line of a source, cut to what a terminal shows, with the part that is meant.
public struct Excerpt: Sendable, Hashable {
  /// The line as printed.
  public let line: String
  /// Blank space as wide as what stands before the meant part; tabs stay tabs.
  let indent: String
  /// Columns that the meant part takes on a terminal.
  let width: Int

  private static let longest = 160

  /// A line of a text; the meant part is given by byte offsets of the same text.
  public init(line: ArraySlice<UInt8>, around from: Int, to end: Int) {
    let from = min(max(from, line.startIndex), line.endIndex)
    let end = min(max(end, from), line.endIndex)
    // A 10 MB cell must not become a 10 MB message: only the neighbourhood is decoded.
    var start = max(line.startIndex, from - Self.longest / 2)
    while start > line.startIndex, line[start] & 0xC0 == 0x80 { start -= 1 }
    var stop = min(line.endIndex, start + Self.longest)
    while stop < line.endIndex, line[stop] & 0xC0 == 0x80 { stop += 1 }
    let before = Self.visible(line[start..<from])
    let meant = Self.visible(line[from..<min(end, stop)])
    let after = Self.visible(line[min(end, stop)..<stop])
    let lead = start > line.startIndex ? "…" : ""
    self.line = lead + before + meant + after + (stop < line.endIndex ? "…" : "")
    indent = String((lead + before).flatMap { $0 == "\t" ? "\t" : Self.blanks($0) })
    width = max(1, meant.reduce(0) { $0 + DisplayWidth.of($1) })
  }

  /// A cell of a spreadsheet, shown as it stands.
  public init(value: String) {
    let bytes = Array(value.utf8.prefix(Self.longest * 2))
    self.init(line: bytes[...], around: 0, to: bytes.count)
  }

  private static func blanks(_ character: Character) -> String {
    String(repeating: " ", count: DisplayWidth.of(character))
  }

  // Control characters could rewrite the reader's terminal.
  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(scalar)
      case 0..<0x20: result.append(UnicodeScalar(0x2400 + scalar.value) ?? " ")
      case 0x7F..<0xA0: result.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// How many columns of a terminal a character takes.
public enum DisplayWidth {
  /// The columns of one character: none for a mark over a letter, two for a wide sign.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars { width = max(width, of(scalar)) }
    return width
  }

  private static func of(_ scalar: UnicodeScalar) -> Int {
    switch scalar.value {
    case 0..<0x300: scalar.value < 0x20 ? 0 : 1
    case 0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x200B..<0x2010, 0x20D0..<0x2100,
      0xFE00..<0xFE10, 0xFE20..<0xFE30, 0xFEFF:
      0
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00,
      0xFE30..<0xFE70, 0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F680..<0x1F700,
      0x1F900..<0x1FA00, 0x20000..<0x3FFFE:
      2
    default: 1
    }
  }
}
