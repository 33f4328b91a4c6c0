import Diagnostics
import Domain
import Judge
import TestKit
import Testing

@Suite struct JudgementTests {
  static let table =
    Situation.atLeast + Situation.greaterThan + Situation.lessThan + Situation.range
    + Situation.change + Situation.milestoneByDate + Situation.milestoneInYear + Situation.sets
    + Situation.relative + Situation.track + Situation.totals + Situation.gaps
    + Situation.versions

  @Test(arguments: table) func givesTheStateOfTheSituation(_ situation: Situation) {
    let judgement = situation.judgement
    #expect(judgement.state == situation.expected, "\(judgement.basis.vi)")
  }

  @Test func coversEveryComparator() {
    let covered = Set(Self.table.map { $0.indicators[0].comparator })
    #expect(covered == Set(Comparator.allCases))
  }

  @Test func coversEveryState() {
    #expect(Set(Self.table.map(\.expected)) == Set(IndicatorState.allCases))
  }

  @Test func explainsEverySituation() throws {
    var text = ""
    for situation in Self.table {
      let judgement = situation.judgement
      text +=
        "\(situation.indicators[0].comparator.rawValue) · \(situation.name) · \(situation.asOf)\n"
      text += "  \(judgement.state.name.vi) · \(judgement.state.name.en)\n"
      text += "  \(judgement.basis.vi)\n  \(judgement.basis.en)\n"
    }
    print(text)
    #expect(Keepsake("judgements.txt").difference(from: text) == nil)
  }
}
