import Glibc

/// Texts, links and marks on their way from libcmark's tree to the finished one.
extension Assembly {
  typealias Node = MarkdownTree.Node

  /// Copies what is in a paragraph, heading or cell, under a node of its own.
  mutating func copyInlines(of block: Int, as node: Node) {
    let start = tree.nodes.count
    tree.nodes.append(node)
    let children = block + 1..<Int(source[block].end)
    if !hasStandIns(children) {
      copyUnchanged(children)
    } else if cut.marks.hasStrikethrough {
      copyMatchingMarks(children)
    } else {
      copyPieces(children)
    }
    tree.nodes[start].end = Int32(tree.nodes.count)
  }

  // Texts were kept in reading order, so those of one block lie side by side.
  private func hasStandIns(_ range: Range<Int>) -> Bool {
    var start = Int.max
    var end = 0
    for node in source[range] where !node.literal.isEmpty || !node.title.isEmpty {
      start = min(start, Int(node.literal.start))
      end = max(end, node.literal.range.upperBound, node.title.range.upperBound)
    }
    guard end > start, let base = text.baseAddress else { return false }
    return memchr(base + start, Int32(InlineMarks.lead.0), end - start) != nil
  }

  private mutating func copyUnchanged(_ range: Range<Int>) {
    let shift = Int32(tree.nodes.count - range.lowerBound)
    for index in range {
      var node = source[index]
      node.end += shift
      node.line = Int32(sourceLine(Int(node.line)))
      tree.nodes.append(node)
    }
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
        for piece in InlinePieces(of: text, source[index].literal) {
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
    matching.match(range, in: source, text)
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

  /// The slice with every stand-in replaced by what stood in the source.
  private mutating func restored(_ slice: MarkdownTree.Slice) -> MarkdownTree.Slice {
    guard InlinePieces.hasStandIn(text, slice) else { return slice }
    var plain: [UInt8] = []
    for piece in InlinePieces(of: text, slice) { plain += bytes(of: piece) }
    return plain.withUnsafeBufferPointer { tree.keep($0) }
  }

  private func bytes(of piece: InlinePieces.Piece) -> [UInt8] {
    switch piece {
    case .text(let slice): Array(text[slice.range])
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
    case .text(let slice): appendText(slice, line: line)
    case .reference(let number): appendReference(number, line: line)
    case .label, .run: appendNewText(bytes(of: piece), line: line)
    }
  }

  private mutating func appendNewText(_ bytes: [UInt8], line: Int) {
    let slice = bytes.withUnsafeBufferPointer { tree.keep($0) }
    appendText(slice, line: line)
  }

  private mutating func appendText(_ slice: MarkdownTree.Slice, line: Int) {
    guard !slice.isEmpty else { return }
    var node = Node(kind: .text)
    node.line = Int32(line)
    node.literal = slice
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
    // Which of the references to this footnote it is.
    node.literal.start = Int32(references[definition])
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }
}
