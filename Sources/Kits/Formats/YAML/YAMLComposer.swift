internal import Diagnostics
@_spi(_Unicode) import Swift

/// Builds the tree of one document from events, with a stack of its own.
///
/// Hostile depth must not become depth of calls, here or in whoever walks the tree later.
struct YAMLComposer {
  private let source: SourceText
  private let range: Range<Int>
  private(set) var report = Report()
  private var open: [OpenCollection] = []
  private var anchors: [String: Weighed] = [:]
  private var repeated = 0
  private var root: Weighed?
  private var lastQuoted: Range<Int>?

  /// A node and how many values it comes to when every alias is followed.
  private struct Weighed {
    var node: YAMLNode
    var weight: Int
  }

  /// A tree that cannot be finished; the reason is in the report.
  private struct Refused: Error {}

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The root, or nothing when the text cannot be read.
  mutating func compose() -> YAMLNode? {
    var events = YAMLEvents(source.bytes[range])
    do {
      while let event = try events.next() { try take(event) }
    } catch let fault as YAMLFault {
      let found = YAMLFaultReader(source, range).diagnostic(for: fault, lastQuoted: lastQuoted)
      // What libyaml stumbles over next on a line is an echo of what was just reported there.
      if report.diagnostics.last?.place?.line != found.place?.line { report.add(found) }
      return nil
    } catch {
      return nil
    }
    return root?.node ?? empty(at: range.lowerBound..<range.lowerBound)
  }

  private mutating func take(_ event: YAMLEvent) throws(Refused) {
    let base = range.lowerBound
    let place = base + event.range.lowerBound..<base + event.range.upperBound
    switch event.kind {
    case .documentStart:
      guard root == nil else { throw refuse(.yamlSecondDocument, at: place) }
    case .documentEnd:
      break
    case .scalar(let text, let isPlain):
      check(event.tag, fits: .scalar, at: place)
      lastQuoted = isPlain ? nil : place
      let scalar = YAMLScalar(
        text: Self.composed(text), isPlain: isPlain && !YAMLTag.means(text: event.tag))
      add(Weighed(node: YAMLNode(.scalar(scalar), source, place), weight: 1), event.anchor)
    case .alias(let name):
      add(try anchored(name, at: place), nil)
    case .sequenceStart:
      check(event.tag, fits: .sequence, at: place)
      try begin(.sequence, at: place, event.anchor)
    case .mappingStart:
      check(event.tag, fits: .mapping, at: place)
      try begin(.mapping, at: place, event.anchor)
    case .collectionEnd:
      guard let done = open.popLast() else { return }
      let node = YAMLNode(done.content(), source, done.start..<max(done.start, place.upperBound))
      add(Weighed(node: node, weight: done.weight), done.anchor)
    }
  }

  private mutating func begin(
    _ kind: OpenCollection.Kind, at place: Range<Int>, _ anchor: String?
  ) throws(Refused) {
    guard open.count < YAML.deepest else {
      throw refuse(.yamlTooDeep, at: place, ["limit": .number(YAML.deepest)])
    }
    open.append(OpenCollection(kind, start: place.lowerBound, anchor: anchor))
  }

  /// Puts a finished node where it belongs.
  private mutating func add(_ value: Weighed, _ anchor: String?) {
    if let anchor { anchors[anchor] = value }
    // Taken off and put back, so that its arrays stay the only copy.
    guard var collection = open.popLast() else {
      root = value
      return
    }
    collection.weight += value.weight
    if collection.kind == .sequence {
      collection.items.append(value.node)
    } else if let key = collection.waiting {
      collection.waiting = nil
      finish(key, value.node, in: &collection)
    } else {
      collection.waiting = key(value.node, in: &collection)
    }
    open.append(collection)
  }

  private mutating func key(
    _ node: YAMLNode, in collection: inout OpenCollection
  ) -> OpenCollection.Key {
    guard let scalar = node.scalar else {
      report.add(.yamlKeyNotText, at: node.span)
      return OpenCollection.Key(text: "", range: node.range, isKept: false, isMerge: false)
    }
    let isMerge = scalar.isPlain && scalar.text == "<<"
    let key = OpenCollection.Key(
      text: scalar.text, range: node.range, isKept: true, isMerge: isMerge)
    guard let first = collection.firstPlace(of: key) else { return key }
    report.add(
      .yamlDuplicateKey, at: node.span, ["key": .text(scalar.text)],
      related: [.init(source.span(first), firstPlace)])
    return OpenCollection.Key(
      text: scalar.text, range: node.range, isKept: false, isMerge: isMerge)
  }

  private mutating func finish(
    _ key: OpenCollection.Key, _ value: YAMLNode, in collection: inout OpenCollection
  ) {
    guard key.isKept else { return }
    guard key.isMerge else {
      let span = source.span(key.range)
      collection.add(YAMLEntry(key: key.text, keySpan: span, value: value))
      return
    }
    for part in value.items ?? [value] {
      if let entries = part.entries {
        collection.merge(entries)
      } else {
        report.add(.yamlMergeNotMapping, at: part.span)
      }
    }
  }

