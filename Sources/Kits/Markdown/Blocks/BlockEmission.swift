import Glibc

/// What becomes of each line in the text that libcmark will parse.
extension BlockPass {
  private var stream: Int { bases[bases.count - 1].stream }
  private var base: LineBase { bases[bases.count - 1].base }

  /// Places what follows the marks of the containers: nothing, or a paragraph.
  mutating func addText() {
    if cursor.isBlank { return emitVerbatim() }
    noteChild()
    leaf = .paragraph
    emitParagraphLine(isLazy: false)
  }

  /// Adds a line to the open block of code or HTML.
  mutating func addToLeaf() {
    if case .html(let kind) = leaf {
      let line = UnsafeBufferPointer(rebasing: bytes[cursor.content])
      if HTMLBlockStart.ends(kind, in: line) { leaf = .none }
    }
    emitVerbatim()
  }

  mutating func emitVerbatim() {
    if stream > 0, cursor.isBlank, !leaf.keepsBlankLines,
      isBlank(base.offset..<cursor.line.upperBound)
    {
      // Behind a definition's own mark there is no line to give back.
      if cut.footnotes[stream - 1].line != lineNumber { holdBlank() }
      return
    }
    if staysInPlace { return keepLine() }
    beginLine(stream)
    streams[stream].append(base)
    streams[stream].bytes.append(contentsOf: rest(base.offset..<cursor.line.upperBound))
    streams[stream].endLine()
  }

  /// Whether the line belongs to the body and can be copied with its line break.
  private var staysInPlace: Bool {
    let end = cursor.line.upperBound
    return stream == 0 && end < bytes.count && bytes[end] == 0x0A
  }

  private mutating func keepLine() {
    streams[0].begin(line: lineNumber)
    streams[0].append(unchanged: cursor.line.lowerBound..<cursor.line.upperBound + 1, of: bytes)
  }

