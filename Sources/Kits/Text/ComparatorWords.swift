import Quantities

/// The words around a number that make it a bound.
enum ComparatorWords {
  /// What stands before a number.
  enum Opening: Equatable {
    case none
    case moreThan, atLeast, lessThan, atMost
    /// `từ`, which a range or `trở lên` must follow.
    case from
    /// `đạt`, which in a target means this or more.
    case reached
    case approximate
  }

  /// What stands after a number.
  enum Ending: Equatable {
    case none
    case orMore, orLess
  }

  /// The meaning of the words before a number, folded; nil for words that are none of these.
  static func opening(_ folded: String) -> Opening? {
    var words = folded[...]
    var isReached = false
    for filler in ["phan dau", "muc tieu", "dat", "la"] {
      if words == filler {
        return .reached
      }
      if words.hasPrefix(filler + " ") {
        words = words.dropFirst(filler.count + 1)
        isReached = true
      }
    }
    if words.isEmpty { return isReached ? .reached : Opening.none }
    return openings[String(words)]
  }

  /// The unit without the words of a bound at its end, and what these mean.
  static func ending(_ unit: ArraySlice<UInt8>) -> (unit: ArraySlice<UInt8>, Ending) {
    let words = unit.split(separator: CellText.space)
    guard words.count >= 2 else { return (unit, .none) }
    let last = words.suffix(2)
    let folded = last.map { VietnameseText.fold($0) }.joined(separator: [CellText.space])
    guard let ending = endings[String(decoding: Array(folded), as: UTF8.self)], let cut = last.first
    else { return (unit, .none) }
    return (CellText.trimmed(unit[..<cut.startIndex]), ending)
  }

  private static let openings: [String: Opening] = [
    "tren": .moreThan, "hon": .moreThan, "lon hon": .moreThan, "cao hon": .moreThan,
    "nhieu hon": .moreThan, "vuot": .moreThan, ">": .moreThan, "more than": .moreThan,
    "over": .moreThan, "above": .moreThan,
    "duoi": .lessThan, "nho hon": .lessThan, "thap hon": .lessThan, "it hon": .lessThan,
    "<": .lessThan, "less than": .lessThan, "under": .lessThan, "below": .lessThan,
    "it nhat": .atLeast, "toi thieu": .atLeast, "khong duoi": .atLeast, "khong it hon": .atLeast,
    "khong thap hon": .atLeast, "≥": .atLeast, ">=": .atLeast, "at least": .atLeast,
    "not less than": .atLeast, "no less than": .atLeast,
    "khong qua": .atMost, "khong vuot qua": .atMost, "khong tren": .atMost, "toi da": .atMost,
    "nhieu nhat": .atMost, "khong lon hon": .atMost, "khong cao hon": .atMost, "≤": .atMost,
    "<=": .atMost, "at most": .atMost, "not more than": .atMost, "no more than": .atMost,
    "tu": .from, "from": .from,
    "~": .approximate, "≈": .approximate, "khoang": .approximate, "gan": .approximate,
    "xap xi": .approximate, "uoc": .approximate, "uoc dat": .approximate,
    "uoc khoang": .approximate, "tren duoi": .approximate, "about": .approximate,
    "around": .approximate, "approximately": .approximate,
  ]

  private static let endings: [String: Ending] = [
    "tro len": .orMore, "or more": .orMore, "tro xuong": .orLess, "or less": .orLess,
  ]
}
