import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

extension Planner {
  /// The board of each campaign on who has reached what: units and places against indicators.
  mutating func addProgress(_ campaigns: CampaignPages) {
    for campaign in campaigns.all {
      let assessment = campaigns.assessment(of: campaign)
      let subjects = FigureSubjects(of: campaign)
      guard !subjects.groups.isEmpty else { continue }
      let folder = CampaignPages.folder(of: campaign)
      add(.progress, folder + "tien-do", from: campaign.origin) { frame, route in
        let title = frame.word("progress_matrix")
        let newest = campaign.entered.results.current.map(\.measureDay)
          .filter { $0 <= campaigns.asOf }.max()
        return frame.scope(
          route, title: title, of: campaign.displayTitle,
          description: "\(title): \(campaign.displayTitle)",
          above: [(campaign.displayTitle, folder + "index")],
          [
            ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
            (
              "matrices",
              .array(
                subjects.groups.map { group in
                  frame.matrix(of: group, by: assessment)
                    .value(marks: IndicatorState.inOrder.map { frame.mark(of: $0) })
                })
            ),
            ("newest", .day(newest)),
          ])
      }
    }
  }
}

/// Whose figures a campaign has, besides those of the whole.
struct FigureSubjects: Sendable {
  /// Subjects of one kind, which can stand in one table.
  struct Group: Sendable {
    enum Kind: String, Sendable {
      case provincesBefore = "63"
      case provincesToday = "34"
      case units = "units"
    }

    let kind: Kind
    fileprivate(set) var subjects: [IndicatorResult.Subject] = []
    /// The indicators that they have figures of, in the order of the plan.
    fileprivate(set) var indicators: [Reference<Indicator>] = []
  }

  let groups: [Group]

  init(of campaign: Campaign) {
    var seen: Set<IndicatorResult.Subject> = []
    var kinds: [Group.Kind: [IndicatorResult.Subject]] = [:]
    var measured: [Group.Kind: Set<Reference<Indicator>>] = [:]
    for result in campaign.entered.results.current where result.subject != .whole {
      let kind = Self.kind(of: result.subject)
      measured[kind, default: []].insert(result.indicator)
      guard seen.insert(result.subject).inserted else { continue }
      kinds[kind, default: []].append(result.subject)
    }
    // Who takes part and has sent nothing is part of the picture.
    if kinds[.units] != nil {
      for participant in campaign.entered.participants {
        let subject = IndicatorResult.Subject.organisation(participant.organisation)
        if seen.insert(subject).inserted { kinds[.units]?.append(subject) }
      }
    }
    let order = campaign.indicators.referenced.map(\.reference)
    groups = [Group.Kind.provincesToday, .provincesBefore, .units].compactMap { kind in
      kinds[kind].map { subjects in
        Group(
          kind: kind, subjects: subjects,
          indicators: order.filter { measured[kind]?.contains($0) == true })
      }
    }
  }

  private static func kind(of subject: IndicatorResult.Subject) -> Group.Kind {
    switch subject {
    case .province(let key): key.vintage == .thirtyFour ? .provincesToday : .provincesBefore
    case .organisation, .whole: .units
    }
  }
}

extension Frame {
  /// The mark of a state in boards.
  func mark(of state: IndicatorState) -> Matrix.Mark {
    Matrix.Mark(shape: state.mark, code: state.rawValue, name: state.name[language])
  }

  fileprivate func matrix(
    of group: FigureSubjects.Group, by assessment: Assessment
  ) -> Matrix {
    let campaign = assessment.campaign
    let subjects = sorted(group.subjects, in: assessment.model)
    let judged = group.indicators.map { reference in
      (reference, subjects.map { assessment.summary(of: reference, for: $0) })
    }
    // What applies to none of them, as a target of a later time, has no column.
    let shown = judged.filter { $0.1.contains { $0.state != .notApplicable } }
    let indicators = shown.map(\.0)
    let rows = subjects.enumerated().map { place, subject in
      let who = self.subject(subject, by: assessment)
      return Matrix.Row(
        title: who.name, path: who.path,
        cells: shown.map { reference, judgements in
          cell(of: judgements[place], campaign.indicators[reference])
        })
    }
    let day = DayForm.text(assessment.asOf, .short, in: language)
    return Matrix(
      anchor: "bang-tien-do-\(group.kind.rawValue)",
      caption: "\(word("progress_caption_\(group.kind.rawValue)")) \(day)",
      corner: word(group.kind == .units ? "unit_name" : "provinces"),
      totalHead: word("progress_reached"),
      columns: indicators.map { reference in
        let indicator = campaign.indicators[reference]
        let page = CampaignPages.indicator(indicator, of: campaign)
        return Matrix.Column(
          title: indicator.displayName, path: has(page) ? path(page) : nil)
      }, rows: rows)
  }

  private func sorted(
    _ subjects: [IndicatorResult.Subject], in model: Model
  ) -> [IndicatorResult.Subject] {
    subjects.map { subject -> (CollationKey, IndicatorResult.Subject) in
      switch subject {
      case .whole: (CollationKey(""), subject)
      case .organisation(let unit):
        (CollationKey(model.organisations[unit].sortName), subject)
      case .province(let key): (CollationKey(model.provinces[key]?.name ?? key.code), subject)
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func cell(of judgement: Judgement, _ indicator: Indicator) -> Matrix.Cell {
    var text = judgement.state.name[language]
    if let figure = judgement.figure, !figure.isEarlier {
      text += ": \(words(for: figure, unit: indicator.unit))"
    }
    let isDone: Bool? =
      switch judgement.state {
      case .notApplicable, .undecidable, .noFigures, .notDue: nil
      default: judgement.state.isSuccess
      }
    return Matrix.Cell(mark: mark(of: judgement.state), text: text, isDone: isDone)
  }
}
