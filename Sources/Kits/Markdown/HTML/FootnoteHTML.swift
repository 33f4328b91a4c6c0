import Diagnostics

/// Footnotes in cmark-gfm's form: a raised number, and the notes as a list at the end.
extension HTMLWriter {
  mutating func writeReference(_ node: Node) {
    if isForPage, page.linkDepth > 0 {
      page.heldReferences.append(node)
      return
    }
    out.append("<sup class=\"footnote-ref\"><a href=\"#" as StaticString)
    appendNoteID("fn", node.number)
    out.append("\" id=\"" as StaticString)
    appendReferenceID(node.number, use: Int(node.use))
    out.append("\">" as StaticString)
    out.append(number: Int(node.number))
    out.append("</a></sup>" as StaticString)
  }

  mutating func openFootnote(_ node: Node) {
    out.beginLine()
    if node.number == 1 { openNotes() }
    if isForPage { page.plainText.beginLine() }
    out.append("<li id=\"" as StaticString)
    appendNoteID("fn", node.number)
    out.append("\">\n" as StaticString)
  }

  private mutating func openNotes() {
    out.append("<section class=\"footnotes\"" as StaticString)
    if isForPage {
      let isVietnamese = options.language == .vi
      out.append(" aria-label=\"" as StaticString)
      out.append(isVietnamese ? "Chú thích\"" : "Notes\"" as StaticString)
    }
    out.append(">\n<ol>\n" as StaticString)
  }

  mutating func closeFootnote(_ index: Int, _ node: Node) {
    if !endsInParagraph(index) {
      appendBackReferences(node.number)
      out.append("\n" as StaticString)
    }
    out.append("</li>\n" as StaticString)
  }

  mutating func closeDocument() {
    if !footnoteUses.isEmpty { out.append("</ol>\n</section>\n" as StaticString) }
  }

  /// The way back is written in the last paragraph of a note, else after its last block.
  mutating func appendBackReferences(inParagraph index: Int) {
    guard open.count > 1, let note = open.last, nodes[note].kind == .footnoteDefinition,
      nodes[note].end == nodes[index].end
    else { return }
    out.append(" " as StaticString)
    appendBackReferences(nodes[note].number)
  }

  private func endsInParagraph(_ index: Int) -> Bool {
    var child = index + 1
    while child < nodes[index].end {
      if nodes[child].end == nodes[index].end { return nodes[child].kind == .paragraph }
      child = Int(nodes[child].end)
    }
    return false
  }

  private mutating func appendBackReferences(_ number: Int32) {
    let uses = Int(number) <= footnoteUses.count ? footnoteUses[Int(number) - 1] : 1
    for use in 1...max(1, uses) {
      if use > 1 { out.append(" " as StaticString) }
      out.append("<a href=\"#" as StaticString)
      appendReferenceID(number, use: use)
      out.append("\" class=\"footnote-backref\"" as StaticString)
      if isForPage { appendBackLabel(number, use: use) }
      out.append(">↩" as StaticString)
      if use > 1 {
        out.append("<sup class=\"footnote-ref\">" as StaticString)
        out.append(number: use)
        out.append("</sup>" as StaticString)
      }
      out.append("</a>" as StaticString)
    }
  }

  // An arrow alone tells a listener nothing.
  private mutating func appendBackLabel(_ number: Int32, use: Int) {
    let isVietnamese = options.language == .vi
    out.append(" aria-label=\"" as StaticString)
    out.append(isVietnamese ? "Về chỗ dẫn chú thích " : "Back to reference " as StaticString)
    out.append(number: Int(number))
    if use > 1 {
      out.append("-" as StaticString)
      out.append(number: use)
    }
    out.append("\"" as StaticString)
  }

  private mutating func appendReferenceID(_ number: Int32, use: Int) {
    appendNoteID("fnref", number)
    guard use > 1 else { return }
    out.append("-" as StaticString)
    out.append(number: use)
  }

  private mutating func appendNoteID(_ kind: StaticString, _ number: Int32) {
    out.append(options.idPrefix)
    out.append(kind)
    out.append(number: Int(number))
  }
}
