public import Quantities

/// Values in order, each a bar from zero under its name.
///
/// The name stands above its bar and not beside it, so that a long one needs no room of the bar's.
public struct RankingBars: Sendable {
  /// One place of the order.
  public struct Row: Sendable {
    /// The rank, shared by those with equal values.
    public let rank: String
    public let name: String
    public let value: Decimal
    /// The value, ready to print, with the shape of its state.
    public let text: String
    /// The word for the state, which becomes the style of the bar.
    public let state: String
    /// Whether it is the reader's own place.
    public let isOwn: Bool

    public init(
      rank: String, name: String, value: Decimal, text: String, state: String, isOwn: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.value = value
      self.text = text
      self.state = state
      self.isOwn = isOwn
    }
  }

  /// A line of the picture.
  public enum Entry: Sendable {
    case row(Row)
    /// Places left out, in words.
    case gap(String)
  }

  public let entries: [Entry]
  /// What the values are held against, and its words.
  public let goal: (value: Decimal, label: String)?

  public init(entries: [Entry], goal: (value: Decimal, label: String)?) {
    self.entries = entries
    self.goal = goal
  }

  private static let rowHeight = 36.0
  private static let gapHeight = 24.0
  // The longest bar ends short of the edge.
  private static let reach = 0.98

  /// The picture, or nothing where a bar from zero has no meaning.
  public func picture(id: String, title: String, description: String) -> String? {
    let rows = entries.compactMap { entry in
      if case .row(let row) = entry { row } else { nil }
    }
    let values = rows.map(\.value) + (goal.map { [$0.value] } ?? [])
    guard !rows.isEmpty, values.allSatisfy({ !$0.isNegative }), let most = values.max(),
      !most.isZero
    else { return nil }
    func share(_ value: Decimal) -> Double { value.approximate / most.approximate * Self.reach }
    let head = goal == nil ? 0.0 : 24.0
    let height = entries.reduce(head) { sum, entry in
      if case .gap = entry { sum + Self.gapHeight } else { sum + Self.rowHeight }
    }
    var picture = Picture(
      id: id, style: "chart-picture", height: Int(height) + 4, title: title,
      description: description)
    if let goal {
      let place = share(goal.value)
      picture.text(
        goal.label, x: .share(place), y: .pixels(14), anchor: place > 0.5 ? .end : .start,
        "chart-goal-words")
    }
    var top = head
    for entry in entries {
      switch entry {
      case .gap(let words):
        picture.text(words, x: .pixels(0), y: .pixels(top + 16), "chart-muted")
        top += Self.gapHeight
      case .row(let row):
        draw(row, at: top, share(row.value), into: &picture)
        if let goal {
          let place = Position.share(share(goal.value))
          picture.line(
            from: (place, .pixels(top + 19)), to: (place, .pixels(top + 33)), "chart-tick")
        }
        top += Self.rowHeight
      }
    }
    return picture.svg
  }

  private func draw(
    _ row: Row, at top: Double, _ length: Double, into picture: inout Picture
  ) {
    let style = row.isOwn ? "chart-own-words" : "chart-words"
    picture.text(
      (row.isOwn ? "▸ " : "") + "\(row.rank). \(row.name)", x: .pixels(0), y: .pixels(top + 15),
      style)
    picture.text(row.text, x: .share(1), y: .pixels(top + 15), anchor: .end, style)
    picture.box(
      x: .pixels(0), y: .pixels(top + 22), width: .share(max(length, 0.002)), height: .pixels(8),
      "chart-bar bar-\(row.state)")
  }
}
