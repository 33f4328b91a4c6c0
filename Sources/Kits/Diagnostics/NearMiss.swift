@_spi(_Unicode) import Swift

/// Finds the known name that a misspelt one was probably meant to be.
public enum NearMiss {
  /// The closest candidate, or nothing when none is close; ties go to the first.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let known = folded(candidate)
      let limit = max(1, min(wanted.count, known.count) / 3)
      guard abs(known.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, known)
      if distance <= limit, best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  // People misspell marks, case and spacing first of all, so none of them counts.
  private static func folded(_ name: String) -> [UnicodeScalar] {
    name.lowercased()._nfd.compactMap { scalar in
      switch scalar {
      case "đ": "d"
      case " ", "-", "_": nil
      default: (0x300..<0x370).contains(scalar.value) ? nil : scalar
      }
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one name into another.
  private static func distance(_ left: [UnicodeScalar], _ right: [UnicodeScalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let same = left[row] == right[column]
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
