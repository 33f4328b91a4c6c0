public import Diagnostics

/// Reads one YAML document; a misplaced sign is one clear diagnostic, never a guess.
public enum YAML {
  /// Deepest nesting that is read.
  public static let deepest = 100
  /// Longest text that is read, in bytes: a site is described in kilobytes.
  public static let longest = 8 << 20
  /// Most values that aliases may repeat, so that nine lines cannot become a billion values.
  public static let mostRepeated = 10_000

  /// The root of the document in a part of a source, or nothing when it cannot be read.
  ///
  /// An empty text is an empty scalar, for which `isNull` holds.
  public static func read(
    _ source: SourceText, _ range: Range<Int>? = nil, into report: inout Report
  ) -> YAMLNode? {
    var range = range ?? 0..<source.bytes.count
    if range.lowerBound == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      range = min(3, range.upperBound)..<range.upperBound
    }
    guard range.count <= longest else {
      let limit = Argument.number(longest >> 20)
      report.add(.yamlTooLong, at: .file(source.path), ["limit": limit])
      return nil
    }
    guard isUTF8(source, range, into: &report) else { return nil }
    var composer = YAMLComposer(source, range)
    let root = composer.compose()
    report.merge(composer.report)
    return root
  }

  private static func isUTF8(
    _ source: SourceText, _ range: Range<Int>, into report: inout Report
  ) -> Bool {
    guard let fault = UTF8Check.firstFault(in: source.bytes[range]) else { return true }
    let bytes = source.bytes[fault].map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    report.add(
      .yamlNotUTF8, at: source.span(fault), ["bytes": .text(bytes.joined(separator: " "))])
    return false
  }
}

/// Finds bytes that are not UTF-8.
enum UTF8Check {
  static func firstFault(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let range = error.byteOffsets
      return bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound
    }
  }
}

extension Problem {
  static let yamlTooLong = Problem(
    .error, "yaml-too-long",
    vi: "phần YAML dài hơn {limit} MB", en: "the YAML text is longer than {limit} MB",
    cure: Wording(
      vi: "để số liệu trong bảng (.csv, .xlsx), bài viết trong tệp .md; YAML chỉ giữ phần khai báo",
      en: "keep figures in tables (.csv, .xlsx) and texts in .md files; YAML holds settings only"))
  static let yamlNotUTF8 = Problem(
    .error, "yaml-not-utf8",
    vi: "chỗ này không phải chữ UTF-8 (byte {bytes})",
    en: "this is not UTF-8 text (bytes {bytes})",
    cure: Wording(
      vi: "mở tệp bằng trình soạn thảo, gõ lại chỗ này rồi lưu lại với bảng mã “UTF-8”",
      en: "open the file in an editor, type this part again and save it as UTF-8"))
}
