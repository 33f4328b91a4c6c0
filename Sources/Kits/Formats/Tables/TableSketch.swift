public import Diagnostics

extension TablePreview {
  /// The columns, the first records and all notes, drawn for a terminal of this width.
  public func text(
    in language: Language, records: Int = 20, width: Int = 100
  ) -> String {
    guard let table else { return "" }
    var lines = [path]
    lines += notes(in: language).map { "  · " + $0 }
    lines.append("")
    lines += TableSketch(table, language, records: records, width: width).lines
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The first records of a table in columns of equal width.
struct TableSketch {
  private(set) var lines: [String] = []

  private static let widest = 32

  init(_ table: ReadTable, _ language: Language, records: Int, width: Int) {
    let kinds = table.columns.map { ColumnKind(of: table, $0) }
    let shown = table.rows.prefix(records).indices
    let cells = table.columns.map { column in shown.map { Self.cut(table.cell($0, column).text) } }
    let heads = table.columns.indices.map { index in
      [Self.cut(table.columns[index].name), kinds[index].name[language]]
    }
    let widths = zip(heads, cells).map { head, cells in
      (head + cells).map(Self.width).max() ?? 0
    }
    let count = Self.fitting(widths, in: width)
    let visible = 0..<count
    for line in 0..<2 {
      let names = visible.map { Self.padded(heads[$0][line], widths[$0], right: false) }
      lines.append(Self.line(names))
    }
    let rules = visible.map { String(repeating: "─", count: widths[$0] + 2) }
    lines.append(rules.joined(separator: "┼"))
    for record in shown {
      let texts = visible.map {
        Self.padded(cells[$0][record], widths[$0], right: kinds[$0].standsRight)
      }
      lines.append(Self.line(texts))
    }
    lines += Self.rest(table, language, records: shown.count, columns: count)
  }

  private static func rest(
    _ table: ReadTable, _ language: Language, records: Int, columns: Int
  ) -> [String] {
    var lines: [String] = []
    let more = table.rows.count - records
    if more > 0 {
      lines.append(Wording(vi: "… và \(more) dòng nữa", en: "… and \(more) more rows")[language])
    }
    let names = table.columns.dropFirst(columns).map(\.name.shortened).joined(separator: ", ")
    if !names.isEmpty {
      let rest = Wording(vi: "… và các cột: \(names)", en: "… and the columns: \(names)")
      lines.append(rest[language])
    }
    return lines
  }

  /// How many columns the terminal has room for, at least one.
  private static func fitting(_ widths: [Int], in room: Int) -> Int {
    var used = 0
    var count = 0
    for width in widths {
      used += width + 3
      if used > room + 1, count > 0 { break }
      count += 1
    }
    return count
  }

  private static func line(_ cells: [String]) -> String {
    var line = " " + cells.joined(separator: " │ ")
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func padded(_ text: String, _ width: Int, right: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width(text)))
    return right ? blanks + text : text + blanks
  }

  /// One line of at most so many characters, without signs that a terminal would obey.
  private static func cut(_ text: String) -> String {
    var line = ""
    for (index, character) in text.enumerated() {
      if index == widest { return line + "…" }
      let isControl = character.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
      line.append(character.isNewline ? "⏎" : isControl ? "·" : character)
    }
    return line
  }

  /// The places that the text takes on a terminal.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + DisplayWidth.of($1) }
  }
}
