import Compile
import Diagnostics
import Domain
import Judge
import Liquid

private let workRecord = RecordMaker(Offers.work)
private let workGroupRecord = RecordMaker(Offers.workGroup)
private let workRuleRecord = RecordMaker(Offers.workRule)
private let registeredWorkRecord = RecordMaker(Offers.registeredWork)
private let workProgressRecord = RecordMaker(Offers.workProgress)

/// The works of a campaign, as templates see them.
struct WorkScopes {
  let chapter: CampaignChapter
  let frame: Frame

  private typealias Entry = (reference: Reference<Work>, work: Work)

  private let standings: [WorkProgress.AnyWork: WorkStanding]
  private var campaign: Campaign { chapter.campaign }

  init(chapter: CampaignChapter, frame: Frame) {
    self.chapter = chapter
    self.frame = frame
    standings = Dictionary(
      chapter.assessment.works().map { ($0.work, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The works by the heading that they are printed under and their year.
  var groups: Value {
    var order: [String] = []
    var found: [String: [Entry]] = [:]
    for (reference, work) in campaign.works.referenced {
      let title = heading(of: work)
      if found[title] == nil { order.append(title) }
      found[title, default: []].append((reference, work))
    }
    return .array(order.enumerated().map { group($1, $0 + 1, found[$1] ?? []) })
  }

  private func heading(of work: Work) -> String {
    let title = work.list ?? work.kind.uppercasedFirst
    return work.year.map { "\(title), \(frame.word("year")) \($0)" } ?? title
  }

  private func group(_ title: String, _ number: Int, _ entries: [Entry]) -> Value {
    let works = entries.map(\.work)
    return workGroupRecord([
      "anchor": .string("nhom-\(number)"),
      "title": .string(title),
      "works": .array(entries.map(value)),
      "has_stage": .bool(works.contains { $0.stage != nil }),
      "has_field": .bool(works.contains { $0.field != nil }),
      "has_place": .bool(works.contains { !$0.places.isEmpty }),
      "has_level": .bool(works.contains { $0.level != nil }),
      "has_due": .bool(works.contains { $0.due != nil }),
      "has_quantity": .bool(works.contains { $0.quantity != nil }),
    ])
  }

  func value(_ reference: Reference<Work>, _ work: Work) -> Value {
    let standing = standings[.planned(reference)]
    return workRecord([
      "name": .string(work.name),
      "path": .string(frame.path(CampaignPages.work(work, of: chapter.campaign))),
      "kind": .string(work.kind),
      "stage": .text(work.stage),
      "list": .text(work.list),
      "level": .text(work.level),
      "year": .whole(work.year),
      "due": .time(work.due?.period),
      "due_text": .text(work.due?.text),
      "relation": .text(work.dueRelation.map { frame.word("relation_\($0.rawValue)") }),
      "quantity": .text(work.quantity.map { "\($0)" }),
      "unit": .text(work.unit),
      "field": .text(work.field),
      "places": .texts(work.places),
      "footnote": .text(work.footnote),
      "state": .text(standing?.state.name[frame.language]),
      "basis": .text(standing?.basis[frame.language]),
      "lines": .lines(work.lines),
      "note": .text(work.note),
    ])
  }

  func value(
    _ reference: Reference<Participation.WorkRule>, _ rule: Participation.WorkRule
  ) -> Value {
    workRuleRecord([
      "applies_to": .string(rule.appliesTo),
      "minimum": .whole(rule.minimum),
      "registered": .int(campaign.entered.registeredWorks.count { $0.rule == reference }),
      "unit": .text(rule.unit),
      "fallback": .text(rule.fallback),
      "constraint": .text(rule.constraint),
      "text": .string(rule.text),
      "lines": .lines(rule.lines),
      "note": .text(rule.note),
    ])
  }

  func value(_ work: RegisteredWork) -> Value {
    let unit = frame.subject(.organisation(work.organisation), by: chapter.assessment)
    return registeredWorkRecord([
      "name": .string(work.name),
      "unit": .string(unit.name),
      "unit_path": .text(unit.path),
      "kind": .text(work.kind),
      "field": .text(work.field),
      "place": .text(work.place),
      "investor": .text(work.investor),
      "capital": .text(work.capital.map { "\($0)" }),
      "capital_unit": .string(work.capitalUnit ?? frame.word("million_dong")),
      "start": .time(work.start),
      "due": .time(work.due?.period),
      "registered_on": .day(work.registeredOn),
      "note": .text(work.note),
    ])
  }

  /// What was reported of some works, the newest first.
  func progress(of isWanted: (WorkProgress.AnyWork) -> Bool) -> Value {
    let reports = campaign.entered.progress.filter { isWanted($0.work) }
    return .array(
      reports.sorted { $0.day > $1.day }.map { report in
        let name =
          switch report.work {
          case .planned(let work): campaign.works[work].name
          case .registered(let work): campaign.entered.registeredWorks[work].name
          }
        return workProgressRecord([
          "name": .string(name),
          "day": .day(report.day),
          "state": .string(report.state.name[frame.language]),
          "percent": .text(report.percent.map { "\($0)" }),
          "note": .text(report.note),
        ])
      })
  }
}

extension String {
  /// The text as it stands at the head of a line.
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
