import Diagnostics
import Domain
import Testing

@Suite struct RepositoryContentTests {
  @Test func isReadWithoutAWordOfComplaint() throws {
    let report = try #require(Repository.loaded).report
    let words = report.sorted.map {
      "\($0.place?.description ?? ""): \($0.message(in: .en)) [\($0.code)]"
    }
    #expect(words == [])
  }
}
