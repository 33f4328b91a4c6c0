import Diagnostics

/// Compares what a template reads with what its page offers.
struct OfferCheck {
  private let offers: OfferSet
  private let filters: FilterTable
  private let library: PartialLibrary
  private var report = Report()
  private var source: SourceText
  // Innermost last; the first holds what the template itself has set.
  private var scopes: [[String: OfferType]]
  private var known: [String: OfferType]
  private var partials: [String] = []
  private var blocks: [String: [BlockDefinition]] = [:]
  private var openBlocks: [[BlockDefinition]] = []
  private var openBlockNames: [String] = []
  private var counters: Set<String> = []

  /// Reports every variable and field that a template reads and its page does not offer.
  static func check(
    _ entry: PartialLibrary.Entry, _ options: CompileOptions, _ library: PartialLibrary,
    _ report: inout Report
  ) {
    guard let offers = options.offers else { return }
    var check = OfferCheck(offers, options.filters, library, entry.source)
    check.template(entry.tree)
    // A partial is looked at wherever it is used, so that it may be found wrong more than once.
    var seen: Set<Diagnostic> = []
    for diagnostic in check.report.diagnostics where seen.insert(diagnostic).inserted {
      report.add(diagnostic)
    }
  }

  private init(
    _ offers: OfferSet, _ filters: FilterTable, _ library: PartialLibrary, _ source: SourceText
  ) {
    self.offers = offers
    self.filters = filters
    self.library = library
    self.source = source
    known = Self.types(offers.shared + offers.variables)
    scopes = [[:]]
  }

  private static func types(_ offers: [Offer]) -> [String: OfferType] {
    Dictionary(offers.map { ($0.name, $0.type) }, uniquingKeysWith: { $1 })
  }

  // MARK: Scopes

  mutating func set(_ name: String, to type: OfferType) { scopes[0][name] = type }

  mutating func count(_ name: String) { counters.insert(name) }

  /// Looks at something that sees more variables.
  mutating func scoped(
    _ variables: [(String, OfferType)], _ body: (inout OfferCheck) -> Void
  ) {
    scopes.append(Dictionary(variables, uniquingKeysWith: { $1 }))
    body(&self)
    scopes.removeLast()
  }

  /// Looks at something that sees these variables and the shared ones only.
  mutating func isolated(
    _ variables: [(String, OfferType)], _ body: (inout OfferCheck) -> Void
  ) {
    let outer = (scopes, known)
    scopes = [Dictionary(variables, uniquingKeysWith: { $1 })]
    known = Self.types(offers.shared)
    body(&self)
    (scopes, known) = outer
  }

  // MARK: Nodes

  mutating func block(_ block: Block) {
    for node in block.nodes {
      switch node {
      case .text: break
      case .output(let filtered): _ = type(of: filtered)
      case .tag(let tag): tag.check(with: &self)
      }
    }
  }

  private mutating func template(_ tree: Block) {
    guard let use = LayoutUse(tree, in: source) else { return block(tree) }
    for block in use.blocks {
      blocks[block.block, default: []].append(BlockDefinition(body: block.body, source: source))
    }
    block(use.settings)
    partial(use.layout.layout)
  }

  /// Looks at a partial or layout with the variables as they are.
  mutating func partial(_ name: String) {
    guard !partials.contains(name), let entry = library.entry(name) else { return }
    partials.append(name)
    within(entry.source) { check in check.template(entry.tree) }
    partials.removeLast()
  }

  mutating func block(named name: String, own body: Block) {
    guard !openBlockNames.contains(name) else { return }
    openBlockNames.append(name)
    defer { openBlockNames.removeLast() }
    var definitions =
      (blocks[name] ?? []) + [BlockDefinition(body: body, source: source)]
    let first = definitions.removeFirst()
    openBlocks.append(definitions)
    within(first.source) { check in check.block(first.body) }
    openBlocks.removeLast()
  }

  private mutating func within(_ other: SourceText, _ body: (inout OfferCheck) -> Void) {
    let outer = source
    source = other
    body(&self)
    source = outer
  }

