import Diagnostics

/// `{% render 'name' with value, key: value %}`: a partial that sees only what it is handed.
struct Render: Tag {
  static let name = "render"
  let partial: String
  let partialRange: Range<Int>
  let arguments: PartialArguments
  let range: Range<Int>

  /// What the bound value is called in the partial: the last part of its name, if nothing else.
  private var variable: String {
    arguments.alias ?? partial.split(separator: "/").last.map(String.init) ?? partial
  }

  static func parse(_ opening: Segment, _ parser: inout Parser) -> Render? {
    parser.read(opening) { parser throws(Malformed) in
      let start = parser.token.range
      guard let token = parser.take(.string) else { throw Malformed(.renderName, start) }
      let inside = token.range.lowerBound + 1..<token.range.upperBound - 1
      return Render(
        partial: parser.text(inside), partialRange: token.range,
        arguments: try PartialArguments(&parser), range: opening.range)
    }
  }

  func compile(into compiler: inout Compiler) {
    guard let entry = compiler.partial(partial, at: partialRange) else { return }
    let unit = compiler.unit(of: partial, isolated: true, entry)
    guard arguments.isLooped, let bound = arguments.bound else {
      return call(unit, into: &compiler) { compiler in
        if let bound = arguments.bound { compiler.expression(bound) }
      }
    }
    compiler.expression(bound)
    let options: LoopOptions = [.renders, .hasNoVariable]
    let begin = compiler.emit(
      .beginLoop, detail: options.rawValue, 0, 0, compiler.name(partial), at: range)
    let start = compiler.here
    call(unit, into: &compiler) { compiler in compiler.emit(.loopItem, at: range) }
    compiler.emit(.nextLoop, start, at: range)
    compiler.emit(.endLoop, at: range)
    compiler.land(begin)
  }

  private func call(
    _ unit: Int, into compiler: inout Compiler, bound: (inout Compiler) -> Void
  ) {
    var slots: [Int] = []
    if arguments.bound != nil {
      bound(&compiler)
      slots.append(compiler.slot(variable, inModuleOf: unit))
    }
    for keyword in arguments.keywords {
      compiler.expression(keyword.value)
      slots.append(compiler.slot(keyword.name, inModuleOf: unit))
    }
    let call = Program.PartialCall(slots: slots, names: [], isLooped: arguments.isLooped)
    compiler.emit(.callIsolated, unit, compiler.call(call), at: range)
  }

  func check(with check: inout OfferCheck) {
    var scope = arguments.keywords.map { ($0.name, check.type(of: $0.value)) }
    if let bound = arguments.bound {
      let type = check.type(of: bound)
      scope.append((variable, arguments.isLooped ? type.item : type))
    }
    if arguments.isLooped { scope.append(("forloop", .any)) }
    check.isolated(scope) { check in check.partial(partial) }
  }

  var outline: Outline { Outline(line: "render '\(partial)'\(arguments.outline)") }
}

extension Problem {
  static let renderName = Problem(
    .error, "liquid-render-name",
    vi: "tên mẫu con của “render” phải là chữ trong dấu nháy",
    en: "the name of the partial after 'render' has to be a text in quotes",
    cure: Wording(
      vi: "viết như “{% render 'ten-mau' %}”", en: "write it like '{% render \"name\" %}'"))
}
