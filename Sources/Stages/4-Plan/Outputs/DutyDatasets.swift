import Domain
import Schema

// Who must do what until when, and where, as data.
extension Dataset {
  static func responsibilities(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<Responsibility>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("task") { .count($0.task) },
      DatasetField("organisation") { .words($0.organisation) },
      DatasetField("lead") { .text($0.lead) },
      DatasetField("with") { .list($0.with) },
      DatasetField("text") { .words($0.text) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(
      .published("responsibilities"), of: campaign, campaign.duties.responsibilities, fields)
  }

  static func deadlines(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<Deadline>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("what") { .words($0.what) },
      DatasetField("due") { .period($0.due?.period) },
      DatasetField("precision") { .choice($0.precision.rawValue) },
      DatasetField("inclusive") { .yesNo($0.due?.isInclusive) },
      DatasetField("tentative") { .mark($0.due?.isTentative == true) },
      DatasetField("due_text") { .text($0.dueText) },
      DatasetField("frequency") { .word($0.recurrence?.frequency.rawValue) },
      DatasetField("day") { .count($0.recurrence?.dayOfMonth) },
      DatasetField("month_of_quarter") { .count($0.recurrence?.monthOfQuarter) },
      DatasetField("event") { .text($0.event) },
      DatasetField("relation") { .word($0.dueRelation?.rawValue) },
      DatasetField("works") { .list($0.works.map { campaign.works[$0].code }) },
      DatasetField("from") { .text($0.from) },
      DatasetField("with") { .list($0.with) },
      DatasetField("to") { .text($0.to) },
      DatasetField("channel") { .text($0.channel) },
      DatasetField("lunar") { .text($0.lunar) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("deadlines"), of: campaign, campaign.duties.deadlines, fields)
  }

  static func quotas(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<Quota>] = [
      DatasetField("unit") { .words($0.unit) },
      DatasetField("unit_as_printed") { .text($0.printedUnit) },
      DatasetField("individuals") { .count($0.individuals) },
      DatasetField("collectives") { .count($0.collectives) },
      DatasetField("quota_text") { .words($0.quotaText) },
      DatasetField("text") { .text($0.text) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("quotas"), of: campaign, campaign.awards.quotas, fields)
  }

  static func places(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<NamedPlace>] = [
      DatasetField("name") { .text($0.name) },
      DatasetField("kind") { .words($0.kind) },
      DatasetField("parent") { .text($0.parent) },
      DatasetField("planned") { .mark($0.isPlanned) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("places"), of: campaign, campaign.places, fields)
  }

  static func placeChanges(of campaign: Campaign) -> Dataset {
    let fields: [DatasetField<PlaceChange>] = [
      DatasetField("id") { .words($0.code) },
      DatasetField("kind") { .words($0.kind) },
      DatasetField("members") { .list($0.members) },
      DatasetField("place") { .text($0.place) },
      DatasetField("year") { .count($0.year) },
      DatasetField("completed_by") { .count($0.completedBy) },
      DatasetField("wording") { .text($0.wording) },
      DatasetField("line") { .lines($0.lines) },
      DatasetField("note") { .text($0.note) },
    ]
    return Dataset(.published("place-changes"), of: campaign, campaign.placeChanges, fields)
  }
}
