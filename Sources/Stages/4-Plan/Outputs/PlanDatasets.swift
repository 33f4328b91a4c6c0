import Domain
import Ingest
import Quantities
import Schema

// What the plan of a campaign says, as data.
extension Dataset {
  static func indicators(of campaign: Campaign, in frame: Frame) -> Dataset {
    func code(_ reference: Reference<Indicator>?) -> DatasetCell {
      .text(reference.map { campaign.indicators[$0].code })
    }
    let fields: [DatasetField<Indicator>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("name") { .words($0.name) },
      DatasetField("label") { .text($0.label) },
      DatasetField("wording") { .words($0.wording) },
      DatasetField("comparator") { .choice($0.comparator.rawValue) },
      DatasetField("comparator_word") { .text($0.comparatorText) },
      DatasetField("direction") { .choice($0.direction.rawValue) },
      DatasetField("lower") { .decimal($0.targets.first?.lower) },
      DatasetField("upper") { .decimal($0.targets.first?.upper) },
      DatasetField("strict") { .mark($0.targets.contains { $0.isStrict }) },
      DatasetField("unit") { .text($0.unit) },
      DatasetField("unit_as_printed") { .text($0.printedUnit) },
      DatasetField("value_as_printed") { .text($0.printedValue) },
      DatasetField("basis") { indicator in
        .list(indicator.targets.compactMap { $0.basis.map { frame.word("basis_\($0.rawValue)") } })
      },
      DatasetField("periods") { .list($0.targets.compactMap { $0.period.map { "\($0)" } }) },
      DatasetField("period_text") { .text($0.periodText) },
      DatasetField("period_derived") { .mark($0.isPeriodDerived) },
      DatasetField("deadline") { .list($0.targets.compactMap { $0.due.map { "\($0.period)" } }) },
      DatasetField("deadline_text") { .list($0.targets.compactMap { $0.due?.text }) },
      DatasetField("level") { .text($0.level) },
      DatasetField("disaggregation") { .text($0.disaggregation) },
      DatasetField("of") { .text($0.wholeText) },
      DatasetField("parent") { code($0.parent) },
      DatasetField("member_of") { code($0.memberOf) },
      DatasetField("subgroup_of") { code($0.subgroupOf) },
      DatasetField("within") { code($0.within) },
      DatasetField("follows") { code($0.follows) },
      DatasetField("pairs_with") { code($0.pairsWith) },
      DatasetField("components") { indicator in
        .list(
          indicator.components.map { component in
            switch component {
            case .work(let work): campaign.works[work].code
            case .placeChange(let change): campaign.placeChanges[change].code
            }
          })
      },
      DatasetField("set_size") { .count($0.setSize) },
      DatasetField("scope") { .list($0.scope) },
      DatasetField("stretch_scope") { .list($0.stretchScope) },
      DatasetField("set_reference") { .list($0.setReferences.map(\.number)) },
      DatasetField("benchmark") { .text($0.benchmark) },
      DatasetField("baseline_year") { .count($0.baseline?.year) },
      DatasetField("baseline_value") { .decimal($0.baseline?.value) },
      DatasetField("baseline_unit") { .text($0.baseline?.unit) },
      DatasetField("baseline_text") { .text($0.baseline?.text) },
      DatasetField("footnote") { .text($0.footnote) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("also_at") { .lines($0.alsoAt) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("indicators"), of: campaign, campaign.indicators, fields)
  }

  static func contents(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<ContentItem>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("group") { .choice($0.group.rawValue) },
      DatasetField("parent") { .text($0.parent.map { campaign.contents[$0].code }) },
      DatasetField("kind") { .text($0.kind) },
      DatasetField("year") { .count($0.year) },
      DatasetField("heading") { .text($0.heading) },
      DatasetField("text") { .text($0.text) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("contents"), of: campaign, campaign.contents, fields)
  }

  static func works(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<Work>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("name") { .words($0.name) },
      DatasetField("kind") { .words($0.kind) },
      DatasetField("stage") { .text($0.stage) },
      DatasetField("list") { .text($0.list) },
      DatasetField("level") { .text($0.level) },
      DatasetField("year") { .count($0.year) },
      DatasetField("deadline") { .period($0.due?.period) },
      DatasetField("relation") { .word($0.dueRelation?.rawValue) },
      DatasetField("deadline_text") { .text($0.due?.text) },
      DatasetField("quantity") { .decimal($0.quantity) },
      DatasetField("unit") { .text($0.unit) },
      DatasetField("field") { .text($0.field) },
      DatasetField("places") { .list($0.places) },
      DatasetField("footnote") { .text($0.footnote) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("works"), of: campaign, campaign.works, fields)
  }

  static func documents(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<LegalDocument>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("group") { .choice($0.group.rawValue) },
      DatasetField("kind") { .text($0.kind) },
      DatasetField("number") { .text($0.number) },
      DatasetField("name") { .text($0.name) },
      DatasetField("date") { .day($0.day) },
      DatasetField("date_text") { .text($0.dayText) },
      DatasetField("issuer") { .text($0.issuer) },
      DatasetField("issuer_implied") { .text($0.impliedIssuer) },
      DatasetField("about") { .text($0.about) },
      DatasetField("context") { .text($0.context) },
      DatasetField("role") { .word($0.role?.rawValue) },
      DatasetField("implements") { .list($0.implements.map(\.number)) },
      DatasetField("continues") { .list($0.continues.map(\.number)) },
      DatasetField("also_under") { .list($0.alsoUnder.map(\.number)) },
      DatasetField("period") { .text($0.period) },
      DatasetField("footnote") { .text($0.footnote) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("also_at") { .lines($0.alsoAt) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("documents"), of: campaign, campaign.documents, fields)
  }

  static func movements(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<Movement>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("group") { .choice($0.group.rawValue) },
      DatasetField("name") { .words($0.name) },
      DatasetField("quoted") { .truth($0.isQuoted) },
      DatasetField("kind") { .words($0.kind) },
      DatasetField("period") { .text($0.period) },
      DatasetField("year") { .count($0.year) },
      DatasetField("document") { .text($0.document?.number) },
      DatasetField("document_role") { .text($0.documentRole) },
      DatasetField("mentioned_with") { .text($0.mentionedWith?.number) },
      DatasetField("also_by") { .text($0.otherDocument?.number) },
      DatasetField("also_by_role") { .text($0.otherDocumentRole) },
      DatasetField("motto") { .text($0.motto) },
      DatasetField("source_document") { .text($0.sourceDocument?.number) },
      DatasetField("award_form") { .text($0.awardForm.map { campaign.awards.forms[$0].code }) },
      DatasetField("localised_from") { .text($0.nationalForm) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("also_at") { .lines($0.alsoAt) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("movements"), of: campaign, campaign.movements, fields)
  }
}

extension TableSchema {
  /// The schema that a table of the content is read by.
  static func published(_ id: String) -> TableSchema {
    guard let schema = Tables.all.first(where: { $0.id == id }) else {
      preconditionFailure("no table is called \(id)")
    }
    return schema
  }
}
