import Diagnostics

/// Raw HTML: kept where the site allows it, else shown as text.
extension HTMLWriter {
  mutating func writeHTMLBlock(_ node: Node) {
    out.beginLine()
    if options.keepsRawHTML {
      out.append(node.literal.bytes)
    } else {
      warnOfRawHTML(node)
      var shown = node.literal.bytes[...]
      while shown.last == UInt8(ascii: "\n") { shown = shown.dropLast() }
      out.append("<p>" as StaticString)
      out.append(escaping: UnsafeBufferPointer(rebasing: shown))
      out.append("</p>" as StaticString)
    }
    out.beginLine()
  }

  mutating func writeInlineHTML(_ node: Node) {
    if options.keepsRawHTML { return out.append(node.literal.bytes) }
    out.append(escaping: node.literal.bytes)
    // One word about a pair of tags, or several on one line, is enough.
    let isClosing = node.literal.count > 1 && node.literal.bytes[1] == UInt8(ascii: "/")
    if !isClosing, Int(node.line) != lastRawHTMLLine { warnOfRawHTML(node) }
  }

  private mutating func warnOfRawHTML(_ node: Node) {
    lastRawHTMLLine = Int(node.line)
    let shown = node.literal.bytes.prefix { $0 != UInt8(ascii: "\n") }
    findings.append(
      Finding(
        .rawHTML, line: Int(node.line), needle: Array(shown),
        ["html": .text(String(decoding: shown.prefix(60), as: UTF8.self))]))
  }
}

extension Problem {
  static let rawHTML = Problem(
    .warning, "raw-html",
    vi: "HTML trong bài viết được in ra như chữ, không có tác dụng: “{html}”",
    en: "HTML in a text is shown as it stands, not obeyed: '{html}'",
    cure: Wording(
      vi: "viết bằng dấu của Markdown (**đậm**, *nghiêng*, bảng, danh sách), hoặc đặt "
        + "“raw_html: true” trong site.yaml nếu mọi người viết bài đều đáng tin",
      en: "use Markdown's own marks (**bold**, *italic*, tables, lists), or set "
        + "'raw_html: true' in site.yaml if everyone who writes is trusted"))
}
