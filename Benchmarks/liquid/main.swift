import Diagnostics
import Glibc
import Liquid

// Prints, for each page: its name, bytes, and nanoseconds per byte, and with --print the page
// itself, so that compare.py can hold it against what other engines make of the same data.

let page = CommandLine.arguments.dropFirst().first
for benchmark in Benchmark.all(rows: Int(page ?? "") ?? 2000) {
  let wanted = CommandLine.arguments.dropFirst(2).first ?? benchmark.name
  guard wanted == benchmark.name else { continue }
  if page == "--print" {
    print(benchmark.output(), terminator: "")
  } else {
    let (bytes, nanoseconds) = benchmark.measured()
    print(benchmark.name, bytes, Double(nanoseconds) / Double(bytes))
  }
}

/// A template and the data it is measured with.
struct Benchmark {
  let name: String
  private let program: Program
  private let scope: Scope

  private init(_ name: String, _ template: String, _ partials: [String: String], _ data: Record) {
    var report = Report()
    let options = CompileOptions(strictness: .strict, partials: Partials(partials))
    let source = SourceText(path: "\(name).liquid", text: template)
    guard let program = Program.compiled(from: source, options, reporting: &report) else {
      let printer = DiagnosticPrinter(language: .en)
      preconditionFailure(report.diagnostics.map { printer.print($0) }.joined())
    }
    self.name = name
    self.program = program
    scope = Scope(data)
  }

  func output() -> String {
    do throws(RenderFault) {
      return try program.rendered(scope)
    } catch {
      preconditionFailure(error.diagnostic.message(in: .en))
    }
  }

  /// The bytes of the page and the best time it took.
  func measured() -> (bytes: Int, nanoseconds: Int) {
    var writer = ByteWriter(capacity: 1 << 20)
    var best = Int.max
    for _ in 0..<200 {
      writer.removeAll()
      let start = Self.now()
      do throws(RenderFault) {
        try program.render(scope, into: &writer)
      } catch {
        preconditionFailure(error.diagnostic.message(in: .en))
      }
      best = min(best, Self.now() - start)
    }
    return (writer.count, best)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  static func all(rows: Int) -> [Benchmark] { [table(rows), nested(rows)] }

  private static func table(_ count: Int) -> Benchmark {
    let shape = Shape("row", fields: ["name", "value", "share", "note"])
    let rows = (0..<count).map { index in
      Value.object(
        Record(
          shape,
          values: [
            .string("Đơn vị thứ \(index)"), .int(index * 37 % 1000),
            .float(Double(index * 7919 % 10000) / 100),
            .string("Kết quả <\(index)> & \"khác\""),
          ]))
    }
    let template = """
      <table>
      {% for row in rows %}<tr><td>{{ row.name | upcase }}</td><td>{{ row.value | plus: 1 }}</td>\
      <td>{{ row.share | append: " %" }}</td><td>{{ row.note | default: "none" }}</td></tr>
      {% endfor %}</table>

      """
    return Benchmark("table", template, [:], Record([("rows", .array(rows))]))
  }

  private static func nested(_ count: Int) -> Benchmark {
    let group = Shape("group", fields: ["title", "items"])
    let item = Shape("item", fields: ["label", "done"])
    let groups = (0..<count / 20).map { index in
      let items = (0..<20).map { inner in
        Value.object(
          Record(
            item, values: [.string("Chỉ tiêu \(index).\(inner)"), .bool(inner % 3 == 0)]))
      }
      return Value.object(Record(group, values: [.string("Nhóm \(index)"), .array(items)]))
    }
    let template = """
      {% for group in groups %}<section><h2>{{ group.title }}</h2><ul>
      {% for item in group.items %}{% include "item" %}{% endfor %}</ul></section>
      {% endfor %}
      """
    let partial = """
      <li{% if item.done %} class="done"{% endif %}>{{ forloop.index }}. {{ item.label }}</li>

      """
    return Benchmark(
      "nested", template, ["item": partial], Record([("groups", .array(groups))]))
  }
}
