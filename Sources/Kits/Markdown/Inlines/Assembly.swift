/// Puts tables and footnotes back into the tree that libcmark made of a cut text, and turns
/// stand-ins into the marks for which they stand.
struct Assembly {
  var tree: MarkdownTree
  /// The definitions that the text refers to, in the order of their numbers.
  var cited: [Int] = []
  /// References to no definition: the label with its caret, and the line.
  var undefined: [(label: [UInt8], line: Int)] = []

  let source: [MarkdownTree.Node]
  // Slices of the source tree hold in the new one too: its text only grows.
  let text: UnsafeBufferPointer<UInt8>
  let cut: CutText
  private var cells: [Int] = []
  private var footnotes: [Int] = []
  private var nextCut = 0
  var numbers: [Int]
  /// How often each definition, by its place in the text, is referred to.
  var references: [Int]
  private(set) var definitions: [[UInt8]: Int] = [:]
  // A definition's nodes, kept until all of the text before it has been read.
  private var bodies: [[MarkdownTree.Node]]
  var matching = MarkMatching()

  private init(
    of parsed: MarkdownTree, text: UnsafeBufferPointer<UInt8>, cut: CutText
  ) {
    tree = parsed
    source = parsed.nodes
    self.text = text
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

  /// The finished tree: the body, then the footnotes that it refers to.
  static func of(_ parsed: MarkdownTree, cut: CutText) -> Assembly {
    parsed.text.withUnsafeBufferPointer { text in
      var assembly = Assembly(of: parsed, text: text, cut: cut)
      assembly.assemble()
      return assembly
    }
  }

  private mutating func assemble() {
    guard let document = source.first else { return }
    tree.nodes = []
    tree.nodes.reserveCapacity(source.count + 64)
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

  func sourceLine(_ line: Int) -> Int {
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
}
