private import CZlib

/// Turns deflated bytes back into what they were, a piece at a time.
struct Inflater: ~Copyable {
  // zlib keeps the address of its state, so the state may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let window: UnsafeMutablePointer<UInt8>
  private static let windowSize = 1 << 16

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    window = .allocate(capacity: Self.windowSize)
    // Negative: a zip holds the bare stream, without zlib's own header.
    let status = inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib could not start: out of memory")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    window.deallocate()
  }

  /// Hands every piece of the inflated bytes to `sink`; the stream must end with the input.
  func inflate<Failure: Error>(
    _ input: UnsafeBufferPointer<UInt8>, corrupt: @autoclosure () -> Failure,
    to sink: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = input[...]
    var status = Z_OK
    while status != Z_STREAM_END {
      if stream.pointee.avail_in == 0 {
        let piece = UnsafeBufferPointer(rebasing: rest.prefix(1 << 20))
        rest = rest.dropFirst(piece.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
        stream.pointee.avail_in = UInt32(piece.count)
      }
      stream.pointee.next_out = window
      stream.pointee.avail_out = UInt32(Self.windowSize)
      status = CZlib.inflate(stream, Z_NO_FLUSH)
      let made = Self.windowSize - Int(stream.pointee.avail_out)
      // No progress and nothing left to give: the stream was cut off.
      guard status == Z_STREAM_END || (status == Z_OK && (made > 0 || !rest.isEmpty)) else {
        throw corrupt()
      }
      if made > 0 { try sink(UnsafeBufferPointer(start: window, count: made)) }
    }
  }
}

/// The check sum of zip and PNG files.
struct CRC32 {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = UInt32(crc32_z(UInt(value), bytes.baseAddress, bytes.count))
  }
}

/// Packs bytes as zip files hold them.
enum Deflater {
  /// The packed bytes, the same for the same input always.
  static func deflate(_ input: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let status = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib could not start: out of memory")
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(input.count)))
    var input = input
    return input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: room) { target, count in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        let status = CZlib.deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "the bound of zlib did not hold")
        count = room - Int(stream.avail_out)
      }
    }
  }
}
