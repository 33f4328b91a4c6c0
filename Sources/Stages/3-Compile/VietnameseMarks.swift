import Liquid
import Text

/// Content on a page of another language falls back to Vietnamese; readers, screen readers and
/// search engines are told where.
extension Filter {
  /// What is Vietnamese stands in an element that says so; in a sentence of the page's language,
  /// what it quotes.
  static let markingVietnamese = Filter("mark_vietnamese") { input, _, _ in
    guard case .string(let text) = input, let marked = VietnameseMarks.markup(of: text) else {
      return input
    }
    return .safe(marked)
  }
}

/// Finds what is Vietnamese in a text.
enum VietnameseMarks {
  private static let opening = "<span lang=\"vi\">"
  private static let closing = "</span>"

  /// The text as markup with its Vietnamese parts marked; nothing where it has none.
  static func markup(of text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    if VietnameseText.isVietnamese(text) { return opening + Escaping.escaped(text) + closing }
    var result = ""
    var hasMarks = false
    var rest = text[...]
    while let start = rest.firstIndex(of: "“"),
      let end = rest[start...].firstIndex(of: "”")
    {
      let quoted = rest[rest.index(after: start)..<end]
      let isMarked = VietnameseText.isVietnamese(quoted)
      hasMarks = hasMarks || isMarked
      result += Escaping.escaped(String(rest[...start]))
      result += isMarked ? opening : ""
      result += Escaping.escaped(String(quoted))
      result += isMarked ? closing : ""
      rest = rest[end...]
    }
    return hasMarks ? result + Escaping.escaped(String(rest)) : nil
  }
}
