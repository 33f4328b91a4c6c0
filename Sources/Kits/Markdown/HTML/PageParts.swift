/// What a page needs to know of a text besides its HTML, gathered while that is written.
struct PageParts: ~Copyable {
  /// Addresses to fill in: where in the HTML, what for, the target's place, the line.
  var slots: [(offset: Int, kind: LinkSlot.Kind, target: MarkdownTree.Quote, line: Int)] = []
  var headings: [MarkdownHeading] = []
  var images: [MarkdownImage] = []
  /// The words alone, one block a line.
  var plainText: ByteOutput
  /// The first paragraph of running text, in `plainText`.
  var opening: Range<Int>?
  /// Ids that are taken.
  var ids: Set<String>
  // Where the search for a free number begins, so that a thousand equal headings stay cheap.
  private var nextNumbers: [String: Int] = [:]
  var tableCount = 0
  var figure: Figure?
  /// Levels of the headings around the current place: as written, and as shown.
  var levels: [(written: Int, shown: Int)] = []
  /// References met inside a link, which may hold no other link.
  var heldReferences: [MarkdownTree.Node] = []
  var linkDepth = 0

  /// A paragraph that is a picture with its caption.
  struct Figure {
    let paragraph: Int
    let image: Int
    var hasCaption = false
    var hasCredit = false
    /// Where caption and credit begin in the plain text.
    var captionStart = 0
    var creditStart = 0
  }

  init(reserving ids: Set<String>, expecting size: Int) {
    self.ids = ids
    plainText = ByteOutput(expecting: size)
  }

  /// Whether anything was found of which the line in the file is told.
  var hasLines: Bool { !slots.isEmpty || !headings.isEmpty || !images.isEmpty }

  /// An id that nothing else on the page has.
  mutating func uniqueID(_ wanted: String, prefix: String) -> String {
    let first = prefix + wanted
    // Ids of footnotes look like this.
    let isNote = wanted.wholeNumber(after: "fn") || wanted.wholeNumber(after: "fnref")
    if !isNote, ids.insert(first).inserted { return first }
    var number = nextNumbers[first] ?? 2
    while !ids.insert("\(first)-\(number)").inserted { number += 1 }
    nextNumbers[first] = number + 1
    return "\(first)-\(number)"
  }

}

extension String {
  fileprivate func wholeNumber(after prefix: String) -> Bool {
    hasPrefix(prefix) && utf8.count > prefix.utf8.count
      && utf8.dropFirst(prefix.utf8.count).allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
