/// Reads a paragraph's texts and links as one row of marks and what stands between them.
struct MarkMatching {
  /// One piece of the row.
  enum Token {
    case piece(InlinePieces.Piece, line: Int)
    /// A node without children.
    case leaf(Int)
    /// A link or picture begins.
    case enter(Int)
    case exit
    case run(Int)
  }

  private(set) var tokens: [Token] = []
  private(set) var stack = DelimiterStack()
  // The runs of each open link: marks never match across its borders.
  private var levels: [(end: Int, runs: [Int])] = []

  /// Cuts some nodes into tokens and matches the marks among them.
  mutating func match(
    _ range: Range<Int>, in nodes: UnsafeBufferPointer<MarkdownTree.Node>
  ) {
    tokens.removeAll(keepingCapacity: true)
    stack.removeAll()
    levels.append((range.upperBound, []))
    for index in range {
      while levels.count > 1, let level = levels.last, level.end <= index { closeLevel() }
      let node = nodes[index]
      if node.kind == .text {
        for piece in InlinePieces(of: node.literal) { add(piece, line: Int(node.line)) }
      } else if Int(node.end) > index + 1 {
        levels.append((Int(node.end), []))
        tokens.append(.enter(index))
      } else {
        tokens.append(.leaf(index))
      }
    }
    while !levels.isEmpty { closeLevel() }
  }

  private mutating func add(_ piece: InlinePieces.Piece, line: Int) {
    guard case .run(let delimiter, let count) = piece else {
      tokens.append(.piece(piece, line: line))
      return
    }
    let number = stack.add(DelimiterStack.Run(delimiter: delimiter, length: count))
    if delimiter.canOpen || delimiter.canClose { levels[levels.count - 1].runs.append(number) }
    tokens.append(.run(number))
  }

  private mutating func closeLevel() {
    guard let level = levels.popLast() else { return }
    stack.match(level.runs)
    if !levels.isEmpty { tokens.append(.exit) }
  }
}
