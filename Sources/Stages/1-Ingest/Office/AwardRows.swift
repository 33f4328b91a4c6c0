import Diagnostics
import Domain
import Quantities
import Schema
import Text

extension Nomination {
  init?(
    _ row: TableRow, _ codes: OfficeCodes, ratings: [YearRating], reporting report: inout Report
  ) {
    guard let unit = codes.unit(row, reporting: &report) else { return nil }
    self.init(
      code: row.words("id"), kind: row.choice("kind") ?? .collective, name: row.words("name"),
      position: row.text("position"), organisation: unit,
      form: codes.forms.find(row, "form", reporting: &report),
      criterion: codes.criteria.find(row, "criterion", reporting: &report),
      quota: codes.quotas.find(row, "quota", reporting: &report),
      dossier: codes.dossiers.findAll(row, "dossier", reporting: &report),
      exclusion: row.text("exclusion"), day: row.day("date"), ratings: ratings,
      note: row.text("note"), origin: row.span)
  }
}

extension Nomination.YearRating {
  /// The ratings by the key of their nomination.
  static func all(
    _ rows: [TableRow], _ codes: OfficeCodes, reporting report: inout Report
  ) -> [Reference<Nomination>: [Nomination.YearRating]] {
    var ratings: [Reference<Nomination>: [Nomination.YearRating]] = [:]
    for row in rows {
      guard let nomination = codes.nominations.find(row, "nomination", reporting: &report),
        let year = row.integer("year")
      else { continue }
      ratings[nomination, default: []].append(
        .init(year: year, step: row.words("rating"), origin: row.span))
    }
    return ratings
  }
}

extension AwardDecision {
  init(_ row: TableRow, _ codes: OfficeCodes, reporting report: inout Report) {
    let unit = row.text("unit").flatMap {
      codes.directory.find($0, at: row.span("unit"), reporting: &report)
    }
    self.init(
      code: row.words("id"), year: row.integer("year") ?? 0,
      form: codes.forms.find(row, "form", reporting: &report), formName: row.words("form_name"),
      kind: row.choice("kind") ?? .collective, laureate: row.words("name"),
      position: row.text("position"), organisation: unit, organisationName: row.text("unit_name"),
      achievement: row.text("achievement"), number: row.text("number"), day: row.day("date"),
      authority: row.text("authority"), state: row.choice("state") ?? .proposed,
      commentUntil: row.day("comment_until"), revocation: Revocation(row),
      quota: codes.quotas.find(row, "quota", reporting: &report),
      nomination: codes.nominations.find(row, "nomination", reporting: &report),
      publication: PublicationBasis(row), files: codes.file(row, "file").map { [$0] } ?? [],
      note: row.text("note"), origin: row.span)
  }
}

extension AwardDecision.Revocation {
  init?(_ row: TableRow) {
    guard let number = row.text("revoking_number") else { return nil }
    self.init(
      number: number, day: row.day("revoking_date"), reason: row.text("revoking_reason"))
  }
}

extension PublicationBasis {
  init?(_ row: TableRow) {
    guard row.answer("publish") != nil || row.text("basis") != nil else { return nil }
    self.init(
      isAllowed: row.flag("publish"), basis: row.text("basis"), day: row.day("basis_date"),
      origin: row.span)
  }
}
