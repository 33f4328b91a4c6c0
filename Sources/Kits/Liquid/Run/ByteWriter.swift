/// A growing buffer that pages are written into.
public struct ByteWriter: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  public private(set) var count = 0
  private var capacity: Int

  public init(capacity: Int = 4096) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes written.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The bytes written, as text.
  public var string: String { string(from: 0) }

  /// Calls with the bytes written, without copying them.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
    -> Result
  {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Forgets everything and keeps the room.
  public mutating func removeAll() { count = 0 }

  /// What was written from a place on.
  func string(from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: base + start, count: count - start), as: UTF8.self)
  }

  /// Forgets what was written from a place on.
  mutating func truncate(to length: Int) { count = length }

  /// Makes room for so many more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  @inline(__always)
  mutating func write(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: bytes, count: length)
    count &+= length
  }

  public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { write(start, bytes.count) }
  }

  public mutating func write(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  public mutating func write(_ string: StaticString) { write(string.utf8Bytes) }

  public mutating func write(_ string: String) {
    string.withBytes { write($0) }
  }

  /// Writes a whole number in digits.
  public mutating func write(_ int: Int) {
    reserve(20)
    var rest = int.magnitude
    var end = count &+ 20
    let stop = end
    repeat {
      end &-= 1
      base[end] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if int < 0 { write(Byte.dash) }
    let length = stop &- end
    // The digits were put where the longest number ends; they move to where this one starts.
    for index in 0..<length { base[count &+ index] = base[end &+ index] }
    count &+= length
  }
}
