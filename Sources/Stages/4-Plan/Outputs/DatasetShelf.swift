import Diagnostics
import Domain
import Formats
import Judge
import Schema

/// All datasets of one realm, with the files that they become.
struct DatasetShelf: Sendable {
  /// A dataset and its files.
  struct Entry: Sendable {
    let dataset: Dataset
    let files: [File]
  }

  /// One form of a dataset.
  struct File: Sendable {
    let form: Dataset.Form
    let path: String
    let bytes: [UInt8]
  }

  let realm: Realm
  /// Those of campaigns, campaign by campaign, then those of the whole site.
  let entries: [Entry]
  /// All files in one, the same for the same data always.
  let archive: [UInt8]
  private let places: [String: Int]

  /// No data at all.
  static let empty = DatasetShelf(realm: .real, [])

  /// The datasets of the campaigns of a realm and of the registers that they name.
  init(of model: Model, _ campaigns: CampaignPages, in frame: Frame) {
    let words = DatasetWords(model: model, frame: frame)
    var datasets = campaigns.all.flatMap { campaign in
      Self.datasets(of: campaign, campaigns.assessment(of: campaign), words)
    }
    let units = model.organisations.filter { $0.realm == frame.realm }
    datasets.append(.units(units, of: words))
    // The register of provinces is the law's; a demonstration has no other.
    if frame.realm == .real { datasets.append(.provinces(of: model)) }
    datasets.removeAll { $0.rows.isEmpty }
    datasets.append(.columns(of: datasets))
    self.init(realm: frame.realm, datasets)
  }

  private init(realm: Realm, _ datasets: [Dataset]) {
    self.realm = realm
    let folder = realm.path("du-lieu/")
    entries = datasets.map { dataset in
      Entry(
        dataset: dataset,
        files: Dataset.Form.allCases.map { form in
          File(
            form: form, path: folder + dataset.name + form.ending,
            bytes: dataset.bytes(form, isSample: realm == .demonstration))
        })
    }
    var zip = ZipWriter()
    for file in entries.flatMap(\.files) {
      zip.add(String(file.path.dropFirst(folder.count)), file.bytes)
    }
    archive = zip.bytes
    places = Dictionary(
      datasets.enumerated().map { (Self.key($1.table.id, of: $1.campaign), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The dataset of a table, of a campaign or of the site; nothing where it has no row.
  subscript(table: String, of campaign: Campaign?) -> Entry? {
    places[Self.key(table, of: campaign)].map { entries[$0] }
  }

  /// The name of the file that holds all of them.
  var archivePath: String {
    realm.path("du-lieu/") + (realm == .real ? "tat-ca.zip" : "tat-ca-minh-hoa.zip")
  }

  private static func key(_ table: String, of campaign: Campaign?) -> String {
    campaign.map { "\($0.code)/\(table)" } ?? table
  }

  private static func datasets(
    of campaign: Campaign, _ assessment: Assessment, _ words: DatasetWords
  ) -> [Dataset] {
    [
      .indicators(of: campaign, in: words.frame), .assessments(of: campaign, assessment, words),
      .results(of: campaign, words), .works(of: campaign), .registeredWorks(of: campaign, words),
      .progress(of: campaign), .deadlines(of: campaign), .responsibilities(of: campaign),
      .participants(of: campaign, words), .reports(of: campaign, words), .quotas(of: campaign),
      .decisions(of: campaign, words), .exemplars(of: campaign, words), .blocks(of: campaign),
      .members(of: campaign, words), .rubric(of: campaign), .scores(of: campaign, words),
      .contents(of: campaign), .movements(of: campaign), .documents(of: campaign),
      .places(of: campaign), .placeChanges(of: campaign),
    ]
  }
}

extension Realm {
  /// A path of the output inside the realm.
  func path(_ path: String) -> String { folder.map { "\($0)/\(path)" } ?? path }
}

extension Planner {
  /// The files of all datasets, all of them in one, and the catalogue of them.
  mutating func addDatasets(_ settings: SiteSettings, baseURL: String?) {
    let shelf = frame.shelf
    let site = Span.file("content/site.yaml")
    for entry in shelf.entries {
      for file in entry.files {
        add(file: file.path, from: entry.dataset.campaign?.origin ?? site) { file.bytes }
      }
    }
    guard !shelf.entries.isEmpty else { return }
    add(file: shelf.archivePath, from: site) { shelf.archive }
    let catalogue = Catalogue(shelf: shelf, settings: settings, baseURL: baseURL)
    add(file: shelf.realm.path("data.json"), from: site) { catalogue.bytes }
  }
}
