import Diagnostics
import Domain
import Judge
import Quantities
import Testing

@Suite struct QuotaTests {
  private let quotas = [
    Quota(code: "Đảng bộ Công an tỉnh", individuals: 2, quotaText: "02 cá nhân", origin: origin),
    Quota(code: "sở, ban, ngành", individuals: 1, quotaText: "01 cá nhân", origin: origin),
    Quota(code: "chủ trì đề án", individuals: 2, quotaText: "02 cá nhân", origin: origin),
  ]

  private func uses(_ nominations: [Nomination]) -> [QuotaUse] {
    let units = [
      unit("ca", name: "Đảng bộ Công an tỉnh", unitClass: "sở, ban, ngành"),
      unit("s1", name: "Sở Một", unitClass: "Sở, ban, ngành"),
      unit("s2", name: "Sở Hai", unitClass: "sở, ban, ngành"), unit("x", name: "Xã A"),
    ]
    let entered = OfficeRecords(
      participants: units.indices.map { Participant(organisation: ref($0), origin: origin) },
      results: ResultTable(), nominations: Register(nominations))
    return Assessment(
      of: campaign(awards: AwardRules(quotas: Register(quotas)), entered: entered),
      in: model(organisations: units), on: day("2025-07-01")
    ).quotas()
  }

  private func nomination(
    _ code: String, by unit: Int, _ kind: SubjectKind = .person, under quota: Int? = nil
  ) -> Nomination {
    Nomination(
      code: code, kind: kind, name: code, organisation: ref(unit), quota: quota.map { ref($0) },
      origin: origin)
  }

  private func states(_ uses: [QuotaUse], of unit: Int, _ kind: SubjectKind) -> [QuotaUse.State] {
    uses.filter { $0.organisation.index == unit && $0.kind == kind }.map(\.state)
  }

  @Test func holdsEachUnitOfAClassAgainstTheQuotaOfTheClass() {
    let uses = uses([nomination("a", by: 1), nomination("b", by: 1)])
    #expect(states(uses, of: 1, .person) == [.over(by: 1)])
    #expect(states(uses, of: 2, .person) == [.unused(1)])
  }

  @Test func prefersTheRowThatNamesTheUnit() {
    let uses = uses([nomination("a", by: 0), nomination("b", by: 0)])
    #expect(states(uses, of: 0, .person) == [.full])
    #expect(
      uses.first { $0.organisation.index == 0 && $0.kind == .person }?.basis.vi
        == "Đề nghị 2 cá nhân; hạn mức 2 (“Đảng bộ Công an tỉnh”: 02 cá nhân).")
  }

  @Test func countsAnOverrideApart() {
    let uses = uses([
      nomination("a", by: 1), nomination("b", by: 1, under: 2), nomination("c", by: 1, under: 2),
    ])
    #expect(states(uses, of: 1, .person) == [.full, .full])
  }

  @Test func setsNoNumberWhereThePlanSetsNone() {
    let uses = uses([nomination("t", by: 1, .collective), nomination("x", by: 3)])
    #expect(states(uses, of: 1, .collective) == [.noQuota])
    #expect(states(uses, of: 3, .person) == [.noQuota])
    #expect(states(uses, of: 3, .collective).isEmpty)
  }
}
