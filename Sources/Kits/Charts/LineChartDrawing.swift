import Quantities

/// A line chart on its way onto paper.
struct LineChartDrawing {
  // Labels are fitted at the width of the narrowest screen; any other gives them more room.
  private static let narrowest = 288.0
  private static let plotHeight = 176.0
  private static let rowHeight = 19.0

  private let chart: LineChart
  private let scale: Scale
  private let left: Double
  private let top: Double
  private var picture: Picture
  private var placer = LabelPlacer()
  private let right = Self.narrowest - 6

  init(_ chart: LineChart, id: String, title: String, description: String) {
    self.chart = chart
    scale = chart.scale
    let widest = scale.ticks.map { TextWidth.pixels(of: chart.format($0)) }.max() ?? 0
    left = min(90, widest + 10)
    let breakRows = chart.breaks.isEmpty ? 0 : 1
    top = Double(chart.names.count + breakRows) * Self.rowHeight + 16
    let height = top + Self.plotHeight + 44
    picture = Picture(
      id: id, style: "chart-picture", height: Int(height), title: title, description: description)
  }

  mutating func drawn() -> String {
    drawAxis()
    drawBreaks()
    drawReferences()
    for (index, series) in chart.series.enumerated() { draw(series, index) }
    drawGaps()
    labelReferences()
    labelPoints()
    drawNames()
    return picture.svg
  }

  // MARK: Where things are

  private var step: Double { (right - left) / Double(max(1, chart.slots.count)) }

  /// The middle of a slot, in pixels of the narrowest form.
  private func x(_ slot: Int) -> Double { left + (Double(slot) + 0.5) * step }

  private func edge(_ slot: Int) -> Double { left + Double(slot) * step }

  private func y(_ value: Decimal) -> Double {
    top + Self.plotHeight * (1 - scale.place(of: value))
  }

  private var bottom: Double { top + Self.plotHeight }

  private func across(_ pixels: Double) -> Position { .share(pixels / Self.narrowest) }

  // MARK: What is drawn

  private mutating func drawAxis() {
    for tick in scale.ticks {
      let isBase = tick == scale.ticks.first
      picture.line(
        from: (across(left), .pixels(y(tick))), to: (across(right), .pixels(y(tick))),
        isBase ? "chart-base" : "chart-grid")
      picture.text(
        chart.format(tick), x: across(left - 6), y: .pixels(y(tick) + 4.5), anchor: .end,
        "chart-muted")
    }
    nameSlots()
  }

  private mutating func nameSlots() {
    // Where there is no room for all, every second or third is named.
    let widths = chart.slots.map { TextWidth.pixels(of: $0.name) }
    let widest = zip(widths, widths.dropFirst()).map { ($0 + $1) / 2 }.max() ?? 0
    let every = max(1, Int(((widest + 4) / step).rounded(.up)))
    for (index, slot) in chart.slots.enumerated() where index % every == 0 {
      picture.text(
        slot.name, x: across(x(index)), y: .pixels(bottom + 18), anchor: .middle, "chart-muted")
    }
    // A group is named once, in its middle.
    var start = 0
    while start < chart.slots.count {
      let group = chart.slots[start].group
      let end = chart.slots[start...].firstIndex { $0.group != group } ?? chart.slots.count
      if !group.isEmpty {
        picture.text(
          group, x: across((edge(start) + edge(end)) / 2), y: .pixels(bottom + 36),
          anchor: .middle, "chart-muted")
      }
      start = end
    }
  }

  private mutating func drawBreaks() {
    for cut in chart.breaks {
      let middle = edge(cut.slot)
      let start = Double(chart.names.count) * Self.rowHeight + 18
      picture.line(
        from: (across(middle), .pixels(start)), to: (across(middle), .pixels(bottom)), "chart-cut")
      // Two strokes through the axis, as a broken line is drawn by hand.
      picture.shape("M-6 6L-1-6M1 6L6-6", x: across(middle), y: .pixels(bottom), "chart-cut-mark")
      let half = TextWidth.pixels(of: cut.label) / 2
      let (words, anchor): (Double, Picture.Anchor) =
        middle + half > Self.narrowest ? (Self.narrowest, .end) : (max(middle, half), .middle)
      picture.text(
        cut.label, x: across(words), y: .pixels(start - 5), anchor: anchor, "chart-words")
      placer.avoid(.init(x: middle - 1, y: start, width: 2, height: Self.plotHeight))
    }
  }

