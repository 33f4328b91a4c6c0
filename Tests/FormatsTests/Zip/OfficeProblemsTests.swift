import Diagnostics
import Testing

@testable import Formats

@Suite struct OfficeProblemsTests {
  @Test func saysTheSameInBothLanguagesUnderOneCodeEach() {
    let problems = OfficeProblems.all
    #expect(Set(problems.map(\.code)).count == problems.count)
    for problem in problems {
      #expect(problem.message.parameters(in: .vi) == problem.message.parameters(in: .en))
      // Whoever must act is told how.
      #expect(problem.severity == .note || problem.cure != nil, "\(problem.code)")
    }
  }
}
