public import Diagnostics
private import Text

/// Finds out how a text file is stored and decodes it, or refuses it.
public enum TextDecoder {
  /// The text; nil, with the reason in the report, where a zero byte shows that it is none.
  ///
  /// Bytes in an unknown form come back as `.unknown`: the caller knows the cells, and so can say
  /// at the first broken one what it looks like (`BrokenLetters`).
  public static func decode(
    path: String, bytes: consuming [UInt8], into report: inout Report
  ) -> DecodedText? {
    let decoded = decoded(path: path, bytes: bytes)
    if let zero = decoded.source.bytes.firstIndex(ofByte: 0) {
      report.add(.zeroByte, at: decoded.source.span(zero..<zero + 1))
      return nil
    }
    return decoded
  }

  private static func decoded(path: String, bytes: consuming [UInt8]) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      UTF8Validation.firstInvalidOffset(in: bytes) == nil
    {
      return DecodedText(source: SourceText(path: path, bytes: bytes), encoding: .utf8WithMark)
    }
    if let order = UTF16Text.byteOrder(of: bytes) {
      return DecodedText(
        source: SourceText(path: path, bytes: UTF16Text.utf8(from: bytes, order)),
        encoding: order == .little ? .utf16LE : .utf16BE)
    }
    if UTF8Validation.firstInvalidOffset(in: bytes) == nil {
      return DecodedText(source: SourceText(path: path, bytes: bytes), encoding: .utf8)
    }
    if Windows1258.makesSense(bytes) {
      return DecodedText(
        source: SourceText(path: path, bytes: Windows1258.utf8(from: bytes)),
        encoding: .windows1258)
    }
    return DecodedText(
      source: SourceText(path: path, bytes: Windows1252.utf8(from: bytes)), encoding: .unknown)
  }
}

extension [UInt8] {
  /// The first place of a byte, found eight bytes at a time.
  func firstIndex(ofByte wanted: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      let pattern = ByteWord.filled(with: wanted)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if ByteWord.zeroBytes(UInt64(littleEndian: word) ^ pattern) != 0 { break }
        offset += 8
      }
      while offset < bytes.count, bytes[offset] != wanted { offset += 1 }
      return offset < bytes.count ? offset : nil
    }
  }
}

/// Eight bytes looked at as one number.
enum ByteWord {
  @inline(__always)
  static func filled(with byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of every byte that is zero, of no other.
  @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}

extension Problem {
  static let zeroByte = Problem(
    .error, "text-zero-byte",
    vi: "tệp có byte 0, nên không phải là văn bản, hoặc đã hỏng",
    en: "the file holds a zero byte, so it is not text, or it is damaged",
    cure: Wording(
      vi: "mở tệp gốc bằng Excel rồi lưu lại kiểu “CSV UTF-8”, hoặc gửi thẳng tệp .xlsx",
      en: "open the original in Excel and save it as 'CSV UTF-8', or use the .xlsx file itself"))
}
