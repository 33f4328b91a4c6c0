import Compile
import Domain
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
      return [
        ("as_of", .day(chapter.asOf)),
        ("period", chapter.value(campaign.scope.period, in: frame)),
        ("rounds", .array(campaign.rounds.map { chapter.value($0, in: frame) })),
        ("marks", chapter.marks(in: frame)),
        ("outlives_province", .bool(windows.contains { chapter.isAfterProvince($0.lastDay) })),
      ]
    }
  }
}

extension CampaignChapter {
  fileprivate func value(_ round: Round, in frame: Frame) -> Value {
    roundRecord([
      "anchor": .string(round.code),
      "name": .string(round.name),
      "goal": .text(round.goal),
      "stated_days": .whole(round.statedDays),
      "windows": .array(round.windows.map { value($0, in: frame) }),
      "lines": .lines(round.lines),
      "note": .text(round.note),
    ])
  }

  fileprivate func value(_ window: Window, in frame: Frame) -> Value {
    windowRecord([
      "level": .text(window.level),
      "from": .time(window.from),
      "to": .time(window.to),
      "text": .text(window.text),
      "days": .whole(window.countedDays),
      "is_derived": .bool(window.isDerived),
      "derivation": .text(window.derivation),
      "state": .string(frame.word(window.stateWord(on: asOf))),
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
        let level = window.level.map { " (\($0.lowercasedFirstLetter))" } ?? ""
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

extension Window {
  /// Its days, first and last included, where both ends are as exact as a day.
  fileprivate var countedDays: Int? {
    guard let from, let to, from.precision == .day,
      to.precision == .day || to.precision == .monthEnd
    else { return nil }
    return from.first.days(until: to.last) + 1
  }

  fileprivate func stateWord(on day: Day) -> String {
    if let firstDay, day < firstDay { return "not_begun" }
    if let lastDay, lastDay < day { return "ended" }
    return "under_way"
  }
}

extension String {
  /// The text as it stands inside a sentence.
  fileprivate var lowercasedFirstLetter: String { prefix(1).lowercased() + dropFirst() }
}
