import Diagnostics
import Testing

@testable import Liquid

/// One template, seen after each stage of the compiler.
@Suite struct CompilerStageTests {
  private let source = SourceText(
    path: "stages.liquid",
    text: """
      {% assign limit = 2 %}
      {%- for row in table.rows limit: limit reversed -%}
        <td title="{{ row.note }}">{{ row.name | upcase | append: "!" }}</td>
        {% if row.done and row.value >= 10.5 or row.kind contains 'x' %}ok{% else %}{% break %}{% endif %}
      {%- else -%}none{% endfor %}
      {% case a %}{% when 1, 2 %}few{% else %}many{% endcase %}
      {% render "cell" for table.rows as row, width: (1..3) %}
      """)

  @Test func segments() throws {
    var scanner = SegmentScanner(source)
    var lines = ""
    while let segment = try scanner.next() {
      let name = segment.name.isEmpty ? "" : " " + text(segment.name)
      lines += "\(segment.kind)\(name) \(Value.string(text(segment.markup)).inspected)\n"
    }
    #expect(lines == Golden.text("stage-1-segments.txt", recording: lines))
  }

  @Test func tokens() throws {
    var scanner = SegmentScanner(source)
    var lines = ""
    while let segment = try scanner.next() {
      guard segment.kind != .text else { continue }
      let tokens = try ExpressionLexer.tokens(of: segment.markup, in: source)
      lines += tokens.map { "\($0.kind)(\(text($0.range)))" }.joined(separator: " ") + "\n"
    }
    #expect(lines == Golden.text("stage-2-tokens.txt", recording: lines))
  }

  @Test func tree() {
    var report = Report()
    let tree = Parser.tree(of: source, reporting: &report)
    #expect(report.isEmpty)
    let outline = tree.outline(in: source.bytes)
    #expect(outline == Golden.text("stage-3-tree.txt", recording: outline))
  }

  @Test func program() throws {
    var report = Report()
    let options = CompileOptions(partials: Partials(["cell": "{{ row.name }}{{ width | size }}"]))
    let program = try #require(Program.compiled(from: source, options, reporting: &report))
    let listing = program.code.enumerated().map { index, step in
      "\(index) \(step.operation) \(step.detail) \(step.a) \(step.b) \(step.c)\n"
    }.joined()
    #expect(listing == Golden.text("stage-4-program.txt", recording: listing))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}
