import Diagnostics
import Domain
import Schema
import Text

/// Puts together what offices have entered under a campaign.
struct OfficeAssembly {
  let folder: CampaignFolder
  let codes: OfficeCodes

  func records(
    withdrawn: inout [Model.WithdrawnPerson], reporting report: inout Report
  ) -> OfficeRecords {
    let shelf = folder.shelf
    let ratings = Nomination.YearRating.all(shelf.rows(.ratings), codes, reporting: &report)
    let nominations = shelf.rows(.nominations).enumerated().compactMap { index, row in
      Nomination(row, codes, ratings: ratings[Reference(index)] ?? [], reporting: &report)
    }
    let gone = Withdrawals(folder, codes)
    withdrawn += gone.people
    let decisionRows = shelf.rows(.decisions).filter { !gone.includes($0) }
    let decisions = CodeIndex<AwardDecision>(
      decisionRows, kind: Wording(vi: "quyết định khen thưởng", en: "decision"))
    let exemplars = folder.exemplars.compactMap { file -> Exemplar? in
      var file = file
      guard file.withdrawn == nil else { return nil }
      return file.exemplar(codes, decisions, reporting: &report)
    }
    lookThroughRefusedRows(reporting: &report)
    return OfficeRecords(
      participants: Participant.all(shelf.allRows(.participants), codes, reporting: &report),
      results: ResultTable(shelf.allRows(.results), codes, reporting: &report),
      registeredWorks: Register(
        shelf.rows(.registeredWorks).compactMap { RegisteredWork($0, codes, reporting: &report) }),
      progress: shelf.allRows(.progress).compactMap {
        let progress = WorkProgress($0, codes, reporting: &report)
        return $0.isRefused ? nil : progress
      },
      reports: ReportReceived.all(shelf.allRows(.reports), codes, reporting: &report),
      submissions: Submission.all(shelf, codes, reporting: &report),
      nominations: Register(nominations),
      decisions: Register(decisionRows.map { AwardDecision($0, codes, reporting: &report) }),
      blocks: BlockAssembly(shelf: shelf, codes: codes).blocks(reporting: &report),
      exemplars: Register(exemplars))
  }

  /// Finds what else is wrong with rows that have an error: their records are made and left.
  private func lookThroughRefusedRows(reporting report: inout Report) {
    for row in folder.shelf.refusedRows(.registeredWorks) {
      _ = RegisteredWork(row, codes, reporting: &report)
    }
    for row in folder.shelf.refusedRows(.nominations) {
      _ = Nomination(row, codes, ratings: [], reporting: &report)
    }
    for row in folder.shelf.refusedRows(.decisions) {
      _ = AwardDecision(row, codes, reporting: &report)
    }
  }
}

/// The persons of a campaign who are not to be named any more.
struct Withdrawals {
  let people: [Model.WithdrawnPerson]
  /// Folded name and the unit that was given with it, which tells namesakes apart.
  private let keys: [(name: String, unit: String?)]

  init(_ folder: CampaignFolder, _ codes: OfficeCodes) {
    var people: [Model.WithdrawnPerson] = []
    var keys: [(name: String, unit: String?)] = []
    for file in folder.exemplars where file.withdrawn != nil {
      guard let name = file.name else { continue }
      let photos = Set(file.photoPaths(in: folder.path))
      people.append(.init(name: name, photos: photos, origin: file.narrative.origin))
      keys.append((VietnameseText.key(name), file.unitText.map(VietnameseText.key)))
    }
    for row in folder.shelf.rows(.decisions) where row.day("withdrawn") != nil {
      people.append(.init(name: row.words("name"), origin: row.span("name")))
      keys.append(
        (VietnameseText.key(row.words("name")), row.text("unit").map(VietnameseText.key)))
    }
    self.people = people
    self.keys = keys
  }

  /// Whether the row is about one of them.
  func includes(_ row: TableRow) -> Bool {
    if row.day("withdrawn") != nil { return true }
    let name = VietnameseText.key(row.words("name"))
    let unit = row.text("unit").map(VietnameseText.key)
    return keys.contains { $0.name == name && ($0.unit == nil || unit == nil || $0.unit == unit) }
  }
}
