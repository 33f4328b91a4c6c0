/// Matches runs of `*`, `_` and `~` as CommonMark and GFM prescribe.
struct DelimiterStack {
  /// A run of marks and what it became.
  struct Run {
    let delimiter: InlineMarks.Delimiter
    let length: Int
    /// Marks that have opened or closed nothing.
    var left: Int

    // What ends before the rest of the run, in order, and what begins after it, the outermost
    // first: chains of joints.
    fileprivate var firstClose = -1
    fileprivate var lastClose = -1
    fileprivate var firstOpen = -1
    fileprivate var previous = -1
    fileprivate var next = -1

    init(delimiter: InlineMarks.Delimiter, length: Int) {
      self.delimiter = delimiter
      self.length = length
      left = length
    }
  }

  private struct Joint {
    let kind: MarkdownTree.Kind
    var next = -1
  }

  private(set) var runs: [Run] = []
  private var joints: [Joint] = []
  // Below these no opener can match, by character, whether the closer opens, and length.
  private var bottoms = Array(repeating: -1, count: 13)

  mutating func removeAll() {
    runs.removeAll(keepingCapacity: true)
    joints.removeAll(keepingCapacity: true)
  }

  /// Adds a run and returns its number.
  mutating func add(_ run: Run) -> Int {
    runs.append(run)
    return runs.count - 1
  }

  /// How many marks end before the rest of a run.
  func closeCount(of run: Int) -> Int {
    var count = 0
    var joint = runs[run].firstClose
    while joint >= 0 {
      count += 1
      joint = joints[joint].next
    }
    return count
  }

  /// Calls for each mark that begins after a run, the outermost first.
  func forEachOpen(of run: Int, _ use: (MarkdownTree.Kind) -> Void) {
    var joint = runs[run].firstOpen
    while joint >= 0 {
      use(joints[joint].kind)
      joint = joints[joint].next
    }
  }

  /// Matches the runs with these numbers, which stand in one text or link.
  mutating func match(_ members: [Int]) {
    guard members.count > 1 else { return }
    for (before, after) in zip(members, members.dropFirst()) {
      runs[before].next = after
      runs[after].previous = before
    }
    for index in bottoms.indices { bottoms[index] = -1 }
    var closer = members[0]
    while closer >= 0 {
      closer = runs[closer].delimiter.canClose ? close(closer) : runs[closer].next
    }
  }

  /// Looks for what this run closes; returns the run to go on with.
  private mutating func close(_ closer: Int) -> Int {
    let kind = bottomIndex(of: closer)
    var opener = runs[closer].previous
    while opener > bottoms[kind], !canMatch(opener, closer) { opener = runs[opener].previous }
    if opener > bottoms[kind] { return join(opener, closer) }
    bottoms[kind] = runs[closer].previous
    let next = runs[closer].next
    if !runs[closer].delimiter.canOpen { remove(closer) }
    return next
  }

  private func bottomIndex(of closer: Int) -> Int {
    let run = runs[closer]
    // libcmark keeps one bound for all underscores; a text must not change with its neighbours.
    if run.delimiter.character == UInt8(ascii: "_") { return 0 }
    let first = run.delimiter.character == UInt8(ascii: "*") ? 1 : 7
    return first + (run.delimiter.canOpen ? 3 : 0) + run.length % 3
  }

  private func canMatch(_ opener: Int, _ closer: Int) -> Bool {
    let (first, second) = (runs[opener], runs[closer])
    guard first.delimiter.canOpen, first.delimiter.character == second.delimiter.character else {
      return false
    }
    // A run that can do both never joins one with which it makes a multiple of three.
    let mayDiffer = second.delimiter.canOpen || first.delimiter.canClose
    let isMultiple = (first.length + second.length) % 3 == 0
    let areBothMultiples = first.length % 3 == 0 && second.length % 3 == 0
    return !(mayDiffer && isMultiple && !areBothMultiples)
  }

  private mutating func join(_ opener: Int, _ closer: Int) -> Int {
    let isStrike = runs[closer].delimiter.character == UInt8(ascii: "~")
    if isStrike, runs[opener].left != runs[closer].left { return giveUp(closer) }
    var between = runs[closer].previous
    while between != opener {
      let previous = runs[between].previous
      remove(between)
      between = previous
    }
    let isDouble = runs[opener].left >= 2 && runs[closer].left >= 2
    add(isStrike ? .strikethrough : isDouble ? .strong : .emphasis, from: opener, to: closer)
    runs[opener].left -= isDouble ? 2 : 1
    runs[closer].left -= isDouble ? 2 : 1
    if runs[opener].left == 0 { remove(opener) }
    return runs[closer].left == 0 ? giveUp(closer) : closer
  }

  // One tilde and two never meet: the closer is spent, the opener may meet another.
  private mutating func giveUp(_ closer: Int) -> Int {
    let next = runs[closer].next
    remove(closer)
    return next
  }

  private mutating func add(_ kind: MarkdownTree.Kind, from opener: Int, to closer: Int) {
    joints.append(Joint(kind: kind, next: runs[opener].firstOpen))
    runs[opener].firstOpen = joints.count - 1
    joints.append(Joint(kind: kind))
    let last = runs[closer].lastClose
    if last >= 0 {
      joints[last].next = joints.count - 1
    } else {
      runs[closer].firstClose = joints.count - 1
    }
    runs[closer].lastClose = joints.count - 1
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (runs[index].previous, runs[index].next)
    if previous >= 0 { runs[previous].next = next }
    if next >= 0 { runs[next].previous = previous }
  }
}
