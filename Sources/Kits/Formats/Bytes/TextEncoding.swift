public import Diagnostics

/// How the letters of a text file are stored as bytes.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  case utf8
  case utf8WithMark
  case utf16LE
  case utf16BE
  case windows1258
  /// One byte a letter, in no form that can be read; such a text is only good for a message.
  case unknown

  /// The name as an office meets it in its programs.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 BOM"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .windows1258: "Windows-1258"
    case .unknown: "?"
    }
  }
}

/// A text file decoded to UTF-8, and what it was before.
public struct DecodedText: Sendable {
  public let source: SourceText
  public let encoding: TextEncoding

  public init(source: SourceText, encoding: TextEncoding) {
    self.source = source
    self.encoding = encoding
  }

  /// Where the text begins, behind a byte order mark.
  public var start: Int { encoding == .utf8WithMark ? 3 : 0 }
}
