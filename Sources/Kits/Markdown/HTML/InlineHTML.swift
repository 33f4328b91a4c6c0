import Diagnostics

/// Text, links and pictures.
extension HTMLWriter {
  mutating func writeText(_ node: Node) {
    let words = node.literal.bytes
    guard isForPage else { return out.append(escaping: words) }
    page.plainText.append(words)
    out.append(typesetting: words)
  }

  mutating func writeCode(_ node: Node) {
    out.append("<code>" as StaticString)
    out.append(escaping: node.literal.bytes)
    out.append("</code>" as StaticString)
    if isForPage { page.plainText.append(node.literal.bytes) }
  }

  mutating func writeBreak(_ index: Int, isHard: Bool) {
    if isForPage {
      page.plainText.append(0x20)
      if continuesFigure(index) { return }
    }
    if isHard {
      out.append(isForPage ? "<br>\n" : "<br />\n" as StaticString)
    } else {
      out.append(UInt8(ascii: "\n"))
    }
  }

  mutating func openLink(_ index: Int, _ node: Node) {
    let target = LinkTarget(node.literal.bytes)
    // No link holds another, so that one answer is enough for its end.
    isLinkDropped = target == .unsafe && options.isExtended
    if isLinkDropped { return dropLink(node) }
    out.append("<a href=\"" as StaticString)
    if isForPage, target != .external {
      page.slots.append((out.count, .link, node.literal, Int(node.line)))
    } else {
      out.append(address: node.literal.bytes)
    }
    appendTitle(node)
    out.append("\">" as StaticString)
    page.linkDepth += 1
  }

  mutating func closeLink() {
    if isLinkDropped { return }
    out.append("</a>" as StaticString)
    page.linkDepth -= 1
    if page.heldReferences.isEmpty { return }
    let held = page.heldReferences
    page.heldReferences = []
    for reference in held { writeReference(reference) }
  }

  private mutating func dropLink(_ node: Node) {
    let address = Array(node.literal.bytes)
    let shown = String(decoding: address.prefix(60), as: UTF8.self)
    findings.append(
      Finding(.unsafeLink, line: Int(node.line), needle: address, ["address": .text(shown)]))
  }

  private mutating func appendTitle(_ node: Node) {
    guard !node.title.isEmpty else { return }
    out.append("\" title=\"" as StaticString)
    out.append(escaping: node.title.bytes)
  }

  mutating func writeImage(_ image: Int) {
    let node = nodes[image]
    index = Int(node.end)
    let target = LinkTarget(node.literal.bytes)
    if isForPage { noteImage(image, node) }
    if target == .unsafe, options.isExtended {
      dropLink(node)
      return appendPlainText(of: image + 1..<index)
    }
    if isForPage, target != .external {
      out.append("<img" as StaticString)
      page.slots.append((out.count, .image, node.literal, Int(node.line)))
      out.append(" alt=\"" as StaticString)
    } else {
      out.append("<img src=\"" as StaticString)
      out.append(address: node.literal.bytes)
      out.append("\" alt=\"" as StaticString)
    }
    appendPlainText(of: image + 1..<index)
    // A figure shows its title as caption.
    if page.figure?.image != image { appendTitle(node) }
    out.append(isForPage ? "\">" : "\" />" as StaticString)
    if page.figure?.image == image { openCaption(node) }
  }

  /// The words of some nodes without their marks.
  private mutating func appendPlainText(of range: Range<Int>) {
    for node in nodes[range] {
      switch node.kind {
      case .text, .code, .inlineHTML: out.append(escaping: node.literal.bytes)
      case .softBreak, .lineBreak: out.append(" " as StaticString)
      default: break
      }
    }
  }

  /// The words of some nodes as they would be spoken.
  func words(of range: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    for node in nodes[range] {
      switch node.kind {
      case .text, .code: words.append(contentsOf: node.literal.bytes)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
    }
    return words
  }
}

extension Problem {
  static let unsafeLink = Problem(
    .warning, "unsafe-link",
    vi: "địa chỉ “{address}” không an toàn nên liên kết bị bỏ, chỉ còn chữ",
    en: "the address '{address}' is not safe: the link is dropped, its words stay",
    cure: Wording(
      vi: "dùng địa chỉ https:, mailto:, tel: hoặc đường dẫn tới tệp của trang",
      en: "use an https:, mailto: or tel: address, or the path of a file of the site"))
}
