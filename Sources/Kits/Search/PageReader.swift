import Text

/// Reads pages as they will be published and says what a search finds them by.
///
/// Only what stands in `<main>` counts, without its menus, scripts and drawings: the rest is the
/// same on every page. One reader serves many pages, so that its tables are made once.
public struct PageReader {
  private var table = WordTable()
  private var places: [PagePlace] = []
  private var text: [UInt8] = []
  private var title: [UInt8] = []
  private var excerpt: [UInt8] = []
  private var description: [UInt8] = []

  public init() {}

  /// What the page says.
  public mutating func digest(of html: [UInt8]) -> PageDigest {
    html.withUnsafeBytes { digest(of: $0) }
  }

  /// What the page says.
  public mutating func digest(of html: UnsafeRawBufferPointer) -> PageDigest {
    table.removeAll()
    places.removeAll(keepingCapacity: true)
    title.removeAll(keepingCapacity: true)
    excerpt.removeAll(keepingCapacity: true)
    description.removeAll(keepingCapacity: true)
    var scanner = MarkupScanner(html)
    while let piece = scanner.next() {
      switch piece {
      case .description(let range): HTMLText.append(html, range, to: &description)
      // Gathered until its element ends, because marks cut words: <b>Tr</b>à.
      case .text(let range): HTMLText.append(html, range, to: &text)
      case .end(let place): finish(place)
      }
    }
    finish(.body)
    var words = WordList()
    for number in 0..<table.count {
      table.withWord(number) { words.append($0, places[number]) }
    }
    return PageDigest(
      title: Self.line(title), excerpt: Self.line(description.isEmpty ? excerpt : description),
      words: words)
  }

  private mutating func finish(_ place: PagePlace) {
    guard !text.isEmpty else { return }
    if place == .title {
      title += text
    } else if place == .body, excerpt.count < Self.excerptLength * 3 {
      if !excerpt.isEmpty { excerpt.append(0x20) }
      excerpt += text
    }
    let folded = text.withUnsafeBytes { VietnameseText.fold($0) }
    folded.withUnsafeBytes { add($0, place) }
    text.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ folded: UnsafeRawBufferPointer, _ place: PagePlace) {
    var start = 0
    var offset = 0
    while offset <= folded.count {
      if offset < folded.count, Self.isLetter(folded[offset]) {
        offset += 1
        continue
      }
      if offset > start, offset - start <= Self.longestWord {
        let word = UnsafeRawBufferPointer(rebasing: folded[start..<offset])
        let (number, isNew) = table.number(of: word)
        if isNew {
          places.append(place)
        } else if place < places[number] {
          places[number] = place
        }
      }
      offset += 1
      start = offset
    }
  }

  private static let longestWord = 40
  private static let excerptLength = 180

  /// Letters and digits of any script: what folding leaves above ASCII is a letter.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte >= 0x80
    }
  }

  /// The text on one line, cut after a whole word.
  private static func line(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var line = ""
    var length = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      length += word.count + 1
      if length > excerptLength { return line + "…" }
      if !line.isEmpty { line += " " }
      line += word
    }
    return line
  }
}
