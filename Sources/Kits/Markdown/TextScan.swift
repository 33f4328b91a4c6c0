import CScan
import Glibc

/// Searches a text sixteen bytes at a time.
enum TextScan {
  /// Whether the text is certainly sound UTF-8 in composed form; else only the tables can tell.
  ///
  /// The answer is yes for almost every Vietnamese text: none of its letters, dashes and quotes
  /// joins what stands before it.
  static func isComposedLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return scan_is_composed_latin(base, bytes.count)
  }

  /// Where the next byte stands that must be escaped in HTML, or the end.
  @inline(__always)
  static func nextEscape(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    scan_for_escape(text, start, end)
  }

  /// Where the next byte stands that must be escaped or at which a space may have to change.
  @inline(__always)
  static func nextTypography(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    return scan_for_typography(base, start, text.count)
  }

  /// Where the next byte of this kind stands that passes a test, or the end.
  @inline(__always)
  static func next(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    where isWanted: (Int) -> Bool
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var index = start
    while index < bytes.count, let found = memchr(base + index, Int32(byte), bytes.count - index) {
      index = UnsafeRawPointer(base).distance(to: found)
      if isWanted(index) { return index }
      index += 1
    }
    return bytes.count
  }

  /// How many lines end in a text.
  static func lineFeeds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return scan_line_feeds(base, bytes.count)
  }
}
