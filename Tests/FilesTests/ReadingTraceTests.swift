import Archive
import Files
import Foundation
import TestKit
import Testing

@Suite struct ReadingTraceTests {
  private let site = InlineSite(
    "-- content/site.yaml --\nname: A\n-- content/pages/a.md --\none\n-- content/pages/b.md --\ntwo"
  )
  private var root: String { site.folder.path }

  /// Reads the site as a run would, and keeps what it read as bytes, as between two runs.
  private func kept() throws -> [UInt8] {
    let trace = ReadingTrace(site: root)
    try ReadingTrace.$current.withValue(trace) {
      for folder in ["content", "content/pages"] {
        for name in try Reading.names(in: "\(root)/\(folder)") {
          let path = "\(root)/\(folder)/\(name)"
          _ = Reading.isLink(path)
          if try Reading.kind(of: path) == .file { _ = try Reading.bytes(of: path) }
        }
      }
      #expect(try Reading.kind(of: "\(root)/templates") == nil)
    }
    var archive = ArchiveWriter()
    trace.record.write(to: &archive)
    return archive.bytes
  }

  private func isCurrent(_ bytes: [UInt8], at root: String? = nil) throws -> Bool {
    var reader = ArchiveReader(bytes)
    var record = try ReadingRecord(from: &reader)
    return try record.isCurrent(below: root ?? self.root)
  }

  @Test func isCurrentWhileNothingChanges() throws {
    let bytes = try kept()
    #expect(try isCurrent(bytes))
    // And when the marks have become good for something.
    usleep(60_000)
    let later = try kept()
    #expect(try isCurrent(later))
  }

  @Test(arguments: [
    "edit", "add", "remove", "rename", "empty folder", "template", "folder for file", "link",
  ])
  func noticesEveryKindOfChange(_ change: String) throws {
    usleep(60_000)
    let bytes = try kept()
    switch change {
    case "edit": site.write("One\n", to: "content/pages/a.md")
    case "add": site.write("", to: "content/pages/c.md")
    case "remove": try FileManager.default.removeItem(atPath: "\(root)/content/pages/b.md")
    case "rename":
      try FileManager.default.moveItem(
        atPath: "\(root)/content/pages/b.md", toPath: "\(root)/content/pages/B.md")
    case "empty folder": site.makeFolder("content/campaigns")
    case "template": site.write("x", to: "templates/pages/404.html")
    case "folder for file":
      try FileManager.default.removeItem(atPath: "\(root)/content/pages/b.md")
      site.makeFolder("content/pages/b.md")
    default:
      try FileManager.default.removeItem(atPath: "\(root)/content/pages/b.md")
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/content/pages/b.md", withDestinationPath: "a.md")
    }
    #expect(try !isCurrent(bytes))
  }

  @Test func isNotMisledByTheSameSizeAndTheSameTime() throws {
    usleep(60_000)
    let bytes = try kept()
    let path = "\(root)/content/pages/a.md"
    let before = try FileManager.default.attributesOfItem(atPath: path)
    site.write("eno\n", to: "content/pages/a.md")
    try FileManager.default.setAttributes(
      [.modificationDate: before[.modificationDate] as Any], ofItemAtPath: path)
    #expect(try !isCurrent(bytes))
  }

  @Test func findsAnEditInTheVeryInstantAfterTheReading() throws {
    for round in 0..<50 {
      let bytes = try kept()
      site.write(round % 2 == 0 ? "1ne\n" : "2ne\n", to: "content/pages/a.md")
      #expect(try !isCurrent(bytes))
    }
  }

  @Test func doesNotMindOtherTimesOrAnotherPlaceOfTheSite() throws {
    usleep(60_000)
    let bytes = try kept()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)],
      ofItemAtPath: "\(root)/content/pages/a.md")
    #expect(try isCurrent(bytes))
    let copy = InlineSite()
    try FileManager.default.removeItem(at: copy.folder)
    try FileManager.default.copyItem(at: site.folder, to: copy.folder)
    #expect(try isCurrent(bytes, at: copy.folder.path))
  }
}
