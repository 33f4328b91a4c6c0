import Glibc
import Diagnostics
import Markdown

var input: [UInt8] = []
var buffer = [UInt8](repeating: 0, count: 1 << 16)
while true {
  let n = read(0, &buffer, buffer.count)
  if n <= 0 { break }
  input += buffer[..<n]
}
let plain = CommandLine.arguments.contains("--commonmark")
let options = MarkdownOptions(dialect: plain ? .commonMark : CommandLine.arguments.contains("--page") ? .page : .fragment, keepsRawHTML: !CommandLine.arguments.contains("--safe"))
let parts = input.split(separator: 0x1E, omittingEmptySubsequences: false)
var first = true
for part in parts {
  if !first { _ = write(1, [UInt8(0x1E)], 1) }
  first = false
  var report = Report()
  let html = MarkdownDocument(SourceText(path: "x.md", bytes: Array(part)), options: options, reporting: &report).fragment
  if CommandLine.arguments.contains("--say") { let p = DiagnosticPrinter(language: .vi); for d in report.sorted { print(p.print(d)) } }
  _ = html.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}
