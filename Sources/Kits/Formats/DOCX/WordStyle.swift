/// What a style says about a paragraph or a run.
struct WordStyle {
  var role = Role.body
  /// Where the style numbers its paragraphs.
  var numbering: (list: String, level: Int)?
  var marks: WordMarks = []

  /// What a paragraph is.
  enum Role: Equatable {
    case body
    case title
    case heading(Int)
    case quote
    case code
    case rule
    /// A line of a table of contents that the program made.
    case contents
  }
}

/// The styles of a document, each with what it takes over from the one it is based on.
struct WordStyles {
  private let styles: [String: WordStyle]
  private let standard: WordStyle

  static let none = WordStyles(styles: [:], standard: WordStyle())

  private init(styles: [String: WordStyle], standard: WordStyle) {
    self.styles = styles
    self.standard = standard
  }

  init(of archive: ZipArchive, part: String) throws(PackageFault) {
    let reader = WordStyleReader()
    try archive.readXML(part, to: reader)
    var styles: [String: WordStyle] = [:]
    for id in reader.styles.keys { styles[id] = reader.resolved(id) }
    self.init(
      styles: styles, standard: reader.standard.flatMap { styles[$0] } ?? WordStyle())
  }

  /// The style with this id; without one, the document's standard.
  subscript(id: String?) -> WordStyle {
    guard let id else { return standard }
    return styles[id] ?? WordStyle()
  }
}

private final class WordStyleReader: XMLSink {
  struct Entry {
    var name = ""
    var base: String?
    var outline: Int?
    var list: String?
    var level: Int?
    var bold: Bool?
    var italic: Bool?
    var strike: Bool?
    var vertical: WordMarks?
  }

  var styles: [String: Entry] = [:]
  var standard: String?
  private var id: String?
  private static let most = 20_000

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.namespace == .word else { return }
    if name.local == "style" {
      id = styles.count < Self.most ? attributes["styleId"] : nil
      if let id {
        styles[id] = Entry()
        if attributes.flag("default"), attributes["type"] == "paragraph" { standard = id }
      }
      return
    }
    guard let id else { return }
    set(name.local, attributes, of: id)
  }

  private func set(_ property: String, _ attributes: XMLAttributes, of id: String) {
    switch property {
    case "name": styles[id]?.name = attributes["val"] ?? ""
    case "basedOn": styles[id]?.base = attributes["val"]
    case "outlineLvl": styles[id]?.outline = attributes.number("val")
    case "numId": styles[id]?.list = attributes["val"]
    case "ilvl": styles[id]?.level = attributes.number("val")
    case "b": styles[id]?.bold = attributes.flag("val", default: true)
    case "i": styles[id]?.italic = attributes.flag("val", default: true)
    case "strike": styles[id]?.strike = attributes.flag("val", default: true)
    case "vertAlign":
      styles[id]?.vertical =
        switch attributes["val"] {
        case "superscript": .superscript
        case "subscript": .subscript
        default: []
        }
    default: break
    }
  }

  override func close(_ name: XMLName) {
    if name.local == "style", name.namespace == .word { id = nil }
  }

  /// The style with all that it takes over; nearer styles win.
  func resolved(_ id: String) -> WordStyle {
    var chain: [Entry] = []
    var next: String? = id
    // A style based on itself must not hold us here.
    while let id = next, let entry = styles[id], chain.count < 20 {
      chain.append(entry)
      next = entry.base
    }
    func first<Value>(_ property: (Entry) -> Value?) -> Value? {
      chain.lazy.compactMap(property).first
    }
    var style = WordStyle()
    style.role = first { Self.role(of: $0) } ?? .body
    if let list = first(\.list) { style.numbering = (list, first(\.level) ?? 0) }
    // Headings are bold by themselves, so that being bold says nothing about their words.
    if style.role == .body || style.role == .quote {
      if first(\.bold) == true { style.marks.insert(.bold) }
      if first(\.italic) == true, style.role != .quote { style.marks.insert(.italic) }
    }
    if first(\.strike) == true { style.marks.insert(.strike) }
    if let vertical = first(\.vertical) { style.marks.formUnion(vertical) }
    if chain.contains(where: { Self.codeNames.contains($0.name.lowercased()) }) {
      style.marks.insert(.code)
    }
    return style
  }

  private static let codeNames: Set<String> = [
    "source text", "html code", "verbatim char", "teletype", "html typewriter", "html sample",
  ]

  // Names stay English in the file, whatever the language of the program; ids do not.
  private static func role(of entry: Entry) -> WordStyle.Role? {
    let name = entry.name.lowercased()
    switch name {
    case "title": return .title
    case "quote", "intense quote", "quotations", "block text": return .quote
    case "preformatted text", "html preformatted", "source code", "plain text": return .code
    case "horizontal line": return .rule
    default: break
    }
    if name.hasPrefix("toc ") || name.hasPrefix("contents ") { return .contents }
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
      return .heading(level)
    }
    return entry.outline.flatMap { (0...8).contains($0) ? .heading($0 + 1) : nil }
  }
}
