import Diagnostics
import Domain
import Schema
import Text

/// The codes of a campaign's tables, known before their records are made.
struct CampaignCodes: Sendable {
  let indicators: CodeIndex<Indicator>
  /// The unit of measure of each indicator.
  let measures: [String?]
  let contents: CodeIndex<ContentItem>
  let works: CodeIndex<Work>
  let deadlines: CodeIndex<Deadline>
  let placeChanges: CodeIndex<PlaceChange>
  let documents: DocumentIndex

  init(_ shelf: TableShelf) {
    indicators = CodeIndex(
      .indicators, of: shelf, kind: Wording(vi: "chỉ tiêu", en: "indicator"))
    measures = shelf.rows(.indicators).map { $0.text("unit") }
    contents = CodeIndex(
      .contents, of: shelf, kind: Wording(vi: "mục nội dung", en: "content item"))
    works = CodeIndex(.works, of: shelf, kind: Wording(vi: "công trình", en: "work"))
    deadlines = CodeIndex(.deadlines, of: shelf, kind: Wording(vi: "hạn", en: "deadline"))
    placeChanges = CodeIndex(
      .placeChanges, of: shelf, kind: Wording(vi: "thay đổi địa giới", en: "place change"))
    documents = DocumentIndex(shelf.rows(.documents))
  }
}

/// Finds a campaign's documents by their numbers.
struct DocumentIndex: Sendable {
  private var positions: [DocumentNumber: [Int]] = [:]
  private var numbers: [String] = []

  init(_ rows: [TableRow]) {
    for (position, row) in rows.enumerated() {
      guard let number = row.text("number") else { continue }
      positions[DocumentNumber(number), default: []].append(position)
      numbers.append(number)
    }
  }

  /// A citation; a number that is in no row of the table, or in several, is said.
  func cite(_ number: String, at span: Span, reporting report: inout Report) -> Citation {
    let found = positions[DocumentNumber(number)] ?? []
    if found.count != 1 {
      report.add(
        found.isEmpty ? .documentNotListed : .documentAmbiguous, at: span,
        ["number": .text(number)],
        near: found.isEmpty ? NearMiss.nearest(to: number, among: numbers) : nil)
    }
    return Citation(
      number: number, document: found.count == 1 ? found.first.map { Reference($0) } : nil)
  }

  func cite(_ row: TableRow, _ id: String, reporting report: inout Report) -> Citation? {
    row.text(id).map { cite($0, at: row.span(id), reporting: &report) }
  }

  func citeAll(_ row: TableRow, _ id: String, reporting report: inout Report) -> [Citation] {
    row.list(id).map { cite($0, at: row.span(id), reporting: &report) }
  }
}

extension Problem {
  static let documentNotListed = Problem(
    .warning, "document-not-listed",
    vi: "văn bản số “{number}” không có trong bảng văn bản của phong trào",
    en: "the document '{number}' is not in the campaign's table of documents",
    cure: Wording(
      vi: "thêm một dòng cho văn bản này, hoặc sửa lại số hiệu",
      en: "add a row for it, or correct the number"))
  static let documentAmbiguous = Problem(
    .warning, "document-ambiguous",
    vi: "nhiều văn bản của phong trào cùng mang số “{number}”",
    en: "several documents of the campaign have the number '{number}'",
    cure: Wording(vi: "xem lại bảng văn bản", en: "look through the table of documents"))
}
