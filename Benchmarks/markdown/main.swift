import Glibc
import Markdown

var input: [UInt8] = []
var buffer = [UInt8](repeating: 0, count: 1 << 16)
while true {
  let n = read(0, &buffer, buffer.count)
  if n <= 0 { break }
  input += buffer[..<n]
}
let plain = CommandLine.arguments.contains("--commonmark")
let html = MarkdownHTML.html(input, options: MarkdownOptions(dialect: plain ? .commonMark : .fragment, keepsRawHTML: true))
_ = html.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
