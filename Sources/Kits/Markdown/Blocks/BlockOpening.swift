/// The blocks that a line begins.
extension BlockPass {
  /// What a line turned out to hold.
  enum Opening {
    /// The line is used up.
    case lineIsDone
    /// Lists or quotes began; what follows their marks is still to be placed.
    case textRemains
    case nothing
  }

  /// Opens every block that begins on the line, in the order of libcmark's own questions.
  mutating func openBlocks(matched: Int, leafGoesOn: Bool) -> Opening {
    var hasOpened = false
    var isInParagraph = leafGoesOn && leaf.isParagraph
    var mayBeLazy = leaf.isParagraph
    while true {
      if !cursor.isIndented {
        if isInParagraph, cursor.isSetextUnderline {
          leaf = .none
          emitVerbatim()
          return .lineIsDone
        }
        if let leaf = leafStart(interruptingParagraph: isInParagraph || mayBeLazy) {
          if !hasOpened { closeBlocks(beyond: matched) }
          open(leaf)
          return .lineIsDone
        }
        if startsContainer(interruptingParagraph: isInParagraph) {
          if !hasOpened { closeBlocks(beyond: matched) }
          openContainer(interruptingParagraph: isInParagraph)
          hasOpened = true
          isInParagraph = false
          mayBeLazy = false
          continue
        }
        if !hasOpened, leafGoesOn, takesAsTable() { return .lineIsDone }
      } else if !mayBeLazy, !cursor.isBlank {
        if !hasOpened { closeBlocks(beyond: matched) }
        open(.indentedCode)
        return .lineIsDone
      }
      return hasOpened ? .textRemains : .nothing
    }
  }

  /// A block of which the line itself is text.
  enum LeafStart {
    case heading, thematicBreak, indentedCode
    case fence(Fence)
    case html(Int)
  }

  private mutating func leafStart(interruptingParagraph: Bool) -> LeafStart? {
    switch cursor.first {
    case UInt8(ascii: "#"):
      return cursor.startsHeading ? .heading : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return cursor.openingFence.map { .fence($0) }
    case UInt8(ascii: "<"):
      return HTMLBlockStart.kind(at: cursor, interruptingParagraph: interruptingParagraph)
        .map { .html($0) }
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      return isThematicBreak() ? .thematicBreak : nil
    default:
      return nil
    }
  }

  private mutating func open(_ start: LeafStart) {
    noteChild()
    switch start {
    case .heading: emitInlineText()
    case .thematicBreak: emitVerbatim()
    case .indentedCode:
      leaf = .indentedCode
      emitVerbatim()
    case .fence(let fence):
      leaf = .fencedCode(fence)
      emitVerbatim()
    case .html(let kind):
      leaf = .html(kind)
      addToLeaf()
    }
  }

  private func startsContainer(interruptingParagraph: Bool) -> Bool {
    switch cursor.first {
    case UInt8(ascii: ">"): true
    case UInt8(ascii: "["): opensFootnote
    default: cursor.listMarkerLength(interruptingParagraph: interruptingParagraph) != nil
    }
  }

  private var opensFootnote: Bool {
    guard cut.marks.hasReferences, cursor.footnoteDefinition != nil else { return false }
    return bases.count <= BlockPass.deepestFootnote
  }

  private mutating func openContainer(interruptingParagraph: Bool) {
    noteChild()
    if cursor.first == UInt8(ascii: ">") {
      cursor.advance(to: cursor.firstNonspace + 1)
      cursor.advancePastOptionalSpace()
      containers.append(.quote)
    } else if let definition = cursor.footnoteDefinition, opensFootnote {
      openFootnote(definition.label, content: definition.content)
    } else if let length = cursor.listMarkerLength(interruptingParagraph: interruptingParagraph) {
      openItem(markerLength: length)
    }
  }

  private mutating func openItem(markerLength: Int) {
    let margin = cursor.indent
    cursor.advance(to: cursor.firstNonspace + markerLength)
    // Text five columns away or more is code that begins one column after the marker.
    let isFar = cursor.indent >= 5 || cursor.indent < 1 || cursor.isBlank
    let gap = isFar ? 1 : cursor.indent
    containers.append(.item(width: margin + markerLength + gap, hasChild: false))
    if isFar {
      cursor.advancePastOptionalSpace()
    } else {
      cursor.advance(to: cursor.firstNonspace)
    }
  }

  private mutating func openFootnote(_ label: Range<Int>, content: Int) {
    let index = cut.footnotes.count
    let key = InlineMarks.key(of: bytes[label])
    cut.footnotes.append(CutFootnote(label: key, line: lineNumber))
    emitMark(for: .footnote(index))
    streams.append(CutStream())
    containers.append(.footnote(index))
    cursor.advance(to: content)
    bases.append((index + 1, LineBase(offset: content, spaces: LineCursor.tabStop)))
  }

  /// The innermost list item is no longer empty.
  mutating func noteChild() {
    if case .item(let width, false) = containers.last {
      containers[containers.count - 1] = .item(width: width, hasChild: true)
    }
  }

  /// Closes the open leaf and the containers that the line did not continue.
  mutating func closeBlocks(beyond matched: Int) {
    leaf = .none
    while containers.count > matched {
      if case .footnote(let index) = containers.removeLast() { releaseBlanks(of: index + 1) }
    }
  }
}
