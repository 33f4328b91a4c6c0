import Check
import Diagnostics
import Foundation
import Ingest
import Testing

/// The problems of the stages that read and check, as their reference page lists them.
@Suite struct ProblemsTests {
  private static let all = IngestProblems.all + CheckProblems.all

  @Test func everyProblemIsListed() throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    for (stage, problems) in [
      ("1-Ingest", IngestProblems.all), ("2-Check", CheckProblems.all),
    ] {
      let root = "\(folder)/Sources/Stages/\(stage)"
      let names = try #require(FileManager.default.subpaths(atPath: root))
      let declared = try names.filter { $0.hasSuffix(".swift") }.reduce(0) { count, name in
        let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
        return count + text.components(separatedBy: " = Problem(").count - 1
      }
      #expect(problems.count == declared, "\(stage)")
    }
  }

  @Test func noCodeStandsTwice() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }

  @Test(arguments: all)
  func saysTheSameInBothLanguages(_ problem: Problem) {
    #expect(problem.message.parameters(in: .vi) == problem.message.parameters(in: .en))
    #expect(problem.cure?.parameters(in: .vi) == problem.cure?.parameters(in: .en))
  }
}
