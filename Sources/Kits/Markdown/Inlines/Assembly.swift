/// Puts tables and footnotes back into the tree that libcmark made of a cut text, and turns
/// stand-ins into the marks for which they stand.
struct Assembly {
  private(set) var tree: MarkdownTree
  /// The definitions that the text refers to, in the order of their numbers.
  private(set) var cited: [Int] = []
  /// References to no definition: the label with its caret, and the line.
  private(set) var undefined: [(label: [UInt8], line: Int)] = []

  let source: [MarkdownTree.Node]
  // Slices of the source tree hold in the new one too: its text only grows.
  private let text: [UInt8]
  let cut: CutText
  private var cells: [Int] = []
  private var footnotes: [Int] = []
  private var nextCut = 0
  private var numbers: [Int]
  private var references: [Int]
  private var definitions: [[UInt8]: Int] = [:]
  // A definition's nodes, kept until all of the text before it has been read.
  private var bodies: [[MarkdownTree.Node]]

  init(of parsed: MarkdownTree, cut: CutText) {
    tree = parsed
    source = parsed.nodes
    text = parsed.text
    self.cut = cut
    numbers = Array(repeating: 0, count: cut.footnotes.count)
    references = numbers
    bodies = Array(repeating: [], count: cut.footnotes.count)
    // Of two definitions with one label the first counts.
    for (index, footnote) in cut.footnotes.enumerated().reversed() {
      definitions[footnote.label] = index
    }
    if let deepest = tree.deepest { tree.deepest = (sourceLine(deepest.line), deepest.depth) }
  }

  /// How often each definition, by its place in the text, is referred to.
  var referenceCounts: [Int] { references }

  /// The finished tree: the body, then the footnotes that it refers to.
  static func of(_ parsed: MarkdownTree, cut: CutText) -> Assembly {
    var assembly = Assembly(of: parsed, cut: cut)
    assembly.assemble()
    return assembly
  }

  private mutating func assemble() {
    guard let document = source.first else { return }
    tree.nodes.removeAll(keepingCapacity: true)
    tree.nodes.append(document)
    copyBlocks(skipPreamble()..<Int(document.end))
    for footnote in cited {
      let start = tree.nodes.count
      var definition = MarkdownTree.Node(kind: .footnoteDefinition)
      definition.line = Int32(cut.footnotes[footnote].line)
      definition.number = Int32(numbers[footnote])
      tree.nodes.append(definition)
      for node in bodies[footnote] {
        var node = node
        node.end += Int32(start + 1)
        tree.nodes.append(node)
      }
      tree.nodes[start].end = Int32(tree.nodes.count)
    }
    tree.nodes[0].end = Int32(tree.nodes.count)
  }

  /// Notes where cells and footnotes are; returns where the body begins.
  private mutating func skipPreamble() -> Int {
    var index = 1
    guard cut.hasPreamble else { return index }
    for _ in 0..<cut.cellCount {
      cells.append(index)
      index = Int(source[index].end)
    }
    if !cut.footnotes.isEmpty {
      let end = Int(source[index].end)
      index += 1
      while index < end {
        footnotes.append(index)
        index = Int(source[index].end)
      }
    }
    return Int(source[index].end)
  }

  private func sourceLine(_ line: Int) -> Int {
    line > 0 && line <= cut.lines.count ? Int(cut.lines[line - 1]) : line
  }