  private mutating func drawReferences() {
    for reference in chart.references {
      let (start, end) = (edge(reference.slots.lowerBound), edge(reference.slots.upperBound))
      let height = y(reference.value)
      picture.line(
        from: (across(start), .pixels(height)), to: (across(end), .pixels(height)), "chart-goal")
      placer.avoidLine(from: (start, height), to: (end, height))
    }
  }

  private mutating func draw(_ series: LineChart.Series, _ index: Int) {
    for (before, point) in zip(series.points, series.points.dropFirst()) where joins(before, point)
    {
      let (start, end) = ((x(before.slot), y(before.value)), (x(point.slot), y(point.value)))
      picture.line(
        from: (across(start.0), .pixels(start.1)), to: (across(end.0), .pixels(end.1)),
        "chart-line line-\(index)")
      placer.avoidLine(from: start, to: end)
    }
    for point in series.points {
      let (x, y) = (x(point.slot), y(point.value))
      picture.shape(
        point.marker.path(radius: 4), x: across(x), y: .pixels(y), point.marker.style)
      placer.avoid(.init(x: x - 5, y: y - 5, width: 10, height: 10))
    }
  }

  /// Whether two values are of neighbouring periods and comparable.
  private func joins(_ before: LineChart.Point, _ point: LineChart.Point) -> Bool {
    point.slot == before.slot + 1 && before.marker != .baseline
      && !chart.breaks.contains { before.slot < $0.slot && $0.slot <= point.slot }
  }

  private mutating func drawGaps() {
    let filled = Set(chart.series.flatMap { $0.points.map(\.slot) })
    for slot in chart.slots.indices where !filled.contains(slot) {
      picture.text("…", x: across(x(slot)), y: .pixels(bottom - 8), anchor: .middle, "chart-muted")
    }
  }

  // MARK: What is written

  private mutating func labelReferences() {
    for reference in chart.references {
      let (start, end) = (edge(reference.slots.lowerBound), edge(reference.slots.upperBound))
      let room = end - start
      let label =
        reference.labels.first { TextWidth.pixels(of: $0) <= room } ?? reference.labels.last ?? ""
      let width = TextWidth.pixels(of: label)
      let height = y(reference.value)
      let candidates: [(anchor: Picture.Anchor, x: Double, above: Bool)] = [
        (.end, end, true), (.start, start, true), (.end, end, false), (.start, start, false),
      ]
      let areas = candidates.map { candidate in
        LabelPlacer.Area(
          x: candidate.anchor == .end ? candidate.x - width : candidate.x,
          y: candidate.above ? height - 19 : height + 4, width: width, height: 15)
      }
      let chosen = candidates[placer.place(among: areas)]
      picture.text(
        label, x: across(chosen.x), y: .pixels(chosen.above ? height - 6 : height + 16),
        anchor: chosen.anchor, "chart-goal-words")
    }
  }

  private mutating func labelPoints() {
    // The newest value is what readers look for, so it takes the best place; those of the other
    // series stand beside their names.
    guard let series = chart.series.first, let first = series.points.first,
      let last = series.points.last
    else { return }
    label(last)
    if first.slot != last.slot { label(first) }
  }

  private mutating func label(_ point: LineChart.Point) {
    let width = TextWidth.pixels(of: point.text)
    let (middle, height) = (x(point.slot), y(point.value))
    func area(_ shift: Double, _ top: Double) -> LabelPlacer.Area {
      let start = min(max(middle - width / 2 + shift, left), Self.narrowest - width)
      return .init(x: start, y: height + top, width: width, height: 15)
    }
    let side = width / 2 + 8
    let areas = [
      area(0, -23), area(0, 8), area(side, -8), area(-side, -8), area(0, -34), area(0, 20),
    ]
    let chosen = areas[placer.place(among: areas)]
    // Measured at its middle, so that it stays with its point where the picture is wider.
    picture.text(
      point.text, x: across(chosen.x + width / 2), y: .pixels(chosen.y + 12), anchor: .middle,
      "chart-value")
  }

  /// The names of series, each behind a piece of its line.
  private mutating func drawNames() {
    for (index, name) in chart.names.enumerated() {
      let height = Double(index) * Self.rowHeight + 12
      picture.shape(
        "M0 0h24", x: across(left), y: .pixels(height - 4), "chart-line line-\(index)")
      picture.text(name, x: across(left), y: .pixels(height), inset: 30, "chart-words")
    }
  }
}
