/// A place in a line, in bytes and in columns, since a tab reaches to the next multiple of four.
struct LineCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The line without its line break.
  let line: Range<Int>
  private(set) var offset: Int
  private(set) var column = 0
  /// Columns of the tab at `offset` that a container has taken already.
  private(set) var isInsideTab = false

  private(set) var firstNonspace = 0
  private(set) var firstNonspaceColumn = 0

  static let tabStop = 4

  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) {
    self.bytes = bytes
    self.line = line
    offset = line.lowerBound
    findNonspace()
  }

  /// The byte at a place of the line; 0 at its end.
  subscript(index: Int) -> UInt8 { index < line.upperBound ? bytes[index] : 0 }

  var indent: Int { firstNonspaceColumn - column }
  var isIndented: Bool { indent >= LineCursor.tabStop }
  var isBlank: Bool { firstNonspace == line.upperBound }
  /// The byte that decides what the line is.
  var first: UInt8 { self[firstNonspace] }
  /// What stands in the line from its first visible character on.
  var content: Range<Int> { firstNonspace..<line.upperBound }

  private var columnsToTabStop: Int { LineCursor.tabStop - column % LineCursor.tabStop }

  /// Looks for the first character from here on that is neither space nor tab.
  mutating func findNonspace() {
    var index = offset
    var column = column
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: " ") {
        column += 1
      } else if bytes[index] == UInt8(ascii: "\t") {
        column += LineCursor.tabStop - column % LineCursor.tabStop
      } else {
        break
      }
      index += 1
    }
    firstNonspace = index
    firstNonspaceColumn = column
  }

  mutating func advance(columns count: Int) {
    var count = count
    while count > 0, offset < line.upperBound {
      if bytes[offset] == UInt8(ascii: "\t") {
        let width = columnsToTabStop
        isInsideTab = width > count
        column += min(width, count)
        if !isInsideTab { offset += 1 }
        count -= min(width, count)
      } else {
        isInsideTab = false
        offset += 1
        column += 1
        count -= 1
      }
    }
    findNonspace()
  }

  /// Moves to a byte further on.
  mutating func advance(to target: Int) {
    while offset < target {
      column += bytes[offset] == UInt8(ascii: "\t") ? columnsToTabStop : 1
      isInsideTab = false
      offset += 1
    }
    findNonspace()
  }

  /// Takes the one space or tab that may follow a marker.
  mutating func advancePastOptionalSpace() {
    if isSpaceOrTab(self[offset]) { advance(columns: 1) }
  }
}

func isSpaceOrTab(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
