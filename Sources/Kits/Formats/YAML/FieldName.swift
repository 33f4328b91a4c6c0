internal import Diagnostics
@_spi(_Unicode) import Swift

/// The name of a field in both languages; either may be written, with or without marks.
public struct FieldName: Sendable, Hashable, ExpressibleByStringLiteral {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// A field that has one name in both languages.
  public init(stringLiteral name: String) { self.init(vi: name, en: name) }

  var wording: Wording { Wording(vi: vi, en: en) }

  func matches(folded key: String) -> Bool { Self.folded(en) == key || Self.folded(vi) == key }

  /// A name without case, marks, spaces and joining signs: `Ghi chú`, `ghi_chu`, `GHI-CHÚ`.
  public static func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.lowercased()._nfd {
      switch scalar {
      case "đ": result.append("d")
      case " ", "-", "_", "\u{A0}": continue
      case _ where (0x300..<0x370).contains(scalar.value): continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
