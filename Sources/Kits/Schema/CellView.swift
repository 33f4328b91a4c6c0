internal import Formats

/// One cell on its way through a reader; its bytes live only as long as the call.
struct CellView {
  let kind: CellText.Kind
  /// The text without blanks around it.
  let bytes: UnsafeRawBufferPointer
  /// The stored number of a spreadsheet, in plain decimals.
  let exact: String?

  init(_ kind: CellText.Kind, _ bytes: UnsafeRawBufferPointer, exact: String? = nil) {
    self.kind = kind
    self.bytes = Self.trimmed(bytes)
    self.exact = exact
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var isEmpty: Bool { bytes.count == 0 }

  /// Nothing, `…` or `...`.
  var isMissing: Bool {
    switch bytes.count {
    case 0: true
    case 3: equals("...") || equals("…")
    default: false
    }
  }

  var isLetterX: Bool { bytes.count == 1 && bytes[0] | 0x20 == UInt8(ascii: "x") }

  var isLoneDash: Bool {
    switch bytes.count {
    case 1: bytes[0] == UInt8(ascii: "-")
    case 3: equals("–") || equals("—") || equals("−")
    default: false
    }
  }

  /// A value such as `#REF!`, saved to text by a spreadsheet.
  var isSpreadsheetError: Bool {
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "#") else { return false }
    return Self.errorValues.contains { equals($0) }
  }

  private static let errorValues: [StaticString] = [
    "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!",
  ]

  private func equals(_ text: StaticString) -> Bool {
    let other = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.count == other.count && bytes.elementsEqual(other)
  }

  /// A text without blanks around it.
  static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { CellView(.text, UnsafeRawBufferPointer($0)).text }
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = bytes.count
    while start < end, let width = blank(bytes, at: start) { start += width }
    while end > start {
      if isBlank(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start == 0 && end == bytes.count
      ? bytes : UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// The width of the blank that stands here; a no-break space is two bytes.
  private static func blank(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    if isBlank(bytes[index]) { return 1 }
    let isWide = bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
    return isWide ? 2 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
