import Diagnostics

/// Turns syntax trees into instructions.
struct Compiler: ~Copyable {
  let options: CompileOptions
  let library: PartialLibrary
  var report = Report()

  // What becomes the program.
  private(set) var code: [Instruction] = []
  private(set) var origins: [Program.Origin] = []
  private(set) var sources: [SourceText] = []
  private(set) var texts: [UInt8] = []
  private(set) var constants: [Value] = []
  private(set) var names = Interning()
  private(set) var filters: [Filter] = []
  private(set) var units: [Program.Unit] = []
  private(set) var modules: [Program.Module] = []
  private(set) var faults: [LiquidFault] = []
  private(set) var calls: [Program.PartialCall] = []
  private(set) var cacheCount = 0

  // What is being compiled.
  var source: SourceText
  private var sourceIndex: Int32 = 0
  var tracker = HTMLTracker()
  private var module = 0
  private var slots: [[String: Int]] = []
  var enclosures: [Enclosure] = []
  private var filterIndices: [String: Int32] = [:]
  private var unitIndices: [UnitKey: Int] = [:]
  private var waiting: [Waiting] = []
  /// The definitions of each block, the one to be rendered first.
  var blocks: [String: [BlockDefinition]] = [:]
  /// The blocks around the present node, each with the definitions it stands on.
  var openBlocks: [[BlockDefinition]] = []
  var openBlockNames: [String] = []
  var layouts: [String] = []

  private struct UnitKey: Hashable {
    let name: String
    let module: Int
    let tracker: HTMLTracker
  }

  private struct Waiting {
    let unit: Int
    let entry: PartialLibrary.Entry
    let tracker: HTMLTracker
  }

  private init(_ options: CompileOptions, _ library: PartialLibrary, _ source: SourceText) {
    self.options = options
    self.library = library
    self.source = source
  }

  /// The program of a template that was read without error, or nothing when something is wrong.
  static func program(
    of template: PartialLibrary.Entry, _ options: CompileOptions, _ library: PartialLibrary,
    _ report: inout Report
  ) -> Program? {
    var compiler = Compiler(options, library, template.source)
    compiler.compile(template)
    report.merge(compiler.report)
    return compiler.report.hasErrors ? nil : Program(compiler)
  }

  private mutating func compile(_ template: PartialLibrary.Entry) {
    _ = addModule()
    units.append(Program.Unit(name: template.source.path, module: 0))
    unit(0, template)
    while let next = waiting.popLast() {
      tracker = next.tracker
      module = units[next.unit].module
      unit(next.unit, next.entry)
      if options.isStrict, options.escapes, tracker.place != next.tracker.place {
        report.add(.unbalancedPartial, at: .file(next.entry.source.path))
      }
    }
  }

  private mutating func unit(_ index: Int, _ template: PartialLibrary.Entry) {
    enclosures = []
    units[index].entry = code.count
    within(template.source) { compiler in compiler.template(template.tree) }
    units[index].end = emit(.leave, at: 0..<0)
  }

  /// Compiles nodes of another source.
  mutating func within(_ other: SourceText, _ body: (inout Compiler) -> Void) {
    let outer = (source, sourceIndex)
    source = other
    if let index = sources.firstIndex(where: { $0 === other }) {
      sourceIndex = Int32(index)
    } else {
      sourceIndex = Int32(sources.count)
      sources.append(other)
    }
    body(&self)
    (source, sourceIndex) = outer
  }

  // MARK: Emitting

  @discardableResult
  mutating func emit(
    _ operation: Operation, detail: UInt8 = 0, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0,
    at range: Range<Int>
  ) -> Int {
    code.append(
      Instruction(operation: operation, detail: detail, a: Int32(a), b: Int32(b), c: Int32(c)))
    origins.append(
      Program.Origin(
        source: sourceIndex, lower: Int32(range.lowerBound), upper: Int32(range.upperBound)))
    return code.count - 1
  }

  /// The place of the next instruction.
  var here: Int { code.count }

  /// Makes jumps go to the next instruction.
  mutating func land(_ jumps: [Int]) {
    for jump in jumps { code[jump].a = Int32(code.count) }
  }

  mutating func land(_ jump: Int) { land([jump]) }

  mutating func add(_ malformed: Malformed) {
    report.add(
      malformed.problem, at: source.span(malformed.range), malformed.arguments,
      near: malformed.near)
  }

