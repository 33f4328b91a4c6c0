import Diagnostics
import Domain
import Formats
import Quantities
import Schema

extension Dataset {
  /// The forms that every dataset is published in.
  enum Form: String, Sendable, CaseIterable {
    case csv
    case spreadsheet
    case json

    /// What the name of its file ends with.
    var ending: String {
      switch self {
      case .csv: ".csv"
      case .spreadsheet: "-excel.csv"
      case .json: ".json"
      }
    }

    /// The media type, for the catalogue.
    var mediaType: String { self == .json ? "application/json" : "text/csv" }
  }

  /// The dataset as a file.
  func bytes(_ form: Form, isSample: Bool) -> [UInt8] {
    switch form {
    case .csv: csv(.plain)
    case .spreadsheet: csv(.spreadsheet)
    case .json: json(isSample: isSample)
    }
  }

  private func csv(_ style: CSVWriter.Style) -> [UInt8] {
    var writer = CSVWriter(style, capacity: rows.count * columns.count * 16)
    // What is printed for people is no business of programs, which have the value itself.
    let shown = columns.indices.filter { style == .spreadsheet || columns[$0] != .printed }
    for index in shown {
      writer.text(style == .plain ? columns[index].name.en : columns[index].heading)
    }
    writer.endRow()
    for row in rows {
      for index in shown { writer.cell(row[index], of: columns[index], style) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// The mark by which `sitegen diff` knows its own.
  static let format = 1

  private func json(isSample: Bool) -> [UInt8] {
    var writer = JSONWriter(capacity: rows.count * columns.count * 32)
    writer.beginObject()
    writer.member("generator", "sitegen")
    writer.name("format")
    writer.integer(Self.format)
    writer.member("id", name)
    writer.member("table", table.id)
    writer.wording("title", Wording(vi: title(.vi), en: title(.en)))
    writer.wording("description", table.doc)
    if let campaign {
      writer.name("campaign")
      writer.beginObject()
      writer.member("code", campaign.code)
      writer.member("title", campaign.displayTitle)
      writer.endObject()
    }
    if campaign?.head.status == .draft {
      writer.name("draft")
      writer.boolean(true)
    }
    if isSample {
      writer.name("sample")
      writer.boolean(true)
    }
    writer.member("as_of", asOf.map { "\($0)" })
    writer.name("columns")
    writer.beginArray()
    for column in columns {
      writer.breakLine()
      writer.column(column)
    }
    writer.endArray()
    writer.name("rows")
    writer.beginArray()
    for row in rows {
      writer.breakLine()
      writer.beginObject()
      for (cell, column) in zip(row, columns) {
        writer.name(column.name.en)
        writer.cell(cell)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  /// A member that says the same in both languages.
  mutating func wording(_ name: String, _ wording: Wording) {
    self.name(name)
    beginObject()
    member("vi", wording.vi)
    member("en", wording.en)
    endObject()
  }

  fileprivate mutating func column(_ column: Column) {
    beginObject()
    member("name", column.name.en)
    wording("title", Wording(vi: column.heading, en: column.name.en))
    member("type", column.machineType)
    wording("description", column.doc)
    if !column.choices.isEmpty {
      name("choices")
      beginObject()
      for choice in column.choices { wording(choice.id, choice.name.wording) }
      endObject()
    }
    endObject()
  }
}
