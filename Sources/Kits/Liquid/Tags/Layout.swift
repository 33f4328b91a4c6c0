import Diagnostics

/// `{% layout 'name' %}`: the template fills the blocks of another one.
struct Layout: Tag {
  static let name = "layout"
  let layout: String
  let layoutRange: Range<Int>
  let range: Range<Int>
  var isBlank: Bool { true }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Layout? {
    parser.read(opening) { parser throws(Malformed) in
      let start = parser.token.range
      guard let token = parser.take(.string) else { throw Malformed(.layoutName, start) }
      try parser.expectEnd()
      let inside = token.range.lowerBound + 1..<token.range.upperBound - 1
      return Layout(
        layout: parser.text(inside), layoutRange: token.range, range: opening.range)
    }
  }

  // A layout in its right place is taken care of by the template it stands in.
  func compile(into compiler: inout Compiler) {
    compiler.add(Malformed(.misplacedLayout, range))
  }

  var outline: Outline { Outline(line: "layout '\(layout)'") }
}

/// The content of a block, and the source it is written in.
struct BlockDefinition: Sendable {
  let body: Block
  let source: SourceText
}

/// A template that fills a layout, taken apart.
struct LayoutUse {
  let layout: Layout
  /// The blocks it fills.
  let blocks: [BlockTag]
  /// What it sets before the layout is rendered.
  let settings: Block
  /// Content that stands in no block and so would be lost.
  let lost: Range<Int>?

  /// Nothing for a template without a layout.
  init?(_ tree: Block, in source: SourceText) {
    var layout: Layout?
    var blocks: [BlockTag] = []
    var settings = Block()
    var lost: Range<Int>?
    for node in tree.nodes {
      switch node {
      case .tag(let tag as Layout): layout = layout ?? tag
      case .tag(let tag as BlockTag): blocks.append(tag)
      case .tag(let tag) where tag.isBlank: settings.append(node, in: source.bytes)
      case .text(let range):
        if !source.bytes[range].allSatisfy({ Byte.isBlank($0) }) { lost = lost ?? range }
      case .output(let filtered): lost = lost ?? filtered.range
      case .tag: break
      }
    }
    guard let layout else { return nil }
    self.layout = layout
    self.blocks = blocks
    self.settings = settings
    self.lost = lost
  }
}

extension Compiler {
  /// Compiles a whole template, with the layout it fills.
  mutating func template(_ tree: Block) {
    guard let use = LayoutUse(tree, in: source) else { return block(tree) }
    let range = use.layout.range
    if let lost = use.lost, options.isStrict { add(Malformed(.outsideBlocks, firstLine(lost))) }
    for block in use.blocks {
      blocks[block.block, default: []].append(BlockDefinition(body: block.body, source: source))
    }
    capturing(.captureValue, at: range) { compiler in compiler.block(use.settings) }
    emit(.endCaptureValue, at: range)
    emit(.pop, at: range)
    guard !layouts.contains(use.layout.layout) else {
      return add(Malformed(.layoutCircle, range, ["name": .text(use.layout.layout)]))
    }
    guard let entry = partial(use.layout.layout, at: use.layout.layoutRange) else { return }
    layouts.append(use.layout.layout)
    report.merge(entry.report)
    within(entry.source) { compiler in compiler.template(entry.tree) }
    layouts.removeLast()
  }

  private func firstLine(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { !Byte.isBlank(source.bytes[$0]) } ?? range.lowerBound
    let end = source.bytes[start..<range.upperBound].firstIndex(of: Byte.newline)
    return start..<(end ?? range.upperBound)
  }

  /// Leaves on the stack what the block that the present one replaces would print.
  mutating func superBlock(at range: Range<Int>) {
    guard var rest = openBlocks.last, !rest.isEmpty else { return constant(.nil, at: range) }
    // Blocks that print what they replace several times over could fill any memory.
    guard here < 1_000_000 else { return add(Malformed(.programTooLarge, range)) }
    let definition = rest.removeFirst()
    openBlocks.append(rest)
    capturing(.captureValue, at: range) { compiler in
      compiler.within(definition.source) { compiler in compiler.block(definition.body) }
    }
    openBlocks.removeLast()
    emit(.endCaptureValue, at: range)
  }
}

extension Problem {
  static let programTooLarge = Problem(
    .error, "liquid-program-too-large",
    vi: "mẫu này quá lớn vì “block.super” lặp lại nhiều lần",
    en: "this template is too large, because 'block.super' is used again and again",
    cure: Wording(
      vi: "dùng “capture” để giữ lại nội dung của khối", en: "keep it in a 'capture'"))
  static let layoutName = Problem(
    .error, "liquid-layout-name",
    vi: "tên bố cục sau “layout” phải là chữ trong dấu nháy",
    en: "the name after 'layout' has to be a text in quotes",
    cure: Wording(
      vi: "viết như “{% layout 'ten-bo-cuc' %}”", en: "write it like '{% layout \"name\" %}'"))
  static let misplacedLayout = Problem(
    .error, "liquid-misplaced-layout",
    vi: "thẻ “layout” không được nằm trong thẻ khác", en: "'layout' cannot stand in another tag",
    cure: Wording(vi: "đưa thẻ này lên đầu mẫu", en: "move it to the top of the template"))
  static let layoutCircle = Problem(
    .error, "liquid-layout-circle",
    vi: "bố cục “{name}” dùng lại chính nó", en: "the layout '{name}' ends up using itself",
    cure: Wording(vi: "bỏ một thẻ “layout” trong vòng này", en: "remove one 'layout' of the circle")
  )
  static let outsideBlocks = Problem(
    .error, "liquid-outside-blocks",
    vi: "nội dung này nằm ngoài mọi “block” nên sẽ không hiện ra",
    en: "this content stands in no 'block' and would not appear",
    cure: Wording(
      vi: "đặt nội dung vào một “{% block … %}” của bố cục",
      en: "put it in a '{% block … %}' of the layout"))
}
