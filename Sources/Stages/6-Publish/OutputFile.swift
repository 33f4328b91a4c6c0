package import Diagnostics
package import Digests

/// When a file is moved into place: what is pointed to comes before what points to it.
package enum PublishOrder: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  case asset
  case page
  case index

  package static func < (left: PublishOrder, right: PublishOrder) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The order that fits most paths: pages are `.html`, what lists them is an index.
  package static func usual(for path: String) -> PublishOrder {
    if path == "index.html" || path.hasSuffix("/index.html") || path.hasSuffix(".xml") {
      return .index
    }
    return path.hasSuffix(".html") ? .page : .asset
  }
}

/// A file of the new site, as a stage before this one made it.
package struct OutputFile: Sendable {
  /// Where the bytes come from.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A file that is copied as it stands, however large.
    case copy(of: String)
  }

  /// The path in the output, with `/` between names.
  package let path: String
  package let content: Content
  package let order: PublishOrder
  /// What the user wrote that led to this file, for messages.
  package let origin: Span?
  /// The digest of everything the file was made from, where its maker can tell: as long as it is
  /// the same, the file need not be made again.
  package let key: Digest?

  package init(
    path: String, content: Content, order: PublishOrder? = nil, origin: Span? = nil,
    key: Digest? = nil
  ) {
    self.path = path
    self.content = content
    self.order = order ?? .usual(for: path)
    self.origin = origin
    self.key = key
  }

  package init(
    path: String, bytes: [UInt8], order: PublishOrder? = nil, origin: Span? = nil,
    key: Digest? = nil
  ) {
    self.init(path: path, content: .bytes(bytes), order: order, origin: origin, key: key)
  }
}
