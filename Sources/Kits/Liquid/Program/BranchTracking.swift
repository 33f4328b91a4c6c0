import Diagnostics

/// Follows the HTML through branches, which must all end in the same kind of place.
struct BranchTracking {
  private let start: HTMLTracker
  private var end: HTMLTracker?
  private var differs = false

  init(_ compiler: borrowing Compiler) { start = compiler.tracker }

  /// Begins a branch.
  func begin(_ compiler: inout Compiler) { compiler.tracker = start }

  /// Ends a branch.
  mutating func end(_ compiler: inout Compiler) {
    if let end, end.place != compiler.tracker.place { differs = true }
    if end == nil { end = compiler.tracker }
  }

  /// Goes on behind the branches; without an `else` none of them may be taken.
  mutating func finish(_ compiler: inout Compiler, isComplete: Bool, at range: Range<Int>) {
    if !isComplete {
      begin(&compiler)
      end(&compiler)
    }
    compiler.tracker = end ?? start
    if differs, compiler.options.isStrict, compiler.options.escapes {
      compiler.add(Malformed(.branchesDiffer, range))
    }
  }
}

extension Problem {
  static let branchesDiffer = Problem(
    .error, "liquid-branches-differ",
    vi: "các nhánh của thẻ này kết thúc ở những chỗ khác nhau của HTML",
    en: "the branches of this tag end in different places of the HTML",
    cure: Wording(
      vi: "để mỗi nhánh tự mở và tự đóng thẻ HTML cùng dấu nháy của nó",
      en: "let every branch close the HTML tags and quotes it opens"))
}
