package import Liquid

extension Offers {
  /// A file to download.
  package static let download = RecordOffer(
    "download",
    [
      Offer("name", .text, "its form", example: "CSV"),
      Offer("path", .text, "the file, from the site's top folder"),
      Offer("size", .text, "how large it is", example: "12 kB"),
    ])

  /// The tables of a campaign that can have a dataset, by their ids.
  package static let datasetTables = [
    "indicators", "assessments", "results", "works", "registered-works", "progress", "deadlines",
    "responsibilities", "participants", "reports", "quotas", "decisions", "exemplars", "blocks",
    "members", "rubric", "scores", "contents", "movements", "documents", "places",
    "place-changes",
  ]

  /// The files of a campaign's tables.
  package static let downloads = RecordOffer(
    "downloads",
    datasetTables.map { table in
      Offer(
        table.split(separator: "-").joined(separator: "_"), .list(.record("download")),
        "the files of this table; none where it has no row")
    })

  /// A dataset of the catalogue.
  package static let dataset = RecordOffer(
    "dataset",
    [
      Offer("name", .text, "the name of its files without the ending"),
      Offer("title", .text, "what it is", example: "Chỉ tiêu"),
      Offer("summary", .text, "what a row of it is"),
      Offer("rows", .number, "how many rows it has"),
      Offer("columns", .number, "how many columns it has"),
      Offer("table", .text, "the id on the page of the meaning of its columns"),
      Offer("first", .date, isOptional: true, "the first day that its dates speak of"),
      Offer("last", .date, isOptional: true, "the last day that its dates speak of"),
      Offer("files", .list(.record("download")), "its files"),
    ])

  /// A column of a dataset.
  package static let datasetColumn = RecordOffer(
    "dataset_column",
    [
      Offer("name", .text, "its name in CSV and JSON", example: "indicator"),
      Offer("heading", .text, "its heading in the file for Excel", example: "Chỉ tiêu"),
      Offer("summary", .text, "what it means"),
    ])

  /// A kind of table: what the columns of every dataset of it mean.
  package static let datasetTable = RecordOffer(
    "dataset_table",
    [
      Offer("title", .text, "what it is", example: "Chỉ tiêu"),
      Offer("anchor", .text, "its id on the page"),
      Offer("columns", .list(.record("dataset_column")), "its columns"),
    ])

  /// The datasets of one campaign, or of the site.
  package static let datasetGroup = RecordOffer(
    "dataset_group",
    [
      Offer("title", .text, "the campaign, or the site"),
      Offer("anchor", .text, "its id on the page"),
      Offer("path", .text, isOptional: true, "the campaign's first page"),
      Offer("is_draft", .truth, "whether the campaign's document is a draft"),
      Offer("updated", .date, isOptional: true, "the newest day that the content names"),
      Offer("datasets", .list(.record("dataset")), "its datasets"),
    ])

  /// A file that a record names, such as the signed plan.
  package static let attachedFile = RecordOffer(
    "attached_file",
    [
      Offer("title", .text, "what it is"),
      Offer("path", .text, "the file, from the site's top folder"),
      Offer("form", .text, "its form", example: "PDF"),
      Offer("size", .text, "how large it is", example: "120 kB"),
      Offer("day", .date, isOptional: true, "its day"),
      Offer("sha256", .text, "its SHA-256 in hexadecimal digits"),
    ])

  /// A change of the site.
  package static let change = RecordOffer(
    "change",
    [
      Offer("text", .text, "the change in words"),
      Offer("campaign", .record("link"), isOptional: true, "the campaign that it is about"),
      Offer("reason", .text, isOptional: true, "why"),
    ])

  /// The changes of one day.
  package static let changeDay = RecordOffer(
    "change_day",
    [
      Offer("day", .date, "the day"),
      Offer("changes", .list(.record("change")), "what changed"),
    ])

  static let changes = [
    Offer("days", .list(.record("change_day")), "the changes, the newest first"),
    Offer("count", .number, "how many there are"),
  ]

  static let moved = [
    Offer("target", .text, "where the page is now, from the site's top folder")
  ]

  static let dataRecords = [
    attachedFile, change, changeDay, download, downloads, dataset, datasetColumn, datasetGroup,
    datasetTable,
  ]

  static let data = [
    Offer("groups", .list(.record("dataset_group")), "the datasets, campaign by campaign"),
    Offer("tables", .list(.record("dataset_table")), "every kind of table among them, each once"),
    Offer("count", .number, "how many datasets there are"),
    Offer("archive", .record("download"), "all of them in one file"),
    Offer("catalogue_path", .text, "the list for programs", example: "data.json"),
  ]
}
