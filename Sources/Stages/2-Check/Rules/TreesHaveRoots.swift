import Diagnostics
import Domain
import Quantities

/// No record stands below itself.
struct TreesHaveRoots: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      check(campaign.contents, \.parent, into: &report)
      check(campaign.indicators, \.parent, into: &report)
      check(campaign.indicators, \.memberOf, into: &report)
      for block in campaign.entered.blocks { check(block.rubric, \.parent, into: &report) }
    }
    check(model.organisations, \.parent, into: &report)
  }

  private func check<Record>(
    _ register: Register<Record>, _ parent: (Record) -> Reference<Record>?,
    into report: inout Report
  ) {
    // 1: its way up ends at a root; 2: the way that is being followed.
    var states: [Reference<Record>: Int] = [:]
    for start in register.referenced {
      var way: [Reference<Record>] = []
      var next: Reference<Record>? = start.reference
      while let here = next, states[here] == nil {
        states[here] = 2
        way.append(here)
        next = parent(register[here])
      }
      if let here = next, states[here] == 2 {
        report.add(
          .belowItself, at: register[here].origin, ["code": .text(register[here].code)])
      }
      for reference in way { states[reference] = 1 }
    }
  }
}

extension Problem {
  static let belowItself = Problem(
    .error, "tree-circle",
    vi: "“{code}” nằm dưới chính nó: các mã cha dẫn vòng quanh",
    en: "'{code}' stands below itself: the parents lead in a circle",
    cure: Wording(vi: "sửa mã cha của một trong các dòng", en: "correct the parent of one row"))
}
