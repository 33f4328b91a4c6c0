/// Filters that put one part of a text in the place of another.
enum ReplacementFilters {
  static let all: [Filter] = [
    replace, replaceFirst, replaceLast, remove, removeFirst, removeLast,
  ]

  static let replace = Filter(
    "replace", [.required("part"), .optional("replacement")], summary: "every part replaced"
  ) { input, arguments, _ throws(LiquidFault) in
    replaced(input, arguments[0], arguments[1], .every)
  }

  static let replaceFirst = Filter(
    "replace_first", [.required("part"), .optional("replacement")],
    summary: "the first such part replaced"
  ) { input, arguments, _ throws(LiquidFault) in
    replaced(input, arguments[0], arguments[1], .first)
  }

  static let replaceLast = Filter(
    "replace_last", [.required("part"), .required("replacement")],
    summary: "the last such part replaced"
  ) { input, arguments, _ throws(LiquidFault) in
    replaced(input, arguments[0], arguments[1], .last)
  }

  static let remove = Filter("remove", [.required("part")], summary: "without any such part") {
    input, arguments, _ throws(LiquidFault) in
    replaced(input, arguments[0], .nil, .every)
  }

  static let removeFirst = Filter(
    "remove_first", [.required("part")], summary: "without the first such part"
  ) { input, arguments, _ throws(LiquidFault) in
    replaced(input, arguments[0], .nil, .first)
  }

  static let removeLast = Filter(
    "remove_last", [.required("part")], summary: "without the last such part"
  ) { input, arguments, _ throws(LiquidFault) in
    replaced(input, arguments[0], .nil, .last)
  }

  private enum Which {
    case every
    case first
    case last
  }

  private static func replaced(
    _ input: Value, _ part: Value, _ replacement: Value, _ which: Which
  ) -> Value {
    let text = input.text
    let found = Occurrences(of: part.text.string, in: text.string)
    let ranges: [Range<String.Index>] =
      switch which {
      case .every: Array(found)
      case .first: Array(found.prefix(1))
      // The part may overlap itself, so the last one is not the last of those in a row.
      case .last: Occurrences.last(of: part.text.string, in: text.string).map { [$0] } ?? []
      }
    guard !ranges.isEmpty else { return Value(text) }
    let new = replacement.text
    var result = ""
    var start = text.string.startIndex
    for range in ranges {
      result += text.string[start..<range.lowerBound]
      result += new.string
      start = range.upperBound
    }
    result += text.string[start...]
    // What was cut may have been half of an entity.
    let safety: Safety = text.safety == .unsafe ? text.safety(with: new) : .mixed
    return Value(Text(result, safety))
  }
}

/// Where a part occurs in a text, without overlaps; an empty part stands between all letters.
struct Occurrences: Sequence, IteratorProtocol {
  private let part: [UInt8]
  private let text: String
  private var position: String.Index?

  init(of part: String, in text: String) {
    self.part = Array(part.utf8)
    self.text = text
    position = text.startIndex
  }

  mutating func next() -> Range<String.Index>? {
    guard var index = position else { return nil }
    let bytes = text.utf8
    guard let first = part.first else {
      position = index == text.endIndex ? nil : text.unicodeScalars.index(after: index)
      return index..<index
    }
    while let candidate = bytes[index...].firstIndex(of: first) {
      if bytes[candidate...].starts(with: part) {
        let end = bytes.index(candidate, offsetBy: part.count)
        position = end
        return candidate..<end
      }
      index = bytes.index(after: candidate)
    }
    position = nil
    return nil
  }

  /// The last place of a part, which may overlap an earlier one.
  static func last(of part: String, in text: String) -> Range<String.Index>? {
    let part = Array(part.utf8)
    let bytes = text.utf8
    guard bytes.count >= part.count else { return nil }
    var index = bytes.index(bytes.endIndex, offsetBy: -part.count)
    while true {
      if bytes[index...].starts(with: part) {
        return index..<bytes.index(index, offsetBy: part.count)
      }
      if index == bytes.startIndex { return nil }
      index = bytes.index(before: index)
    }
  }
}