  /// Copies blocks with all that is in them.
  private mutating func copyBlocks(_ range: Range<Int>, untightened: Bool = false) {
    var open: [(sourceEnd: Int, copy: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var node = source[index]
      let line = Int(node.line)
      node.line = Int32(sourceLine(line))
      switch node.kind {
      case .thematicBreak where takeCut(at: line, &index): break
      case .paragraph, .heading:
        // The item that held a footnote was no list's: its paragraphs are whole ones.
        if untightened, open.isEmpty, node.kind == .paragraph { node.isTight = false }
        copyInlines(of: index, as: node)
        index = Int(node.end)
      case .blockQuote, .list, .item:
        open.append((Int(node.end), tree.nodes.count))
        tree.nodes.append(node)
        index += 1
      default:
        restore(&node)
        node.end = Int32(tree.nodes.count + 1)
        tree.nodes.append(node)
        index += 1
      }
      while let last = open.last, last.sourceEnd <= index {
        tree.nodes[last.copy].end = Int32(tree.nodes.count)
        open.removeLast()
      }
    }
  }

  /// Puts back what a thematic break at this line stands for.
  private mutating func takeCut(at line: Int, _ index: inout Int) -> Bool {
    guard let found = cutIndex(at: line) else { return false }
    index += 1
    switch cut.cuts[found].cut {
    case .table(let table): copyTable(table)
    case .footnote(let footnote): readFootnote(footnote)
    }
    return true
  }

  private func cutIndex(at line: Int) -> Int? {
    var low = 0
    var high = cut.cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cut.cuts[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < cut.cuts.count && cut.cuts[low].line == line ? low : nil
  }

  private mutating func copyTable(_ number: Int) {
    let table = cut.tables[number]
    let start = tree.nodes.count
    var node = MarkdownTree.Node(kind: .table)
    node.line = Int32(table.line)
    node.number = Int32(number)
    tree.nodes.append(node)
    for row in table.rows {
      let rowStart = tree.nodes.count
      var node = MarkdownTree.Node(kind: .tableRow)
      node.line = Int32(row.line)
      tree.nodes.append(node)
      for column in table.columns.indices {
        var cell = MarkdownTree.Node(kind: .tableCell)
        cell.detail = table.columns[column].rawValue
        cell.line = Int32(row.line)
        cell.number = Int32(column)
        let heading = column < row.cells.count ? Int(row.cells[column]) : -1
        if heading >= 0, heading < cells.count {
          copyInlines(of: cells[heading], as: cell)
        } else {
          cell.end = Int32(tree.nodes.count + 1)
          tree.nodes.append(cell)
        }
      }
      tree.nodes[rowStart].end = Int32(tree.nodes.count)
    }
    tree.nodes[start].end = Int32(tree.nodes.count)
  }

  // A footnote is read where it stands, since its own references are numbered there, and shown
  // at the end. Definitions nest no deeper than the block pass allows.
  private mutating func readFootnote(_ footnote: Int) {
    guard footnote < footnotes.count else { return }
    let item = footnotes[footnote]
    let outer = tree.nodes
    tree.nodes = []
    // The item begins with the heading of nothing that fixes its margin.
    let first = item + 1 < source[item].end ? Int(source[item + 1].end) : item + 1
    copyBlocks(first..<Int(source[item].end), untightened: true)
    bodies[footnote] = tree.nodes
    tree.nodes = outer
  }

  // MARK: Inlines

  private mutating func copyInlines(of block: Int, as node: MarkdownTree.Node) {
    let start = tree.nodes.count
    tree.nodes.append(node)
    let children = block + 1..<Int(source[block].end)
    if cut.marks.hasStrikethrough {
      copyMatchingMarks(children)
    } else {
      copyPlainly(children)
    }
    tree.nodes[start].end = Int32(tree.nodes.count)
  }

  private mutating func copyPlainly(_ range: Range<Int>) {
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
        appendLeaf(source[index])
      }
    }
    while let last = open.popLast() { tree.nodes[last.copy].end = Int32(tree.nodes.count) }
  }

  private mutating func appendLeaf(_ node: MarkdownTree.Node) {
    var node = node
    node.line = Int32(sourceLine(Int(node.line)))
    restore(&node)
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  private mutating func restore(_ node: inout MarkdownTree.Node) {
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
    case .text(let slice): Array(tree[slice])
    case .run(let delimiter, let count): Array(repeating: delimiter.character, count: count)
    case .label(let number): label(number)
    case .reference(let number): [UInt8(ascii: "[")] + label(number) + [UInt8(ascii: "]")]
    }
  }

