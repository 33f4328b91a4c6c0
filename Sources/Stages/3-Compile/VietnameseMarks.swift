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
  static func markup(of text: some StringProtocol) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    // "Bắc Ninh (former)", "Result (phút)", "Figures of the chart: Thi đua": one half each.
    if let start = text.lastIndex(of: "("), text.hasSuffix(")"),
      let marked = markup(of: text[..<start], "(", text[start...].dropFirst().dropLast())
    {
      return marked + ")"
    }
    if let end = text.firstIndex(of: ":"),
      let marked = markup(of: text[..<end], ":", text[end...].dropFirst())
    {
      return marked
    }
    return VietnameseText.isVietnamese(text)
      ? opening + Escaping.escaped(String(text)) + closing : markupOfQuotes(in: text)
  }

  /// Two parts of a text, of which just one is Vietnamese.
  private static func markup(
    of head: some StringProtocol, _ mark: String, _ tail: some StringProtocol
  ) -> String? {
    guard VietnameseText.isVietnamese(head) != VietnameseText.isVietnamese(tail) else { return nil }
    return html(head) + mark + html(tail)
  }

  private static func html(_ text: some StringProtocol) -> String {
    let start = text.prefix { $0 == " " }
    let end = text.dropFirst(start.count).hasSuffix(" ") ? " " : ""
    let words = text.dropFirst(start.count).dropLast(end.count)
    return start + (markup(of: words) ?? Escaping.escaped(String(words))) + end
  }

  private static func markupOfQuotes(in text: some StringProtocol) -> String? {
    var result = ""
    var hasMarks = false
    var rest = text[...]
    while let start = rest.firstIndex(of: "“"), let end = rest[start...].firstIndex(of: "”") {
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
