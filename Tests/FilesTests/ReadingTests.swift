import Diagnostics
import Files
import Foundation
import TestKit
import Testing

@Suite struct ReadingTests {
  private let site = InlineSite("-- a/b.txt --\nmột\n-- a/a.txt --\n")
  private func path(_ name: String) -> String { site.folder.appendingPathComponent(name).path }

  @Test func readsAFileWhole() throws {
    #expect(try Reading.bytes(of: path("a/b.txt")) == Array("một".utf8))
    #expect(try Reading.bytes(of: path("a/a.txt")).isEmpty)
  }

  @Test func readsAFileLargerThanOneBuffer() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    site.write(Data(bytes), to: "large")
    #expect(try Reading.bytes(of: path("large")) == bytes)
  }

  @Test func listsNamesInByteOrder() throws {
    #expect(try Reading.names(in: path("a")) == ["a.txt", "b.txt"])
  }

  @Test func saysWhyAFileCannotBeRead() {
    let fault = #expect(throws: ReadingFault.self) { try Reading.bytes(of: path("a")) }
    #expect(fault?.diagnostic.message(in: .en) == "cannot read it: Is a directory")
    #expect(
      fault?.diagnostic.message(in: .vi) == "không đọc được: đây là thư mục, không phải tệp")
  }

  @Test func tellsAMissingPathFromAFault() throws {
    #expect(try Reading.kind(of: path("nothing")) == nil)
    #expect(try Reading.kind(of: path("a/b.txt/below")) == nil)
    #expect(try Reading.kind(of: path("a")) == .folder)
  }

  @Test func refusesLinksThatGoInCircles() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("one"), withDestinationPath: path("two"))
    try FileManager.default.createSymbolicLink(
      atPath: path("two"), withDestinationPath: path("one"))
    let fault = #expect(throws: ReadingFault.self) { try Reading.kind(of: path("one")) }
    #expect(fault?.errno == ReadingFault.linksInCircles)
  }
}
