/// The part of an address that names a thing: `Đồng Khởi mới` is `dong-khoi-moi`.
public enum Slug {
  /// The slug of a text, or nil where nothing of it can stand in an address.
  public static func of(_ text: String) -> String? {
    var text = text
    let bytes = text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The slug of a text in sound UTF-8; empty where nothing of it can stand in an address.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.count)
    var isHyphenDue = false
    VietnameseText.forEachFolded(bytes) { byte in
      if byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
        if isHyphenDue { slug.append(UInt8(ascii: "-")) }
        isHyphenDue = false
        slug.append(byte)
      } else {
        isHyphenDue = !slug.isEmpty
      }
    }
    return slug
  }

  /// Whether the text is a slug already.
  public static func isSlug(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var before = hyphen
    for byte in text.utf8 {
      let isLetter = byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      guard isLetter || (byte == hyphen && before != hyphen) else { return false }
      before = byte
    }
    return before != hyphen
  }
}