  private func label(_ number: Int) -> [UInt8] {
    number < cut.marks.labels.count ? cut.marks.labels[number] : []
  }

  private mutating func appendPiece(_ piece: InlinePieces.Piece, line: Int) {
    switch piece {
    case .text(let slice): appendText(slice, line: line)
    case .reference(let number): appendReference(number, line: line)
    case .label, .run:
      let slice = bytes(of: piece).withUnsafeBufferPointer { tree.keep($0) }
      appendText(slice, line: line)
    }
  }

  private mutating func appendText(_ slice: MarkdownTree.Slice, line: Int) {
    guard !slice.isEmpty else { return }
    var node = MarkdownTree.Node(kind: .text)
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
      let slice = bytes(of: .reference(number)).withUnsafeBufferPointer { tree.keep($0) }
      return appendText(slice, line: line)
    }
    if numbers[definition] == 0 {
      cited.append(definition)
      numbers[definition] = cited.count
    }
    references[definition] += 1
    var node = MarkdownTree.Node(kind: .footnoteReference)
    node.line = Int32(line)
    node.number = Int32(numbers[definition])
    // Which of the references to this footnote it is.
    node.literal.start = Int32(references[definition])
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  // MARK: Emphasis and strikethrough

  private enum Token {
    case piece(InlinePieces.Piece, line: Int)
    case leaf(Int)
    case enter(Int)
    case exit
    case run(Int)
  }

  private mutating func copyMatchingMarks(_ range: Range<Int>) {
    var stack = DelimiterStack()
    let tokens = tokens(of: range, matching: &stack)
    var open: [Int] = []
    func close(_ tree: inout MarkdownTree) {
      if let last = open.popLast() { tree.nodes[last].end = Int32(tree.nodes.count) }
    }
    for token in tokens {
      switch token {
      case .piece(let piece, let line): appendPiece(piece, line: line)
      case .leaf(let index): appendLeaf(source[index])
      case .enter(let index):
        open.append(tree.nodes.count)
        appendLeaf(source[index])
      case .exit: close(&tree)
      case .run(let number):
        let run = stack.runs[number]
        for _ in run.closes { close(&tree) }
        appendPiece(.run(run.delimiter, count: run.left), line: 0)
        for kind in run.opens.reversed() {
          open.append(tree.nodes.count)
          tree.nodes.append(MarkdownTree.Node(kind: kind))
        }
      }
    }
  }

  private func tokens(of range: Range<Int>, matching stack: inout DelimiterStack) -> [Token] {
    var tokens: [Token] = []
    // The runs of each open link: marks never match across its borders.
    var levels: [(end: Int, runs: [Int])] = [(range.upperBound, [])]
    for index in range {
      while levels.count > 1, let level = levels.last, level.end <= index {
        stack.match(level.runs)
        levels.removeLast()
        tokens.append(.exit)
      }
      let node = source[index]
      if node.kind == .text {
        for piece in InlinePieces(of: text, node.literal) {
          if case .run(let delimiter, let count) = piece {
            let number = stack.add(.init(delimiter: delimiter, length: count))
            if delimiter.canOpen || delimiter.canClose {
              levels[levels.count - 1].runs.append(number)
            }
            tokens.append(.run(number))
          } else {
            tokens.append(.piece(piece, line: sourceLine(Int(node.line))))
          }
        }
      } else if Int(node.end) > index + 1 {
        levels.append((Int(node.end), []))
        tokens.append(.enter(index))
      } else {
        tokens.append(.leaf(index))
      }
    }
    while let level = levels.popLast() {
      stack.match(level.runs)
      if !levels.isEmpty { tokens.append(.exit) }
    }
    return tokens
  }
}
