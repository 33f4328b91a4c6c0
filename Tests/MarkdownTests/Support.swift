import Diagnostics
import Glibc

@testable import Markdown

/// The HTML of a text in a dialect.
func html(
  _ text: String, _ dialect: MarkdownOptions.Dialect = .fragment, keepsRawHTML: Bool? = nil
) -> String {
  var report = Report()
  let options = MarkdownOptions(dialect: dialect, keepsRawHTML: keepsRawHTML)
  let document = MarkdownDocument(
    SourceText(path: "bai.md", text: text), options: options, reporting: &report)
  return String(decoding: document.fragment, as: UTF8.self)
}

/// A page's text and everything that is wrong with it.
func page(_ text: String, language: Language = .vi) -> (MarkdownDocument, Report) {
  var report = Report()
  let options = MarkdownOptions(dialect: .page, language: language)
  let document = MarkdownDocument(
    SourceText(path: "bai.md", text: text), options: options, reporting: &report)
  return (document, report)
}

/// Codes and places, as `code line:column`.
func problems(_ report: Report) -> [String] {
  report.sorted.map { diagnostic in
    guard let place = diagnostic.place, let line = place.line, let column = place.column else {
      return diagnostic.code
    }
    return "\(diagnostic.code) \(line):\(column)"
  }
}

/// What a program of this machine prints for a text; nil where there is no such program.
func output(of command: String, for text: String) -> String? {
  let path = "/tmp/sitegen-markdown-\(getpid())-\(pthread_self()).md"
  guard let file = fopen(path, "w") else { return nil }
  _ = Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  fclose(file)
  defer { unlink(path) }
  guard let pipe = popen("\(command) \(path) 2>/dev/null", "r") else { return nil }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
    result += buffer[..<count]
  }
  return pclose(pipe) == 0 ? String(decoding: result, as: UTF8.self) : nil
}

/// Numbers that look random and are the same in every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }
}
