/// A part of the syntax tree.
enum Node: Sendable {
  /// Text of the source, as it stands.
  case text(Range<Int>)
  case output(Filtered)
  case tag(any Tag)
}

/// Nodes in a row.
struct Block: Sendable {
  var nodes: [Node] = []
  /// Whether it can only ever give blank space, which is then left out.
  private(set) var isBlank = true

  mutating func append(_ node: Node, in bytes: [UInt8]) {
    if case .text(let range) = node, range.isEmpty { return }
    nodes.append(node)
    switch node {
    case .text(let range): if !bytes[range].allSatisfy({ Byte.isBlank($0) }) { isBlank = false }
    case .output: isBlank = false
    case .tag(let tag): if !tag.isBlank { isBlank = false }
    }
  }

  /// The block without its texts.
  var withoutText: Block {
    var block = self
    block.nodes.removeAll { node in
      if case .text = node { true } else { false }
    }
    return block
  }
}

/// A tag of the language: how it is read, what it compiles to.
///
/// Tags are met as existentials only while a template is compiled; what runs is instructions.
protocol Tag: Sendable {
  /// The name it is called by.
  static var name: String { get }
  /// Reads the tag whose opening has been met; nothing when it could not be read.
  static func parse(_ opening: Segment, _ parser: inout Parser) -> Self?
  /// Whether it can only ever give blank space.
  var isBlank: Bool { get }
  func compile(into compiler: inout Compiler)
  /// Looks at every variable the tag reads and sets.
  func check(with check: inout OfferCheck)
  /// The tag on one line and the blocks in it, for reading the tree.
  var outline: Outline { get }
}

/// A tag as one line and the blocks under it.
struct Outline {
  var line: String
  var blocks: [(label: String, block: Block)] = []
}

extension Tag {
  var isBlank: Bool { false }
  func check(with check: inout OfferCheck) {}
}

/// The tags of the language.
enum TagTable {
  private static let kinds: [any Tag.Type] = [
    Assign.self, BlockTag.self, Break.self, Capture.self, Case.self, Comment.self, Continue.self,
    Cycle.self, Decrement.self, Doc.self, Echo.self, For.self, If.self, IfChanged.self,
    Include.self, Increment.self, InlineComment.self, Layout.self, LiquidTag.self, Raw.self,
    Render.self, TableRow.self, Unless.self,
  ]

  /// Each tag by its name.
  static let all: [String: any Tag.Type] = Dictionary(
    uniqueKeysWithValues: kinds.map { ($0.name, $0) })

  /// Every name that may open a tag, in order.
  static let names = all.keys.sorted()

  /// Names that only have a meaning inside a certain tag.
  static let inner: Set<String> = Set(names.map { "end\($0)" }).union(["else", "elsif", "when"])
}
