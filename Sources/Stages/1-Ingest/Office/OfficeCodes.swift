import Diagnostics
import Domain
import Formats
import Quantities
import Schema
import Text

/// What the rows that offices fill can refer to.
struct OfficeCodes {
  let campaign: CampaignCodes
  let directory: Directory
  let provinces: ProvinceFinder
  let reporting: CodeIndex<ReportingRule>
  let workRules: CodeIndex<Participation.WorkRule>
  let forms: CodeIndex<AwardForm>
  let criteria: CodeIndex<AwardCriterion>
  let dossiers: CodeIndex<DossierItem>
  let quotas: CodeIndex<Quota>
  let registeredWorks: CodeIndex<RegisteredWork>
  let nominations: CodeIndex<Nomination>
  /// The folder of the campaign, to which files are relative.
  let folder: String
  let style: ProseStyle

  /// The period that a cell names, or that the path of the file does; both must agree.
  func period(_ row: TableRow, reporting report: inout Report) -> Period? {
    let supplied = row.supplied.period.flatMap {
      Period(reading: $0.text, at: .file($0.file), reporting: &report)
    }
    guard let written = row.period("period") else {
      // What stands there and cannot be read was reported with the table.
      if row.state("period") == .refused { return nil }
      if supplied == nil { report.add(.noPeriod, at: row.span) }
      return supplied
    }
    if let supplied, supplied != written, let fact = row.supplied.period {
      report.add(
        .pathDisagrees, at: row.span("period"),
        ["value": .text(row.table.printed(row.index, "period")), "path": .text(fact.text)])
    }
    return written
  }

  /// The unit of a row that must have one.
  func unit(_ row: TableRow, reporting report: inout Report) -> Reference<Organisation>? {
    if row.state("unit") != .refused, row.text("unit") == nil, row.supplied.unit == nil {
      report.add(.noUnit, at: row.span)
    }
    return directory.find(row, reporting: &report)
  }

  /// The part of a sheet's path that names a province; a unit of that name is meant first.
  func provinceInPath(of row: TableRow) -> PathFacts.PathFact? {
    guard let fact = row.supplied.unit, !directory.knows(fact.text), provinces.knows(fact.text)
    else { return nil }
    return fact
  }

  func file(_ row: TableRow, _ id: String) -> AttachedFile? {
    row.text(id).map { AttachedFile(path: folder + $0, origin: row.span(id)) }
  }
}

extension Problem {
  static let noPeriod = Problem(
    .error, "period-missing",
    vi: "không rõ dòng này của kỳ nào", en: "the period of this row is not given",
    cure: Wording(
      vi: "ghi cột “kỳ”, hoặc đặt tệp trong thư mục mang tên kỳ như 2025-Q1",
      en: "fill the column 'period', or put the file into a folder such as 2025-Q1"))
  static let noUnit = Problem(
    .error, "unit-missing",
    vi: "không rõ dòng này của đơn vị nào", en: "the unit of this row is not given",
    cure: Wording(
      vi: "ghi cột “đơn_vị”, hoặc đặt tên tệp theo mã đơn vị",
      en: "fill the column 'unit', or name the file by the unit's code"))
}
