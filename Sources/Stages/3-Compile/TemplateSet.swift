package import Diagnostics
package import Liquid

/// Every template of the site, compiled against what its pages offer.
package struct TemplateSet: Sendable {
  /// The words of the interface, for the scope of every page.
  package let words: Record
  private let programs: [PageKind: Program]

  /// Compiles the templates of all types of page; what is wrong in any of them is reported.
  package init(
    of files: TemplateFiles, in language: Language, reporting report: inout Report
  ) {
    let words = Words(in: language, of: files, reporting: &report)
    self.words = words.record
    let filters = FilterTable.standard.adding(SiteFilters.all(in: language))
    let partials = Partials(
      names: { files.names(below: "layouts") + files.names(below: "partials") },
      load: { name in files[name] })
    var programs: [PageKind: Program] = [:]
    // A layout is used by all: what is wrong in it is said once.
    var seen: Set<Diagnostic> = []
    for kind in PageKind.allCases {
      guard let source = files[kind.template] else {
        report.add(.missingTemplate, at: .file("templates/" + kind.template))
        continue
      }
      let options = CompileOptions(
        strictness: .strict, filters: filters, partials: partials,
        offers: Self.offers(of: kind, words: words.offer),
        finish: language == .vi ? nil : .markingVietnamese)
      var findings = Report()
      programs[kind] = Program.compiled(from: source, options, reporting: &findings)
      for diagnostic in findings.diagnostics where seen.insert(diagnostic).inserted {
        report.add(diagnostic)
      }
    }
    self.programs = programs
  }

  /// The program of a type of page, where its template is sound.
  package func program(of kind: PageKind) -> Program? { programs[kind] }

  /// What the template of a type of page is checked against.
  static func offers(of kind: PageKind, words: RecordOffer) -> OfferSet {
    OfferSet(
      page: kind.rawValue, variables: Offers.frame + kind.variables,
      shared: [
        Offer("site", .record("site"), "the site"),
        Offer("words", .record("words"), "the words of the interface"),
      ],
      records: Offers.records + [words])
  }
}

extension Problem {
  static let missingTemplate = Problem(
    .error, "missing-template", vi: "không có mẫu này", en: "this template does not exist")
}

/// Everything that this stage reports.
package enum CompileProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [
    .missingTemplate, .templateUnused, .unknownWord, .wordIsNoText, .notADate, .notANumber,
    .emptySlug,
  ]
}
