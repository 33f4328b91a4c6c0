import Diagnostics

/// Filters that arrange a list.
enum ListFilters {
  static let all: [Filter] = [
    join, first, last, size, reverse, concat, slice, compact, uniq, sort, sortNatural, map, sum,
  ]

  static let join = Filter("join", [.optional("glue")], summary: "the items as one text") {
    input, arguments, _ throws(LiquidFault) in
    let glue = arguments.has(0) ? arguments[0].text : Text(" ", .safe)
    let items = input.items
    guard let first = items.first else { return .string("") }
    var safety = first.text.safety
    var result = first.text.string
    for item in items.dropFirst() {
      let text = item.text
      safety = Text(result, safety).safety(joining: glue, text)
      result += glue.string
      result += text.string
    }
    return Value(Text(result, safety))
  }

  static let first = Filter("first", summary: "the first item") {
    input, _, _ throws(LiquidFault) in
    switch input {
    case .array(let items): items.first ?? .nil
    case .range(let first, let last): first > last ? .nil : .int(first)
    case .object(let record):
      record.count == 0 ? .nil : .array([.string(record.shape.fields[0]), record[0]])
    case .string(let text): text.unicodeScalars.first.map { .string(String($0)) } ?? .nil
    default: .nil
    }
  }

  static let last = Filter("last", summary: "the last item") {
    input, _, _ throws(LiquidFault) in
    switch input {
    case .array(let items): items.last ?? .nil
    case .range(let first, let last): first > last ? .nil : .int(last)
    case .string(let text): text.unicodeScalars.last.map { .string(String($0)) } ?? .nil
    default: .nil
    }
  }

  static let size = Filter("size", summary: "how many letters, items or fields") {
    input, _, _ throws(LiquidFault) in
    switch input {
    case .array(let items): .int(items.count)
    case .object(let record): .int(record.count)
    case .range(let first, let last): .int(max(0, last - first + 1))
    case .string(let text), .safe(let text), .mixed(let text): .int(text.unicodeScalars.count)
    default: .int(0)
    }
  }

  static let reverse = Filter("reverse", summary: "the items from the last to the first") {
    input, _, _ throws(LiquidFault) in
    .array(input.items.reversed())
  }

  static let concat = Filter("concat", [.required("list")], summary: "two lists in a row") {
    input, arguments, _ throws(LiquidFault) in
    guard case .array(let more) = arguments[0] else {
      throw LiquidFault(.notAList, ["value": .text(arguments[0].inspected)])
    }
    return .array(input.items + more)
  }

  static let slice = Filter(
    "slice", [.required("start"), .optional("count")], summary: "a part of a text or a list"
  ) { input, arguments, _ throws(LiquidFault) in
    let start = try arguments[0].integer()
    let count = arguments.has(1) && !arguments[1].isNil ? try arguments[1].integer() : 1
    if case .array(let items) = input {
      return .array(part(of: items.count, start, count).map { Array(items[$0]) } ?? [])
    }
    let text = input.text
    let letters = text.string.unicodeScalars
    guard let range = part(of: letters.count, start, count) else { return .string("") }
    let from = letters.index(letters.startIndex, offsetBy: range.lowerBound)
    let to = letters.index(from, offsetBy: range.count)
    return Value(try text.map { _ in String(letters[from..<to]) })
  }

  static let compact = Filter("compact", [.optional("field")], summary: "without missing items") {
    input, arguments, _ throws(LiquidFault) in
    let items = input.items
    guard !arguments[0].isNil else { return .array(items.filter { !$0.isNil }) }
    guard let values = try Properties(arguments[0]).values(of: items) else { return .nil }
    return .array(zip(items, values).filter { !$0.1.isNil }.map(\.0))
  }

  static let uniq = Filter("uniq", [.optional("field")], summary: "each item once") {
    input, arguments, _ throws(LiquidFault) in
    let items = input.items
    var keys = items
    // One item is told apart from no other, whatever its fields.
    if !arguments[0].isNil, items.count > 1 {
      guard let values = try Properties(arguments[0]).values(of: items) else { return .nil }
      keys = values
    }
    var seen: Set<String> = []
    return .array(zip(items, keys).filter { seen.insert($0.1.identity).inserted }.map(\.0))
  }