  mutating func condition(_ condition: Condition) {
    switch condition {
    case .truth(let expression): _ = type(of: expression)
    case .comparison(let left, _, let right):
      _ = type(of: left)
      _ = type(of: right)
    case .and(let left, let right), .or(let left, let right):
      self.condition(left)
      self.condition(right)
    }
  }

  // MARK: Types

  mutating func type(of filtered: Filtered) -> OfferType {
    var type = type(of: filtered.value)
    for use in filtered.filters {
      for argument in use.positional { _ = self.type(of: argument) }
      for keyword in use.keywords { _ = self.type(of: keyword.value) }
      type = Self.type(of: type, after: use.name)
    }
    return type
  }

  private static func type(of type: OfferType, after filter: String) -> OfferType {
    switch filter {
    case "sort", "sort_natural", "where", "reject", "reverse", "uniq", "compact": type
    case "first", "last", "find": type.item
    default: .any
    }
  }

  mutating func type(of expression: Expression) -> OfferType {
    switch expression.form {
    case .literal(.string): return .text
    case .literal(.int), .literal(.float): return .number
    case .literal: return .any
    case .range(let first, let last):
      _ = type(of: first)
      _ = type(of: last)
      return .list(.number)
    case .path(let path): return type(of: path)
    }
  }

  private mutating func type(of path: Path) -> OfferType {
    var type: OfferType
    switch path.root {
    case .computed(let expression):
      _ = self.type(of: expression)
      type = .any
    case .name("block") where !openBlocks.isEmpty: return .html
    case .name(let name): type = self.type(ofVariable: name, at: path.rootRange)
    }
    for step in path.steps {
      switch step {
      case .index(let index):
        _ = self.type(of: index)
        type = type.item
      case .field(let field, let range): type = self.type(of: field, in: type, at: range)
      }
    }
    return type
  }

  private mutating func type(ofVariable name: String, at range: Range<Int>) -> OfferType {
    for scope in scopes.reversed() {
      if let type = scope[name] { return type }
    }
    if let type = known[name] { return type }
    if counters.contains(name) { return .number }
    let names = scopes.flatMap(\.keys) + known.keys
    report.add(
      .unknownVariable, at: source.span(range),
      ["name": .text(name), "page": .text(offers.page)],
      near: NearMiss.nearest(to: name, among: names.sorted()))
    return .any
  }

  private mutating func type(
    of field: String, in type: OfferType, at range: Range<Int>
  ) -> OfferType {
    switch (type, field) {
    case (.any, _): return .any
    case (.record(let name), _):
      guard let record = offers.record(name) else { return .any }
      if let offer = record.fields.first(where: { $0.name == field }) { return offer.type }
      let near = NearMiss.nearest(to: field, among: record.fields.map(\.name))
      return unknown(field, of: name, near, at: range)
    case (.list, "size"), (.text, "size"): return .number
    case (.list(let item), "first"), (.list(let item), "last"): return item
    case (.list, _): return unknown(field, of: "list", nil, at: range)
    default: return unknown(field, of: "\(type)", nil, at: range)
    }
  }

  private mutating func unknown(
    _ field: String, of kind: String, _ near: String?, at range: Range<Int>
  ) -> OfferType {
    report.add(
      .unknownField, at: source.span(range), ["name": .text(field), "kind": .text(kind)],
      near: near)
    return .any
  }
}

extension Problem {
  static let unknownVariable = Problem(
    .error, "liquid-unknown-variable",
    vi: "trang “{page}” không có biến nào tên là “{name}”",
    en: "the page '{page}' has no variable called '{name}'",
    cure: Wording(
      vi: "xem lại tên biến, danh sách có trong docs/templates.md",
      en: "check the name; docs/templates.md lists what there is"))
  static let unknownField = Problem(
    .error, "liquid-unknown-field",
    vi: "“{kind}” không có trường nào tên là “{name}”",
    en: "'{kind}' has no field called '{name}'",
    cure: Wording(
      vi: "xem lại tên trường, danh sách có trong docs/templates.md",
      en: "check the name; docs/templates.md lists what there is"))
}
