/// The line in the source of each line of a cut text, kept as runs: most lines stand as they were.
struct LineMap {
  /// Lines from `first` on, each a fixed number of lines from its place in the source.
  private struct Run {
    let first: Int
    let shift: Int
  }

  private var runs: [Run] = []
  private(set) var count = 0

  /// Adds the next lines, which stand one after another in the source from this line on.
  mutating func add(_ source: Int, lines: Int = 1) {
    let shift = source - (count + 1)
    if runs.last?.shift != shift { runs.append(Run(first: count + 1, shift: shift)) }
    count += lines
  }

  mutating func removeLast() {
    if runs.last?.first == count { runs.removeLast() }
    count -= 1
  }

  mutating func append(_ other: LineMap) {
    for run in other.runs { runs.append(Run(first: run.first + count, shift: run.shift - count)) }
    count += other.count
  }

  /// The lines around this one, counted from 1, that share its distance to the source.
  func run(around line: Int) -> (lines: Range<Int>, shift: Int) {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (line..<line + 1, 0) }
    let end = low < runs.count ? runs[low].first : count + 1
    return line < end ? (runs[low - 1].first..<end, runs[low - 1].shift) : (line..<line + 1, 0)
  }
}