  static let sort = Filter("sort", [.optional("field")], summary: "the items in order") {
    input, arguments, _ throws(LiquidFault) in
    try sorted(input.items, by: arguments[0]) { left, right throws(LiquidFault) in
      if left.isNil || right.isNil { return !left.isNil && right.isNil }
      guard let order = try Value.order(left, right) else {
        if Value.areEqual(left, right) { return false }
        throw LiquidFault(
          .notComparable, ["left": .text(left.inspected), "right": .text(right.inspected)])
      }
      return order == .before
    }
  }

  static let sortNatural = Filter(
    "sort_natural", [.optional("field")], summary: "the items in order, capitals or not"
  ) { input, arguments, _ throws(LiquidFault) in
    try sorted(input.items, by: arguments[0]) { left, right throws(LiquidFault) in
      if left.isNil || right.isNil { return !left.isNil && right.isNil }
      return left.text.string.utf8.lazy.map(smallLetter)
        .lexicographicallyPrecedes(right.text.string.utf8.lazy.map(smallLetter))
    }
  }

  static let map = Filter("map", [.required("field")], summary: "one field of every item") {
    input, arguments, _ throws(LiquidFault) in
    let properties = Properties(arguments[0])
    var result: [Value] = []
    for item in input.items { result.append(try properties.value(of: item) ?? .nil) }
    return .array(result)
  }

  static let sum = Filter("sum", [.optional("field")], summary: "the items added up") {
    input, arguments, environment throws(LiquidFault) in
    var values = input.items
    if !arguments[0].isNil {
      let properties = Properties(arguments[0])
      var fields: [Value] = []
      for item in values { fields.append(try properties.value(of: item) ?? .int(0)) }
      values = Value.array(fields).items
    }
    var total = Value.int(0)
    for value in values { total = try NumberFilters.plus(total, [value], environment) }
    return total
  }

  private static func sorted(
    _ items: [Value], by field: Value,
    _ isBefore: (Value, Value) throws(LiquidFault) -> Bool
  ) throws(LiquidFault) -> Value {
    var keys = items
    if !field.isNil {
      guard let values = try Properties(field).values(of: items) else { return .nil }
      keys = values
    }
    return .array(try merged(Array(keys.indices), keys, isBefore).map { items[$0] })
  }

  // The standard library's sort passes on no typed faults; merging keeps equal items in order.
  private static func merged(
    _ order: [Int], _ keys: [Value], _ isBefore: (Value, Value) throws(LiquidFault) -> Bool
  ) throws(LiquidFault) -> [Int] {
    guard order.count > 1 else { return order }
    let left = try merged(Array(order[..<(order.count / 2)]), keys, isBefore)
    let right = try merged(Array(order[(order.count / 2)...]), keys, isBefore)
    var result: [Int] = []
    result.reserveCapacity(order.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if try isBefore(keys[right[j]], keys[left[i]]) {
        result.append(right[j])
        j += 1
      } else {
        result.append(left[i])
        i += 1
      }
    }
    return result + left[i...] + right[j...]
  }

  private static func smallLetter(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The range of positions that a start, from the end if negative, and a count stand for.
  private static func part(of total: Int, _ start: Int, _ count: Int) -> Range<Int>? {
    let from = start < 0 ? total + start : start
    guard from >= 0, from <= total, count >= 0 else { return nil }
    return from..<from + min(count, total - from)
  }
}

extension Text {
  fileprivate func safety(joining glue: Text, _ next: Text) -> Safety {
    Text(glue.string, safety(with: glue)).safety(with: next)
  }
}

extension Value {
  /// A text that two values share if and only if they count as the same item of a list.
  fileprivate var identity: String {
    switch self {
    case .string, .safe, .mixed: "t" + text.string
    case .int(let int): "i\(int)"
    case .float(let float): "f\(float)"
    default: "v" + inspected
    }
  }
}

extension Problem {
  static let notAList = Problem(
    .error, "liquid-not-a-list", vi: "cần một danh sách ở đây, nhưng giá trị là {value}",
    en: "a list is needed here, but the value is {value}",
    cure: Wording(
      vi: "tạo danh sách trước, ví dụ bằng “| split”",
      en: "make a list first, for example with '| split'"))
}
