import Foundation
import TestKit
import Testing

/// The demonstration of this repository: made by a script, and apart from everything real.
@Suite struct DemonstrationContentTests {
  /// Written by hand; all else in the campaign's folder comes from the script.
  private static func isWrittenByHand(_ path: String) -> Bool {
    path == "campaign.yaml" || path == "plan.md" || path.hasPrefix("exemplars/")
  }

  @Test func isWhatTheScriptMakes() throws {
    let made = InlineSite()
    guard let status = try DemonstrationMaker.run(into: made.folder) else {
      print("skipped: there is no python3 to run scripts/make-demonstration")
      return
    }
    try #require(status == 0)
    let fresh = DemonstrationMaker.files(below: made.folder.path)
    let kept = DemonstrationMaker.files(below: DemonstrationMaker.campaign)
      .filter { !Self.isWrittenByHand($0.key) }
    #expect(kept.count > 400)
    #expect(
      Set(kept.keys).symmetricDifference(fresh.keys).sorted() == [],
      "run scripts/make-demonstration")
    let differing = fresh.filter { kept[$0.key] != nil && kept[$0.key] != $0.value }
    #expect(differing.keys.sorted() == [], "run scripts/make-demonstration")
  }

  /// Nobody's photograph, and none that a page would be slow to load.
  @Test func hasSmallPicturesOnly() {
    let pictures = DemonstrationMaker.files(below: DemonstrationMaker.campaign + "/pictures")
    #expect(pictures.count > 12)
    for (name, bytes) in pictures {
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(name)")
      #expect(bytes.count < 40_000, "\(name)")
    }
  }

  @Test func tellsStoriesThatAreWorthReading() {
    let stories = DemonstrationMaker.files(below: DemonstrationMaker.campaign + "/exemplars")
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let told = stories.filter { !$0.value.contains("\nwithdrawn: ") }
    #expect(told.count >= 12)
    for (name, text) in told {
      let body = text.components(separatedBy: "\n---\n").dropFirst().joined()
      let words = body.split(whereSeparator: \.isWhitespace).count
      #expect((300...600).contains(words), "\(name): \(words)")
      for key in ["figures", "steps", "quote", "photos", "replication"] {
        #expect(text.contains("\n\(key):"), "\(name): \(key)")
      }
      #expect(!text.contains(" mẫu mực"), "\(name)")
    }
  }
}

/// The whole site of this repository, built by the program and searched to its last file.
@Suite struct DemonstrationApartTests {
  /// The built files by their path below `public`, each as text; packed ones are left out.
  private static let built: [String: String]? = {
    let site = InlineSite()
    for folder in ["content", "templates"] {
      for (path, bytes) in DemonstrationMaker.files(
        below: "\(DemonstrationMaker.repository)/\(folder)")
      {
        site.write(bytes, to: "\(folder)/\(path)")
      }
    }
    guard site.run("build").status == 0 else { return nil }
    var texts: [String: String] = [:]
    for path in site.files(below: "public") { texts[path] = site.text("public/\(path)") }
    return texts
  }()

  /// Names, codes, figures and dates that stand in nothing real.
  private static let marks =
    [
      "giả định", "Giả định", "GIẢ ĐỊNH", "gia-dinh", "CQGĐ", "HĐGĐ", "thi-dua-chuyen-doi-so",
      "Việc của dân, làm một lần", "Hẹn ngày nào, trả ngày ấy", "mh02", "mh11", "dk-001", "kt-15",
      // Figures of stories, targets and sheets.
      "1.500.000", "1500000", "2.318", "21.640", "3.874", "9.240", "850.934", "76,12%",
      // Dates of its plan, awards and works.
      "24/6/2024", "2024-06-24", "28/3/2025", "2025-03-28", "09/9/2025", "2025-09-09", "27/3/2026",
      "2026-03-27", "16/11/2026", "2026-11-16", "05/12/2026", "2026-12-05",
    ]

  @Test(arguments: marks)
  func nothingOfItStandsOutside(_ mark: String) throws {
    let built = try #require(Self.built)
    let outside = built.filter { path, text in
      !path.hasPrefix("minh-hoa/") && path != "manifest.json"
        && Self.withoutTheOneLink(text).contains(mark)
    }
    #expect(outside.keys.sorted() == [])
  }

  /// A mark that stands nowhere would prove nothing.
  @Test func mostOfItStandsInside() throws {
    let inside = try #require(Self.built).filter { $0.key.hasPrefix("minh-hoa/") }.map(\.value)
    let found = Self.marks.filter { mark in inside.contains { $0.contains(mark) } }
    #expect(found.count > Self.marks.count / 2, "\(Set(Self.marks).subtracting(found).sorted())")
    for mark in ["Cơ quan giả định 1", "mh02", "1.500.000", "76,12%", "16/11/2026"] {
      #expect(inside.contains { $0.contains(mark) }, "\(mark)")
    }
  }

  @Test func itsFilesStandInOneFolder() throws {
    let built = try #require(Self.built)
    let named = built.keys.filter { $0.contains("giả") || $0.contains("gia-dinh") }
    #expect(named.allSatisfy { $0.hasPrefix("minh-hoa/") })
    let linking = built.filter { path, text in
      path.hasSuffix(".html") && !path.hasPrefix("minh-hoa/") && text.contains("minh-hoa/")
    }
    #expect(linking.keys.sorted() == ["index.html"])
  }

  /// Neither page nor picture nor data nor search nor feed knows the person who withdrew consent.
  @Test(arguments: [
    "Cá nhân giả định 77", "ca-nhan-gia-dinh-77", "so-tra-cuu-thua-dat", "thua-dat", "6.277",
    "sổ tra cứu thửa đất", "kt-04", "Năm thôn, sáu nghìn thửa",
  ])
  func thePersonWhoWithdrewIsNowhere(_ trace: String) throws {
    let built = try #require(Self.built)
    #expect(built.filter { $0.value.contains(trace) || $0.key.contains(trace) }.keys.sorted() == [])
  }

  /// What is proposed for an award is weighed, not published: neither who nor why not.
  @Test(arguments: [
    "dn-01", "Tổ công tác của", "Cá nhân giả định 14", "Cá nhân giả định 41", "kt-25",
    "Chưa thực hiện kết luận kiểm tra",
  ])
  func whatIsProposedIsNotPublic(_ trace: String) throws {
    let built = try #require(Self.built)
    #expect(built.filter { $0.value.contains(trace) }.keys.sorted() == [])
  }

  /// The home page says that there is a demonstration, in one paragraph with the one link to it.
  private static func withoutTheOneLink(_ text: String) -> String {
    guard let start = text.range(of: "<p class=\"to-sample\">"),
      let end = text.range(of: "</p>", range: start.upperBound..<text.endIndex)
    else { return text }
    return text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
  }
}
