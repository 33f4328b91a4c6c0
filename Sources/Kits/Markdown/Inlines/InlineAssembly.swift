/// Texts, links and marks on their way from libcmark's tree to the finished one.
extension Assembly {
  typealias Node = MarkdownTree.Node

  /// Copies what is in a paragraph, heading or cell, under a node of its own.
  mutating func copyInlines(of block: Int, as node: Node) {
    let start = tree.nodes.count
    tree.nodes.append(node)
    let end = Int(source[block].end)
    let children = block + 1..<end
    if !isChanged(block..<end) {
      copyUnchanged(children)
    } else if cut.marks.hasStrikethrough {
      copyMatchingMarks(children)
    } else {
      copyPieces(children)
    }
    tree.nodes[start].end = Int32(tree.nodes.count)
  }

  /// Whether anything in a block stands for something else.
  private func isChanged(_ block: Range<Int>) -> Bool {
    guard cut.marks.mayMove else { return firstLine(of: cut.changedLines, in: block) != nil }
    return source[block].contains {
      InlinePieces.hasStandIn($0.literal) || InlinePieces.hasStandIn($0.title)
    }
  }

  /// Copies nodes as they are, but for their place.
  mutating func copyUnchanged(_ range: Range<Int>) {
    let shift = Int32(tree.nodes.count - range.lowerBound)
    var copies = tree.nodes
    for node in source[range] {
      var copy = node
      copy.end += shift
      copy.line = Int32(sourceLine(Int(node.line)))
      copies.append(copy)
    }
    tree.nodes = copies
  }

  private mutating func copyPieces(_ range: Range<Int>) {
    var open: [(sourceEnd: Int, copy: Int)] = []
    for index in range {
      while let last = open.last, last.sourceEnd <= index {
        tree.nodes[last.copy].end = Int32(tree.nodes.count)
        open.removeLast()
      }
      if source[index].kind == .text {
        let line = sourceLine(Int(source[index].line))
        for piece in InlinePieces(of: source[index].literal) {
          appendPiece(piece, line: line)
        }
      } else {
        if Int(source[index].end) > index + 1 {
          open.append((Int(source[index].end), tree.nodes.count))
        }
        appendCopy(of: source[index])
      }
    }
    while let last = open.popLast() { tree.nodes[last.copy].end = Int32(tree.nodes.count) }
  }

  /// Copies a run of text and marks in which `*`, `_` and `~` are still to be matched.
  private mutating func copyMatchingMarks(_ range: Range<Int>) {
    matching.match(range, in: source)
    var open: [Int] = []
    for token in matching.tokens {
      switch token {
      case .piece(let piece, let line): appendPiece(piece, line: sourceLine(line))
      case .leaf(let index): appendCopy(of: source[index])
      case .enter(let index):
        open.append(tree.nodes.count)
        appendCopy(of: source[index])
      case .exit: closeLast(&open)
      case .run(let number):
        let run = matching.stack.runs[number]
        for _ in 0..<matching.stack.closeCount(of: number) { closeLast(&open) }
        if run.left > 0 { appendPiece(.run(run.delimiter, count: run.left), line: 0) }
        matching.stack.forEachOpen(of: number) { kind in
          open.append(tree.nodes.count)
          tree.nodes.append(Node(kind: kind))
        }
      }
    }
  }

  private mutating func closeLast(_ open: inout [Int]) {
    if let last = open.popLast() { tree.nodes[last].end = Int32(tree.nodes.count) }
  }

  /// Copies a node without its children.
  mutating func appendCopy(of node: Node) {
    var node = node
    node.line = Int32(sourceLine(Int(node.line)))
    restore(&node)
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  mutating func restore(_ node: inout Node) {
    node.literal = restored(node.literal)
    node.title = restored(node.title)
  }

  /// The quote with every stand-in replaced by what stood in the source.
  private func restored(_ quote: MarkdownTree.Quote) -> MarkdownTree.Quote {
    guard InlinePieces.hasStandIn(quote) else { return quote }
    var plain: [UInt8] = []
    for piece in InlinePieces(of: quote) { plain += bytes(of: piece) }
    return ParserMemory.copy(plain)
  }

  private func bytes(of piece: InlinePieces.Piece) -> [UInt8] {
    switch piece {
    case .text(let quote): Array(quote.bytes)
    case .run(let delimiter, let count): Array(repeating: delimiter.character, count: count)
    case .label(let number): label(number)
    case .reference(let number): [UInt8(ascii: "[")] + label(number) + [UInt8(ascii: "]")]
    }
  }

  /// A label with its caret, as it stood in the source.
  private func label(_ number: Int) -> [UInt8] {
    number < cut.marks.labels.count ? cut.marks.labels[number] : []
  }

  private mutating func appendPiece(_ piece: InlinePieces.Piece, line: Int) {
    switch piece {
    case .text(let quote): appendText(quote, line: line)
    case .reference(let number): appendReference(number, line: line)
    case .label, .run: appendNewText(bytes(of: piece), line: line)
    }
  }

  private mutating func appendNewText(_ bytes: [UInt8], line: Int) {
    appendText(ParserMemory.copy(bytes), line: line)
  }

  mutating func appendText(_ quote: MarkdownTree.Quote, line: Int) {
    guard !quote.isEmpty else { return }
    var node = Node(kind: .text)
    node.line = Int32(line)
    node.literal = quote
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  private mutating func appendReference(_ number: Int, line: Int) {
    let label = label(number)
    let key = label.withUnsafeBufferPointer { InlineMarks.key(of: $0.dropFirst()) }
    guard let definition = definitions[key] else {
      undefined.append((label, line))
      return appendNewText(bytes(of: .reference(number)), line: line)
    }
    if numbers[definition] == 0 {
      cited.append(definition)
      numbers[definition] = cited.count
    }
    references[definition] += 1
    var node = Node(kind: .footnoteReference)
    node.line = Int32(line)
    node.number = Int32(numbers[definition])
    node.use = Int32(references[definition])
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }
}
