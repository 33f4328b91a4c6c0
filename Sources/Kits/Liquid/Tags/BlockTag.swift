import Diagnostics

/// `{% block name %}…{% endblock %}`: a part of a layout that a template may fill.
struct BlockTag: Tag {
  static let name = "block"
  let block: String
  let body: Block
  let range: Range<Int>

  static func parse(_ opening: Segment, _ parser: inout Parser) -> BlockTag? {
    let name = parser.variableName(of: opening, .blockForm)
    let (body, _) = parser.block(of: opening, until: "endblock")
    return name.map { BlockTag(block: $0, body: body, range: opening.range) }
  }

  func compile(into compiler: inout Compiler) {
    guard !compiler.openBlockNames.contains(block) else {
      return compiler.add(Malformed(.blockInItself, range, ["name": .text(block)]))
    }
    compiler.openBlockNames.append(block)
    defer { compiler.openBlockNames.removeLast() }
    let own = BlockDefinition(body: body, source: compiler.source)
    var definitions = (compiler.blocks[block] ?? []) + [own]
    let first = definitions.removeFirst()
    compiler.openBlocks.append(definitions)
    compiler.within(first.source) { compiler in compiler.block(first.body) }
    compiler.openBlocks.removeLast()
  }

  func check(with check: inout OfferCheck) { check.block(named: block, own: body) }

  var outline: Outline { Outline(line: "block \(block)", blocks: [("", body)]) }
}

extension Problem {
  static let blockInItself = Problem(
    .error, "liquid-block-in-itself",
    vi: "khối “{name}” nằm trong chính nó", en: "the block '{name}' stands in itself",
    cure: Wording(vi: "đổi tên khối bên trong", en: "give the inner block another name"))
  static let blockForm = Problem(
    .error, "liquid-block-form",
    vi: "thẻ “block” cần đúng một tên", en: "'block' needs exactly one name",
    cure: Wording(
      vi: "viết như “{% block noi-dung %}…{% endblock %}”",
      en: "write it like '{% block content %}…{% endblock %}'"))
}
