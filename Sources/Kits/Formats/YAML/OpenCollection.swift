/// A sequence or mapping whose end has not been seen.
struct OpenCollection {
  enum Kind { case sequence, mapping }

  /// A key that waits for its value.
  struct Key {
    let text: String
    let range: Range<Int>
    /// False for a key whose value cannot be kept, since it stands there twice or is no text.
    let isKept: Bool
    /// Whether it is `<<`, which brings in the entries of another mapping.
    let isMerge: Bool
  }

  let kind: Kind
  let start: Int
  let anchor: String?
  /// Values inside, when every alias is followed.
  var weight = 1
  var items: [YAMLNode] = []
  var waiting: Key?
  private var entries: [YAMLEntry] = []
  private var merged: [YAMLEntry] = []
  private var keys: [String: Range<Int>] = [:]
  private var mergeKey: Range<Int>?

  init(_ kind: Kind, start: Int, anchor: String?) {
    self.kind = kind
    self.start = start
    self.anchor = anchor
  }

  /// Where the same key stands already; remembers the key otherwise.
  mutating func firstPlace(of key: Key) -> Range<Int>? {
    if key.isMerge {
      defer { mergeKey = mergeKey ?? key.range }
      return mergeKey
    }
    if let first = keys[key.text] { return first }
    keys[key.text] = key.range
    return nil
  }

  mutating func add(_ entry: YAMLEntry) { entries.append(entry) }

  mutating func merge(_ others: [YAMLEntry]) { merged += others }

  /// What the collection holds; an entry of its own wins over merged ones, the first of these wins.
  func content() -> YAMLNode.Content {
    guard kind == .mapping else { return .sequence(items) }
    var known = Set(keys.keys)
    return .mapping(entries + merged.filter { known.insert($0.key).inserted })
  }
}
