import Diagnostics

/// A text whose expected places are marked `‹…›` in it, so that no test counts columns.
struct Marked {
  let source: SourceText
  private(set) var spans: [Range<Int>] = []

  init(_ path: String, _ text: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    for character in text {
      switch character {
      case "‹":
        open.append(spans.count)
        spans.append(bytes.count..<bytes.count)
      case "›":
        guard let index = open.popLast() else { continue }
        spans[index] = spans[index].lowerBound..<bytes.count
      default: bytes += String(character).utf8
      }
    }
    source = SourceText(path: path, bytes: bytes)
  }
}

/// Every diagnostic as a person reads it.
func printed(_ report: Report, _ language: Language) -> String {
  let printer = DiagnosticPrinter(language: language)
  return report.diagnostics.map { printer.print($0) }.joined()
}
