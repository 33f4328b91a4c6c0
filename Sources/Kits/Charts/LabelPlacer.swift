/// Puts labels where they cover the least of what is drawn.
struct LabelPlacer {
  /// A stretch of the picture, in pixels of its narrowest form.
  struct Area: Hashable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    func overlap(with other: Area) -> Double {
      let across = min(x + width, other.x + other.width) - max(x, other.x)
      let down = min(y + height, other.y + other.height) - max(y, other.y)
      return across > 0 && down > 0 ? across * down : 0
    }
  }

  private var taken: [Area] = []

  /// Notes something that labels should not cover.
  mutating func avoid(_ area: Area) { taken.append(area) }

  /// Notes a straight line.
  mutating func avoidLine(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let steps = max(1, Int((end.x - start.x).magnitude / 4))
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let x = start.x + (end.x - start.x) * part
      let y = start.y + (end.y - start.y) * part
      taken.append(Area(x: x - 2, y: y - 2, width: 4, height: 4))
    }
  }

  /// The first of the best places, which is then taken.
  mutating func place(among candidates: [Area]) -> Int {
    let costs = candidates.map { area in taken.reduce(0) { $0 + $1.overlap(with: area) } }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    if candidates.indices.contains(best) { taken.append(candidates[best]) }
    return best
  }
}
