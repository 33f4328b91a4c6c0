import Diagnostics
import Text

/// Paragraphs and headings.
extension HTMLWriter {
  mutating func openParagraph(_ index: Int, _ node: Node) {
    if isForPage {
      page.plainText.beginLine()
      if beginsFigure(index) || beginsCaption(index) { return }
      noteOpening(index)
    }
    guard !node.isTight else { return }
    out.beginLine()
    out.append("<p>" as StaticString)
  }

  mutating func closeParagraph(_ index: Int, _ node: Node) {
    if isForPage {
      if page.opening?.isEmpty ?? false, isRunningText(index) { endOpening() }
      if endsFigure(index) || endsCaption(index) { return }
    }
    if node.isTight { return }
    if !footnoteUses.isEmpty { appendBackReferences(inParagraph: index) }
    out.append("</p>\n" as StaticString)
  }

  /// Running text: neither in a list or table nor in a quote or note.
  private func isRunningText(_ index: Int) -> Bool { open.count == 1 }

  private mutating func noteOpening(_ index: Int) {
    guard page.opening == nil, open.count == 2 else { return }
    page.opening = page.plainText.count..<page.plainText.count
  }

  private mutating func endOpening() {
    guard let start = page.opening?.lowerBound else { return }
    page.opening = start..<page.plainText.count
  }

  mutating func openHeading(_ index: Int, _ node: Node) {
    out.beginLine()
    guard isForPage else {
      out.append("<h" as StaticString)
      out.append(number: Int(node.detail))
      out.append(">" as StaticString)
      return
    }
    page.plainText.beginLine()
    let words = words(of: index + 1..<Int(node.end))
    let text = String(decoding: words, as: UTF8.self)
    let level = shownLevel(of: node, text)
    if words.isEmpty { findings.append(Finding(.emptyHeading, line: Int(node.line))) }
    let id = page.uniqueID(Slug.of(text) ?? "muc", prefix: options.idPrefix)
    page.headings.append(
      MarkdownHeading(level: level, id: id, text: text, line: Int(node.line)))
    out.append("<h" as StaticString)
    out.append(number: level)
    out.append(" id=\"" as StaticString)
    out.append(id)
    out.append("\">" as StaticString)
  }

  mutating func closeHeading(_ index: Int, _ node: Node) {
    out.append("</h" as StaticString)
    out.append(number: isForPage ? page.levels.last?.shown ?? 2 : Int(node.detail))
    out.append(">\n" as StaticString)
  }

  /// The level on the page: the highest of the text under the page's own title, none skipped.
  private mutating func shownLevel(of node: Node, _ text: String) -> Int {
    let written = Int(node.detail)
    var hasSibling = false
    while let last = page.levels.last, last.written >= written {
      hasSibling = last.written == written
      page.levels.removeLast()
    }
    let shown = min(6, (page.levels.last?.shown ?? options.topHeadingLevel - 1) + 1)
    if !hasSibling, let last = page.levels.last, written > last.written + 1 {
      findings.append(
        Finding(
          .skippedLevel, line: Int(node.line),
          [
            "heading": .text(text), "level": .number(written),
            "above": .number(last.written), "expected": .number(last.written + 1),
          ]))
    }
    page.levels.append((written, shown))
    return shown
  }
}

extension Problem {
  static let emptyHeading = Problem(
    .warning, "empty-heading",
    vi: "đề mục không có chữ", en: "a heading without words",
    cure: Wording(vi: "viết tên đề mục sau dấu # hoặc xóa dòng này", en: "name it or delete it"))

  static let skippedLevel = Problem(
    .warning, "skipped-heading-level",
    vi: "đề mục “{heading}” nhảy cấp: cấp {level} đứng ngay dưới cấp {above}",
    en: "the heading '{heading}' skips a level: {level} comes right under {above}",
    cure: Wording(
      vi: "dùng {expected} dấu # cho đề mục này", en: "begin it with {expected} number signs"))
}
