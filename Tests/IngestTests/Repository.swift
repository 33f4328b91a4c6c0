import Diagnostics
import Domain
import Ingest
import Testing

/// The content of this repository, read once for all tests.
enum Repository {
  static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  static let loaded: (model: Model, report: Report)? = {
    var report = Report()
    guard let tree = try? ContentTree(ofSite: folder, reporting: &report),
      let model = Ingestion(tree).model(reporting: &report)
    else { return nil }
    return (model, report)
  }()

  static func model() throws -> Model { try #require(loaded).model }

  /// The campaigns in the order of the seeds that they were taken from.
  static let seeds = [
    "tra-vinh-chao-mung-dai-hoi-2024", "tra-vinh-30-nam-tai-lap-2021",
    "hau-giang-thi-dua-dac-biet-2024", "tay-ninh-ldld-huyen-2024",
    "ben-tre-dong-khoi-moi-2024",
  ]
}
