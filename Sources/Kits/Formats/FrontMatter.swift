public import Diagnostics

/// Where a Markdown file's head of YAML ends and its body begins.
///
/// Both are ranges of one source, so every line keeps its number in the file.
public struct FrontMatter: Sendable, Hashable {
  /// The YAML between the two lines of dashes, or nothing when the file has no head.
  public let yaml: Range<Int>?
  public let body: Range<Int>

  /// Splits a file; a head that is opened and never closed is an error.
  ///
  /// Only a first line `---` opens a head: one further down is Markdown's own.
  public static func split(_ source: SourceText, into report: inout Report) -> FrontMatter {
    let bytes = source.bytes
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let whole = FrontMatter(yaml: nil, body: begin..<bytes.count)
    let first = line(of: bytes, from: begin)
    guard isFence(bytes[first.text], UInt8(ascii: "-")) else { return whole }
    var start = first.next
    while start < bytes.count {
      let line = line(of: bytes, from: start)
      let text = bytes[line.text]
      if isFence(text, UInt8(ascii: "-")) || isFence(text, UInt8(ascii: ".")) {
        return FrontMatter(yaml: first.next..<start, body: line.next..<bytes.count)
      }
      start = line.next
    }
    report.add(.frontMatterUnclosed, at: source.span(first.text))
    return whole
  }

  /// The head as a node; an empty scalar when there is none, nothing when it cannot be read.
  public func read(_ source: SourceText, into report: inout Report) -> YAMLNode? {
    YAML.read(source, yaml ?? body.lowerBound..<body.lowerBound, into: &report)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == sign }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func line(
    of bytes: [UInt8], from start: Int
  ) -> (text: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { next += 1 }
    return (start..<end, next)
  }
}

extension Problem {
  static let frontMatterUnclosed = Problem(
    .error, "front-matter-unclosed",
    vi: "phần khai báo mở bằng “---” ở dòng đầu không có dòng “---” đóng lại",
    en: "the head opened by '---' on the first line is never closed by a second '---'",
    cure: Wording(
      vi: "thêm một dòng chỉ có “---” sau phần khai báo, trước bài viết",
      en: "add a line with only '---' after the head, before the text"))
}
