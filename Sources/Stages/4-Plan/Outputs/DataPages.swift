import Compile
import Diagnostics
import Domain
import Formats
import Liquid
import Quantities
import Schema
import Text

private let downloadRecord = RecordMaker(Offers.download)
private let datasetRecord = RecordMaker(Offers.dataset)
private let datasetGroupRecord = RecordMaker(Offers.datasetGroup)
private let datasetTableRecord = RecordMaker(Offers.datasetTable)
private let datasetColumnRecord = RecordMaker(Offers.datasetColumn)
private let downloadsShape = Offers.downloads.shape

extension Planner {
  /// The page that lists every dataset, each once.
  mutating func addData() {
    let shelf = frame.shelf
    guard !shelf.entries.isEmpty else { return }
    let archiveSize = shelf.archive.count
    add(.data, "du-lieu/index", from: .file("content/site.yaml")) { frame, route in
      var campaigns: [Campaign] = []
      for case let campaign? in shelf.entries.map(\.dataset.campaign)
      where campaigns.last?.code != campaign.code {
        campaigns.append(campaign)
      }
      let groups = campaigns.map { frame.group($0, of: shelf) } + [frame.group(nil, of: shelf)]
      return frame.scope(
        route, title: frame.word("data"), description: frame.word("data_description"),
        [
          ("groups", .array(groups)),
          ("tables", frame.tables(of: shelf)),
          ("count", .int(shelf.entries.count)),
          (
            "archive",
            frame.download("ZIP", shelf.archivePath, size: archiveSize)
          ),
          ("catalogue_path", .string(frame.realm.path("data.json"))),
        ])
    }
  }
}

extension Frame {
  /// The files of some tables of a campaign, for the bars below them.
  ///
  /// Only those that a page shows: what else changes must not touch it.
  func downloads(_ tables: [String], of campaign: Campaign) -> Value {
    .object(
      Record(
        downloadsShape,
        values: Offers.datasetTables.map { table in
          files(of: tables.contains(table) ? shelf[table, of: campaign] : nil)
        }))
  }

  /// Where a dataset stands on the page of the data; nothing where there is none.
  func dataPath(of table: String, of campaign: Campaign) -> Value {
    .text(shelf[table, of: campaign].map { "\(path("du-lieu/index"))#\($0.dataset.name)" })
  }

  /// The files of one table, of a campaign or of the whole site.
  func downloads(of table: String, of campaign: Campaign? = nil) -> Value {
    files(of: shelf[table, of: campaign])
  }

  fileprivate func files(of entry: DatasetShelf.Entry?) -> Value {
    .array(
      (entry?.files ?? []).map {
        download(word("form_\($0.form.rawValue)"), $0.path, size: $0.bytes.count)
      })
  }

  fileprivate func download(_ name: String, _ path: String, size: Int) -> Value {
    downloadRecord([
      "name": .string(name), "path": .string(path), "size": .string(self.size(of: size)),
    ])
  }

  /// A size for people: always in kB, so that those of a list can be compared at a glance.
  func size(of bytes: Int) -> String {
    NumberForm.text(Decimal(max(1, (bytes + 500) / 1000)), in: language) + " kB"
  }

  fileprivate func group(_ campaign: Campaign?, of shelf: DatasetShelf) -> Value {
    let entries = shelf.entries.filter { $0.dataset.campaign?.code == campaign?.code }
    return datasetGroupRecord([
      "title": .string(campaign?.displayTitle ?? word("data_of_site")),
      "anchor": .string(campaign?.code ?? "chung"),
      "path": .text(campaign.map { path(CampaignPages.folder(of: $0) + "index") }),
      "is_draft": .bool(campaign?.head.status == .draft),
      "updated": .day(entries.compactMap(\.dataset.modified).max()),
      "datasets": .array(entries.map(dataset)),
    ])
  }

  private func dataset(_ entry: DatasetShelf.Entry) -> Value {
    let dataset = entry.dataset
    return datasetRecord([
      "name": .string(dataset.name),
      "title": .string(dataset.table.title[language]),
      "summary": .string(dataset.table.doc[language]),
      "rows": .int(dataset.rows.count),
      "columns": .int(dataset.columns.count),
      "table": .string(Self.anchor(of: dataset.table.id)),
      "first": .day(dataset.period?.first),
      "last": .day(dataset.period?.last),
      "files": files(of: entry),
    ])
  }

  /// What the columns mean, told once for all campaigns.
  fileprivate func tables(of shelf: DatasetShelf) -> Value {
    var (order, columns): ([Dataset], [String: [Column]]) = ([], [:])
    for dataset in shelf.entries.map(\.dataset) {
      if columns[dataset.table.id] == nil { order.append(dataset) }
      let known = Set(columns[dataset.table.id, default: []].map(\.name.en))
      columns[dataset.table.id, default: []] += dataset.columns.filter {
        !known.contains($0.name.en)
      }
    }
    return .array(
      order.map { dataset in
        datasetTableRecord([
          "title": .string(dataset.table.title[language]),
          "anchor": .string(Self.anchor(of: dataset.table.id)),
          "columns": .array(
            (columns[dataset.table.id] ?? []).map { column in
              datasetColumnRecord([
                "name": .string(column.name.en),
                "heading": .string(column.heading),
                "summary": .string(column.doc[language]),
              ])
            }),
        ])
      })
  }

  private static func anchor(of table: String) -> String { "cot-\(table)" }
}
