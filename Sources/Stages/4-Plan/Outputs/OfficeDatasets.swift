import Domain
import Schema

// What offices enter besides results, as data. Nominations and ratings are not public and have none.
extension Dataset {
  static func participants(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<Participant>] = [
      DatasetField("unit") { words.unit($0.organisation) },
      DatasetField(.unitName) { words.unitName($0.organisation) },
      DatasetField("level") { .text($0.level) },
      DatasetField("reporting") {
        .list($0.reportsUnder.map { campaign.duties.reporting[$0].code })
      },
      DatasetField("work_rule") {
        .text($0.workRule.map { campaign.participation.workRules[$0].code })
      },
      DatasetField("quota") { .text($0.quota.map { campaign.awards.quotas[$0].unit }) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(
      .published("participants"), of: campaign, campaign.entered.participants, fields)
  }

  static func registeredWorks(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<RegisteredWork>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("unit") { words.unit($0.organisation) },
      DatasetField(.unitName) { words.unitName($0.organisation) },
      DatasetField("name") { .words($0.name) },
      DatasetField("kind") { .text($0.kind) },
      DatasetField("field") { .text($0.field) },
      DatasetField("rule") { .text($0.rule.map { campaign.participation.workRules[$0].code }) },
      DatasetField("place") { .text($0.place) },
      DatasetField("investor") { .text($0.investor) },
      DatasetField("capital") { .decimal($0.capital) },
      DatasetField("capital_unit") { .text($0.capitalUnit) },
      DatasetField("start") { .period($0.start) },
      DatasetField("deadline") { .period($0.due?.period) },
      DatasetField("registered") { .day($0.registeredOn) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(
      .published("registered-works"), of: campaign, campaign.entered.registeredWorks, fields)
  }

  static func progress(of campaign: Campaign) -> Dataset {
    func work(_ work: WorkProgress.AnyWork) -> (code: String, name: String) {
      switch work {
      case .planned(let reference):
        (campaign.works[reference].code, campaign.works[reference].name)
      case .registered(let reference):
        (
          campaign.entered.registeredWorks[reference].code,
          campaign.entered.registeredWorks[reference].name
        )
      }
    }
    let fields: [DatasetField<WorkProgress>] = [
      DatasetField("work") { .words(work($0.work).code) },
      DatasetField(.workName) { .words(work($0.work).name) },
      DatasetField("date") { .day($0.day) },
      DatasetField("state") { .choice($0.state.rawValue) },
      DatasetField("percent") { .decimal($0.percent) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("progress"), of: campaign, campaign.entered.progress, fields)
  }

  static func reports(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<ReportReceived>] = [
      DatasetField("rule") { .words(campaign.duties.reporting[$0.rule].code) },
      DatasetField("period") { .time($0.period) },
      DatasetField("unit") { words.unit($0.organisation) },
      DatasetField(.unitName) { words.unitName($0.organisation) },
      DatasetField("received") { .day($0.received) },
      DatasetField("number") { .text($0.number) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("reports"), of: campaign, campaign.entered.reports, fields)
  }

  /// Awards that were given or taken back; who may not be named is not named.
  static func decisions(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<AwardDecision>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("year") { .count($0.year) },
      DatasetField("form") { .text($0.form.map { campaign.awards.forms[$0].code }) },
      DatasetField("form_name") { .words($0.formName) },
      DatasetField("kind") { .choice($0.kind.rawValue) },
      DatasetField("name") { $0.mayBeNamed ? .words($0.laureate) : .missing },
      DatasetField("position") { $0.mayBeNamed ? .text($0.position) : .missing },
      DatasetField("unit") { words.unit($0.organisation) },
      DatasetField("unit_name") {
        $0.organisation == nil ? .text($0.organisationName) : words.unitName($0.organisation)
      },
      DatasetField("achievement") { $0.mayBeNamed ? .text($0.achievement) : .missing },
      DatasetField("number") { .text($0.number) },
      DatasetField("date") { .day($0.day) },
      DatasetField("authority") { .text($0.authority) },
      DatasetField("state") { .choice($0.state.rawValue) },
      DatasetField("revoking_number") { .text($0.revocation?.number) },
      DatasetField("revoking_date") { .day($0.revocation?.day) },
    ]
    let isFinal: (AwardDecision) -> Bool = { $0.state == .decided || $0.state == .revoked }
    return Dataset(
      .published("decisions"), of: campaign, campaign.entered.decisions.filter(isFinal), fields)
  }

  static func exemplars(of campaign: Campaign, _ words: DatasetWords) -> Dataset {
    let fields: [DatasetField<Exemplar>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("kind") { .choice($0.kind.rawValue) },
      DatasetField("name") { .words($0.name) },
      DatasetField("position") { .text($0.position) },
      DatasetField("unit") { words.unit($0.organisation) },
      DatasetField("unit_name") {
        $0.organisation == nil ? .text($0.organisationName) : words.unitName($0.organisation)
      },
      DatasetField("vintage") { words.vintage($0.province) },
      DatasetField("province") { words.code($0.province) },
      DatasetField("province_name") { words.name($0.province) },
      DatasetField("field") { .text($0.field) },
      DatasetField("year") { .count($0.year) },
      DatasetField("achievement") { .words($0.reason) },
      DatasetField("awards") { exemplar in
        .list(exemplar.awards.filter { $0.state == .decided }.map(\.line))
      },
      DatasetField("published") { .day($0.published) },
      DatasetField("updated") { .day($0.updated) },
    ]
    return Dataset(
      .exemplars, of: campaign, campaign.entered.exemplars.filter(\.isPublic), fields)
  }
}

extension Exemplar.Award {
  /// Form, number and year in a line.
  fileprivate var line: String {
    [form, number, year.map { "\($0)" }].compactMap { $0 }.joined(separator: ", ")
  }
}
