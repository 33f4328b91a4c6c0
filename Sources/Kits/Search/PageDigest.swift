/// What a search finds a page by and shows of it.
public struct PageDigest: Sendable, Hashable {
  public let title: String
  /// The title of the page above it, which says what it belongs to; empty below the home page.
  public let above: String
  /// The beginning of what it says.
  public let excerpt: String
  /// Every word of the page once, in the order of the page; neighbours of titles and headings
  /// joined by `_`.
  public let words: WordList

  public init(title: String, above: String, excerpt: String, words: WordList) {
    self.title = title
    self.above = above
    self.excerpt = excerpt
    self.words = words
  }
}

/// Folded words with the weightiest place where each stands, packed into one array of bytes.
public struct WordList: Sendable, Hashable {
  // For each word its place, its length, its bytes.
  public private(set) var packed: [UInt8]

  public init() { packed = [] }

  /// A list of bytes that another one packed.
  init(unchecked packed: [UInt8]) { self.packed = packed }

  /// Adds a word of at most 255 bytes.
  mutating func append(_ word: UnsafeRawBufferPointer, _ place: PagePlace) {
    packed.append(place.rawValue)
    packed.append(UInt8(word.count))
    packed.append(contentsOf: word)
  }

  /// Calls with each word and its place.
  public func forEach(_ body: (UnsafeRawBufferPointer, PagePlace) -> Void) {
    packed.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let length = Int(bytes[offset + 1])
        let word = UnsafeRawBufferPointer(rebasing: bytes[offset + 2..<offset + 2 + length])
        body(word, PagePlace(rawValue: bytes[offset]) ?? .body)
        offset += 2 + length
      }
    }
  }
}
