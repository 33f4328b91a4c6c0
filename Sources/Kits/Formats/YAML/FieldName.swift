public import Diagnostics
@_spi(_Unicode) import Swift

/// A name that an office writes as a key, a column or a word, in either language.
///
/// Case, spaces and joining signs do not count; the marks are either all there or all left out,
/// so that `Ghi chú`, `ghi_chu` and `GHI-CHU` are one name and `gía_trị` is a slip of the pen.
public struct FieldName: Sendable, Hashable, ExpressibleByStringLiteral {
  public let vi: String
  public let en: String

  // A name is compared with every key and cell there is, so its forms are made once.
  private let forms: [Written]

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
    forms = (vi == en ? [en] : [vi, en]).map { Written($0) }
  }

  /// A name that is the same in both languages.
  public init(stringLiteral name: String) { self.init(vi: name, en: name) }

  /// Both names, or the one that serves for both.
  public var both: [String] { vi == en ? [en] : [vi, en] }

  /// The pair as words of a message.
  public var wording: Wording { Wording(vi: vi, en: en) }

  /// Whether this name was meant by what somebody wrote.
  public func matches(_ written: Written) -> Bool {
    forms.contains { known in
      written.exact == known.exact || (written.isBare && written.bare == known.bare)
    }
  }

  /// What somebody wrote, made comparable.
  public struct Written: Sendable, Hashable {
    /// Small letters with their marks, without spaces and joining signs.
    let exact: String
    /// The same without marks.
    let bare: String
    /// Whether it was written without a mark.
    let isBare: Bool

    /// Whether nothing but spaces and joining signs was written.
    public var isEmpty: Bool { exact.isEmpty }

    /// Makes a name comparable with others.
    public init(_ name: String) {
      var exact = String.UnicodeScalarView()
      var bare = String.UnicodeScalarView()
      for scalar in name.lowercased()._nfd {
        switch scalar {
        case " ", "-", "_", "\u{A0}": continue
        case "đ":
          exact.append(scalar)
          bare.append("d")
        case _ where (0x300..<0x370).contains(scalar.value):
          exact.append(scalar)
        default:
          Self.moveTone(in: &exact, behind: scalar)
          bare.append(scalar)
        }
      }
      self.exact = String(exact)
      self.bare = String(bare)
      isBare = exact.count == bare.count && exact.elementsEqual(bare)
    }

    // `hòa` and `hoà` are both right: the tone of oa, oe and uy is kept on the second letter.
    private static func moveTone(
      in text: inout String.UnicodeScalarView, behind letter: UnicodeScalar
    ) {
      let before = text.suffix(2)
      guard before.count == 2, let vowel = before.first, let tone = before.last,
        ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"].contains(tone),
        (vowel == "o" && (letter == "a" || letter == "e")) || (vowel == "u" && letter == "y")
      else {
        text.append(letter)
        return
      }
      text.removeLast()
      text.append(letter)
      text.append(tone)
    }
  }
}
