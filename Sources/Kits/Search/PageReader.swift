import Text

/// Reads pages as they will be published and says what a search finds them by.
///
/// Only what stands in `<main>` counts, without its menus, scripts and drawings: the rest is the
/// same on every page. One reader serves many pages, so that its tables are made once.
public struct PageReader {
  private var table = WordTable()
  private var places: [PagePlace] = []
  private var text: [UInt8] = []
  // The word before, then both of them.
  private var pair: [UInt8] = []
  private var title: [UInt8] = []
  private var above: [UInt8] = []
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
    above.removeAll(keepingCapacity: true)
    excerpt.removeAll(keepingCapacity: true)
    description.removeAll(keepingCapacity: true)
    var scanner = MarkupScanner(html)
    while let piece = scanner.next() {
      switch piece {
      case .description(let range): HTMLText.append(html, range, to: &description)
      // Gathered until its element ends, because marks cut words: <b>Tr</b>à.
      case .crumb(let range):
        above.removeAll(keepingCapacity: true)
        HTMLText.append(html, range, to: &above)
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
      title: Self.line(title), above: Self.line(above),
      excerpt: Self.line(description.isEmpty ? excerpt : description),
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
    pair.removeAll(keepingCapacity: true)
    var start = 0
    var offset = 0
    while offset <= folded.count {
      let length = offset < folded.count ? Self.letterLength(folded, at: offset) : 0
      if length > 0 {
        offset += length
        continue
      }
      if offset > start, offset - start <= Self.longestWord {
        let word = UnsafeRawBufferPointer(rebasing: folded[start..<offset])
        note(word, place)
        // Words are two syllables as often as one: in titles and headings, neighbours count too.
        if place < .body { noteNeighbour(word, place) }
      }
      offset += 1
      // The rest of a sign of several bytes.
      while offset < folded.count, folded[offset] & 0xC0 == 0x80 { offset += 1 }
      start = offset
    }
  }

  private mutating func noteNeighbour(_ word: UnsafeRawBufferPointer, _ place: PagePlace) {
    if !pair.isEmpty {
      pair.append(UInt8(ascii: "_"))
      pair += word
      pair.withUnsafeBytes { note($0, place) }
      pair.removeAll(keepingCapacity: true)
    }
    pair += word
  }

  private mutating func note(_ word: UnsafeRawBufferPointer, _ place: PagePlace) {
    let (number, isNew) = table.number(of: word)
    if isNew {
      places.append(place)
    } else if place < places[number] {
      places[number] = place
    }
  }

  private static let longestWord = 40
  private static let excerptLength = 180

  /// The bytes of the letter or digit that begins here; 0 where a sign or a space stands.
  private static func letterLength(_ text: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let byte = text[offset]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return 1
    // Folding leaves other scripts as they are. The blocks of C2, E2 and E3 80 hold signs: quotes,
    // dashes, arrows, shapes.
    case 0xC3...0xDF: return 2
    case 0xE3: return offset + 1 < text.count && text[offset + 1] == 0x80 ? 0 : 3
    case 0xE0, 0xE1, 0xE4...0xEF: return 3
    case 0xF0...: return 4
    default: return 0
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
