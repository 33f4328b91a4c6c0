import Diagnostics
import Glibc
import Liquid
import Testing

/// The conformance suite, read from beside the project where it is.
@Suite struct GoldenSuiteTests {
  @Test func passesEveryCase() throws {
    guard let bytes = SharedFile.bytes("liquid/golden-liquid.json") else {
      print("skipped: suite not found")
      return
    }
    guard case .object(let suite) = JSONText.value(bytes) else {
      Issue.record("the suite is no object")
      return
    }
    let cases = suite["tests"]?.items.compactMap(GoldenCase.init) ?? []
    #expect(cases.count > 0)
    let failures = cases.compactMap(\.failure)
    print("golden suite: \(cases.count - failures.count) of \(cases.count)")
    for failure in failures { Issue.record("\(failure)") }
  }
}

/// One case of the suite.
struct GoldenCase {
  private let name: String
  private let template: String
  private let data: Record
  private let partials: [String: String]
  /// What may come out; nothing where the template must fail.
  private let results: [String]?

  init?(_ value: Value) {
    guard case .object(let record) = value, let name = record["name"]?.text.string,
      let template = record["template"]?.text.string
    else { return nil }
    self.name = name
    self.template = template
    if case .object(let data)? = record["data"] { self.data = data } else { data = Record([]) }
    var partials: [String: String] = [:]
    if case .object(let texts)? = record["templates"] {
      for field in texts.shape.fields { partials[field] = texts[field]?.text.string }
    }
    self.partials = partials
    if record["invalid"]?.isTruthy == true {
      results = nil
    } else if case .array(let all)? = record["results"] {
      results = all.map(\.text.string)
    } else {
      results = [record["result"]?.text.string ?? ""]
    }
  }

  /// What is wrong with the outcome, if anything is.
  var failure: String? {
    let outcome = outcome()
    switch (outcome, results) {
    case (.success(let output), let results?):
      if results.contains(where: { Array($0.utf8) == Array(output.utf8) }) { return nil }
      return "\(name): \(template)\n  wanted \(results)\n  got    \"\(output)\""
    case (.failure, nil): return nil
    case (.success(let output), nil): return "\(name): \(template)\n  must fail, gave \"\(output)\""
    case (.failure(let refusal), .some):
      return "\(name): \(template)\n  must not fail: \(refusal.message)"
    }
  }

  private func outcome() -> Result<String, Refusal> {
    var report = Report()
    let options = CompileOptions(escapes: false, partials: Partials(partials))
    let source = SourceText(path: "case.liquid", text: template)
    guard let program = Program.compiled(from: source, options, reporting: &report) else {
      return .failure(Refusal(message: report.diagnostics.map(\.code).joined(separator: " ")))
    }
    do throws(RenderFault) {
      return .success(try program.rendered(Scope(data)))
    } catch {
      return .failure(Refusal(message: error.diagnostic.message(in: .en)))
    }
  }

  private struct Refusal: Error {
    let message: String
  }
}

/// Files shared beside the project; absent where the project stands alone.
enum SharedFile {
  static func bytes(_ path: String) -> [UInt8]? {
    // …/Tests/LiquidTests/GoldenSuiteTests.swift; a worktree may stand a level deeper.
    let root = #filePath.split(separator: "/").dropLast(3)
    for up in 1...2 {
      let folder = "/" + root.dropLast(up).joined(separator: "/")
      if let bytes = read("\(folder)/shared/\(path)") { return bytes }
    }
    return nil
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: ftell(file))
    rewind(file)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
