import Diagnostics

/// Writes a tree as HTML in one walk, whatever its depth.
struct HTMLWriter: ~Copyable {
  typealias Node = MarkdownTree.Node

  let nodes: UnsafeBufferPointer<Node>
  let options: MarkdownOptions
  let isForPage: Bool
  /// How often each footnote is referred to, by its number.
  let footnoteUses: [Int]

  var out: ByteOutput
  var findings: [Finding] = []
  /// The blocks and marks that the walk is in.
  var open: [Int] = []
  private var innermostEnd = 0
  var index = 0
  var isInHeader = false
  var hasTableBody = false
  var lastRawHTMLLine = 0
  /// Whether the open link is not written.
  var isLinkDropped = false
  /// Whether a table has begun with its caption, before its own node.
  var hasOpenCaption = false
  var page: PageParts

  init(
    nodes: UnsafeBufferPointer<Node>, expecting size: Int, options: MarkdownOptions,
    footnoteUses: [Int]
  ) {
    self.nodes = nodes
    self.options = options
    isForPage = options.isForPage
    self.footnoteUses = footnoteUses
    page = PageParts(
      reserving: options.isForPage ? options.reservedIDs : [],
      expecting: options.isForPage ? size : 0)
    out = ByteOutput(expecting: size + size / 2 + 64)
  }

  mutating func write() {
    while index < nodes.count {
      if index >= innermostEnd { closeFinished() }
      let current = index
      index += 1
      enter(current)
    }
    while let last = open.popLast() { close(last) }
  }

  private mutating func closeFinished() {
    while let last = open.last {
      innermostEnd = Int(nodes[last].end)
      if innermostEnd > index { return }
      open.removeLast()
      close(last)
    }
  }

  private mutating func enter(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: writeBreak(index, isHard: false)
    case .lineBreak: writeBreak(index, isHard: true)
    case .code: writeCode(node)
    case .inlineHTML: writeInlineHTML(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .codeBlock: writeCodeBlock(node)
    case .thematicBreak:
      out.beginLine()
      out.append(isForPage ? "<hr>\n" : "<hr />\n" as StaticString)
    case .image: writeImage(index)
    case .footnoteReference: writeReference(node)
    default:
      open.append(index)
      innermostEnd = Int(node.end)
      openBlockOrMark(index, node)
    }
  }

  private mutating func openBlockOrMark(_ index: Int, _ node: Node) {
    switch node.kind {
    case .paragraph: openParagraph(index, node)
    case .emphasis: out.append("<em>" as StaticString)
    case .strong: out.append("<strong>" as StaticString)
    case .strikethrough: out.append("<del>" as StaticString)
    case .link: openLink(index, node)
    case .heading: openHeading(index, node)
    case .blockQuote:
      out.beginLine()
      out.append("<blockquote>\n" as StaticString)
    case .list: openList(node)
    case .item:
      out.beginLine()
      out.append("<li>" as StaticString)
    case .table: openTable(index, node)
    case .tableRow: openRow(index, node)
    case .tableCell: openCell(index, node)
    case .footnoteDefinition: openFootnote(node)
    default: break
    }
  }

  private mutating func close(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .document: closeDocument()
    case .paragraph: closeParagraph(index, node)
    case .emphasis: out.append("</em>" as StaticString)
    case .strong: out.append("</strong>" as StaticString)
    case .strikethrough: out.append("</del>" as StaticString)
    case .link: closeLink()
    case .heading: closeHeading(index, node)
    case .blockQuote:
      out.beginLine()
      out.append("</blockquote>\n" as StaticString)
    case .list: out.append(node.number < 0 ? "</ul>\n" : "</ol>\n" as StaticString)
    case .item: out.append("</li>\n" as StaticString)
    case .table: closeTable(index)
    case .tableRow: closeRow()
    case .tableCell: closeCell(index, node)
    case .footnoteDefinition: closeFootnote(index, node)
    default: break
    }
  }

  private mutating func openList(_ node: Node) {
    out.beginLine()
    switch node.number {
    case ..<0: out.append("<ul>\n" as StaticString)
    case 1: out.append("<ol>\n" as StaticString)
    default:
      out.append("<ol start=\"" as StaticString)
      out.append(number: Int(node.number))
      out.append("\">\n" as StaticString)
    }
  }

  private mutating func writeCodeBlock(_ node: Node) {
    out.beginLine()
    let info = node.title.bytes
    if info.isEmpty {
      out.append("<pre><code>" as StaticString)
    } else {
      let name = info.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      out.append("<pre><code class=\"language-" as StaticString)
      out.append(escaping: UnsafeBufferPointer(rebasing: name))
      out.append("\">" as StaticString)
    }
    out.append(escaping: node.literal.bytes)
    out.append("</code></pre>\n" as StaticString)
    if isForPage {
      page.plainText.beginLine()
      page.plainText.append(node.literal.bytes)
    }
  }
}
