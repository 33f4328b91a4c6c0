/// Paragraphs, headings, links and text.
extension HTMLWriter {
  mutating func writeText(_ node: Node) { out.append(escaping: bytes(node.literal)) }

  mutating func openParagraph(_ index: Int, _ node: Node) {
    guard !node.isTight else { return }
    out.beginLine()
    out.append("<p>" as StaticString)
  }

  mutating func closeParagraph(_ index: Int, _ node: Node) {
    guard !node.isTight else { return }
    if !footnoteUses.isEmpty { appendBackReferences(inParagraph: index) }
    out.append("</p>\n" as StaticString)
  }

  mutating func openHeading(_ index: Int, _ node: Node) {
    out.beginLine()
    out.append("<h" as StaticString)
    out.append(number: Int(node.detail))
    out.append(">" as StaticString)
  }

  mutating func closeHeading(_ index: Int, _ node: Node) {
    out.append("</h" as StaticString)
    out.append(number: Int(node.detail))
    out.append(">\n" as StaticString)
  }

  mutating func openLink(_ index: Int, _ node: Node) {
    if isDropped(node) { return }
    out.append("<a href=\"" as StaticString)
    out.append(address: bytes(node.literal))
    appendTitle(node)
    out.append("\">" as StaticString)
  }

  mutating func closeLink(_ node: Node) {
    if !isDropped(node) { out.append("</a>" as StaticString) }
  }

  mutating func appendTitle(_ node: Node) {
    guard !node.title.isEmpty else { return }
    out.append("\" title=\"" as StaticString)
    out.append(escaping: bytes(node.title))
  }

  mutating func writeImage(_ image: Int) {
    let node = nodes[image]
    index = Int(node.end)
    out.append("<img src=\"" as StaticString)
    out.append(address: bytes(node.literal))
    out.append("\" alt=\"" as StaticString)
    appendPlainText(of: image + 1..<index)
    appendTitle(node)
    out.append("\" />" as StaticString)
  }

  /// The words of some nodes without their marks.
  mutating func appendPlainText(of range: Range<Int>) {
    for node in nodes[range] {
      switch node.kind {
      case .text, .code, .inlineHTML: out.append(escaping: bytes(node.literal))
      case .softBreak, .lineBreak: out.append(" " as StaticString)
      default: break
      }
    }
  }

  func isDropped(_ node: Node) -> Bool { false }
}
