import CArena

/// Memory for one text: libcmark's tree and ours, forgotten as a whole once the HTML is written.
enum ParserMemory {
  typealias Allocate = @convention(c) (Int, Int) -> UnsafeMutableRawPointer?
  typealias Reallocate = @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer?
  typealias Release = @convention(c) (UnsafeMutableRawPointer?) -> Void

  /// What libcmark is to ask for memory.
  static var functions: (Allocate, Reallocate, Release) {
    (arena_calloc, arena_realloc, arena_free)
  }

  /// Runs what parses and writes a text; nothing that it allocated here outlives the call.
  static func scope<Result>(_ use: () -> Result) -> Result {
    // Freeing node by node costs as much as making them.
    defer { arena_reset() }
    return use()
  }

  /// Memory for some nodes, with what `old` held; the newest list grows where it is.
  static func nodes(
    _ capacity: Int, insteadOf old: UnsafeMutablePointer<MarkdownTree.Node>?
  ) -> UnsafeMutablePointer<MarkdownTree.Node> {
    let size = max(1, capacity) * MemoryLayout<MarkdownTree.Node>.stride
    guard let memory = arena_realloc(old, size) else { preconditionFailure("the arena ends first") }
    return memory.assumingMemoryBound(to: MarkdownTree.Node.self)
  }

  /// A copy of some bytes.
  static func copy(_ bytes: [UInt8]) -> MarkdownTree.Quote {
    guard !bytes.isEmpty, let memory = arena_realloc(nil, bytes.count) else {
      return MarkdownTree.Quote()
    }
    let start = memory.bindMemory(to: UInt8.self, capacity: bytes.count)
    start.initialize(from: bytes, count: bytes.count)
    return MarkdownTree.Quote(start: start, count: bytes.count)
  }
}

/// Nodes in parser memory: unlike an array it need not ask who else holds it.
struct NodeList {
  typealias Node = MarkdownTree.Node

  private var base: UnsafeMutablePointer<Node>
  private var capacity: Int
  private(set) var count = 0

  init(expecting size: Int) {
    capacity = max(8, size)
    base = ParserMemory.nodes(capacity, insteadOf: nil)
  }

  /// The nodes as they are now; the next one added may move them.
  var all: UnsafeBufferPointer<Node> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  subscript(index: Int) -> Node {
    get { base[index] }
    nonmutating _modify { yield &base[index] }
  }

  @inline(__always)
  mutating func append(_ node: Node) {
    if count == capacity { grow() }
    (base + count).initialize(to: node)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    base = ParserMemory.nodes(capacity, insteadOf: base)
  }
}
