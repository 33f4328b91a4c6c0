import Compile
import Domain
import Judge
import Liquid
import Quantities
import Text

private let tallyRecord = RecordMaker(Offers.awardTally)
private let honoursRecord = RecordMaker(Offers.honours)

/// An award with the campaign that it was given under.
private struct Honour {
  let scopes: DecisionScopes
  let standing: AwardStanding
  let decision: AwardDecision
}

extension [DecisionScopes] {
  /// The awards of these campaigns in one table, with their sums; only those that are wanted.
  func honours(_ isWanted: (AwardDecision) -> Bool = { _ in true }) -> Value {
    let rows: [Honour] = flatMap { scopes in
      scopes.assessment.publicAwards().map { standing in
        let decisions = scopes.assessment.campaign.entered.decisions
        return Honour(scopes: scopes, standing: standing, decision: decisions[standing.decision])
      }
    }.filter { isWanted($0.decision) }
    // The newest first; one without a day stands at the end of its year.
    let sorted = rows.enumerated().sorted { one, other in
      let (left, right) = (one.element.decision, other.element.decision)
      if left.year != right.year { return left.year > right.year }
      if left.day != right.day {
        return left.day.map { day in right.day.map { $0 < day } ?? true } ?? false
      }
      return one.offset < other.offset
    }.map(\.element)
    func values(_ isShown: (Honour) -> Bool) -> Value {
      .array(sorted.filter(isShown).map { $0.scopes.value($0.standing) })
    }
    // Revoked awards stand in the table, they do not count.
    let tallies = rows.filter { $0.standing.state == .decided }.map(\.decision).tallied
    let sum = tallies.reduce(
      into: AwardTally(form: "", collectives: 0, persons: 0, households: 0)
    ) { sum, tally in sum.add(tally) }
    return honoursRecord([
      "decisions": values { _ in true },
      "revoked": values { $0.standing.state == .revoked },
      "open": values { $0.standing.isOpenForComment },
      "tallies": .array(tallies.map(Value.tally)),
      "sum": .tally(sum),
      "has_households": .bool(sum.households > 0),
      "decided": .int(sum.total),
    ])
  }
}

extension [AwardDecision] {
  /// Counted by form, in the order of the table.
  fileprivate var tallied: [AwardTally] {
    var tallies: [AwardTally] = []
    for decision in self {
      let tally = AwardTally(
        form: decision.formName, collectives: decision.kind == .collective ? 1 : 0,
        persons: decision.kind == .person ? 1 : 0,
        households: decision.kind == .household ? 1 : 0)
      if let index = tallies.firstIndex(where: {
        VietnameseText.areAlike($0.form, tally.form)
      }) {
        tallies[index].add(tally)
      } else {
        tallies.append(tally)
      }
    }
    return tallies
  }
}

extension AwardTally {
  fileprivate mutating func add(_ other: AwardTally) {
    collectives += other.collectives
    persons += other.persons
    households += other.households
  }
}

extension Value {
  fileprivate static func tally(_ tally: AwardTally) -> Value {
    tallyRecord([
      "form": .string(tally.form),
      "collectives": .int(tally.collectives),
      "persons": .int(tally.persons),
      "households": .int(tally.households),
      "total": .int(tally.total),
    ])
  }
}
