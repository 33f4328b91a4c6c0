/// A loop that is running.
struct LoopState {
  enum Kind: Sendable {
    case items
    case rows
    /// Renders a partial for each item.
    case renders
    /// Only binds a partial; `forloop` does not see it.
    case binding
  }

  let kind: Kind
  /// The items; none where they are the numbers of a range.
  let items: [Value]
  let firstNumber: Int
  let count: Int
  let name: Int32
  /// The cell of the loop's variable, or -1.
  let cell: Int
  /// What was in the cell before.
  let saved: Cell
  var index = 0
  let columns: Int

  @inline(__always)
  var item: Value { items.isEmpty ? .int(firstNumber &+ index) : items[index] }

  var column: Int { columns > 0 ? index % columns : index }
  var row: Int { columns > 0 ? index / columns : 0 }
  var isLastColumn: Bool { columns > 0 && column == columns - 1 }

  /// A fact that can be told without looking at other loops.
  func value(_ field: LoopField, name: String) -> Value {
    switch field {
    case .name: .string(name)
    case .length: .int(count)
    case .index: .int(index + 1)
    case .index0: .int(index)
    case .rindex: .int(count - index)
    case .rindex0: .int(count - index - 1)
    case .first: .bool(index == 0)
    case .last: .bool(index == count - 1)
    case .parentloop: .nil
    case .col: .int(column + 1)
    case .col0: .int(column)
    case .colFirst: .bool(column == 0)
    case .colLast: .bool(isLastColumn)
    case .row: .int(row + 1)
    }
  }
}

/// The place of a variable.
struct Cell {
  let value: Value?
  // Told apart from the value, so that looking does not count a reference.
  let isSet: Bool
  /// The record that the value is, which lives as long as the value stays.
  let record: Unmanaged<Record>?

  /// A cell that nothing has been put into.
  static let unset = Cell(nil)

  init(_ value: Value?) {
    self.value = value
    isSet = value != nil
    if case .object(let record)? = value {
      self.record = .passUnretained(record)
    } else {
      record = nil
    }
  }
}

/// The items a loop runs over, cut to its limit and offset.
struct LoopItems {
  var items: [Value] = []
  var firstNumber = 0
  var count = 0

  /// The items of a collection; a text is one item, an object is its pairs.
  init(of collection: Value) {
    switch collection {
    case .array(let array): items = array
    case .range(let first, let last):
      firstNumber = first
      count = last < first ? 0 : last - first + 1
      return
    case .object(let record): items = record.pairs
    case .string(let text), .safe(let text), .mixed(let text):
      if !text.isEmpty { items = [collection] }
    default: break
    }
    count = items.count
  }

  mutating func cut(from offset: Int, limit: Int?) {
    let start = min(max(0, offset), count)
    let (end, overflow) = (limit ?? 0).addingReportingOverflow(offset)
    let stop = limit == nil || overflow ? count : min(max(start, end), count)
    guard start > 0 || stop < count else { return }
    if !items.isEmpty { items = Array(items[start..<stop]) }
    // Past the greatest number nothing is left to count.
    firstNumber &+= start
    count = stop - start
  }

  mutating func reverse() {
    items =
      items.isEmpty ? (0..<count).reversed().map { .int(firstNumber + $0) } : items.reversed()
  }
}

extension Record {
  /// Each field as an array of its name and value.
  var pairs: [Value] {
    shape.fields.enumerated().map { index, name in .array([.string(name), self[index]]) }
  }
}
