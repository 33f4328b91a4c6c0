/// The lists of a document, and how far each has counted.
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var form = "decimal"
    var start = 1
    /// The label, `%1` standing for the number of the first level.
    var text = ""
  }

  private var levels: [String: [Int: Level]] = [:]
  private var abstract: [String: String] = [:]
  private var counters: [String: [Int: Int]] = [:]

  init() {}

  init(of archive: ZipArchive, part: String) throws(PackageFault) {
    let reader = WordNumberingReader()
    try archive.readXML(part, to: reader)
    levels = reader.levels
    abstract = reader.abstract
    for (list, starts) in reader.starts {
      // A list with starts of its own counts for itself, though it looks like another one.
      let own = "\(list) of \(abstract[list] ?? "")"
      levels[own] = levels[abstract[list] ?? ""]
      for (level, start) in starts { levels[own]?[level, default: Level()].start = start }
      abstract[list] = own
    }
  }

  /// Counts one paragraph on and gives its place; nil where it is not numbered.
  mutating func next(_ list: String, level: Int) -> WordList? {
    guard let base = abstract[list], let forms = levels[base], (0...8).contains(level) else {
      return nil
    }
    let form = forms[level] ?? Level()
    var counts = counters[base] ?? [:]
    counts[level] = (counts[level] ?? form.start - 1) + 1
    for above in 0..<level where counts[above] == nil { counts[above] = forms[above]?.start ?? 1 }
    for below in level + 1...9 { counts[below] = nil }
    counters[base] = counts
    if form.form == "bullet" { return WordList(level: level, label: .bullet) }
    if form.form == "none" || form.text.isEmpty { return nil }
    let count = counts[level] ?? 1
    for delimiter: Character in [".", ")"] where form.text == "%\(level + 1)\(delimiter)" {
      if form.form == "decimal", count >= 0 {
        return WordList(level: level, label: .number(count, delimiter: delimiter))
      }
    }
    var label = form.text
    for part in 0...level {
      let pieces = label.split(separator: "%\(part + 1)", omittingEmptySubsequences: false)
      label = pieces.joined(
        separator: Self.number(counts[part] ?? 1, as: forms[part]?.form ?? "decimal"))
    }
    return WordList(level: level, label: .text(label))
  }

  private static func number(_ value: Int, as form: String) -> String {
    switch form {
    case "upperRoman": return roman(value)
    case "lowerRoman": return roman(value).lowercased()
    case "upperLetter": return letters(value).uppercased()
    case "lowerLetter": return letters(value)
    case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
    default: return String(value)
    }
  }

  private static func letters(_ value: Int) -> String {
    guard value >= 1, value <= 2_600 else { return String(value) }
    let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8((value - 1) % 26)))
    // After z comes aa, then bb.
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String {
    guard (1..<4_000).contains(value) else { return String(value) }
    let figures = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (size, figure) in figures {
      while rest >= size {
        text += figure
        rest -= size
      }
    }
    return text
  }
}

private final class WordNumberingReader: XMLSink {
  var levels: [String: [Int: WordNumbering.Level]] = [:]
  var abstract: [String: String] = [:]
  var starts: [String: [Int: Int]] = [:]
  private var base: String?
  private var list: String?
  private var level = 0
  private var isOverride = false
  private static let most = 20_000

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.namespace == .word, levels.count + abstract.count < Self.most else { return }
    switch name.local {
    case "abstractNum":
      base = attributes["abstractNumId"]
      if let base { levels[base] = [:] }
    case "num": list = attributes["numId"]
    case "abstractNumId": if let list { abstract[list] = attributes["val"] }
    case "lvlOverride":
      isOverride = true
      level = attributes.number("ilvl") ?? 0
    case "startOverride":
      if let list { starts[list, default: [:]][level] = attributes.number("val") }
    case "lvl":
      level = attributes.number("ilvl") ?? 0
      change { _ in }
    case "start": change { $0.start = attributes.number("val") ?? 1 }
    case "numFmt": change { $0.form = attributes["val"] ?? "decimal" }
    case "lvlText": change { $0.text = attributes["val"] ?? "" }
    default: break
    }
  }

  override func close(_ name: XMLName) {
    switch name.local {
    case "abstractNum": base = nil
    case "num": list = nil
    case "lvlOverride": isOverride = false
    default: break
    }
  }

  private func change(_ body: (inout WordNumbering.Level) -> Void) {
    guard let base, !isOverride, (0...8).contains(level) else { return }
    body(&levels[base, default: [:]][level, default: WordNumbering.Level()])
  }
}
