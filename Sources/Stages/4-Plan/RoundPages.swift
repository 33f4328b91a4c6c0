import Compile
import Domain
import Judge
import Liquid
import Quantities

private let windowRecord = RecordMaker(Offers.levelWindow)
private let roundRecord = RecordMaker(Offers.calendarRound)
private let markRecord = RecordMaker(Offers.mark)

extension Planner {
  /// The rounds of a campaign, where it has any.
  mutating func addRounds(_ chapter: CampaignChapter) {
    let campaign = chapter.campaign
    guard !campaign.rounds.isEmpty else { return }
    add(.rounds, "dot", of: chapter, title: "rounds", notes: ["rounds"]) { frame, _ in
      let windows = [campaign.scope.period] + campaign.rounds.flatMap(\.windows)
      let standings = chapter.assessment.rounds()
      return [
        ("as_of", .day(chapter.asOf)),
        ("period", chapter.value(campaign.scope.period, nil, in: frame)),
        (
          "rounds",
          .array(
            campaign.rounds.referenced.map { reference, round in
              chapter.value(round, standings.filter { $0.round == reference }, in: frame)
            })
        ),
        ("marks", chapter.marks(in: frame)),
        ("outlives_province", .bool(windows.contains { chapter.isAfterProvince($0.lastDay) })),
      ]
    }
  }
}

extension CampaignChapter {
  fileprivate func value(
    _ round: Round, _ standings: [RoundStanding], in frame: Frame
  ) -> Value {
    roundRecord([
      "anchor": .string(round.code),
      "name": .string(round.name),
      "goal": .text(round.goal),
      "stated_days": .whole(round.statedDays),
      "windows": .array(standings.map { value($0.window, $0.state, in: frame) }),
      "lines": .lines(round.lines),
      "note": .text(round.note),
    ])
  }

  /// A window and where it stands; without a standing, that of the whole campaign.
  fileprivate func value(
    _ window: Window, _ state: RoundStanding.State?, in frame: Frame
  ) -> Value {
    let word = state?.rawValue ?? campaign.state(on: asOf).roundWord
    return windowRecord([
      "level": .text(window.level),
      "from": .time(window.from),
      "to": .time(window.to),
      "text": .text(window.text),
      "days": .whole(window.dayCount),
      "is_derived": .bool(window.isDerived),
      "derivation": .text(window.derivation),
      "state": .string(frame.word("round_\(word)")),
      "is_after_province": .bool(isAfterProvince(window.lastDay)),
      "lines": .lines(window.lines),
      "note": .text(window.note),
    ])
  }

  /// Where rounds begin and end, and the day itself among them.
  fileprivate func marks(in frame: Frame) -> Value {
    var marks: [(day: Day, when: String, what: String, isToday: Bool)] = []
    for round in campaign.rounds {
      for window in round.windows {
        let level = window.level.map { " (\($0.lowercasedFirst))" } ?? ""
        if let from = window.from {
          marks.append(
            (from.first, "\(from)", "\(frame.word("begins")) \(round.name)\(level)", false))
        }
        if let to = window.to {
          marks.append((to.last, "\(to)", "\(frame.word("ends")) \(round.name)\(level)", false))
        }
      }
    }
    marks.append((asOf, "\(asOf)", frame.word("day_of_data"), true))
    let sorted = marks.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return .array(
      sorted.map { _, mark in
        markRecord([
          "when": .string(mark.when), "what": .string(mark.what), "is_today": .bool(mark.isToday),
        ])
      })
  }
}

extension Campaign.State {
  /// The same among the states of rounds.
  fileprivate var roundWord: String {
    switch self {
    case .notBegun: "upcoming"
    case .running: "running"
    case .ended: "over"
    }
  }
}
