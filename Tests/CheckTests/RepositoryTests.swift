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
    let words = report.sorted.map { diagnostic in
      "\(diagnostic.code) \((diagnostic.place?.path ?? "").split(separator: "/").dropLast().last ?? "")"
    }
    // Four documents print no number or no date, and one calls 101 days a hundred.
    #expect(
      words == [
        "head-incomplete ben-tre-dong-khoi-moi-2024",
        "head-incomplete hau-giang-thi-dua-dac-biet-2024",
        "round-length hau-giang-thi-dua-dac-biet-2024",
        "head-incomplete tay-ninh-ldld-huyen-2024",
        "head-incomplete tra-vinh-chao-mung-dai-hoi-2024",
      ])
  }
}
