import Diagnostics
import Domain
import Quantities
import Schema

extension Participant {
  /// The units that take part, each once.
  static func all(
    _ rows: [TableRow], _ codes: OfficeCodes, reporting report: inout Report
  ) -> [Participant] {
    var seen = RowsByMeaning<Reference<Organisation>>()
    return rows.compactMap { row in
      guard let participant = Participant(row, codes, reporting: &report), !row.isRefused,
        seen.isFirst(row, about: participant.organisation, in: ["unit"], reporting: &report)
      else { return nil }
      return participant
    }
  }

  private init?(_ row: TableRow, _ codes: OfficeCodes, reporting report: inout Report) {
    guard let unit = codes.unit(row, reporting: &report) else { return nil }
    self.init(
      organisation: unit, level: row.text("level"),
      reportsUnder: codes.reporting.findAll(row, "reporting", reporting: &report),
      workRule: codes.workRules.find(row, "work_rule", reporting: &report),
      quota: codes.quotas.find(row, "quota", reporting: &report), note: row.text("note"),
      origin: row.span)
  }
}

extension RegisteredWork {
  init?(_ row: TableRow, _ codes: OfficeCodes, reporting report: inout Report) {
    guard let unit = codes.unit(row, reporting: &report) else { return nil }
    self.init(
      code: row.words("id"), name: row.words("name"), organisation: unit, kind: row.text("kind"),
      field: row.text("field"), rule: codes.workRules.find(row, "rule", reporting: &report),
      place: row.text("place"), investor: row.text("investor"), capital: row.decimal("capital"),
      capitalUnit: row.text("capital_unit"), start: row.period("start"),
      due: row.period("deadline").map { DueDate(period: $0, isInclusive: nil) },
      registeredOn: row.day("registered"), note: row.text("note"), origin: row.span)
  }
}

extension WorkProgress {
  init?(_ row: TableRow, _ codes: OfficeCodes, reporting report: inout Report) {
    let code = row.words("work")
    let registered = codes.registeredWorks.peek(code).map { AnyWork.registered($0) }
    let work =
      registered
      ?? codes.campaign.works.find(code, at: row.span("work"), reporting: &report).map {
        .planned($0)
      }
    guard let work, let day = row.day("date"), let state = row.choice("state", State.self) else {
      return nil
    }
    let photo = row.text("photo").map {
      Photo(
        path: codes.folder + $0, alternative: row.text("photo_alt"),
        credit: row.text("photo_credit"), origin: row.span("photo"))
    }
    self.init(
      work: work, day: day, state: state, percent: row.decimal("percent"), note: row.text("note"),
      photos: photo.map { [$0] } ?? [], origin: row.span)
  }
}

extension ReportReceived {
  /// What a row is about: no unit sends two reports of one rule and period.
  struct Meaning: Hashable {
    let rule: Reference<ReportingRule>
    let unit: Reference<Organisation>
    let period: Period
  }

  /// The reports that came in; a row without a day says that one has not.
  static func all(
    _ rows: [TableRow], _ codes: OfficeCodes, reporting report: inout Report
  ) -> [ReportReceived] {
    var seen = RowsByMeaning<Meaning>()
    return rows.compactMap { row in
      guard let received = ReportReceived(row, codes, reporting: &report), !row.isRefused,
        seen.isFirst(
          row, about: received.meaning, in: ["rule", "period", "unit"], reporting: &report)
      else { return nil }
      return received.received == nil ? nil : received
    }
  }

  private var meaning: Meaning { Meaning(rule: rule, unit: organisation, period: period) }

  private init?(_ row: TableRow, _ codes: OfficeCodes, reporting report: inout Report) {
    let rule = codes.reporting.find(row, "rule", reporting: &report)
    let unit = codes.unit(row, reporting: &report)
    let period = codes.period(row, reporting: &report)
    guard let rule, let unit, let period else { return nil }
    self.init(
      rule: rule, organisation: unit, period: period, received: row.day("received"),
      number: row.text("number"), note: row.text("note"),
      files: codes.file(row, "file").map { [$0] } ?? [], origin: row.span)
  }
}

extension Submission {
  /// The sheets of a folder, each of which shows that a unit has sent it.
  static func all(
    _ shelf: TableShelf, _ codes: OfficeCodes, reporting report: inout Report
  ) -> [Submission] {
    shelf.tables.values.sorted { $0.schema.id < $1.schema.id }.flatMap { table in
      table.parts.compactMap { part in
        guard part.supplied.unit != nil || part.supplied.period != nil else { return nil }
        // What cannot be found was reported with the rows of the sheet.
        var ignored = Report()
        return Submission(
          table: table.schema.id,
          organisation: part.supplied.unit.flatMap { codes.directory.unit($0.text) },
          period: part.supplied.period.flatMap {
            Period(reading: $0.text, at: .file($0.file), reporting: &ignored)
          }, path: part.path, origin: .file(part.path))
      }
    }
  }
}
