import Check
import Diagnostics
import Ingest
import Quantities
import Testing

@Suite struct RepositoryTests {
  @Test func theContentOfThisRepositoryHasNoErrorAndFewWarnings() throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var report = Report()
    let tree = try ContentTree(ofSite: folder, reporting: &report)
    let model = try #require(Ingestion(tree).model(reporting: &report))
    Checklist.standard.check(model, asOf: try #require(Day("2026-11-21")), into: &report)
    let words = report.sorted.map {
      "\($0.place?.description ?? ""): \($0.severity.rawValue): \($0.message(in: .en))"
    }
    #expect(words == [])
  }
}
