import Diagnostics

/// Reads a template into its tree, reporting everything that is wrong with it on the way.
struct Parser {
  let source: SourceText
  private var scanner: SegmentScanner
  private(set) var report = Report()
  // Names that would close a block further out; they end an inner one that was left open.
  private var openBlocks: [[String]] = []
  private var pending: Segment?
  private var depth = 0
  private static let deepest = 100

  private init(_ source: SourceText) {
    self.source = source
    scanner = SegmentScanner(source)
  }

  /// The tree of a template.
  static func tree(of source: SourceText, reporting report: inout Report) -> Block {
    var parser = Parser(source)
    let (block, _) = parser.nodes(until: [])
    report.merge(parser.report)
    return block
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  mutating func add(_ malformed: Malformed, related: [Diagnostic.Related] = []) {
    report.add(
      malformed.problem, at: source.span(malformed.range), malformed.arguments,
      near: malformed.near, related: related)
  }

  mutating func add(_ problem: Problem, at range: Range<Int>, _ arguments: [String: Argument] = [:])
  {
    report.add(problem, at: source.span(range), arguments)
  }

  /// What a reading of a tag's markup gives; nothing, and an entry in the report, when it fails.
  mutating func read<Result>(
    _ segment: Segment, _ body: (inout ExpressionParser) throws(Malformed) -> Result
  ) -> Result? {
    do throws(Malformed) {
      var parser = try ExpressionParser(segment.markup, in: source)
      return try body(&parser)
    } catch {
      add(error)
      return nil
    }
  }

  // MARK: Blocks

  /// The content of a tag up to one of the names that may follow it.
  ///
  /// Without a segment the block was never closed, which has then been reported.
  mutating func block(
    of opening: Segment, until ends: String...
  ) -> (block: Block, end: Segment?) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      add(.nestedTooDeep, at: opening.range)
      // Reading on would only repeat it for every level.
      while (try? scanner.next()) != nil {}
      return (Block(), nil)
    }
    openBlocks.append(ends)
    let (block, end) = nodes(until: ends)
    openBlocks.removeLast()
    if end == nil, depth <= Self.deepest, !isReportedTooDeep { unclosed(opening) }
    return (block, end)
  }

  private var isReportedTooDeep: Bool { report.diagnostics.last?.problem == .nestedTooDeep }

  private mutating func unclosed(_ opening: Segment) {
    var related: [Diagnostic.Related] = []
    if let pending {
      let name = text(pending.name)
      related.append(
        Diagnostic.Related(
          source.span(pending.range),
          Wording(vi: "thẻ “\(name)” đến trước", en: "the tag '\(name)' comes first")))
    }
    add(
      Malformed(.unclosedBlock, opening.range, ["name": .text(text(opening.name))]),
      related: related)
  }

  private mutating func nodes(until ends: [String]) -> (Block, Segment?) {
    var block = Block()
    while let segment = nextSegment() {
      switch segment.kind {
      case .text: block.append(.text(segment.markup), in: source.bytes)
      case .output: output(segment, into: &block)
      case .tag:
        let name = text(segment.name)
        if ends.contains(name) { return (block, segment) }
        if TagTable.inner.contains(name), openBlocks.contains(where: { $0.contains(name) }) {
          pending = segment
          return (block, nil)
        }
        tag(segment, name, into: &block)
      }
    }
    return (block, nil)
  }

  private mutating func nextSegment() -> Segment? {
    if let segment = pending {
      pending = nil
      return segment
    }
    while true {
      do throws(Malformed) { return try scanner.next() } catch { add(error) }
    }
  }

  private mutating func output(_ segment: Segment, into block: inout Block) {
    let filtered = read(segment) { parser throws(Malformed) in try parser.filtered() }
    if let filtered { block.append(.output(filtered), in: source.bytes) }
  }

  private mutating func tag(_ segment: Segment, _ name: String, into block: inout Block) {
    if let kind = TagTable.all[name] {
      if let tag = kind.parse(segment, &self) { block.append(.tag(tag), in: source.bytes) }
    } else if TagTable.inner.contains(name) {
      add(.misplacedTag, at: segment.range, ["name": .text(name)])
    } else {
      let near = NearMiss.nearest(to: name, among: TagTable.names + TagTable.inner.sorted())
      add(Malformed(.unknownTag, segment.name, ["name": .text(name)], near: near))
    }
  }

  // MARK: Content that is not template code

  /// The content up to an end tag, as it stands.
  mutating func verbatim(of opening: Segment, until end: String) -> Range<Int>? {
    if scanner.isOfLines {
      add(.notInLines, at: opening.range, ["name": .text(text(opening.name))])
      return nil
    }
    guard let range = scanner.verbatim(until: end) else {
      unclosed(opening)
      return nil
    }
    return range
  }

  /// Skips to the end of a comment.
  mutating func skipComment(_ opening: Segment) {
    if scanner.isOfLines { return skipCommentLines(opening) }
    if !scanner.skipComment() { unclosed(opening) }
  }

  private mutating func skipCommentLines(_ opening: Segment) {
    var depth = 1
    while depth > 0 {
      // A line of a comment may be anything at all.
      guard let line = try? scanner.next() ?? nil else {
        if scanner.isAtEnd { return unclosed(opening) }
        continue
      }
      switch text(line.name) {
      case "comment": depth += 1
      case "endcomment": depth -= 1
      default: break
      }
    }
  }

  /// The tags in the lines of a `liquid` tag, which must be complete in themselves.
  mutating func lines(of segment: Segment) -> Block {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      if !isReportedTooDeep { add(.nestedTooDeep, at: segment.range) }
      return Block()
    }
    let outer = (scanner, openBlocks)
    scanner = SegmentScanner(linesOf: segment.markup, in: source)
    openBlocks = []
    let (block, _) = nodes(until: [])
    (scanner, openBlocks) = outer
    return block
  }
}

extension Problem {
  static let unclosedBlock = Problem(
    .error, "liquid-unclosed-block",
    vi: "thẻ “{name}” mở ra ở đây không được đóng lại", en: "the tag '{name}' is never closed",
    cure: Wording(
      vi: "thêm “{% end{name} %}” sau phần nội dung của nó",
      en: "add '{% end{name} %}' after its content"))
  static let misplacedTag = Problem(
    .error, "liquid-misplaced-tag",
    vi: "thẻ “{name}” đứng ở đây mà không có thẻ mở tương ứng",
    en: "the tag '{name}' stands here without the tag it belongs to",
    cure: Wording(
      vi: "bỏ thẻ này, hoặc thêm thẻ mở ở phía trước",
      en: "remove it, or add the opening tag before it"))
  static let unknownTag = Problem(
    .error, "liquid-unknown-tag",
    vi: "không có thẻ nào tên là “{name}”", en: "there is no tag '{name}'",
    cure: Wording(vi: "xem lại tên thẻ", en: "check the name of the tag"))
  static let notInLines = Problem(
    .error, "liquid-not-in-lines",
    vi: "thẻ “{name}” không dùng được bên trong thẻ “liquid”",
    en: "the tag '{name}' cannot be used inside a 'liquid' tag",
    cure: Wording(
      vi: "đưa thẻ này ra ngoài thẻ “liquid”", en: "move it out of the 'liquid' tag"))
}
