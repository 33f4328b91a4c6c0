import Diagnostics

/// Pictures that stand alone: a figure with caption and credit.
///
/// ```
/// ![Mô tả cho người không nhìn thấy ảnh](anh/doi.jpg "Chú thích")
/// Ảnh: Nguyễn Văn A
/// ```
extension HTMLWriter {
  /// Opens a figure if the paragraph is a picture, alone or followed by lines of caption.
  mutating func beginsFigure(_ paragraph: Int) -> Bool {
    let image = paragraph + 1
    let end = nodes[paragraph].end
    guard image < end, nodes[image].kind == .image else { return false }
    let next = Int(nodes[image].end)
    guard next == end || nodes[next].kind == .softBreak || nodes[next].kind == .lineBreak,
      LinkTarget(nodes[image].literal.bytes) != .unsafe
    else { return false }
    page.figure = PageParts.Figure(paragraph: paragraph, image: image)
    out.beginLine()
    out.append("<figure>\n" as StaticString)
    return true
  }

  /// Begins the caption with the picture's title, if it has one.
  mutating func openCaption(_ image: Node) {
    page.plainText.beginLine()
    page.figure?.captionStart = page.plainText.count
    guard !image.title.isEmpty else { return }
    ensureCaption()
    page.plainText.append(image.title.bytes)
    out.append(typesetting: image.title.bytes)
  }

  private mutating func ensureCaption() {
    if page.figure?.hasCaption ?? true { return }
    page.figure?.hasCaption = true
    out.append("\n<figcaption>" as StaticString)
  }

  /// A line break inside a figure: it begins the caption, or the credit.
  mutating func continuesFigure(_ index: Int) -> Bool {
    guard let figure = page.figure, index < nodes[figure.paragraph].end else { return false }
    let isFirst = index == Int(nodes[figure.image].end)
    let hadCaption = figure.hasCaption
    ensureCaption()
    if !figure.hasCredit, index + 1 < nodes.count, startsCredit(nodes[index + 1]) {
      if hadCaption { out.append(" " as StaticString) }
      out.append("<span class=\"credit\">" as StaticString)
      page.figure?.hasCredit = true
      page.figure?.creditStart = page.plainText.count
    } else if !isFirst || hadCaption {
      out.append(UInt8(ascii: "\n"))
    }
    return true
  }

  private func startsCredit(_ node: Node) -> Bool {
    guard node.kind == .text else { return false }
    let words = node.literal.bytes
    return Self.creditWords.contains { words.starts(with: $0.utf8) }
  }

  private static let creditWords = ["Ảnh:", "Nguồn:", "Nguồn ảnh:", "Photo:", "Source:"]

  mutating func endsFigure(_ paragraph: Int) -> Bool {
    guard let figure = page.figure, figure.paragraph == paragraph else { return false }
    page.figure = nil
    if figure.hasCredit { out.append("</span>" as StaticString) }
    if figure.hasCaption { out.append("</figcaption>" as StaticString) }
    out.append("\n</figure>\n" as StaticString)
    // The list of pictures was begun when the picture was met; now its words are known.
    let end = page.plainText.count
    let captionEnd = figure.hasCredit ? figure.creditStart : end
    guard let image = page.images.popLast() else { return true }
    page.images.append(
      MarkdownImage(
        target: image.target, alternativeText: image.alternativeText,
        caption: figure.hasCaption ? plainWords(figure.captionStart..<captionEnd) : nil,
        credit: figure.hasCredit ? plainWords(figure.creditStart..<end) : nil,
        line: image.line))
    return true
  }

  private func plainWords(_ range: Range<Int>) -> String? {
    let words = page.plainText.text(range).trimmingBlanks()
    return words.isEmpty ? nil : words
  }

  mutating func noteImage(_ image: Int, _ node: Node) {
    let target = String(decoding: node.literal.bytes, as: UTF8.self)
    let words = String(decoding: words(of: image + 1..<Int(node.end)), as: UTF8.self)
      .trimmingBlanks()
    page.images.append(
      MarkdownImage(
        target: target, alternativeText: words, caption: nil, credit: nil, line: Int(node.line)))
    guard words.isEmpty else { return }
    findings.append(
      Finding(
        .imageWithoutText, line: Int(node.line), needle: Array(node.literal.bytes),
        ["image": .text(target)]))
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

extension Problem {
  static let imageWithoutText = Problem(
    .error, "image-without-text",
    vi: "ảnh “{image}” thiếu lời mô tả cho người không nhìn thấy",
    en: "the picture '{image}' lacks words for those who cannot see it",
    cure: Wording(
      vi: "viết trong ngoặc vuông ảnh có gì, ai, đang làm gì: ![Đội thủy lợi nạo vét kênh](…)",
      en: "say in the brackets who is shown doing what: ![The team dredging a canal](…)"))
}
