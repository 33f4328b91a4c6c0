import CCmark
import Glibc

/// Parses CommonMark with libcmark; no other file knows that library.
enum CmarkParser {
  /// Nesting that no reader follows and that is probably a mistake.
  static let readableDepth = 100

  // libcmark counts in 32 bits.
  static let longestText = Int(Int32.max) / 2

  /// The structure of a text, as long as parser memory lasts.
  static func tree(of bytes: UnsafeBufferPointer<UInt8>) -> MarkdownTree {
    let (allocate, reallocate, release) = ParserMemory.functions
    var memory = cmark_mem(calloc: allocate, realloc: reallocate, free: release)
    return withUnsafeMutablePointer(to: &memory) { memory in
      guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else {
        return MarkdownTree(nodes: NodeList(expecting: 0))
      }
      bytes.withMemoryRebound(to: CChar.self) { text in
        if let start = text.baseAddress { cmark_parser_feed(parser, start, text.count) }
      }
      guard let root = cmark_parser_finish(parser) else {
        return MarkdownTree(nodes: NodeList(expecting: 0))
      }
      var walk = CmarkWalk(expecting: bytes.count)
      walk.copy(root)
      return walk.tree
    }
  }
}

/// Copies libcmark's tree, once, in reading order, whatever its depth; words stay where they are.
private struct CmarkWalk {
  var tree: MarkdownTree
  private var open: [Int] = []

  init(expecting size: Int) {
    tree = MarkdownTree(nodes: NodeList(expecting: size / 32 + 16))
  }

  mutating func copy(_ root: OpaquePointer) {
    var current = root
    while true {
      let index = tree.nodes.count
      if add(current), let child = cmark_node_first_child(current) {
        open.append(index)
        current = child
        noteDepth(of: child)
        continue
      }
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

  /// Copies a node alone and tells whether it may have children.
  private mutating func add(_ node: OpaquePointer) -> Bool {
    let type = cmark_node_get_type(node)
    var copy = MarkdownTree.Node(kind: Self.kind(of: type))
    copy.line = cmark_node_get_start_line(node)
    copy.end = Int32(truncatingIfNeeded: tree.nodes.count + 1)
    var mayHaveChildren = false
    switch copy.kind {
    case .text, .code, .inlineHTML, .htmlBlock:
      copy.literal = Self.quote(cmark_node_get_literal(node))
    case .softBreak, .lineBreak, .thematicBreak:
      break
    case .codeBlock:
      copy.literal = Self.quote(cmark_node_get_literal(node))
      copy.title = Self.quote(cmark_node_get_fence_info(node))
    default:
      mayHaveChildren = true
      describe(&copy, node)
    }
    tree.nodes.append(copy)
    return mayHaveChildren
  }

  private func describe(_ copy: inout MarkdownTree.Node, _ node: OpaquePointer) {
    switch copy.kind {
    case .link, .image:
      copy.literal = Self.quote(cmark_node_get_url(node))
      copy.title = Self.quote(cmark_node_get_title(node))
    case .heading:
      copy.detail = UInt8(cmark_node_get_heading_level(node))
    case .list:
      copy.isTight = cmark_node_get_list_tight(node) != 0
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      copy.number = isOrdered ? cmark_node_get_list_start(node) : -1
    case .paragraph:
      copy.isTight = standsInTightList()
    default:
      break
    }
  }

  private func standsInTightList() -> Bool {
    guard open.count >= 2, tree.nodes[open[open.count - 1]].kind == .item else { return false }
    return tree.nodes[open[open.count - 2]].isTight
  }

  private static func quote(_ text: UnsafePointer<CChar>?) -> MarkdownTree.Quote {
    guard let text, text.pointee != 0 else { return MarkdownTree.Quote() }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return MarkdownTree.Quote(start: start, count: strlen(text))
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
