import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct BlockTests {
  private typealias Item = EmulationBlock.RubricItem

  private func item(
    _ code: String, _ maximum: String?, _ kind: Item.Kind = .scored, below parent: Int? = nil
  ) -> Item {
    Item(
      code: code, parent: parent.map { ref($0) }, name: code, kind: kind,
      maximum: maximum.map(decimal), origin: origin)
  }

  /// A tree of 60 + 40 points, with a bonus and a deduction.
  private var rubric: [Item] {
    [
      item("I", "60"), item("I.1", "40", below: 0), item("I.2", "20", below: 0), item("II", "40"),
      item("Thưởng", "5", .bonus), item("Trừ", "10", .deduction),
    ]
  }

  private func score(
    _ unit: Int, _ item: Int, _ own: String?, _ verified: String?
  ) -> EmulationBlock.Score {
    EmulationBlock.Score(
      organisation: ref(unit), item: ref(item), selfScored: own.map(decimal),
      verified: verified.map(decimal), origin: origin)
  }

  private func standing(
    _ scores: [EmulationBlock.Score], rubric: [Item]? = nil, members: Int = 3
  ) throws -> BlockStanding {
    let block = EmulationBlock(
      code: "k1", name: "Khối 1",
      members: (0..<members).map {
        EmulationBlock.Member(organisation: ref($0), role: .member, origin: origin)
      }, rubric: Register(rubric ?? self.rubric), scores: scores, origin: origin)
    let entered = OfficeRecords(results: ResultTable(), blocks: Register([block]))
    let assessment = Assessment(
      of: campaign(entered: entered), in: model(organisations: units(4)), on: day("2025-12-31"))
    return try #require(assessment.blocks().first)
  }

  private func scores(_ unit: Int, _ first: String, _ second: String, _ third: String)
    -> [EmulationBlock.Score]
  {
    [
      score(unit, 1, "40", first), score(unit, 2, "20", second), score(unit, 3, "40", third),
    ]
  }

  @Test func addsUpTheTreeWithBonusAndDeduction() throws {
    let standing = try standing(
      scores(0, "38.5", "19", "40") + [score(0, 4, nil, "2"), score(0, 5, nil, "-1.5")])
    let member = standing.members[0]
    #expect(member.verified.total == decimal("98"))
    #expect(member.selfScored.total == 100)
    #expect(member.verified.deduction == decimal("1.5"))
    #expect(member.lines.map(\.depth) == [0, 1, 1, 0, 0, 0])
    #expect(member.lines[0].verified == decimal("57.5"))
  }

  @Test func ranksByVerifiedPointsWithTies() throws {
    let standing = try standing(
      scores(0, "38", "19", "40") + scores(1, "39", "18", "40") + scores(2, "40", "20", "40"))
    #expect(standing.rankedBy == .verified)
    #expect(standing.ranks.map(\.subject.index) == [2, 0, 1])
    #expect(standing.ranks.map(\.words.vi) == ["1", "2 (đồng hạng)", "2 (đồng hạng)"])
  }

  @Test func givesNoRankToWhoLacksPoints() throws {
    let standing = try standing(scores(0, "38", "19", "40") + [score(1, 1, nil, "40")])
    #expect(standing.ranks.map(\.subject.index) == [0])
    #expect(standing.members[1].verified.missing == 2)
    #expect(standing.members[1].lines[0].verified == nil)
    #expect(
      standing.basis.vi
        == "Xếp hạng trong khối theo điểm thẩm định (dự kiến): 1 trên 3 đơn vị đã đủ điểm.")
  }

  @Test func ranksByTheUnitsOwnPointsBeforeAnyIsVerified() throws {
    let standing = try standing([
      score(0, 1, "40", nil), score(0, 2, "20", nil), score(0, 3, "39", nil),
    ])
    #expect(standing.rankedBy == .selfScored)
    #expect(standing.ranks.map(\.value) == [99])
  }

  @Test func ranksNobodyWithoutARubric() throws {
    #expect(try standing([], rubric: []).ranks.isEmpty)
  }

  @Test func findsWhatDoesNotAddUp() throws {
    let rubric = [item("I", "60"), item("I.1", "40", below: 0), item("I.2", "15", below: 0)]
    let standing = try standing(
      [
        score(0, 0, nil, "50"), score(0, 1, nil, "41"), score(0, 2, nil, "-1"),
        score(3, 1, nil, "1"),
      ], rubric: rubric)
    #expect(
      standing.faults.map(\.kind)
        == [.maximumDiffers, .scoredSum, .aboveMaximum, .belowZero, .notAMember])
    #expect(
      standing.faults.first?.words.vi == "“I” tối đa 60 điểm, các tiêu chí con cộng được 55.")
  }

  @Test func endsWithLinesThatHangInACircle() throws {
    let circle = [item("a", "10", below: 1), item("b", "10", below: 0), item("c", "10")]
    let standing = try standing([score(0, 2, nil, "9")], rubric: circle)
    #expect(standing.members[0].verified.total == 9)
  }
}
