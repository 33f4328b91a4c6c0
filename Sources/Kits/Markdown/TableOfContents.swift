extension MarkdownDocument {
  /// The headings as nested lists of links, down to a level; empty where there is none.
  public func tableOfContents(deepest: Int = 6) -> [UInt8] {
    var output = ByteOutput(expecting: headings.count * 64)
    var open: [Int] = []
    for heading in headings where heading.level <= deepest {
      while let last = open.last, last > heading.level {
        output.append("</li>\n</ol>\n" as StaticString)
        open.removeLast()
      }
      if open.last == heading.level {
        output.append("</li>\n" as StaticString)
      } else {
        output.append(open.isEmpty ? "<ol>\n" : "\n<ol>\n" as StaticString)
        open.append(heading.level)
      }
      output.append("<li><a href=\"#" as StaticString)
      output.append(heading.id)
      output.append("\">" as StaticString)
      output.append(escaping: heading.text)
      output.append("</a>" as StaticString)
    }
    for _ in open { output.append("</li>\n</ol>\n" as StaticString) }
    return output.bytes
  }
}
