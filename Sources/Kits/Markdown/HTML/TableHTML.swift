/// Pipe tables: GFM's form in a fragment, the accessible one on a page.
extension HTMLWriter {
  mutating func openTable(_ index: Int, _ node: Node) {
    out.beginLine()
    hasTableBody = false
    out.append("<table>" as StaticString)
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
  }

  mutating func closeRow() {
    out.append("\n</tr>" as StaticString)
    if isInHeader { out.append("\n</thead>" as StaticString) }
  }

  mutating func closeTable(_ index: Int) {
    if hasTableBody { out.append("\n</tbody>" as StaticString) }
    out.append("\n</table>\n" as StaticString)
  }

  mutating func openCell(_ index: Int, _ node: Node) {
    out.append("\n" as StaticString)
    out.append(isInHeader ? "<th" : "<td" as StaticString)
    switch ColumnAlignment(rawValue: node.detail) ?? .none {
    case .none: break
    case .left: out.append(" align=\"left\"" as StaticString)
    case .center: out.append(" align=\"center\"" as StaticString)
    case .right: out.append(" align=\"right\"" as StaticString)
    }
    out.append(">" as StaticString)
  }

  mutating func closeCell(_ index: Int, _ node: Node) {
    out.append(isInHeader ? "</th>" : "</td>" as StaticString)
  }
}
