import Foundation
import TestKit

/// A campaign's files with every value that is words replaced by a hostile one.
///
/// What the program refuses is put back, value by value, until the rest is accepted.
struct HostileContent {
  /// What someone might type into a cell to take over a page.
  static let values = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "' onmouseover='x",
  ]

  /// A place of a file that may hold either of two texts.
  private struct Slot {
    /// Characters of the line as it is written now.
    var columns = 0..<0
    let original: String
    let hostile: String?
    var isHostile: Bool
  }

  private var files: [String: [[Slot]]] = [:]
  private(set) var replaced = 0

  /// The program's own campaign of a name, with what is around the values kept.
  init(campaign: String) {
    let folder = "content/campaigns/\(campaign)"
    var next = 0
    func hostile() -> String {
      next += 1
      return Self.values[next % Self.values.count]
    }
    for path in Repository.files(below: folder, endingIn: ".csv") {
      let table = Self.cells(of: Repository.text(of: path) ?? "")
      files[path] = table.enumerated().map { row, cells in
        cells.enumerated().map { column, cell in
          let isWords = row > 0 && cell.contains { $0.isLetter }
          return Slot(
            original: Self.quoted(cell),
            hostile: isWords ? Self.quoted(hostile()) : nil, isHostile: isWords)
        }
      }
    }
    for path in Repository.files(below: folder, endingIn: ".yaml") {
      let lines = (Repository.text(of: path) ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      files[path] = lines.map { line in
        let original = String(line)
        guard let match = original.wholeMatch(of: /(\s*(?:- )?[a-z_]+: )([^\s>{\[|].*)/),
          match.2.contains(where: { $0.isLetter })
        else {
          return [
            Slot(original: original, hostile: nil, isHostile: false)
          ]
        }
        let value = "'" + hostile().replacing("'", with: "''") + "'"
        return [
          Slot(
            original: original, hostile: match.1 + value,
            isHostile: true)
        ]
      }
    }
    count()
  }

  /// Writes the files as they are now.
  mutating func write(to site: InlineSite) {
    for (path, lines) in files {
      var text = ""
      for (row, slots) in lines.enumerated() {
        var column = 1
        for (index, slot) in slots.enumerated() {
          let now = (slot.isHostile ? slot.hostile : nil) ?? slot.original
          if index > 0 {
            text += ","
            column += 1
          }
          text += now
          files[path]?[row][index].columns = column..<column + now.count
          column += now.count
        }
        text += "\n"
      }
      site.write(text, to: path)
    }
  }

  /// Puts back what an error points at; whether there was anything to put back.
  mutating func putBack(path: String, line: Int, column: Int) -> Bool {
    guard var row = files[path].map({ min(line, $0.count) - 1 }) else { return false }
    // A value of several lines in YAML begins above the line that does not fit.
    while path.hasSuffix(".yaml"), row > 0, !hasHostile(path, row) { row -= 1 }
    guard let slots = files[path]?[row] else { return false }
    let meant = slots.indices.filter { slots[$0].isHostile && slots[$0].columns.contains(column) }
    // An error about a row as a whole is an error about all of it.
    let back = meant.isEmpty ? slots.indices.filter { slots[$0].isHostile } : meant
    for index in back { files[path]?[row][index].isHostile = false }
    count()
    return !back.isEmpty
  }

  /// Puts back the codes by which rows are named; whether there were any.
  mutating func putBackCodes() -> Bool {
    let before = replaced
    for path in files.keys where path.hasSuffix(".csv") {
      for row in files[path, default: []].indices { files[path]?[row][0].isHostile = false }
    }
    count()
    return replaced < before
  }

  private func hasHostile(_ path: String, _ row: Int) -> Bool {
    files[path]?[row].contains { $0.isHostile } == true
  }

  private mutating func count() {
    replaced = files.values.joined().joined().count { $0.isHostile }
  }

  private static func quoted(_ cell: String) -> String {
    cell.isEmpty ? "" : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// The cells of a well-formed table; line breaks within one become spaces.
  private static func cells(of text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text where character != "\u{FEFF}" {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default:
        let row = rows.count - 1
        rows[row][rows[row].count - 1].append(character.isNewline ? " " : character)
      }
    }
    return rows.filter { $0 != [""] }
  }
}
