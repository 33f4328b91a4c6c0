import Synchronization

/// The names of a record's fields, shared by all records of a kind.
public final class Shape: Sendable {
  /// What the records are, such as `campaign`; for messages and dependency keys.
  public let name: String
  public let fields: [String]
  /// The name and the fields in one number, for signatures.
  let mark: UInt64
  private let indices: [String: Int]

  public init(_ name: String, fields: [String]) {
    self.name = name
    self.fields = fields
    mark = Self.mark(of: name, fields)
    indices = Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
  }

  private static func mark(of name: String, _ fields: [String]) -> UInt64 {
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
      // No name holds this byte, so that two names are never taken for one.
      mark = (mark ^ 0xFF) &* 0x100_0000_01B3
    }
    add(name)
    for field in fields { add(field) }
    return mark
  }

  /// The place of a field among the values, or nothing where the records have no such field.
  public func index(of field: String) -> Int? { indices[field] }
}

/// A thing with named fields.
///
/// Its shape is shared, so that a template finds a field by comparing one reference.
public final class Record: Sendable {
  public let shape: Shape
  /// Tells the record from others of its shape, for dependency keys and traces.
  public let key: String
  /// How the record prints; without it, as its fields.
  public let printed: Value?
  /// What filters of the same program may want to have: the typed thing behind the record.
  public let payload: (any Sendable)?
  // The values lie where a machine can read them without counting references.
  nonisolated(unsafe) private let values: UnsafeMutableBufferPointer<Value>
  // Only records whose values are worked out on demand have it.
  private let lazy: LazyFields?

  /// A record whose values are known.
  public init(
    _ shape: Shape, key: String = "", values: [Value], printed: Value? = nil,
    payload: (any Sendable)? = nil
  ) {
    precondition(values.count == shape.fields.count, "a record has one value for each field")
    self.shape = shape
    self.key = key
    self.printed = printed
    self.payload = payload
    self.values = .allocate(capacity: values.count)
    _ = self.values.initialize(from: values)
    lazy = nil
  }

  /// A record whose values are worked out when a template first reads them.
  public init(
    _ shape: Shape, key: String = "", printed: Value? = nil, payload: (any Sendable)? = nil,
    value: @escaping @Sendable (_ field: Int) -> Value
  ) {
    self.shape = shape
    self.key = key
    self.printed = printed
    self.payload = payload
    values = UnsafeMutableBufferPointer(start: nil, count: 0)
    lazy = LazyFields(count: shape.fields.count, value)
  }

  /// Fields in the order given, for data of no particular kind.
  public convenience init(_ fields: [(name: String, value: Value)]) {
    self.init(Shape("object", fields: fields.map(\.name)), values: fields.map(\.value))
  }

  deinit {
    values.deinitialize()
    values.deallocate()
  }

  public var count: Int { shape.fields.count }

  /// Where the value of a field lies, if it need not be worked out.
  @inline(__always)
  func field(at index: Int) -> UnsafePointer<Value>? {
    index < values.count ? values.baseAddress.map { UnsafePointer($0 + index) } : nil
  }

  /// The value of the field at an index of the shape.
  public subscript(index: Int) -> Value {
    index < values.count ? values[index] : worked(out: index)
  }

  @inline(never)
  private func worked(out index: Int) -> Value { lazy?[index] ?? .nil }

  /// The value of a field, or nothing where there is no such field.
  public subscript(field: String) -> Value? { shape.index(of: field).map { self[$0] } }
}

/// Values worked out once, from whichever thread asks first.
private final class LazyFields: Sendable {
  private let make: @Sendable (Int) -> Value
  private let known: Mutex<[Value?]>

  init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.make = make
    known = Mutex(Array(repeating: nil, count: count))
  }

  subscript(index: Int) -> Value {
    if let value = known.withLock({ $0[index] }) { return value }
    // Outside the lock, because a field may be made from other fields of the record.
    let value = make(index)
    known.withLock { $0[index] = value }
    return value
  }
}
