import Diagnostics
import Domain
import Quantities

/// A fact of a document that was read knows its line.
struct SourceLinesKept: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns where campaign.head.source != nil {
      let facts =
        campaign.indicators.map { ($0.lines, $0.origin) }
        + campaign.works.map { ($0.lines, $0.origin) }
        + campaign.documents.map { ($0.lines, $0.origin) }
        + campaign.movements.map { ($0.lines, $0.origin) }
        + campaign.contents.map { ($0.lines, $0.origin) }
        + campaign.awards.quotas.map { ($0.lines, $0.origin) }
        + campaign.duties.deadlines.map { ($0.lines, $0.origin) }
        + campaign.duties.responsibilities.map { ($0.lines, $0.origin) }
        + campaign.rounds.map { ($0.lines, $0.origin) }
      for (lines, origin) in facts where lines == nil {
        report.add(.lineMissing, at: origin, ["source": .text(campaign.head.source ?? "")])
      }
    }
  }
}

extension Problem {
  static let lineMissing = Problem(
    .warning, "line-missing",
    vi: "chưa ghi dòng của “{source}” mà điều này được đọc từ đó",
    en: "the line of '{source}' that this was read from is not given",
    cure: Wording(vi: "ghi dòng_nguồn", en: "fill in 'line'"))
}
