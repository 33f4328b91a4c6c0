/// What stands in a window's title: the page, what it is part of, the site.
enum WindowTitle {
  // Search engines and lists of tabs show about this much.
  private static let limit = 70

  /// The title; where it is too long the site's name goes first, then words of the whole.
  static func text(_ page: String, of whole: String?, on site: String) -> String {
    let parts = [page] + (whole.map { [$0] } ?? [])
    let full = joined(parts + [site])
    if full.count <= limit { return full }
    if joined(parts).count <= limit { return joined(parts) }
    guard let whole else { return cut(page, to: limit) }
    // Both stay recognisable: the page keeps its first words, the whole at least twenty letters.
    let page = cut(page, to: limit - 23)
    return joined([page, cut(whole, to: limit - 3 - page.count)])
  }

  private static func joined(_ parts: [String]) -> String { parts.joined(separator: " – ") }

  /// The beginning of a text, cut after a whole word.
  private static func cut(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    var words = text.prefix(length - 1)
    if let space = words.lastIndex(of: " ") { words = words[..<space] }
    while let last = words.last, !last.isLetter, !last.isNumber { words.removeLast() }
    return words + "…"
  }
}
