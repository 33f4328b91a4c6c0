/// How wide words will be, as far as that can be told without their font.
///
/// Rather too wide than too narrow: it decides which labels fit beside each other.
public enum TextWidth {
  /// The height of letters in pictures, in pixels.
  public static let size = 13.0

  /// Pixels that a text takes at the size of letters in pictures.
  public static func pixels(of text: String) -> Double {
    text.reduce(0) { $0 + size * share(of: $1) }
  }

  private static func share(of letter: Character) -> Double {
    // What marks stand on a letter does not make it wider.
    switch letter.unicodeScalars.first.map({ Character($0) }) ?? letter {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "|", "/", "(", ")", " ", "-", "\u{A0}": 0.36
    case "m", "w", "M", "W", "%", "—", "…": 0.95
    case "t", "f", "r": 0.42
    case "A"..."Z", "Đ": 0.74
    default: 0.6
    }
  }
}

extension TextWidth {
  /// The text in lines that are no wider than so many pixels, broken between words.
  public static func lines(of text: String, within width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, pixels(of: "\(line) \(word)") <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
