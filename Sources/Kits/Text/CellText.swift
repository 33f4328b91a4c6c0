/// The bytes of a cell with its blanks, dashes and dots in one shape each.
enum CellText {
  /// Trimmed; every blank a space, every dash a hyphen, `…` three dots, invisible marks gone.
  static func plain(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count + 4)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        plain.append(byte >= 0x09 && byte <= 0x0D ? space : byte)
        offset += 1
        continue
      }
      let scalar = ScalarBytes(bytes, at: offset)
      let end = min(bytes.count, offset + scalar.length)
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: plain.append(space)
      case 0x2010...0x2015, 0x2212: plain.append(hyphen)
      case 0x2026: plain += [dot, dot, dot]
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
      default: plain += bytes[offset..<end]
      }
      offset = end
    }
    return Array(trimmed(plain[...]))
  }

  /// Without spaces at either end.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == space { text = text.dropFirst() }
    while text.last == space { text = text.dropLast() }
    return text
  }

  /// Words with one space between them.
  static func collapsed(_ text: ArraySlice<UInt8>) -> String {
    let words = text.split(separator: space)
    return String(decoding: Array(words.joined(separator: [space])), as: UTF8.self)
  }

  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// A cell that stands for no value, whatever the type of its column.
enum EmptyCell {
  case missing
  case notApplicable
  case loneDash
  case spreadsheetError
  case columnTooNarrow

  init?(_ text: [UInt8]) {
    if text.isEmpty || (text.count >= 3 && text.allSatisfy { $0 == CellText.dot }) {
      self = .missing
    } else if text.count == 1, text[0] | 0x20 == UInt8(ascii: "x") {
      self = .notApplicable
    } else if text.allSatisfy({ $0 == CellText.hyphen || $0 == CellText.space }) {
      self = .loneDash
    } else if text[0] == UInt8(ascii: "#") {
      self = text.allSatisfy { $0 == UInt8(ascii: "#") } ? .columnTooNarrow : .spreadsheetError
    } else {
      return nil
    }
  }
}
