extension Expression {
  /// The expression as it reads best on one line.
  var outline: String {
    switch form {
    case .literal(let value): value.outline
    case .range(let first, let last): "(\(first.outline)..\(last.outline))"
    case .path(let path): path.outline
    }
  }
}

extension Value {
  fileprivate var outline: String {
    switch self {
    case .blank: "blank"
    case .empty: "empty"
    default: inspected
    }
  }
}

extension Path {
  fileprivate var outline: String {
    var line =
      switch root {
      case .name(let name): name
      case .computed(let expression): "[\(expression.outline)]"
      }
    for step in steps {
      switch step {
      case .field(let name, _): line += ".\(name)"
      case .index(let expression): line += "[\(expression.outline)]"
      }
    }
    return line
  }
}

extension Filtered {
  /// The value and its filters on one line.
  var outline: String {
    filters.reduce(value.outline) { line, use in
      let arguments =
        use.positional.map(\.outline) + use.keywords.map { "\($0.name): \($0.value.outline)" }
      return line + " | " + use.name
        + (arguments.isEmpty ? "" : ": " + arguments.joined(separator: ", "))
    }
  }
}

extension Condition {
  /// The condition on one line, its grouping in brackets.
  var outline: String {
    switch self {
    case .truth(let expression): expression.outline
    case .comparison(let left, let comparison, let right):
      "\(left.outline) \(comparison) \(right.outline)"
    case .and(let left, let right): "\(left.outline) and (\(right.outline))"
    case .or(let left, let right): "\(left.outline) or (\(right.outline))"
    }
  }
}

extension Block {
  /// The tree, one node a line.
  func outline(in bytes: [UInt8], indent: String = "") -> String {
    nodes.map { node in
      switch node {
      case .text(let range):
        indent + "text \(Value.string(String(decoding: bytes[range], as: UTF8.self)).inspected)\n"
      case .output(let filtered): indent + "output \(filtered.outline)\n"
      case .tag(let tag): Self.outline(of: tag, in: bytes, indent: indent)
      }
    }.joined()
  }

  private static func outline(of tag: any Tag, in bytes: [UInt8], indent: String) -> String {
    let outline = tag.outline
    return outline.blocks.reduce(indent + outline.line + "\n") { text, part in
      let label = part.label.isEmpty ? "" : indent + "- \(part.label)\n"
      return text + label + part.block.outline(in: bytes, indent: indent + "  ")
    }
  }
}
