import Diagnostics
import Foundation
import Liquid
import TestKit
import Testing

@testable import Compile

@Suite struct TemplatesPageTests {
  // A folder without templates of its own: the program's are what the page describes.
  private let files: TemplateFiles

  init() throws {
    files = try TemplateFiles(ofSite: Repository.folder.path + "/docs")
  }

  @Test func isTheReferencePage() {
    var report = Report()
    let page = TemplatesPage(words: Words(in: .vi, of: files, reporting: &report).offer).markdown
    #expect(report.isEmpty)
    #expect(
      page == ReferencePage("docs/templates.md").text(recording: page),
      "docs/templates.md is stale: RECORD=1 swift test --filter TemplatesPageTests")
  }

  @Test(arguments: PageKind.allCases)
  func offersOnlyRecordsThatAreDeclared(kind: PageKind) {
    let set = TemplateSet.offers(of: kind, words: RecordOffer("words", []))
    let fields = set.variables + set.shared + set.recordKinds.flatMap(\.fields)
    for field in fields {
      if let record = field.type.recordKind {
        #expect(set.record(record) != nil, "\(field.name) is a \(record)")
      }
      #expect(!field.summary.isEmpty, "\(field.name) says nothing of itself")
    }
    #expect(Set(set.variables.map(\.name)).count == set.variables.count)
  }

  @Test(arguments: PageKind.allCases)
  func embedsATemplateForEveryTypeOfPage(kind: PageKind) {
    #expect(files[kind.template] != nil)
  }

  @Test func compilesTheTemplatesOfTheProgram() {
    var report = Report()
    let set = TemplateSet(of: files, in: .vi, reporting: &report)
    let printer = DiagnosticPrinter(language: .en)
    #expect(report.isEmpty, "\(report.sorted.map { printer.print($0) }.joined())")
    for kind in PageKind.allCases { #expect(set.program(of: kind) != nil) }
  }

  @Test func saysOfEveryFilterWhatItGives() {
    let filters = FilterTable.standard.adding(SiteFilters.all(in: .vi))
    for name in filters.names { #expect(filters[name]?.summary.isEmpty == false, "\(name)") }
  }
}

extension OfferType {
  /// The kind of record that the type is, or is a list of.
  fileprivate var recordKind: String? {
    switch self {
    case .record(let kind): kind
    case .list(let item): item.recordKind
    default: nil
    }
  }
}
