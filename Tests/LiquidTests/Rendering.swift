import Diagnostics
import Liquid

/// What a template makes of data, for tests.
enum Rendering {
  /// The page, or the messages that came instead.
  static func page(
    _ template: String, _ data: String = "{}", partials: [String: String] = [:],
    escapes: Bool = true, strictness: Strictness = .lenient, options: RenderOptions = .init()
  ) -> String {
    var report = Report()
    let compile = CompileOptions(
      strictness: strictness, escapes: escapes, partials: Partials(partials))
    let source = SourceText(path: "page.liquid", text: template)
    guard let program = Program.compiled(from: source, compile, reporting: &report) else {
      return messages(report)
    }
    guard case .object(let record) = JSONText.value(data) else { return "no data" }
    do throws(RenderFault) {
      return try program.rendered(Scope(record), options)
    } catch {
      return code(error.diagnostic)
    }
  }

  /// The codes of a report with their places, one a line.
  static func messages(_ report: Report) -> String {
    report.sorted.map(code).joined(separator: "\n")
  }

  static func code(_ diagnostic: Diagnostic) -> String {
    let near = diagnostic.near.map { " near \($0)" } ?? ""
    return "\(diagnostic.place?.description ?? "?") \(diagnostic.code)\(near)"
  }
}
