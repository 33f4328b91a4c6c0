import Diagnostics

/// `{% # … %}`: nothing; every line starts with the mark.
struct InlineComment: Tag {
  static let name = "#"
  var isBlank: Bool { true }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> InlineComment? {
    let bytes = parser.source.bytes
    for line in bytes[opening.markup].split(separator: Byte.newline).dropFirst() {
      guard let first = line.firstIndex(where: { !Byte.isBlank($0) }) else { continue }
      if bytes[first] != Byte.hash {
        parser.add(.commentLine, at: first..<line.endIndex)
        return nil
      }
    }
    return InlineComment()
  }

  func compile(into compiler: inout Compiler) {}

  var outline: Outline { Outline(line: "#") }
}

extension Problem {
  static let commentLine = Problem(
    .error, "liquid-comment-line",
    vi: "mỗi dòng của chú thích này phải bắt đầu bằng dấu #",
    en: "every line of this comment has to begin with #",
    cure: Wording(vi: "thêm dấu # vào đầu dòng", en: "add # at the start of the line"))
}
