import Diagnostics
import Domain
import Formats
import Quantities
import Schema

/// The list of all datasets for other programs: `data.json` with the fields of DCAT-US 1.1.
struct Catalogue: Sendable {
  let shelf: DatasetShelf
  let settings: SiteSettings
  let baseURL: String?

  private static let schema = "https://project-open-data.cio.gov/v1.1/schema"

  var bytes: [UInt8] {
    var writer = JSONWriter(capacity: shelf.entries.count * 1500)
    writer.beginObject()
    writer.member("@context", Self.schema + "/catalog.jsonld")
    writer.member("@type", "dcat:Catalog")
    writer.member("conformsTo", Self.schema)
    writer.member("describedBy", Self.schema + "/catalog.json")
    writer.name("dataset")
    writer.beginArray()
    for entry in shelf.entries {
      writer.breakLine()
      write(entry, to: &writer)
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ entry: DatasetShelf.Entry, to writer: inout JSONWriter) {
    let dataset = entry.dataset
    writer.beginObject()
    writer.member("@type", "dcat:Dataset")
    writer.member("identifier", address(shelf.realm.path("du-lieu/\(dataset.name)")))
    writer.member("title", mark(of: dataset) + dataset.title(.vi))
    writer.member("description", dataset.table.doc.vi)
    writer.name("keyword")
    writer.beginArray()
    writer.string("thi đua - khen thưởng")
    writer.string(dataset.table.title.vi.lowercased())
    writer.endArray()
    // A date of the content; where there is none, that it may change with every year.
    writer.member("modified", dataset.modified.map { "\($0)" } ?? "R/P1Y")
    writer.name("publisher")
    writer.beginObject()
    writer.member("@type", "org:Organization")
    writer.member("name", settings.office)
    writer.endObject()
    writer.name("contactPoint")
    writer.beginObject()
    writer.member("@type", "vcard:Contact")
    writer.member("fn", settings.contact?.name ?? settings.office)
    writer.member("hasEmail", settings.contact?.email.map { "mailto:" + $0 })
    writer.endObject()
    writer.member("accessLevel", "public")
    writer.name("language")
    writer.beginArray()
    writer.string("vi")
    writer.endArray()
    if let period = dataset.period {
      writer.member("temporal", "\(period.first)/\(period.last)")
    }
    writer.name("distribution")
    writer.beginArray()
    for file in entry.files {
      writer.beginObject()
      writer.member("@type", "dcat:Distribution")
      writer.member("title", file.form.title)
      writer.member("downloadURL", address(file.path))
      writer.member("mediaType", file.form.mediaType)
      writer.member("format", file.form == .json ? "JSON" : "CSV")
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func mark(of dataset: Dataset) -> String {
    if shelf.realm == .demonstration { return "Số liệu minh họa. " }
    return dataset.campaign?.head.status == .draft ? "DỰ THẢO. " : ""
  }

  /// Where a file is found: in full where the site's address is known.
  private func address(_ path: String) -> String { (baseURL ?? "") + path }
}

extension Dataset.Form {
  fileprivate var title: String {
    switch self {
    case .csv: "CSV"
    case .spreadsheet: "CSV cho Excel"
    case .json: "JSON"
    }
  }
}

extension Dataset {
  /// The newest day that its content itself names: never the clock.
  var modified: Day? {
    var days: [Day] = []
    for (index, column) in columns.enumerated() where Self.told.contains(column.id) {
      for row in rows {
        if case .time(let period) = row[index] { days.append(period.last) }
      }
    }
    if let last = days.max() { return last }
    return campaign.flatMap { $0.head.day ?? $0.scope.period.firstDay }
  }

  // Columns that say when a row was made, not what it is about.
  private static let told: Set<String> = [
    "date", "updated", "published", "received", "registered", "type_change_date", "as_of",
  ]
}
