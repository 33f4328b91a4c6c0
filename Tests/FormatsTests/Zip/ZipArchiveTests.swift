import Diagnostics
import TestKit
import Testing

@testable import Formats

@Suite struct ZipArchiveTests {
  private func read(_ bytes: [UInt8], _ name: String = "a.txt") throws(PackageFault) -> String {
    String(
      decoding: try ZipArchive(bytes).contents(of: name, atMost: 20_000_000), as: UTF8.self)
  }

  @Test(arguments: [false, true])
  func readsStoredParts(isLong: Bool) throws {
    let zip = ZipMaker(parts: [.init("a.txt", "một"), .init("dir/b.txt", "")], isLong: isLong)
    #expect(try read(zip.bytes) == "một")
    #expect(try read(zip.bytes, "DIR/B.TXT") == "")
    #expect(try ZipArchive(zip.bytes).names == ["a.txt", "dir/b.txt"])
  }

  @Test func inflatesDeflatedParts() throws {
    let run = DeflatedRun(of: 0x20, copies: 100)
    var part = ZipMaker.Part("a.txt", [UInt8](repeating: 0x20, count: run.size))
    part.bytes = run.bytes
    part.method = 8
    #expect(try read(ZipMaker(parts: [part]).bytes) == String(repeating: " ", count: run.size))
  }

  @Test func refusesEveryCutOffFile() {
    let whole = ZipMaker(parts: [.init("a.txt", "một hai ba")]).bytes
    for length in 0..<whole.count {
      #expect(throws: PackageFault.self) { try read(Array(whole[..<length])) }
    }
  }

  @Test func neverCrashesOnAnyChangedByte() {
    let whole = ZipMaker(parts: [.init("a.txt", "một"), .init("b.txt", "hai")], isLong: true).bytes
    var refused = 0
    for index in whole.indices {
      for value: UInt8 in [0x00, 0x7F, 0xFF] where whole[index] != value {
        var changed = whole
        changed[index] = value
        do {
          _ = try read(changed)
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > whole.count / 2)
  }

  @Test func refusesWrongCheckSumsSizesMethodsAndLocks() {
    expect("office-file-damaged") { $0.crc ^= 1 }
    expect("office-file-damaged") { $0.size += 1 }
    expect("office-file-method") { $0.method = 14 }
    expect("office-file-locked") { $0.flags = 1 }
    expect("office-file-damaged") {
      $0.method = 8
      $0.bytes = [0xFF, 0xFF]
    }
  }

  private func expect(_ code: String, _ change: (inout ZipMaker.Part) -> Void) {
    var part = ZipMaker.Part("a.txt", "một hai ba")
    change(&part)
    do {
      _ = try read(ZipMaker(parts: [part]).bytes)
      Issue.record("read, but should be \(code)")
    } catch {
      #expect(error.problem.code == code)
    }
  }

  @Test func refusesPartsThatShareBytesOrNames() {
    let twice = ZipMaker(parts: [.init("a.txt", "1"), .init("A.TXT", "2")])
    #expect(throws: PackageFault.corrupt(.partTwice("A.TXT"))) { try read(twice.bytes) }
    // The second entry of the directory is led back to the first part.
    var overlapping = ZipMaker(parts: [.init("a.txt", "1"), .init("b.txt", "2")]).bytes
    let second = overlapping.count - 22 - 46 - 5 + 42
    overlapping[second] = 0
    #expect(throws: PackageFault.corrupt(.partsOverlap("b.txt"))) { try read(overlapping) }
  }

  @Test(arguments: [false, true])
  func stopsBombsEarly(directoryLies: Bool) {
    let run = DeflatedRun(of: 0x20, copies: 4_000_000)
    #expect(run.size > 1_000_000_000)
    var part = ZipMaker.Part("a.txt", run.bytes)
    part.method = 8
    part.size = directoryLies ? 5_000 : run.size
    let zip = ZipMaker(parts: [part]).bytes
    var made = 0
    do {
      try ZipArchive(zip).read("a.txt") { made += $0.count }
      Issue.record("the bomb was read")
    } catch {
      #expect(error.problem.code == (directoryLies ? "office-file-damaged" : "office-file-bomb"))
    }
    #expect(made < 100_000)
  }
}