  // MARK: Tables

  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  mutating func constant(_ value: Value, at range: Range<Int>) {
    constants.append(value)
    emit(.constant, constants.count - 1, at: range)
  }

  mutating func name(_ text: String) -> Int { names.index(of: text) }

  mutating func cache() -> Int {
    cacheCount += 1
    return cacheCount - 1
  }

  mutating func key(_ value: Value) -> Int {
    constants.append(value)
    return constants.count - 1
  }

  /// The number of a variable in the present module.
  mutating func slot(_ name: String) -> Int {
    if let known = slots[module][name] { return known }
    let slot = modules[module].names.count
    modules[module].names.append(name)
    slots[module][name] = slot
    return slot
  }

  private mutating func addModule() -> Int {
    modules.append(Program.Module())
    slots.append([:])
    return modules.count - 1
  }

  mutating func call(_ call: Program.PartialCall) -> Int {
    calls.append(call)
    return calls.count - 1
  }

  mutating func fault(_ fault: LiquidFault, at range: Range<Int>) {
    faults.append(fault)
    emit(.fault, faults.count - 1, at: range)
  }

  mutating func faultIndex(_ fault: LiquidFault) -> Int {
    faults.append(fault)
    return faults.count - 1
  }

  /// Takes back the last instruction and its place, for a shorter way of saying the same.
  mutating func dropLast() -> (step: Instruction, range: Range<Int>) {
    let origin = origins.removeLast()
    return (code.removeLast(), Int(origin.lower)..<Int(origin.upper))
  }

  mutating func filterIndex(_ filter: Filter) -> Int {
    if let known = filterIndices[filter.name] { return Int(known) }
    filters.append(filter)
    filterIndices[filter.name] = Int32(filters.count - 1)
    return filters.count - 1
  }

  // MARK: Partials

  /// The unit of a partial that shares the present variables, or has its own.
  mutating func unit(of name: String, isolated: Bool, _ entry: PartialLibrary.Entry) -> Int {
    // All uses of a rendered partial in one kind of place share one module.
    let probe = UnitKey(name: name, module: isolated ? -1 : module, tracker: tracker)
    if let known = unitIndices[probe] { return known }
    let unit = units.count
    units.append(Program.Unit(name: name, module: isolated ? addModule() : module))
    unitIndices[probe] = unit
    report.merge(entry.report.isMerged(into: report) ? Report() : entry.report)
    if !entry.report.hasErrors {
      waiting.append(Waiting(unit: unit, entry: entry, tracker: tracker))
    }
    return unit
  }

  /// The variable's number in the module of a unit.
  mutating func slot(_ name: String, inModuleOf unit: Int) -> Int {
    let outer = module
    module = units[unit].module
    defer { module = outer }
    return slot(name)
  }

  /// Whether the code runs in a rendered partial, where `include` has no place.
  var isInRenderedPartial: Bool { module != 0 }

  // MARK: Nodes

  mutating func block(_ block: Block) {
    for node in block.nodes {
      switch node {
      case .text(let range): text(at: range)
      case .output(let filtered): output(filtered)
      case .tag(let tag): tag.compile(into: &self)
      }
    }
  }

  mutating func text(at range: Range<Int>) {
    guard !range.isEmpty else { return }
    print(source.bytes[range], at: range)
  }

  /// Prints text that a tag adds of itself.
  mutating func print(_ bytes: ArraySlice<UInt8>, at range: Range<Int>) {
    emit(.text, texts.count, bytes.count, at: range)
    texts += bytes
    if options.escapes { tracker.advance(over: bytes) }
  }
}

/// Names by number.
struct Interning {
  private(set) var all: [String] = []
  private var indices: [String: Int] = [:]

  mutating func index(of name: String) -> Int {
    if let known = indices[name] { return known }
    all.append(name)
    indices[name] = all.count - 1
    return all.count - 1
  }
}

extension Report {
  /// Whether the first finding of this report is in another already.
  fileprivate func isMerged(into other: Report) -> Bool {
    diagnostics.first.map { other.diagnostics.contains($0) } ?? true
  }
}

extension Problem {
  static let unbalancedPartial = Problem(
    .error, "liquid-unbalanced-partial",
    vi: "mẫu con này kết thúc ở giữa một thẻ HTML, thuộc tính hoặc đoạn mã đang mở",
    en: "this partial ends inside an HTML tag, attribute or script that it does not close",
    cure: Wording(
      vi: "đóng lại thẻ hoặc dấu nháy đang mở trong mẫu con",
      en: "close what the partial opens"))
}
