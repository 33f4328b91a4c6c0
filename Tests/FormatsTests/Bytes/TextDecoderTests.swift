import Diagnostics
import Formats
import Testing

@Suite struct TextDecoderTests {
  private static let text = "tỉnh;tỷ lệ\r\nTrà Vinh;93,5\r\nHậu Giang;Đạt\r\n"

  private static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private func decode(_ bytes: [UInt8]) -> (DecodedText?, Report) {
    var report = Report()
    return (TextDecoder.decode(path: "a.csv", bytes: bytes, into: &report), report)
  }

  @Test(arguments: [
    (TextEncoding.utf8, Array(text.utf8)),
    (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    (.utf16LE, [0xFF, 0xFE] + utf16(text)),
    (.utf16LE, utf16(text)),
    (.utf16BE, [0xFE, 0xFF] + utf16(text, bigEndian: true)),
    (.utf16BE, utf16(text, bigEndian: true)),
  ])
  func readsEveryEncodingOfExcel(_ encoding: TextEncoding, _ bytes: [UInt8]) throws {
    let decoded = try #require(decode(bytes).0)
    #expect(decoded.encoding == encoding)
    let text = String(decoding: decoded.source.bytes[decoded.start...], as: UTF8.self)
    #expect(text == Self.text)
  }

  @Test func composesWindows1258() throws {
    // "Hậu Giang;Trà Vinh;Đạt;đồng;Ưu tiên;ắp" with the tones behind their vowels.
    let bytes: [UInt8] =
      [0x48, 0xE2, 0xF2, 0x75] + Array(" Giang;Tr".utf8) + [0x61, 0xCC] + Array(" Vinh;".utf8)
      + [0xD0, 0x61, 0xF2, 0x74, 0x3B, 0xF0, 0xF4, 0xCC] + Array("ng;".utf8)
      + [0xDD, 0x75] + Array(" ti".utf8) + [0xEA, 0x6E, 0x3B, 0xE3, 0xEC, 0x70]
    let decoded = try #require(decode(bytes).0)
    #expect(decoded.encoding == .windows1258)
    let text = String(decoding: decoded.source.bytes, as: UTF8.self)
    #expect(Array(text.utf8) == Array("Hậu Giang;Trà Vinh;Đạt;đồng;Ưu tiên;ắp".utf8))
  }

  @Test(
    arguments: [
      // "Hậu Giang" and "có" in TCVN3, "Hậu" in VNI, a tone without a vowel, letters of others.
      [0x48, 0xCB, 0x75], [0x63, 0xE3], [0x48, 0x61, 0xE4, 0x75], [0x62, 0xF2], [0xD1, 0x61],
      [0xAE, 0x61],
    ] as [[UInt8]])
  func doesNotTakeOtherBytesForWindows1258(_ bytes: [UInt8]) throws {
    #expect(try #require(decode(bytes).0).encoding == .unknown)
  }

  @Test func refusesZeroBytesWithTheirPlace() throws {
    let (decoded, report) = decode(Array("tỉnh,số\nTrà V\0nh,1\n".utf8))
    #expect(decoded == nil)
    #expect(report.diagnostics.map(\.code) == ["text-zero-byte"])
    #expect(report.diagnostics.first?.place?.description == "a.csv:2:6")
  }

  @Test func marksHalfLettersOfUTF16() throws {
    let lone = Self.utf16("a,b\nTrà,") + [0x00, 0xD8] + Self.utf16("x\n")
    let decoded = try #require(decode([0xFF, 0xFE] + lone).0)
    #expect(String(decoding: decoded.source.bytes, as: UTF8.self) == "a,b\nTrà,\u{FFFD}x\n")
  }
}
