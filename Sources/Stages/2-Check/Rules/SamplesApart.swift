import Diagnostics
import Domain
import Quantities

/// A real campaign has nothing to do with units that were invented for a demonstration.
struct SamplesApart: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.realCampaigns {
      let entered = campaign.entered
      var uses: [(Reference<Organisation>, Span)] = []
      uses += entered.participants.map { ($0.organisation, $0.origin) }
      uses += entered.registeredWorks.map { ($0.organisation, $0.origin) }
      uses += entered.reports.map { ($0.organisation, $0.origin) }
      uses += entered.nominations.map { ($0.organisation, $0.origin) }
      uses += entered.decisions.compactMap { row in row.organisation.map { ($0, row.origin) } }
      uses += entered.exemplars.compactMap { row in row.organisation.map { ($0, row.origin) } }
      uses += entered.blocks.flatMap { $0.members.map { ($0.organisation, $0.origin) } }
      uses += entered.results.all.compactMap { result in
        guard case .organisation(let unit) = result.subject else { return nil }
        return (unit, result.origin)
      }
      for (reference, origin) in uses where model.organisations[reference].isSample {
        report.add(
          .sampleUnit, at: origin, ["unit": .text(model.organisations[reference].name)])
      }
    }
  }
}

extension Problem {
  static let sampleUnit = Problem(
    .error, "sample-unit",
    vi: "“{unit}” là đơn vị giả định của phong trào minh họa, không dùng được ở phong trào thật",
    en: "'{unit}' was invented for a demonstration and has no place in a real campaign",
    cure: Wording(
      vi: "ghi đơn vị thật trong content/đơn_vị.csv", en: "name a unit of content/units.csv"))
}
