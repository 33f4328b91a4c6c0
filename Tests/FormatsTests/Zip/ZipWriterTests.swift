import Testing

@testable import Formats

@Suite struct ZipWriterTests {
  private func archive(_ files: [(String, [UInt8])]) -> [UInt8] {
    var zip = ZipWriter()
    for (name, bytes) in files { zip.add(name, bytes) }
    return zip.bytes
  }

  @Test(arguments: [0, 1, 100, 1_000_000])
  func isReadBack(_ size: Int) throws {
    // Half of it packs well, half of it not at all.
    var seed: UInt32 = 1
    let bytes = (0..<size).map { index -> UInt8 in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return index < size / 2 ? UInt8(ascii: "a") : UInt8(truncatingIfNeeded: seed >> 24)
    }
    let zip = archive([("tinh.csv", bytes), ("b.json", Array("{}".utf8))])
    #expect(try ZipArchive(zip).names.sorted() == ["b.json", "tinh.csv"])
    #expect(try ZipArchive(zip).contents(of: "tinh.csv", atMost: 2_000_000) == bytes)
  }

  @Test func packsWhatCanBePacked() {
    #expect(archive([("a", [UInt8](repeating: 0x61, count: 100_000))]).count < 1000)
  }

  @Test func isTheSameForTheSameFiles() {
    let files: [(String, [UInt8])] = [("a.csv", Array("a,b\r\n1,2\r\n".utf8)), ("b", [])]
    #expect(archive(files) == archive(files))
  }
}
