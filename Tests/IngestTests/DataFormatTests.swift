import Diagnostics
import Formats
import Foundation
import Ingest
import Schema
import Testing

@Suite struct DataFormatTests {
  /// `RECORD=1` writes the page anew.
  @Test func theReferencePageIsUpToDate() throws {
    let page = DataFormatPage(Tables.all, in: .vi).markdown
    let file = URL(fileURLWithPath: Repository.folder + "/docs/data-format.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(kept == page, "docs/data-format.md is stale: run the test with RECORD=1")
  }

  @Test func noTwoTablesShareAName() {
    let stems = Tables.all.flatMap(\.stem.both)
    #expect(Set(stems).count == stems.count)
  }
}
