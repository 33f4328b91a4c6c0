public import Diagnostics
internal import Formats
internal import Quantities

/// The reference page of all tables, `docs/data-format.md`, made from their schemas.
public struct DataFormatPage: Sendable {
  private let schemas: [TableSchema]
  private let language: Language

  public init(_ schemas: [TableSchema], in language: Language) {
    self.schemas = schemas
    self.language = language
  }

  /// The page as Markdown.
  public var markdown: String {
    var lines = ["# " + Words.title[language], "", Words.opening[language], ""]
    for schema in schemas { lines += section(schema) }
    return lines.joined(separator: "\n")
  }

  private func section(_ schema: TableSchema) -> [String] {
    let files = schema.stem.both.map { "`\($0)`" }.joined(separator: ", ")
    var lines = ["## " + schema.title[language], "", schema.doc[language], ""]
    lines += ["\(Words.files[language]): \(files) (`.csv`, `.tsv`, `.xlsx`).", ""]
    if !schema.key.isEmpty {
      let names = schema.key.compactMap { schema.column($0).map(name) }
      lines += ["\(Words.key[language]): \(names.joined(separator: " + ")).", ""]
    }
    let headings = [
      Words.column, Words.otherName, Words.kind, Words.presence, Words.meaning, Words.example,
    ]
    lines.append(row(headings.map { $0[language] }))
    lines.append(row(headings.map { _ in "---" }))
    for column in schema.columns { lines.append(row(cells(of: column))) }
    lines.append("")
    return lines
  }

  private func cells(of column: Column) -> [String] {
    let others = column.name.both.filter { $0 != own(column) } + column.aliases.flatMap(\.both)
    var kind = column.type.name[language]
    let admitted = column.admittedWords(in: language)
    if !admitted.isEmpty { kind += ": " + admitted.map { "`\($0)`" }.joined(separator: ", ") }
    if let limits = column.limitsInWords { kind += ", " + limits[language] }
    if column.isUnique { kind += ", " + Words.unique[language] }
    return [
      name(column), others.map { "`\($0)`" }.joined(separator: ", "), kind,
      column.presence.name[language], column.doc[language], code(column.example[language]),
    ]
  }

  private func own(_ column: Column) -> String {
    column.name.wording[language]
  }

  private func name(_ column: Column) -> String { "`\(own(column))`" }

  private func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : $0.isNewline ? " " : String($0) }.joined()
  }
}

extension Column {
  /// The words or precisions that a cell may have, in the order of their declaration.
  func admittedWords(in language: Language) -> [String] {
    switch type {
    case .choice(let choices): choices.map { $0.name.wording[language] }
    case .date(let precisions):
      Period.Precision.allCases.filter(precisions.contains).map { $0.example[language] }
    case .yesNo: language == .vi ? ["có", "không"] : ["yes", "no"]
    default: []
    }
  }

  /// The limits of a figure as a reader of a message needs them.
  var limitsInWords: Wording? {
    switch (limits.least?.written, limits.most?.written) {
    case (nil, nil): nil
    case (let least?, nil): Wording(vi: "từ \(least) trở lên", en: "at least \(least)")
    case (nil, let most?): Wording(vi: "không quá \(most)", en: "at most \(most)")
    case (let least?, let most?): Wording(vi: "từ \(least) đến \(most)", en: "\(least) to \(most)")
    }
  }
}

extension Column.Presence {
  /// What may be left out, in words.
  var name: Wording {
    switch self {
    case .optional: Wording(vi: "có thể bỏ cột", en: "column may be left out")
    case .column: Wording(vi: "phải có cột", en: "column required")
    case .everyRow: Wording(vi: "bắt buộc ở mọi dòng", en: "required in every row")
    }
  }
}

extension Period.Precision {
  /// A date of this precision as an office writes it.
  var example: Wording {
    switch self {
    case .day: Wording(vi: "06/8/2021", en: "2021-08-06")
    case .monthEnd: Wording(vi: "cuối tháng 8/2021", en: "2021-08-end")
    case .month: Wording(vi: "tháng 8/2021", en: "2021-08")
    case .quarter: Wording(vi: "quý III/2021", en: "2021-Q3")
    case .halfYear: Wording(vi: "6 tháng đầu năm 2021", en: "2021-H1")
    case .year: Wording(vi: "2021", en: "2021")
    case .years: Wording(vi: "2021-2025", en: "2021-2025")
    }
  }
}

extension Decimal {
  /// The number as an office types it, with a decimal comma.
  var written: String { String(description.map { $0 == "." ? "," : $0 }) }
}

private enum Words {
  static let title = Wording(vi: "Các bảng số liệu", en: "The tables")
  static let opening = Wording(
    vi: "Trang này do `sitegen` tạo từ khai báo trong mã nguồn. Tên cột viết hoa hay thường, có dấu"
      + " hay không dấu, nối bằng dấu cách, “_” hay “-” đều được. Số viết theo kiểu Việt Nam:"
      + " `1.234,5`. Ô trống hoặc `…` là chưa có số liệu, `x` là không áp dụng.",
    en: "Made by `sitegen` from its own declarations. Headings may be written in capitals or small"
      + " letters, with or without marks, joined by a space, `_` or `-`. Figures are written the"
      + " Vietnamese way: `1.234,5`. An empty cell or `…` is not known yet, `x` does not apply.")
  static let files = Wording(vi: "Tên tệp", en: "File name")
  static let key = Wording(
    vi: "Không có hai dòng nào trùng nhau ở", en: "No two rows may agree in")
  static let column = Wording(vi: "Cột", en: "Column")
  static let otherName = Wording(vi: "Tên khác", en: "Other names")
  static let kind = Wording(vi: "Kiểu", en: "Type")
  static let presence = Wording(vi: "Bắt buộc", en: "Required")
  static let meaning = Wording(vi: "Ý nghĩa", en: "Meaning")
  static let example = Wording(vi: "Ví dụ", en: "Example")
  static let unique = Wording(vi: "không trùng nhau", en: "no two alike")
}
