import Liquid
import Text

/// Content on a page of another language falls back to Vietnamese; readers, screen readers and
/// search engines are told where.
extension Filter {
  /// What is Vietnamese stands in an element that says so; in a sentence of the page's language,
  /// what it quotes and the names in it.
  static let markingVietnamese = Filter("mark_vietnamese") { input, _, _ in
    switch input {
    case .string(let text):
      VietnameseMarks.markup(of: text).map { .safe($0) } ?? input
    case .safe(let picture) where picture.hasPrefix("<svg "):
      .safe(VietnameseMarks.picture(picture))
    default: input
    }
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
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "“"), let end = rest[start...].firstIndex(of: "”") {
      let quoted = rest[rest.index(after: start)..<end]
      result += markupOfNames(in: rest[...start])
      result +=
        VietnameseText.isVietnamese(quoted)
        ? opening + Escaping.escaped(String(quoted)) + closing : Escaping.escaped(String(quoted))
      rest = rest[end...]
    }
    result += markupOfNames(in: rest)
    return result.contains(opening) ? result : nil
  }

  /// A sentence of the page's language with the names and units in it: "Kiên Giang and Cà Mau".
  private static func markupOfNames(in text: Substring) -> String {
    var (result, rest) = ("", text)
    for name in VietnameseText.names(in: text) {
      result += Escaping.escaped(String(rest[..<name.lowerBound]))
      result += opening + Escaping.escaped(String(text[name])) + closing
      rest = text[name.upperBound...]
    }
    return result + Escaping.escaped(String(rest))
  }

  /// A picture whose Vietnamese words are marked; in SVG they stand in another element, and what
  /// is read out instead of the picture can only be marked as a whole.
  static func picture(_ svg: String) -> String {
    guard svg.utf8.contains(where: { $0 >= 0x80 }) else { return svg }
    var (result, rest) = ("", svg[...])
    while let end = rest.firstIndex(of: ">") {
      let tag = rest[...end]
      let words = rest[rest.index(after: end)...].prefix { $0 != "<" }
      rest = rest[words.endIndex...]
      let isWhole = tag.hasPrefix("<title") || tag.hasPrefix("<desc")
      if isWhole, VietnameseText.isVietnamese(words) {
        result += tag.dropLast() + " lang=\"vi\">" + words
      } else if !isWhole, let marked = markup(ofEscaped: words) {
        result += tag + marked
      } else {
        result += tag + words
      }
    }
    return result + rest
  }

  private static func markup(ofEscaped words: Substring) -> String? {
    let names =
      VietnameseText.isVietnamese(words)
      ? [words.startIndex..<words.endIndex] : VietnameseText.names(in: words)
    guard !names.isEmpty else { return nil }
    var (result, rest) = ("", words)
    for name in names {
      result += rest[..<name.lowerBound] + "<tspan lang=\"vi\">" + words[name] + "</tspan>"
      rest = words[name.upperBound...]
    }
    return result + rest
  }
}
