/// For every word the pages that have it, by the place where it stands there.
struct Postings {
  private(set) var words = WordTable(capacity: 16_384)
  // Pages in one flat array, those of a word together: its titles, headings, bodies.
  private var pages: [Int32] = []
  // Where the pages of (word, place) begin; one more at the end.
  private var starts: [Int32] = []

  init(of lists: [WordList]) {
    // First every word's number and how many pages each (word, place) has, then the pages
    // themselves into room that is already measured: no array for a word is ever grown.
    var keys: [Int32] = []
    var ends: [Int32] = []
    var counts: [Int32] = []
    for list in lists {
      list.forEach { word, place in
        let (number, isNew) = words.number(of: word)
        if isNew { counts += [0, 0, 0] }
        let key = number * 3 + Int(place.rawValue)
        counts[key] += 1
        keys.append(Int32(key))
      }
      ends.append(Int32(keys.count))
    }
    starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    pages = Array(repeating: 0, count: keys.count)
    var offset = 0
    for (page, end) in ends.enumerated() {
      while offset < Int(end) {
        let key = Int(keys[offset])
        pages[Int(next[key])] = Int32(page)
        next[key] += 1
        offset += 1
      }
    }
  }

  /// Writes `[count,"titles","headings","bodies"]`; of a word on too many pages only the weightier
  /// places, at most `limit` pages in all.
  func write(_ number: Int, limit: Int, to bytes: inout [UInt8]) {
    let count = Int(starts[number * 3 + 3] - starts[number * 3])
    bytes.append(UInt8(ascii: "["))
    bytes += Array(String(count).utf8)
    var room = limit
    for place in 0..<3 {
      let range = Int(starts[number * 3 + place])..<Int(starts[number * 3 + place + 1])
      bytes += Array(",\"".utf8)
      // A common word chooses no page by its body.
      if count <= limit || place < 2 {
        let taken = pages[range].prefix(room)
        room -= taken.count
        Self.write(taken, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The first page, then the step from each to the next; a step of one, the commonest, is nothing.
  private static func write(_ pages: ArraySlice<Int32>, to bytes: inout [UInt8]) {
    guard var last = pages.first else { return }
    bytes += Array(String(last).utf8)
    for page in pages.dropFirst() {
      bytes.append(UInt8(ascii: " "))
      if page - last != 1 { bytes += Array(String(page - last).utf8) }
      last = page
    }
  }
}
