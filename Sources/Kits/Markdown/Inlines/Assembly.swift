/// Puts tables and footnotes back into the tree that libcmark made of a cut text, and turns
/// stand-ins into the marks for which they stand.
struct Assembly {
  var tree: MarkdownTree
  /// The definitions that the text refers to, in the order of their numbers.
  var cited: [Int] = []
  /// References to no definition: the label with its caret, and the line.
  var undefined: [(label: [UInt8], line: Int)] = []

  let source: UnsafeBufferPointer<MarkdownTree.Node>
  let cut: CutText
  private var cells: [Int] = []
  private var footnotes: [Int] = []
  private var nextCut = 0
  var numbers: [Int]
  /// How often each definition, by its place in the text, is referred to.
  var references: [Int]
  private(set) var definitions: [[UInt8]: Int] = [:]
  // A definition's nodes, kept until all of the text before it has been read.
  private var bodies: [NodeList?]
  var matching = MarkMatching()
  // Lines are asked for in order, so that the last answer holds for most.
  private var run = (lines: 0..<0, shift: 0)
  // Lines at which a block must be looked at, in order.
  private let eventLines: [Int]

  private init(of parsed: MarkdownTree, cut: CutText) {
    tree = parsed
    source = parsed.nodes.all
    self.cut = cut
    numbers = Array(repeating: 0, count: cut.footnotes.count)
    references = numbers
    bodies = Array(repeating: nil, count: cut.footnotes.count)
    eventLines = (cut.changedLines + cut.cuts.map(\.line)).sorted()
    // Of two definitions with one label the first counts.
    for (index, footnote) in cut.footnotes.enumerated().reversed() {
      definitions[footnote.label] = index
    }
    if let deepest = tree.deepest { tree.deepest = (sourceLine(deepest.line), deepest.depth) }
  }

  /// The finished tree: the body, then the footnotes that it refers to.
  static func of(_ parsed: MarkdownTree, cut: CutText) -> Assembly {
    var assembly = Assembly(of: parsed, cut: cut)
    assembly.assemble()
    return assembly
  }

  private mutating func assemble() {
    guard let document = source.first else { return }
    tree.nodes = NodeList(expecting: source.count + 64)
    tree.nodes.append(document)
    copyBlocks(skipPreamble()..<Int(document.end))
    for footnote in cited {
      let start = tree.nodes.count
      var definition = MarkdownTree.Node(kind: .footnoteDefinition)
      definition.line = Int32(cut.footnotes[footnote].line)
      definition.number = Int32(numbers[footnote])
      tree.nodes.append(definition)
      for node in bodies[footnote]?.all ?? UnsafeBufferPointer(start: nil, count: 0) {
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
    for _ in 0..<cut.headingCount {
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

  mutating func sourceLine(_ line: Int) -> Int {
    if !run.lines.contains(line) { run = cut.lines.run(around: line) }
    return line + run.shift
  }

  /// The first of some lines, given in order, that lies in a block.
  func firstLine(of lines: [Int], in block: Range<Int>) -> Int? {
    let first = Int(source[block.lowerBound].line)
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < first { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count, lines[low] < lineAfter(block.upperBound) else { return nil }
    return lines[low]
  }

  /// The line on which the block at `end` begins.
  private func lineAfter(_ end: Int) -> Int { end < source.count ? Int(source[end].line) : .max }

  /// Where the blocks end, from this one on, in which nothing was cut out or stands for something.
  private func quietEnd(_ range: Range<Int>) -> Int {
    if cut.marks.mayMove { return range.lowerBound }
    guard let event = firstLine(of: eventLines, in: range) else { return range.upperBound }
    var index = range.lowerBound
    while true {
      let next = Int(source[index].end)
      if next >= range.upperBound || lineAfter(next) > event { return index }
      index = next
    }
  }

  /// Copies blocks with all that is in them.
  private mutating func copyBlocks(_ range: Range<Int>, untightened: Bool = false) {
    var open: [(sourceEnd: Int, copy: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if open.isEmpty, !untightened, case let end = quietEnd(index..<range.upperBound), end > index
      {
        copyUnchanged(index..<end)
        index = end
        continue
      }
      var node = source[index]
      let line = Int(node.line)
      node.line = Int32(sourceLine(line))
      switch node.kind {
      case .htmlBlock where takeCut(at: line, &index): break
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

  /// Puts back what a mark at this line stands for.
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
        let content = column < row.shownCells ? cut.cells[row.firstCell + column] : .empty
        copyCell(content, as: cell)
      }
      tree.nodes[rowStart].end = Int32(tree.nodes.count)
    }
    tree.nodes[start].end = Int32(tree.nodes.count)
  }

  private mutating func copyCell(_ content: CutCell, as cell: MarkdownTree.Node) {
    if case .heading(let number) = content, number < cells.count {
      return copyInlines(of: cells[number], as: cell)
    }
    let start = tree.nodes.count
    tree.nodes.append(cell)
    if case .plain(let words) = content { appendText(words, line: Int(cell.line)) }
    tree.nodes[start].end = Int32(tree.nodes.count)
  }

  // A footnote is read where it stands, since its own references are numbered there, and shown
  // at the end. Definitions nest no deeper than the block pass allows.
  private mutating func readFootnote(_ footnote: Int) {
    guard footnote < footnotes.count else { return }
    let item = footnotes[footnote]
    let outer = tree.nodes
    tree.nodes = NodeList(expecting: 16)
    // The item begins with the heading of nothing that fixes its margin.
    let first = item + 1 < source[item].end ? Int(source[item + 1].end) : item + 1
    copyBlocks(first..<Int(source[item].end), untightened: true)
    bodies[footnote] = tree.nodes
    tree.nodes = outer
  }
}
