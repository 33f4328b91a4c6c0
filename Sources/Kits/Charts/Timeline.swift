public import Quantities

/// Stretches of time below each other, and a day among them.
public struct Timeline: Sendable {
  /// One stretch; an end that is not stated is open.
  public struct Row: Sendable {
    /// What the stretch is one of, where it begins with this row.
    public let heading: String?
    /// The dates, whom they are for, where the stretch stands.
    public let words: String
    public let from: Day?
    public let to: Day?
    /// The word for where it stands, which becomes the style of the bar.
    public let state: String

    public init(heading: String?, words: String, from: Day?, to: Day?, state: String) {
      self.heading = heading
      self.words = words
      self.from = from
      self.to = to
      self.state = state
    }
  }

  /// A labelled day of the axis.
  public struct Tick: Sendable {
    public let day: Day
    public let label: String

    public init(day: Day, label: String) {
      self.day = day
      self.label = label
    }
  }

  public let rows: [Row]
  /// From the first day to the last.
  public let span: ClosedRange<Day>
  public let ticks: [Tick]
  /// The day that states are told for.
  public let today: Tick

  public init(rows: [Row], span: ClosedRange<Day>, ticks: [Tick], today: Tick) {
    self.rows = rows
    self.span = span
    self.ticks = ticks
    self.today = today
  }

  private static let narrowest = 288.0
  private static let line = 18.0

  /// The picture, as wide as its place.
  public func picture(id: String, title: String, description: String) -> String {
    // Broken where the narrowest screen asks for it.
    let texts = rows.map { row in
      (row.heading.map { TextWidth.lines(of: $0, within: Self.narrowest) } ?? [])
        .map { ($0, "chart-own-words") }
        + TextWidth.lines(of: row.words, within: Self.narrowest).map { ($0, "chart-words") }
    }
    let head = 26.0
    let lines = texts.reduce(0) { $0 + $1.count }
    let bottom = head + Double(lines) * Self.line + Double(rows.count) * 26
    var picture = Picture(
      id: id, style: "chart-picture", height: Int(bottom) + 30, title: title,
      description: description)
    drawAxis(at: bottom, into: &picture)
    drawToday(to: bottom, into: &picture)
    var top = head
    for (row, text) in zip(rows, texts) {
      for (line, style) in text {
        picture.text(line, x: .pixels(0), y: .pixels(top + 13), style)
        top += Self.line
      }
      draw(row, at: top, into: &picture)
      top += 26
    }
    return picture.svg
  }

  private func share(_ day: Day) -> Double {
    let whole = Double(max(1, span.lowerBound.days(until: span.upperBound)))
    return min(1, max(0, Double(span.lowerBound.days(until: day)) / whole))
  }

  private func draw(_ row: Row, at top: Double, into picture: inout Picture) {
    guard row.from != nil || row.to != nil else { return }
    let start = row.from.map(share) ?? 0
    let end = row.to.map { share($0.adding(days: 1) ?? $0) } ?? 1
    picture.box(
      x: .share(start), y: .pixels(top + 2), width: .share(max(end - start, 0.008)),
      height: .pixels(12), "chart-span span-\(row.state)")
    // An open end points on.
    if row.from == nil {
      picture.shape("M8 -6L0 0L8 6", x: .share(start), y: .pixels(top + 8), "chart-arrow")
    }
    if row.to == nil {
      picture.shape("M-8 -6L0 0L-8 6", x: .share(end), y: .pixels(top + 8), "chart-arrow")
    }
  }

  private func drawAxis(at bottom: Double, into picture: inout Picture) {
    picture.line(
      from: (.share(0), .pixels(bottom)), to: (.share(1), .pixels(bottom)), "chart-base")
    var free = -1.0
    for tick in ticks where span.contains(tick.day) {
      let place = share(tick.day)
      let half = TextWidth.pixels(of: tick.label) / 2
      let middle = place * Self.narrowest
      picture.line(
        from: (.share(place), .pixels(bottom)), to: (.share(place), .pixels(bottom + 5)),
        "chart-base")
      guard middle - half > free, middle + half <= Self.narrowest + 2 || place == 1 else {
        continue
      }
      let anchor: Picture.Anchor = middle < half ? .start : place == 1 ? .end : .middle
      picture.text(
        tick.label, x: .share(place), y: .pixels(bottom + 21), anchor: anchor, "chart-muted")
      free = (anchor == .start ? middle + 2 * half : middle + half) + 8
    }
  }

  private func drawToday(to bottom: Double, into picture: inout Picture) {
    if span.contains(today.day) {
      let place = share(today.day)
      picture.line(
        from: (.share(place), .pixels(20)), to: (.share(place), .pixels(bottom)), "chart-today")
      let middle = place * Self.narrowest
      let half = TextWidth.pixels(of: today.label) / 2
      let anchor: Picture.Anchor =
        middle < half ? .start : middle + half > Self.narrowest ? .end : .middle
      // At the edge the words stand at the edge, not at the line.
      let words = anchor == .start ? 0 : anchor == .end ? 1 : place
      picture.text(
        today.label, x: .share(words), y: .pixels(14), anchor: anchor, "chart-today-words")
    } else {
      let isPast = today.day > span.upperBound
      picture.text(
        isPast ? "\(today.label) ▸" : "◂ \(today.label)", x: .share(isPast ? 1 : 0),
        y: .pixels(14), anchor: isPast ? .end : .start, "chart-today-words")
    }
  }
}
