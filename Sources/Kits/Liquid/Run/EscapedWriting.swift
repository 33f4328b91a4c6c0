extension ByteWriter {
  /// Writes a text as the place in the HTML demands.
  mutating func write(_ text: Text, in place: OutputPlace) {
    write(text.string, text.safety, in: place)
  }

  @inline(__always)
  mutating func write(_ string: String, _ safety: Safety, in place: OutputPlace) {
    string.withBytes { bytes in
      switch place {
      case .verbatim: write(bytes)
      case .text:
        switch safety {
        case .unsafe: writeEscaped(bytes)
        case .safe: write(bytes)
        case .mixed: writeEscapedOnce(bytes)
        }
      default: write(bytes, safety, inSpecial: place)
      }
    }
  }

  @inline(never)
  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ safety: Safety, inSpecial place: OutputPlace
  ) {
    switch place {
    case .verbatim, .text: write(bytes)
    case .unquoted, .tag: writeUnquoted(bytes)
    case .urlStart:
      if Self.isHarmlessAddress(bytes) { writeAddress(bytes, safety) } else { write("#") }
    case .urlRest: writeAddress(bytes, safety)
    case .scriptString: writeScriptString(bytes)
    case .handler:
      write("&quot;")
      writeScriptString(bytes)
      write("&quot;")
    case .script:
      write(UInt8(ascii: "\""))
      writeScriptString(bytes)
      write(UInt8(ascii: "\""))
    case .vouchedScript: writeVouchedScript(bytes)
    case .style: writeStyle(bytes)
    }
  }

  /// Writes text with the five special characters as entities; the rest is copied in runs.
  mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    var run = 0
    for index in 0..<bytes.count where Escaping.isSpecial(start[index]) {
      write(start + run, index &- run)
      write(Escaping.entity(of: start[index]))
      run = index &+ 1
    }
    write(start + run, bytes.count &- run)
  }

  private mutating func writeEscapedOnce(_ bytes: UnsafeBufferPointer<UInt8>) {
    for (index, byte) in bytes.enumerated() {
      if Escaping.isSpecial(byte), !Escaping.isEntity(at: index, in: bytes) {
        write(Escaping.entity(of: byte))
      } else {
        write(byte)
      }
    }
  }

  // In a value without quotes everything but letters and digits could end it.
  private mutating func writeUnquoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if Byte.isWord(byte) || byte == Byte.dash || byte >= 0x80 {
        write(byte)
      } else {
        write("&#")
        write(Int(byte))
        write(";")
      }
    }
  }

  // MARK: Addresses

  /// Whether an address is relative or of a kind that runs nothing.
  static func isHarmlessAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scheme: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"):
        return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self))
      // An entity may hide a colon, so that nothing before one is taken for a plain path.
      case UInt8(ascii: "&"): return false
      // Browsers skip blank space and control characters in a scheme.
      case 0...0x20: continue
      default: scheme.append(byte | 0x20)
      }
    }
    return true
  }

  private mutating func writeAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ safety: Safety) {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"):
        if safety != .unsafe, Escaping.isEntity(at: index, in: bytes) {
          write(byte)
        } else {
          write("&amp;")
        }
      case 0...0x20, 0x22, 0x27, 0x3C, 0x3E, 0x60, 0x7F:
        write("%")
        writeHex(byte)
      default: write(byte)
      }
    }
  }

  private mutating func writeHex(_ byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { write(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }

  // MARK: Scripts and styles

  // The result holds no character that ends a string, a script or an attribute.
  private mutating func writeScriptString(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0...0x1F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x60, 0x24, 0x7F:
        write("\\u00")
        writeHex(byte)
      // Line separators end a line of script: U+2028 and U+2029.
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9:
        write(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        index += 2
      default: write(byte)
      }
      index += 1
    }
  }

  // In JSON `<` only stands in strings, where it may be written as an escape.
  private mutating func writeVouchedScript(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "<") { write("\\u003C") } else { write(byte) }
    }
  }

  private mutating func writeStyle(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if Byte.isWord(byte) || byte >= 0x80 || byte == Byte.dash || byte == 0x20 || byte == 0x2E {
        write(byte)
      } else {
        write("\\")
        writeHex(byte)
        write(" ")
      }
    }
  }
}