  private mutating func anchored(
    _ name: String, at place: Range<Int>
  ) throws(Refused) -> Weighed {
    guard let known = anchors[name] else {
      report.add(
        .yamlUnknownAlias, at: source.span(place), ["name": .text(name)],
        near: NearMiss.nearest(to: name, among: anchors.keys.sorted()))
      return Weighed(node: empty(at: place), weight: 1)
    }
    repeated += known.weight
    guard repeated <= YAML.mostRepeated else {
      throw refuse(.yamlAliasBomb, at: place, ["limit": .term(mostRepeated)])
    }
    return known
  }

  private mutating func check(_ tag: String?, fits kind: YAMLTag.Kind, at place: Range<Int>) {
    guard let tag, !YAMLTag.fits(tag, kind) else { return }
    report.add(.yamlTag, at: source.span(place), ["tag": .text(YAMLTag.shown(tag))])
  }

  private mutating func refuse(
    _ problem: Problem, at place: Range<Int>, _ arguments: [String: Argument] = [:]
  ) -> Refused {
    report.add(problem, at: source.span(place), arguments)
    return Refused()
  }

  private func empty(at place: Range<Int>) -> YAMLNode {
    YAMLNode(.scalar(YAMLScalar(text: "", isPlain: true)), source, place)
  }

  private static func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }
}

private let mostRepeated = Wording(vi: "10.000", en: "10,000")
private let firstPlace = Wording(vi: "lần đầu ở đây", en: "first here")

extension Problem {
  static let yamlSecondDocument = Problem(
    .error, "yaml-second-document",
    vi: "tệp có thêm một văn bản YAML thứ hai (sau dòng “---”)",
    en: "a second YAML document begins here (after a line '---')",
    cure: Wording(
      vi: "mỗi tệp chỉ chứa một văn bản: bỏ dòng “---” hoặc tách thành tệp khác",
      en: "keep one document per file: remove the line '---' or move the rest to another file"))
  static let yamlTooDeep = Problem(
    .error, "yaml-too-deep",
    vi: "các mục lồng nhau quá {limit} cấp", en: "values are nested more than {limit} levels deep",
    cure: Wording(vi: "giảm số cấp lồng nhau", en: "use fewer levels"))
  static let yamlKeyNotText = Problem(
    .error, "yaml-key-not-text",
    vi: "tên khóa phải là một từ hoặc cụm từ, không thể là danh sách hay nhóm",
    en: "a key must be a word or phrase, not a list or group",
    cure: Wording(
      vi: "viết “tên: giá trị”; nếu chữ bắt đầu bằng “{” hoặc “[” thì đặt trong ngoặc kép",
      en: "write 'name: value'; put text that begins with { or [ in quotes"))
  static let yamlDuplicateKey = Problem(
    .error, "yaml-duplicate-key",
    vi: "khóa “{key}” được viết hai lần", en: "the key '{key}' is given twice",
    cure: Wording(
      vi: "giữ lại một dòng, xóa hoặc đổi tên dòng kia", en: "keep one, remove or rename the other")
  )
  static let yamlMergeNotMapping = Problem(
    .error, "yaml-merge",
    vi: "sau “<<:” phải là tên của một nhóm khóa đã đặt bằng dấu “&”",
    en: "'<<:' must be followed by a group of keys that was named with '&'",
    cure: Wording(vi: "viết, ví dụ, “<<: *chung”", en: "write, for example, '<<: *common'"))
  static let yamlUnknownAlias = Problem(
    .error, "yaml-unknown-alias",
    vi: "“*{name}” nhắc lại một giá trị chưa được đặt tên bằng “&{name}” ở phía trên",
    en: "'*{name}' repeats a value that no '&{name}' above has named",
    cure: Wording(
      vi: "đặt tên cho giá trị đó bằng dấu “&”; nếu “*” là chữ thì đặt giá trị trong ngoặc kép",
      en: "name that value with '&', or put the value in quotes if the '*' is meant as text"))
  static let yamlAliasBomb = Problem(
    .error, "yaml-alias-bomb",
    vi: "các dấu “*” nhắc lại tổng cộng hơn {limit} giá trị",
    en: "aliases ('*') repeat more than {limit} values in all",
    cure: Wording(vi: "viết thẳng giá trị, không nhắc lại lồng nhau", en: "write the values out"))
  static let yamlTag = Problem(
    .error, "yaml-tag",
    vi: "thẻ kiểu “{tag}” không dùng được ở đây", en: "the tag '{tag}' cannot be used here",
    cure: Wording(
      vi: "bỏ thẻ; nếu dấu “!” là chữ thì đặt cả giá trị trong ngoặc kép",
      en: "remove it, or put the value in quotes if the '!' is meant as text"))
}
