import CArena
import CCmark
import Glibc

/// Parses CommonMark with libcmark; no other file knows that library.
enum CmarkParser {
  /// Nesting that no reader follows and that is probably a mistake.
  static let readableDepth = 100

  // libcmark counts in 32 bits.
  static let longestText = Int(Int32.max) / 2

  /// The structure of a text; libcmark's own tree is gone when this returns.
  static func tree(of bytes: UnsafeBufferPointer<UInt8>) -> MarkdownTree {
    var memory = cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free)
    return withUnsafeMutablePointer(to: &memory) { memory in
      // Freeing node by node costs as much as making them; the arena forgets all at once.
      defer { arena_reset() }
      guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else {
        return MarkdownTree()
      }
      bytes.withMemoryRebound(to: CChar.self) { text in
        if let start = text.baseAddress { cmark_parser_feed(parser, start, text.count) }
      }
      guard let root = cmark_parser_finish(parser) else { return MarkdownTree() }
      var walk = CmarkWalk(expecting: bytes.count)
      walk.copy(root)
      return walk.tree
    }
  }
}

/// Copies libcmark's tree, once, in reading order, whatever its depth.
private struct CmarkWalk {
  var tree = MarkdownTree()
  private var open: [Int] = []

  init(expecting size: Int) {
    tree.text.reserveCapacity(size + size / 8)
    tree.nodes.reserveCapacity(size / 32 + 16)
  }

  mutating func copy(_ root: OpaquePointer) {
    var current = root
    while true {
      let index = tree.nodes.count
      add(current)
      if let child = cmark_node_first_child(current) {
        open.append(index)
        current = child
        noteDepth(of: child)
        continue
      }
      tree.nodes[index].end = Int32(truncatingIfNeeded: tree.nodes.count)
      while true {
        if let next = cmark_node_next(current) {
          current = next
          break
        }
        guard let parent = open.popLast(), let above = cmark_node_parent(current) else { return }
        tree.nodes[parent].end = Int32(truncatingIfNeeded: tree.nodes.count)
        current = above
      }
    }
  }

  private mutating func noteDepth(of node: OpaquePointer) {
    guard open.count > CmarkParser.readableDepth else { return }
    if open.count > tree.deepest?.depth ?? 0 {
      let line = tree.deepest?.line ?? line(of: node)
      tree.deepest = (line, open.count)
    }
  }

  private func line(of node: OpaquePointer) -> Int { Int(cmark_node_get_start_line(node)) }

  private mutating func add(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    var copy = MarkdownTree.Node(kind: Self.kind(of: type))
    copy.line = cmark_node_get_start_line(node)
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      copy.literal = keep(cmark_node_get_literal(node))
    case CMARK_NODE_CODE_BLOCK:
      copy.literal = keep(cmark_node_get_literal(node))
      copy.title = keep(cmark_node_get_fence_info(node))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      copy.literal = keep(cmark_node_get_url(node))
      copy.title = keep(cmark_node_get_title(node))
    case CMARK_NODE_HEADING:
      copy.detail = UInt8(cmark_node_get_heading_level(node))
    case CMARK_NODE_LIST:
      copy.isTight = cmark_node_get_list_tight(node) != 0
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      copy.number = isOrdered ? cmark_node_get_list_start(node) : -1
    case CMARK_NODE_PARAGRAPH:
      copy.isTight = standsInTightList()
    default:
      break
    }
    tree.nodes.append(copy)
  }

  private func standsInTightList() -> Bool {
    guard open.count >= 2, tree.nodes[open[open.count - 1]].kind == .item else { return false }
    return tree.nodes[open[open.count - 2]].isTight
  }

  private mutating func keep(_ text: UnsafePointer<CChar>?) -> MarkdownTree.Slice {
    guard let text else { return MarkdownTree.Slice() }
    let count = strlen(text)
    guard count > 0 else { return MarkdownTree.Slice() }
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      tree.keep(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private static func kind(of type: cmark_node_type) -> MarkdownTree.Kind {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .text
    }
  }
}
