/// One SVG picture with its text alternative, written from front to back.
///
/// Colours and dashes are classes of the page's style sheet: nothing here is inline style.
public struct Picture: Sendable {
  /// Where a text begins, seen from its position.
  public enum Anchor: String, Sendable, Hashable {
    case start
    case middle
    case end
  }

  private var markup: String

  /// A picture as wide as its place, `height` pixels high; the id has to be unique on the page.
  public init(
    id: String, style: String, height: Int, title: String, description: String
  ) {
    markup = Self.head(
      id, style, size: "width=\"100%\" height=\"\(height)\"", title, description)
  }

  /// A small picture of a fixed size, for a cell of a table.
  public init(
    id: String, style: String, width: Int, height: Int, title: String, description: String
  ) {
    markup = Self.head(
      id, style, size: "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\"",
      title, description)
  }

  private static func head(
    _ id: String, _ style: String, size: String, _ title: String, _ description: String
  ) -> String {
    let id = id.escapedForSVG
    return "<svg class=\"\(style)\" \(size) role=\"img\""
      + " aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(title.escapedForSVG)</title>"
      + "<desc id=\"\(id)-d\">\(description.escapedForSVG)</desc>"
  }

  /// A straight line.
  public mutating func line(
    from start: (x: Position, y: Position), to end: (x: Position, y: Position), _ style: String
  ) {
    markup += "<line class=\"\(style)\" x1=\"\(start.x.text)\" y1=\"\(start.y.text)\""
    markup += " x2=\"\(end.x.text)\" y2=\"\(end.y.text)\"/>"
  }

  /// A rectangle.
  public mutating func box(
    x: Position, y: Position, width: Position, height: Position, _ style: String
  ) {
    markup += "<rect class=\"\(style)\" x=\"\(x.text)\" y=\"\(y.text)\""
    markup += " width=\"\(width.text)\" height=\"\(height.text)\"/>"
  }

  /// Words.
  ///
  /// `inset` moves them by pixels from where they stand, which may be a share of the width.
  public mutating func text(
    _ words: String, x: Position, y: Position, anchor: Anchor = .start, inset: Int = 0,
    _ style: String
  ) {
    markup += "<text class=\"\(style)\" x=\"\(x.text)\" y=\"\(y.text)\""
    if inset != 0 { markup += " dx=\"\(inset)\"" }
    if anchor != .start { markup += " text-anchor=\"\(anchor.rawValue)\"" }
    markup += ">\(words.escapedForSVG)</text>"
  }

  /// A shape of fixed size around a position.
  public mutating func shape(
    _ path: String, x: Position, y: Position, _ style: String
  ) {
    // An inner picture may stand at a share of the width, which a path cannot.
    markup += "<svg x=\"\(x.text)\" y=\"\(y.text)\" overflow=\"visible\">"
    markup += "<path class=\"\(style)\" d=\"\(path)\"/></svg>"
  }

  /// The whole element.
  public var svg: String { markup + "</svg>" }
}

extension String {
  var escapedForSVG: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
      return self
    }
    return reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
  }
}
