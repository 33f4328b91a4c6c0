/// What the first bytes of a file say it is, whatever its name says.
public enum OfficeSignature: Sendable {
  case zip
  /// A compound file (OLE): Excel and Word before 2007.
  case compound
  /// A compound file around an encrypted workbook or document.
  case encrypted
  /// A web page, which some programs save under the name of a workbook.
  case markup
  case empty
  case other

  public init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.holdsEncrypted(bytes) ? .encrypted : .compound
    } else if Self.looksLikeMarkup(bytes) {
      self = .markup
    } else {
      self = .other
    }
  }

  /// Whether the directory of a compound file names an encrypted package.
  private static func holdsEncrypted(_ bytes: [UInt8]) -> Bool {
    var name: [UInt8] = []
    for byte in "EncryptedPackage".utf8 { name += [byte, 0] }
    // Directory entries are 128 bytes long and begin with their name.
    var offset = 512
    while offset + 128 <= bytes.count {
      if bytes[offset..<offset + name.count].elementsEqual(name) { return true }
      offset += 128
    }
    return false
  }

  private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.prefix(1_024).drop { $0 >= 0x80 || $0 <= 0x20 }
    return text.first == UInt8(ascii: "<")
  }
}
