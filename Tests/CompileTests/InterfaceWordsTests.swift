import Diagnostics
import Foundation
import Liquid
import TestKit
import Testing

@testable import Compile

/// The words of the interface in both languages.
@Suite struct InterfaceWordsTests {
  private let files: TemplateFiles
  private let vietnamese: [String: String]
  private let english: [String: String]

  init() throws {
    files = try TemplateFiles(ofSite: Repository.folder.path + "/docs")
    vietnamese = try Self.words(.vi, of: files)
    english = try Self.words(.en, of: files)
  }

  private static func words(
    _ language: Language, of files: TemplateFiles
  ) throws -> [String: String] {
    var report = Report()
    let fields = Words(in: language, of: files, reporting: &report).offer.fields
    try #require(report.isEmpty)
    try #require(Set(fields.map(\.name)).count == fields.count, "a word has two values")
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.example) })
  }

  @Test func areTheSameInBothLanguages() {
    #expect(vietnamese.count > 900)
    #expect(Set(vietnamese.keys).symmetricDifference(english.keys) == [])
  }

  @Test func keepTheirPlaceholders() {
    for (key, word) in vietnamese {
      let places = word.matches(of: /\{\w+\}/).map(\.output)
      #expect(english[key]?.matches(of: /\{\w+\}/).map(\.output) == places, "\(key)")
    }
  }

  @Test func sayNothingInVietnameseOnAnEnglishPage() {
    for (key, word) in english {
      let letters = word.unicodeScalars.filter { (0xC0..<0x2000).contains($0.value) }
      #expect(letters.isEmpty && !word.isEmpty, "\(key): \(word)")
    }
  }

  @Test(arguments: Language.allCases)
  func areAllThatTheTemplatesAskFor(language: Language) {
    var report = Report()
    let set = TemplateSet(of: files, in: language, reporting: &report)
    #expect(report.isEmpty)
    for kind in PageKind.allCases { #expect(set.program(of: kind) != nil) }
  }
}

/// Vietnamese content on the page of another language.
@Suite struct VietnameseMarksTests {
  @Test(arguments: [
    ("Đồng Tháp", "[Đồng Tháp]"),
    ("tỉnh Tây Ninh (before 1 July 2025)", "[tỉnh Tây Ninh] (before 1 July 2025)"),
    ("mh04: Thời gian chờ", "mh04: [Thời gian chờ]"),
    ("Đồng Tháp: 12%", "[Đồng Tháp]: 12%"),
    ("Result (phút)", "Result ([phút])"),
    ("Thi đua (minh họa)", "[Thi đua (minh họa)]"),
    (
      "“Hộ nghèo” (3) is part of “Hộ cả nước” but is larger.",
      "“[Hộ nghèo]” (3) is part of “[Hộ cả nước]” but is larger."
    ),
    ("The lowest is Hà Nội (12%).", "The lowest is [Hà Nội] (12%)."),
    ("Kiên Giang and Bà Rịa - Vũng Tàu", "[Kiên Giang] and [Bà Rịa - Vũng Tàu]"),
    ("Vĩnh Long province", "[Vĩnh Long] province"),
    ("The result 16 phút & no more", "The result 16 [phút] &amp; no more"),
    ("Nghệ An, from 2025: no figure", "[Nghệ An], from 2025: no figure"),
    ("A & “Đ < E” of the year", "A &amp; “[Đ &lt; E]” of the year"),
  ])
  func areMarked(text: String, expected: String) {
    let markup = expected.replacing("[", with: "<span lang=\"vi\">")
      .replacing("]", with: "</span>")
    #expect(VietnameseMarks.markup(of: text) == markup)
  }

  @Test func areMarkedInsidePictures() {
    let picture =
      "<svg id=\"a\"><title id=\"t\">Vĩnh Long</title><desc>Target of Vĩnh Long</desc>"
      + "<text x=\"1\">Rank of Kiên Giang: 5</text><text>Bến Tre &amp; Trà Vinh</text><path d=\"\"/></svg>"
    #expect(
      VietnameseMarks.picture(picture)
        == "<svg id=\"a\"><title id=\"t\" lang=\"vi\">Vĩnh Long</title>"
        + "<desc>Target of Vĩnh Long</desc><text x=\"1\">Rank of <tspan lang=\"vi\">Kiên Giang</tspan>: 5"
        + "</text><text><tspan lang=\"vi\">Bến Tre &amp; Trà Vinh</tspan></text><path d=\"\"/></svg>"
    )
  }

  @Test(arguments: ["", "An Giang", "12%", "The lowest of all (12%).", "Q2 2026 – “…”"])
  func leaveTheRestAlone(text: String) {
    #expect(VietnameseMarks.markup(of: text) == nil)
  }
}
