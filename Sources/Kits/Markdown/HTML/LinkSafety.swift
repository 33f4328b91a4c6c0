/// What an address in a text points at.
enum LinkTarget {
  /// A script or data in disguise: never written.
  case unsafe
  /// Another site, a mailbox or a telephone: written as it stands.
  case external
  /// A place in the same text.
  case anchor
  /// A file, page or record of the site: known only when the page is written.
  case local

  init(_ address: UnsafeBufferPointer<UInt8>) {
    if address.first == UInt8(ascii: "#") {
      self = .anchor
      return
    }
    if address.count > 1, address[0] == UInt8(ascii: "/"), address[1] == UInt8(ascii: "/") {
      self = .external
      return
    }
    guard let scheme = Self.scheme(of: address) else {
      self = .local
      return
    }
    self =
      Self.externalSchemes.contains(scheme)
      ? .external : Self.unsafeSchemes.contains(scheme) ? .unsafe : .local
  }

  private static let externalSchemes: [ShortWord] = [
    "https", "http", "mailto", "tel", "sms", "ftp",
  ]
  private static let unsafeSchemes: [ShortWord] = ["javascript", "vbscript", "data"]

  /// What stands before the colon, as a browser reads it: without blanks, in small letters.
  private static func scheme(of address: UnsafeBufferPointer<UInt8>) -> ShortWord? {
    var scheme = ShortWord()
    for byte in address {
      switch byte {
      case UInt8(ascii: ":"): return scheme
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: scheme.append(lowercased(byte))
      }
      if scheme.count > ShortWord.longest { return nil }
    }
    return nil
  }
}
