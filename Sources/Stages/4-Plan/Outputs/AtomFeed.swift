import Diagnostics
import Domain
import Quantities

/// A feed of news in the form of Atom (RFC 4287).
struct AtomFeed: Sendable {
  /// Its file, from the top of the output.
  let path: String
  let title: String
  let items: [SiteNews.Item]
  /// The page that it tells of.
  let page: String
  let frame: Frame

  // Readers fetch a feed again and again: what is older stands on the pages.
  private static let longest = 50

  var bytes: [UInt8] {
    let items = items.prefix(Self.longest)
    var xml = XMLText()
    xml.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(frame.language.rawValue)\">")
    xml.element("id", id(of: path))
    xml.element("title", title)
    xml.element("updated", Self.moment(items.map(\.day).max()))
    xml.line("<author>")
    xml.element("name", frame.office)
    xml.line("</author>")
    xml.line("<generator>sitegen</generator>")
    xml.link("self", "application/atom+xml", address(path))
    xml.link("alternate", "text/html", address(frame.path(page)))
    for item in items {
      xml.line("<entry>")
      xml.element("id", id(of: item.key))
      xml.element("title", item.title)
      xml.element("updated", Self.moment(item.day))
      xml.link("alternate", "text/html", address(frame.path(of: item)))
      xml.element("summary", item.summary)
      xml.line("</entry>")
    }
    xml.line("</feed>")
    return xml.bytes
  }

  /// The beginning of the day where the offices are.
  private static func moment(_ day: Day?) -> String { day.map { "\($0)T00:00:00+07:00" } ?? "" }

  /// Never changes as long as the site's address does not.
  private func id(of key: String) -> String {
    let key = frame.realm.path(key)
    return frame.baseURL.map { $0 + key } ?? "urn:uuid:"
      + StableID.uuid(of: frame.siteName + "\n" + key)
  }

  /// A page or file as seen from the feed, or in full where the site's address is known.
  private func address(_ target: String) -> String {
    if let base = frame.baseURL { return base + target }
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth) + target
  }
}

/// Ids that are made of names, the same always.
enum StableID {
  /// An id of the form that RFC 9562 leaves to programs (version 8).
  static func uuid(of name: String) -> String {
    // FNV-1a twice: ids must not collide by chance, nobody attacks them.
    var bytes: [UInt8] = []
    for seed: UInt64 in [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142] {
      var hash = seed
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(shift)))
      }
    }
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}

/// XML in the making, a line each.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(0x0A)
  }

  mutating func element(_ name: String, _ text: String) {
    line("<\(name)>\(Self.escaped(text))</\(name)>")
  }

  mutating func link(_ relation: String, _ type: String, _ address: String) {
    line("<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(Self.escaped(address))\"/>")
  }

  /// The text as XML has it; signs that XML cannot hold are left out.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(" ")
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): continue
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
