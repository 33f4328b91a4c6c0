import Diagnostics
import Glibc
import Text

/// The body of a file, ready to be parsed: sound UTF-8, composed, without stray characters.
struct PreparedText {
  let source: SourceText
  /// Where the body begins in the file.
  let offset: Int
  /// The body as it is to be parsed, if that differs from the file's bytes.
  let replacement: [UInt8]?

  // libcmark counts bytes in 32 bits, and a narrative of this size is no narrative.
  static let longest = 256 * 1024 * 1024

  init(
    of source: SourceText, from start: Int, isExtended: Bool, reporting report: inout Report
  ) {
    self.source = source
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = min(max(0, start), source.bytes.count)
    offset = start == 0 && source.bytes.starts(with: mark) ? mark.count : start
    guard source.bytes.count - offset <= Self.longest else {
      report.add(.textTooLong, at: .file(source.path), ["limit": .number(Self.longest >> 20)])
      replacement = []
      return
    }
    let body = source.bytes[offset...]
    if body.withUnsafeBufferPointer({ TextScan.isComposedLatin($0) }) {
      replacement = nil
    } else if let invalid = UTF8Validation.firstInvalidOffset(in: body) {
      let place = offset + invalid
      let byte = String(source.bytes[place], radix: 16, uppercase: true)
      report.add(.notUTF8, at: source.span(place..<place + 1), ["byte": .text(byte)])
      replacement = Array(String(decoding: body, as: UTF8.self).utf8)
    } else if isExtended {
      let composed = body.withUnsafeBytes { NormalForm.nfc($0) }
      replacement = Self.withoutStandIns(composed, in: body, of: source, offset, &report)
    } else {
      replacement = nil
    }
  }

  /// Nothing, in place of a text that cannot be parsed in reasonable time.
  static func refusing(_ text: PreparedText, at line: Int, _ report: inout Report) -> PreparedText {
    let span = LinePlaces(of: text.source, from: text.offset).span(line: line, needle: [])
    report.add(.textTooTangled, at: span)
    return PreparedText(source: text.source, offset: text.offset, replacement: [])
  }

  private init(source: SourceText, offset: Int, replacement: [UInt8]) {
    self.source = source
    self.offset = offset
    self.replacement = replacement
  }

  /// How many lines of the file stand before the body.
  var linesBefore: Int {
    var lines = 0
    for index in 0..<offset {
      let byte = source.bytes[index]
      let isLoneReturn = byte == 0x0D && source.bytes[index + 1..<offset].first != 0x0A
      if byte == 0x0A || isLoneReturn { lines += 1 }
    }
    return lines
  }

  func withBytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let replacement { return replacement.withUnsafeBufferPointer(use) }
    return source.bytes[offset...].withUnsafeBufferPointer(use)
  }

  // U+FDD0 to U+FDEF are no characters; the block pass uses them as its own marks.
  private static func withoutStandIns(
    _ composed: [UInt8]?, in body: ArraySlice<UInt8>, of source: SourceText, _ offset: Int,
    _ report: inout Report
  ) -> [UInt8]? {
    guard let first = standIn(in: body, from: body.startIndex) else { return composed }
    report.add(.strayCharacter, at: source.span(first..<first + 3))
    var bytes = composed ?? Array(body)
    var index = 0
    while let found = standIn(in: bytes[...], from: index) {
      bytes.replaceSubrange(found..<found + 3, with: [0xEF, 0xBF, 0xBD])
      index = found + 3
    }
    return bytes
  }

  private static func standIn(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return nil }
      var index = start - bytes.startIndex
      while index + 2 < all.count,
        let found = memchr(base + index, Int32(InlineMarks.lead.0), all.count - index)
      {
        index = UnsafeRawPointer(base).distance(to: found)
        if index + 2 < all.count, all[index + 1] == InlineMarks.lead.1,
          all[index + 2] >= 0x90, all[index + 2] < 0xB0
        {
          return bytes.startIndex + index
        }
        index += 1
      }
      return nil
    }
  }
}

/// Finds the place of a problem in the file from its line in the text.
struct LinePlaces {
  private let source: SourceText
  private let firstLine: Int

  init(of source: SourceText, from offset: Int) {
    self.source = source
    firstLine = source.line(of: offset)
  }

  /// The place of some bytes in a 1-based line of the text, or the line's own words.
  func span(line: Int, needle: [UInt8]) -> Span {
    let line = firstLine + max(1, line) - 1
    var start = start(ofLine: line)
    var end = self.start(ofLine: line + 1)
    while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
    if let found = find(needle, in: start..<end) { return source.span(found) }
    while start < end, source.bytes[start] <= 0x20 { start += 1 }
    return source.span(start..<end)
  }

  // The source knows the line of an offset; the offset of a line is found by halving.
  private func start(ofLine line: Int) -> Int {
    var low = 0
    var high = source.bytes.count
    while low < high {
      let middle = (low + high) / 2
      if source.line(of: middle) < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func find(_ needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !needle.isEmpty, needle.count <= range.count else { return nil }
    let start = range.dropLast(needle.count - 1).first {
      source.bytes[$0] == needle[0]
        && source.bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
    return start.map { $0..<$0 + needle.count }
  }
}

extension Problem {
  static let notUTF8 = Problem(
    .error, "text-not-utf8",
    vi: "tệp không phải mã UTF-8: byte 0x{byte} không thể đứng ở đây",
    en: "the file is not UTF-8: byte 0x{byte} cannot stand here",
    cure: Wording(
      vi: "mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8",
      en: "open it in an editor and save it as UTF-8"))

  static let strayCharacter = Problem(
    .warning, "stray-character",
    vi: "ký tự không dùng để viết (U+FDD0–U+FDEF) được thay bằng “�”",
    en: "a code that is no character (U+FDD0–U+FDEF) is replaced by '�'",
    cure: Wording(vi: "xóa ký tự này", en: "delete it"))

  static let textTooTangled = Problem(
    .error, "text-too-tangled",
    vi: "dấu danh sách hoặc ngoặc ảnh lồng nhau nhiều tới mức không thể đọc bài này",
    en: "lists or brackets of pictures are nested so deeply that the text cannot be read",
    cure: Wording(
      vi: "xem lại dòng này: thường là tệp hỏng, không phải bài viết",
      en: "look at this line: most likely the file is damaged and no text at all"))

  static let textTooLong = Problem(
    .error, "text-too-long",
    vi: "bài viết dài quá {limit} MB",
    en: "the text is longer than {limit} MB",
    cure: Wording(vi: "chia thành nhiều bài", en: "divide it into several texts"))
}