  private func rest(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Emits a line whose text libcmark will parse for inline marks.
  mutating func emitInlineText() {
    if staysInPlace, hasNoMarks() { return keepLine() }
    beginLine(stream)
    streams[stream].append(base)
    streams[stream].bytes.append(contentsOf: rest(base.offset..<cursor.firstNonspace))
    emitContent(to: stream)
  }

  mutating func emitParagraphLine(isLazy: Bool) {
    let target = isLazy ? paragraphEnd.stream : stream
    if target == stream, staysInPlace, hasNoMarks() {
      let start = streams[0].count
      noteParagraph(
        ParagraphLine(
          start: start, textStart: start + cursor.firstNonspace - cursor.line.lowerBound),
        isLazy: isLazy)
      return keepLine()
    }
    beginLine(target)
    let start = streams[target].bytes.count
    if target == stream {
      streams[target].append(base)
      streams[target].bytes.append(contentsOf: rest(base.offset..<cursor.firstNonspace))
    } else if cursor.isIndented {
      // The line lacks the footnote's margin. With more than that margin it can start nothing.
      streams[target].append(LineBase(offset: 0, spaces: 2 * LineCursor.tabStop))
    }
    noteParagraph(
      ParagraphLine(stream: target, start: start, textStart: streams[target].bytes.count),
      isLazy: isLazy)
    emitContent(to: target)
  }

  private mutating func noteParagraph(_ line: ParagraphLine, isLazy: Bool) {
    paragraphEnd = line
    paragraphEnd.content = cursor.content
    paragraphEnd.line = lineNumber
    paragraphEnd.isOutOfLine = isLazy || cursor.isIndented
  }

  /// Whether libcmark can be given the line as it stands.
  private mutating func hasNoMarks() -> Bool {
    if matchesMarks() { return false }
    return !cut.marks.hasReferences || offset(of: UInt8(ascii: "^")) == nil
  }

  private func offset(of byte: UInt8) -> Int? {
    let line = cursor.content
    guard let base = bytes.baseAddress else { return nil }
    let found = memchr(base + line.lowerBound, Int32(byte), line.count)
    return found.map { UnsafeRawPointer(base).distance(to: $0) }
  }

  /// Emits the mark for what was cut out, after the marks of the containers.
  mutating func emitMark(for cut: CutText.Cut) {
    beginLine(stream)
    streams[stream].append(base)
    streams[stream].bytes.append(contentsOf: rest(base.offset..<cursor.firstNonspace))
    streams[stream].appendMark(for: cut)
  }

  private mutating func emitContent(to target: Int) {
    let matchesMarks = matchesMarks()
    let isChanged = cut.marks.append(
      bytes, cursor.content, matchingMarks: matchesMarks, to: &streams[target].bytes)
    if isChanged { streams[target].changedLines.append(streams[target].lines.count) }
    streams[target].endLine()
  }

  private mutating func beginLine(_ target: Int) {
    streams[target].settle(bytes)
    if !streams[target].pendingBlanks.isEmpty {
      let blanks = streams[target].pendingBlanks
      streams[target].pendingBlanks = []
      for blank in blanks { write(blank, from: blank.own, to: target) }
    }
    streams[target].begin(line: lineNumber)
  }

  private mutating func holdBlank() {
    let outer = bases[bases.count - 2].base
    streams[stream].pendingBlanks.append(
      CutStream.Blank(line: lineNumber, own: base, outer: outer, end: cursor.line.upperBound))
  }

  /// Gives the blank lines after a footnote to what it stands in.
  mutating func releaseBlanks(of footnote: Int) {
    let blanks = streams[footnote].pendingBlanks
    guard !blanks.isEmpty else { return }
    streams[footnote].pendingBlanks = []
    let outer = innermostStream
    for blank in blanks {
      if outer == 0 {
        write(blank, from: blank.outer, to: outer)
      } else {
        let end = LineBase(offset: blank.end)
        streams[outer].pendingBlanks.append(
          CutStream.Blank(line: blank.line, own: blank.outer, outer: end, end: blank.end))
      }
    }
  }

  private var innermostStream: Int {
    for container in containers.reversed() {
      if case .footnote(let index) = container { return index + 1 }
    }
    return 0
  }

  private mutating func write(_ blank: CutStream.Blank, from base: LineBase, to target: Int) {
    streams[target].settle(bytes)
    streams[target].begin(line: blank.line)
    streams[target].bytes.append(contentsOf: rest(base.offset..<blank.end))
    streams[target].endLine()
  }

  private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { isSpaceOrTab(bytes[$0]) } }

  /// Cells, footnotes and body as one text.
  mutating func assembled() -> CutText {
    closeBlocks(beyond: 0)
    streams[0].settle(bytes)
    // Taken out and not copied, so that its arrays can grow where they are.
    var result = CutText()
    swap(&result, &cut)
    guard result.hasPreamble else {
      result.bytes = streams[0].bytes
      result.lines = streams[0].lines
      result.cuts = streams[0].cuts
      result.changedLines = streams[0].changedLines
      return result
    }
    let size = streams.reduce(cells.bytes.count) { $0 + $1.bytes.count + 8 }
    result.bytes.reserveCapacity(size)
    result.append(cells)
    for index in result.footnotes.indices {
      // An item's margin is that of its first line, so a heading of nothing fixes it at four.
      result.append(heading: "-   #", line: result.footnotes[index].line)
      result.append(streams[index + 1])
    }
    result.append(heading: "#", line: 0)
    result.append(streams[0])
    return result
  }
}

extension CutText {
  fileprivate mutating func append(_ stream: CutStream) {
    cuts += stream.cuts.map { ($0.line + lines.count, $0.cut) }
    changedLines += stream.changedLines.map { $0 + lines.count }
    bytes += stream.bytes
    lines.append(stream.lines)
  }

  fileprivate mutating func append(heading: StaticString, line: Int) {
    heading.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\n"))
    lines.add(line)
  }
}
