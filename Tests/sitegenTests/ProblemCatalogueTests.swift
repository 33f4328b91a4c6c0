import Diagnostics
import TestKit
import Testing

@Suite struct ProblemCatalogueTests {
  @Test func isTheReferencePage() {
    let page = ChecksPage(problems: ProblemCatalogue.all).markdown
    #expect(
      page == ReferencePage("docs/checks.md").text(recording: page),
      "docs/checks.md is stale: RECORD=1 swift test --filter ProblemCatalogueTests")
  }

  @Test func givesEveryProblemACodeOfItsOwn() {
    let codes = ProblemCatalogue.all.map(\.code)
    let repeated = Dictionary(grouping: codes) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(repeated == [])
    let unlike = codes.filter { $0.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) == nil }
    #expect(unlike == [], "codes are small words joined by hyphens")
  }

  @Test(arguments: ProblemCatalogue.all)
  func speaksBothLanguagesOfTheSameThings(problem: Problem) {
    for wording in [problem.message, problem.cure].compactMap(\.self) {
      #expect(wording.vi.contains { $0.isLetter }, "\(problem.code)")
      #expect(wording.en.contains { $0.isLetter }, "\(problem.code)")
      #expect(wording.parameters(in: .vi) == wording.parameters(in: .en), "\(problem.code)")
      #expect(!wording.vi.hasSuffix(".") && !wording.en.hasSuffix("."), "\(problem.code)")
    }
  }

  @Test func leavesOutNoProblemThatIsDeclared() throws {
    var declared: [String: [String]] = [:]
    for path in Repository.files(below: "Sources", endingIn: ".swift") {
      let text = try #require(Repository.text(of: path))
      for match in text.matches(of: /\bProblem\(\s*\.(?:error|warning|note),\s*"([^"]+)"/) {
        declared[String(match.1), default: []].append(path)
      }
    }
    let known = Set(ProblemCatalogue.all.map(\.code))
    let forgotten = declared.filter { !known.contains($0.key) }
    #expect(forgotten.isEmpty, "in no list of problems: \(forgotten)")
    #expect(known.subtracting(declared.keys) == [], "in a list, but declared nowhere")
    let twice = declared.filter { $0.value.count > 1 }
    #expect(twice.isEmpty, "declared more than once: \(twice)")
  }
}
