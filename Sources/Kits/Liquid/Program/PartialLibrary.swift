import Diagnostics
import Synchronization

/// The partials of one program: each read and parsed once, compiled where it is called.
final class PartialLibrary: Sendable {
  /// A partial that was looked for.
  struct Entry: Sendable {
    let source: SourceText
    let tree: Block
    let report: Report
  }

  private let partials: Partials
  private let entries = Mutex<[String: Entry?]>([:])
  // Partials whose names are only known while rendering, compiled when first met.
  private let programs = Mutex<[String: Program]>([:])

  init(_ partials: Partials) { self.partials = partials }

  /// The tree of a partial, or nothing where there is no such partial.
  func entry(_ name: String) -> Entry? {
    if let known = entries.withLock({ $0[name] }) { return known }
    let entry = partials.load(name).map { source in
      var report = Report()
      let tree = Parser.tree(of: source, reporting: &report)
      return Entry(source: source, tree: tree, report: report)
    }
    entries.withLock { $0[name] = .some(entry) }
    return entry
  }

  /// The names that there are.
  var names: [String] { partials.names() }

  func nearest(to name: String) -> String? {
    NearMiss.nearest(to: name, among: names)
  }

  /// A partial as a program of its own, for an include whose name is a variable.
  func program(_ name: String, _ options: CompileOptions) throws(LiquidFault) -> Program {
    if let known = programs.withLock({ $0[name] }) { return known }
    guard let entry = entry(name) else {
      throw LiquidFault(.unknownPartial, ["name": .text(name)], near: nearest(to: name))
    }
    var report = entry.report
    var options = options
    options.offers = nil
    let program = report.hasErrors ? nil : Compiler.program(of: entry, options, self, &report)
    guard let program else {
      let first = report.sorted.first { $0.severity == .error }
      throw LiquidFault(
        .malformedPartial,
        [
          "name": .text(name), "place": .text(first?.place?.description ?? name),
          "problem": .term(
            Wording(vi: first?.message(in: .vi) ?? "", en: first?.message(in: .en) ?? "")),
        ])
    }
    programs.withLock { $0[name] = program }
    return program
  }
}

extension Problem {
  static let unknownPartial = Problem(
    .error, "liquid-unknown-partial",
    vi: "không tìm thấy mẫu con “{name}”", en: "there is no partial '{name}'",
    cure: Wording(
      vi: "xem lại tên mẫu con, hoặc tạo tệp có tên đó",
      en: "check the name of the partial, or create a file of that name"))
  static let malformedPartial = Problem(
    .error, "liquid-malformed-partial",
    vi: "mẫu con “{name}” có lỗi tại {place}: {problem}",
    en: "the partial '{name}' has an error at {place}: {problem}",
    cure: Wording(vi: "sửa lỗi trong mẫu con đó", en: "mend the partial"))
}
