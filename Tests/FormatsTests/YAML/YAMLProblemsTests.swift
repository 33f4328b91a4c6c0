import Diagnostics
import Testing

@testable import Formats

@Suite struct YAMLProblemsTests {
  @Test(arguments: YAMLProblems.all + JSONProblems.all)
  func asksForTheSameArgumentsInBothLanguages(problem: Problem) {
    #expect(problem.message.parameters(in: .vi) == problem.message.parameters(in: .en))
    #expect(problem.cure?.parameters(in: .vi) == problem.cure?.parameters(in: .en))
    #expect(problem.cure != nil)
  }

  @Test func hasOneCodeForEachProblem() {
    let codes = (YAMLProblems.all + JSONProblems.all).map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
