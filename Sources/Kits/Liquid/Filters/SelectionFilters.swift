import Diagnostics

/// Filters that choose items of a list by a field.
enum SelectionFilters {
  static let all: [Filter] = [whereFilter, reject, find, findIndex, has]

  private static let parameters: [FilterParameter] = [.required("field"), .optional("value")]

  static let whereFilter = Filter(
    "where", parameters, summary: "the items whose field has a value, or any"
  ) { input, arguments, _ throws(LiquidFault) in
    let items = input.items
    guard let matches = try matches(items, arguments) else { return .nil }
    return .array(zip(items, matches).filter(\.1).map(\.0))
  }

  static let reject = Filter(
    "reject", parameters, summary: "the items whose field does not have a value, or none"
  ) { input, arguments, _ throws(LiquidFault) in
    let items = input.items
    guard let matches = try matches(items, arguments) else { return .nil }
    return .array(zip(items, matches).filter { !$0.1 }.map(\.0))
  }

  static let find = Filter("find", parameters, summary: "the first item whose field has a value") {
    input, arguments, _ throws(LiquidFault) in
    let items = input.items
    return try firstMatch(items, arguments).map { items[$0] } ?? .nil
  }

  static let findIndex = Filter(
    "find_index", parameters, summary: "where the first item is whose field has a value"
  ) { input, arguments, _ throws(LiquidFault) in
    try firstMatch(input.items, arguments).map { .int($0) } ?? .nil
  }

  static let has = Filter("has", parameters, summary: "whether any item's field has a value") {
    input, arguments, _ throws(LiquidFault) in
    let items = input.items
    let selection = Selection(arguments)
    for item in items {
      guard let matches = try selection.matches(item) else { return .nil }
      if matches { return .bool(true) }
    }
    return .bool(false)
  }

  /// Which items match; nothing when one of them can have no field.
  private static func matches(
    _ items: [Value], _ arguments: FilterArguments
  ) throws(LiquidFault) -> [Bool]? {
    let selection = Selection(arguments)
    var result: [Bool] = []
    result.reserveCapacity(items.count)
    for item in items {
      guard let matches = try selection.matches(item) else { return nil }
      result.append(matches)
    }
    return result
  }

  private static func firstMatch(
    _ items: [Value], _ arguments: FilterArguments
  ) throws(LiquidFault) -> Int? {
    let selection = Selection(arguments)
    for (index, item) in items.enumerated() {
      guard let matches = try selection.matches(item) else { return nil }
      if matches { return index }
    }
    return nil
  }
}

/// A field and the value it has to have; without one, any but `nil` and `false` will do.
private struct Selection {
  let properties: Properties
  let target: Value

  init(_ arguments: FilterArguments) {
    properties = Properties(arguments[0])
    target = arguments[1]
  }

  /// Whether an item matches; nothing when it can have no field.
  func matches(_ item: Value) throws(LiquidFault) -> Bool? {
    guard let value = try properties.value(of: item) else { return nil }
    return target.isNil ? value.isTruthy : Value.areEqual(value, target)
  }
}

/// Reads the same field, or position, of many values.
struct Properties {
  private let key: Value

  init(_ key: Value) { self.key = key }

  /// The field of each item; nothing when one of them can have no field.
  func values(of items: [Value]) throws(LiquidFault) -> [Value]? {
    var result: [Value] = []
    result.reserveCapacity(items.count)
    for item in items {
      guard let value = try value(of: item) else { return nil }
      result.append(value)
    }
    return result
  }

  /// The field of an item; nothing when it can have no field, a fault when it cannot have this one.
  func value(of item: Value) throws(LiquidFault) -> Value? {
    switch item {
    case .object(let record):
      guard let name = key.string?.string else { return .nil }
      return record[name] ?? .nil
    case .string(let text), .safe(let text), .mixed(let text):
      return try part(of: text)
    case .int(let int):
      // The language's home reads a bit of the number here.
      guard case .int(let bit) = key else { throw noSuchField(item) }
      return .int(bit < 0 ? 0 : bit < Int.bitWidth ? int >> bit & 1 : int < 0 ? 1 : 0)
    default: return nil
    }
  }

  private func part(of text: String) throws(LiquidFault) -> Value {
    if let part = key.string?.string {
      var occurrences = Occurrences(of: part, in: text)
      return occurrences.next() == nil ? .nil : .string(part)
    }
    guard case .int(let index) = key else { throw noSuchField(.string(text)) }
    let letters = Array(text.unicodeScalars)
    let position = index < 0 ? letters.count + index : index
    return letters.indices.contains(position) ? .string(String(letters[position])) : .nil
  }

  private func noSuchField(_ item: Value) -> LiquidFault {
    LiquidFault(
      .noField, ["field": .text(key.inspected), "value": .text(item.inspected)])
  }
}

extension Problem {
  static let noField = Problem(
    .error, "liquid-no-field", vi: "không thể lấy trường {field} của {value}",
    en: "the field {field} cannot be taken of {value}",
    cure: Wording(
      vi: "dùng bộ lọc này với danh sách các bản ghi",
      en: "use this filter on a list of records"))
}
