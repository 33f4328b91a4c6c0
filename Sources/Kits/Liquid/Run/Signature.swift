/// Bytes that are the same for two values exactly when every template reads the same of them.
///
/// A program is a function of its data: where the program and the signature of its data are what
/// they were, so is the page. Filters keep to that: what they need stands in the data.
extension Scope {
  /// Writes the signature of the page's own data; false where a value has none.
  public func sign(into writer: inout ByteWriter) -> Bool { data.sign(into: &writer) }

  /// Writes the signature of the data that pages share; false where a value has none.
  public func signShared(into writer: inout ByteWriter) -> Bool { shared.sign(into: &writer) }
}

extension Record {
  fileprivate func sign(into writer: inout ByteWriter) -> Bool {
    // What a filter does with a typed thing is not to be seen from here.
    guard payload == nil else { return false }
    writer.write(shape.mark)
    writer.write(printed != nil)
    if let printed, !printed.sign(into: &writer) { return false }
    for index in 0..<count where !self[index].sign(into: &writer) { return false }
    return true
  }
}

extension Value {
  fileprivate func sign(into writer: inout ByteWriter) -> Bool {
    switch self {
    case .nil: writer.write(0 as UInt8)
    case .blank: writer.write(1 as UInt8)
    case .empty: writer.write(2 as UInt8)
    case .bool(let truth):
      writer.write(3 as UInt8)
      writer.write(truth)
    case .int(let number): writer.write(4, UInt64(bitPattern: Int64(number)))
    case .float(let number): writer.write(5, number.bitPattern)
    case .string(let text): writer.write(6, text)
    case .safe(let text): writer.write(7, text)
    case .mixed(let text): writer.write(8, text)
    case .array(let items):
      writer.write(9, UInt64(items.count))
      for item in items where !item.sign(into: &writer) { return false }
    case .object(let record):
      writer.write(10 as UInt8)
      return record.sign(into: &writer)
    case .range(let first, let last):
      writer.write(11, UInt64(bitPattern: Int64(first)))
      writer.write(UInt64(bitPattern: Int64(last)))
    }
    return true
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ truth: Bool) { write((truth ? 1 : 0) as UInt8) }

  fileprivate mutating func write(_ number: UInt64) {
    withUnsafeBytes(of: number) { bytes in
      write(bytes.bindMemory(to: UInt8.self))
    }
  }

  fileprivate mutating func write(_ kind: UInt8, _ number: UInt64) {
    write(kind)
    write(number)
  }

  // Its length first: otherwise two texts in a row could be cut in another place.
  fileprivate mutating func write(_ kind: UInt8, _ text: String) {
    write(kind, UInt64(text.utf8.count))
    write(text)
  }
}
