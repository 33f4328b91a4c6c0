import Diagnostics

/// Pipe tables: GFM's form in a fragment; on a page with caption, scope and a scroll region.
extension HTMLWriter {
  mutating func openTable(_ index: Int, _ node: Node) {
    isInHeader = true
    hasTableBody = false
    guard isForPage else {
      out.beginLine()
      return out.append("<table>" as StaticString)
    }
    if hasOpenCaption {
      hasOpenCaption = false
    } else {
      openRegion()
      appendFallbackCaption(node)
    }
    page.plainText.beginLine()
  }

  /// Opens the scroll region and the table up to its caption's words.
  private mutating func openRegion() {
    page.tableCount += 1
    let id = page.uniqueID("bang-\(page.tableCount)", prefix: options.idPrefix)
    out.beginLine()
    out.append(
      "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\""
        as StaticString)
    out.append(id)
    out.append("\">\n<table>\n<caption id=\"" as StaticString)
    out.append(id)
    out.append("\">" as StaticString)
  }

  private mutating func appendFallbackCaption(_ node: Node) {
    findings.append(Finding(.tableWithoutCaption, line: Int(node.line)))
    out.append(options.language == .vi ? "Bảng " : "Table " as StaticString)
    out.append(number: page.tableCount)
    if let heading = page.headings.last, !heading.text.isEmpty {
      out.append(": " as StaticString)
      out.append(escaping: heading.text)
    }
    out.append("</caption>" as StaticString)
  }

  /// Takes a paragraph "Bảng: …" right before a table as its caption.
  mutating func beginsCaption(_ paragraph: Int) -> Bool {
    let table = Int(nodes[paragraph].end)
    guard table < nodes.count, nodes[table].kind == .table, paragraph + 1 < table,
      open.count < 2 || nodes[open[open.count - 2]].end > table,
      nodes[paragraph + 1].kind == .text,
      let label = Self.captionLabel(nodes[paragraph + 1].literal.bytes)
    else { return false }
    openRegion()
    hasOpenCaption = true
    // The word alone says nothing that the table does not; a number is kept.
    let words = UnsafeBufferPointer(rebasing: nodes[paragraph + 1].literal.bytes[label...])
    out.append(typesetting: words)
    page.plainText.append(words)
    index = paragraph + 2
    return true
  }

  mutating func endsCaption(_ paragraph: Int) -> Bool {
    guard hasOpenCaption else { return false }
    out.append("</caption>" as StaticString)
    return true
  }

  /// Where the words of a caption begin, or nil if the text is none.
  private static func captionLabel(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    for word in ["Bảng", "Table"] where text.starts(with: word.utf8) {
      var index = word.utf8.count
      while index < text.count, text[index] == 0x20 { index += 1 }
      let number = index
      while index < text.count, isNumbering(text[index]) { index += 1 }
      guard index < text.count, text[index] == UInt8(ascii: ":") else { continue }
      if index > number { return 0 }
      index += 1
      while index < text.count, text[index] == 0x20 { index += 1 }
      return index
    }
    return nil
  }

  private static func isNumbering(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".")
  }

  mutating func openRow(_ index: Int, _ node: Node) {
    out.beginLine()
    // The row after the table's own node is its header.
    isInHeader = nodes[index - 1].kind == .table
    if isInHeader {
      out.append("<thead>\n" as StaticString)
    } else if !hasTableBody {
      out.append("<tbody>\n" as StaticString)
      hasTableBody = true
    }
    out.append("<tr>" as StaticString)
    if isForPage { page.plainText.beginLine() }
  }

  mutating func closeRow() {
    out.append("\n</tr>" as StaticString)
    if isInHeader { out.append("\n</thead>" as StaticString) }
  }

  mutating func closeTable(_ index: Int) {
    if hasTableBody { out.append("\n</tbody>" as StaticString) }
    out.append("\n</table>\n" as StaticString)
    if isForPage { out.append("</div>\n" as StaticString) }
  }

  mutating func openCell(_ index: Int, _ node: Node) {
    out.append("\n" as StaticString)
    let alignment = ColumnAlignment(rawValue: node.detail) ?? .none
    guard isForPage else {
      out.append(isInHeader ? "<th" : "<td" as StaticString)
      appendAlignment(alignment, before: " align=\"")
      return out.append(">" as StaticString)
    }
    if node.number > 0 { page.plainText.append(0x20) }
    switch cellRole(node, index) {
    case .columnHeader: out.append("<th scope=\"col\"" as StaticString)
    case .rowHeader: out.append("<th scope=\"row\"" as StaticString)
    case .data: out.append("<td" as StaticString)
    }
    appendAlignment(alignment, before: " class=\"align-")
    out.append(">" as StaticString)
    if !isInHeader, Int(node.end) == index + 1 { out.append("…" as StaticString) }
  }

  mutating func closeCell(_ index: Int, _ node: Node) {
    guard isForPage else { return out.append(isInHeader ? "</th>" : "</td>" as StaticString) }
    out.append(cellRole(node, index) == .data ? "</td>" : "</th>" as StaticString)
  }

  private enum CellRole { case columnHeader, rowHeader, data }

  // An empty header would be read aloud as nothing, so an empty cell is none.
  private func cellRole(_ node: Node, _ index: Int) -> CellRole {
    if Int(node.end) == index + 1 { return .data }
    if isInHeader { return .columnHeader }
    return node.number == 0 ? .rowHeader : .data
  }

  private mutating func appendAlignment(_ alignment: ColumnAlignment, before: StaticString) {
    let name: StaticString
    switch alignment {
    case .none: return
    case .left: name = "left"
    case .center: name = "center"
    case .right: name = "right"
    }
    out.append(before)
    out.append(name)
    out.append("\"" as StaticString)
  }
}

extension Problem {
  static let tableWithoutCaption = Problem(
    .warning, "table-without-caption",
    vi: "bảng không có tên, nên trang đặt tạm theo đề mục gần nhất",
    en: "a table without a caption: the page names it after the heading above",
    cure: Wording(
      vi: "viết một dòng “Bảng: …” ngay trước bảng, nói bảng có gì, ở đâu, khi nào",
      en: "write a line 'Bảng: …' right before it, saying what, where and when"))
}
