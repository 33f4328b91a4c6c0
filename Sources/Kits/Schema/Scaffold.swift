public import Diagnostics
internal import Formats

/// A new file for a table: its headings and one example row, for an office to write over.
public struct Scaffold: Sendable {
  private let schema: TableSchema
  private let language: Language

  public init(_ schema: TableSchema, in language: Language) {
    self.schema = schema
    self.language = language
  }

  /// The name of the file.
  public var fileName: String {
    schema.stem.wording[language] + ".csv"
  }

  /// The file: UTF-8 with the mark by which Excel knows it, lines ended as Excel ends them.
  public var csv: [UInt8] {
    let headings = schema.columns.map { $0.name.wording[language] }
    let example = schema.columns.map { $0.example[language] }
    return Array(("\u{FEFF}" + line(headings) + line(example)).utf8)
  }

  private func line(_ cells: [String]) -> String {
    cells.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",;\t\"".contains($0) || $0.isNewline }) else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
