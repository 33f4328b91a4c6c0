import Archive
import Testing

@Suite struct ArchiveTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 40, Int.max, Int.min])
  func givesANumberBack(_ number: Int) throws {
    var archive = ArchiveWriter()
    archive.write(number)
    var reader = ArchiveReader(archive.bytes)
    #expect(try reader.readNumber() == number)
    #expect(reader.isAtEnd)
  }

  private static var mixed: [UInt8] {
    var archive = ArchiveWriter()
    archive.write("Trà Vinh")
    archive.write(true)
    archive.write([1, 2, 3] as [UInt8])
    archive.write(["a", ""]) { $0.write($1) }
    archive.write(nil as Int?) { $0.write($1) }
    archive.write(7 as Int?) { $0.write($1) }
    return archive.bytes
  }

  private func read(_ bytes: [UInt8]) throws(ArchiveReader.Damage) -> [String] {
    var reader = ArchiveReader(bytes)
    var read = [try reader.readText(), "\(try reader.readTruth())", "\(try reader.readBytes())"]
    read += try reader.readList { reader throws(ArchiveReader.Damage) in try reader.readText() }
    for _ in 0..<2 {
      let number = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try reader.readNumber()
      }
      read.append("\(number ?? -1)")
    }
    return read
  }

  @Test func givesEverythingBackInOrder() throws {
    #expect(try read(Self.mixed) == ["Trà Vinh", "true", "[1, 2, 3]", "a", "", "-1", "7"])
  }

  @Test func throwsWhereverItIsCutShort() {
    for length in 0..<Self.mixed.count {
      #expect(throws: ArchiveReader.Damage.self) { try read(Array(Self.mixed[..<length])) }
    }
  }

  @Test func endsWhateverTheBytesAre() {
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      // What comes out does not matter, only that something does.
      if let words = try? read(bytes) { #expect(words.count >= 5) }
    }
  }
}
