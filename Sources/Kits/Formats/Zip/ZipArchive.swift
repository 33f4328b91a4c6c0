internal import Diagnostics

/// A zip file in memory whose parts are read in pieces, within bounds.
///
/// Part names are only ever looked up; none becomes the path of a file.
struct ZipArchive {
  private let bytes: [UInt8]
  private let entries: [String: ZipDirectory.Entry]
  private let limits: Limits

  /// What a part may grow to.
  struct Limits {
    /// Below this many bytes any compression is fine: a blank sheet packs well.
    var free = 10_000_000
    var ratio = 200
    var total = 2_000_000_000
  }

  init(_ bytes: [UInt8], limits: Limits = Limits()) throws(PackageFault) {
    let directory = try ZipDirectory(of: bytes)
    self.bytes = bytes
    self.limits = limits
    entries = Dictionary(
      directory.entries.map { (Self.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    if let locked = directory.entries.first(where: \.isEncrypted) {
      throw PackageFault(.zipEncrypted, ["part": .text(locked.name)])
    }
  }

  /// The names of all parts, in byte order.
  var names: [String] {
    entries.values.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// The size that the directory gives for a part.
  func size(of name: String) -> Int? { entries[Self.key(name)]?.size }

  // Part names of office files are compared without regard to the case of ASCII letters.
  static func key(_ name: String) -> String {
    let path = name.hasPrefix("/") ? name.dropFirst() : name[...]
    return String(
      decoding: path.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Hands a part to `sink` in pieces, and checks that it is whole when it has ended.
  func read(
    _ name: String, to sink: (UnsafeBufferPointer<UInt8>) throws(PackageFault) -> Void
  ) throws(PackageFault) {
    guard let entry = entries[Self.key(name)] else { throw .corrupt(.partMissing(name)) }
    try check(entry.size, of: entry)
    var made = 0
    var crc = CRC32()
    try withBytes(of: entry) { (packed) throws(PackageFault) in
      try inflate(packed, of: entry) { (piece) throws(PackageFault) in
        made += piece.count
        // The directory may lie about the size, so what really comes out is counted.
        guard made <= entry.size else { throw .corrupt(.partTooLong(entry.name)) }
        crc.add(piece)
        try sink(piece)
      }
    }
    guard made == entry.size else { throw .corrupt(.partCutOff(entry.name)) }
    guard crc.value == entry.crc else { throw .corrupt(.partDamaged(entry.name)) }
  }

  /// A small part as a whole.
  func contents(of name: String, atMost limit: Int) throws(PackageFault) -> [UInt8] {
    var result: [UInt8] = []
    try read(name) { (piece) throws(PackageFault) in
      guard result.count + piece.count <= limit else {
        throw PackageFault(.zipPartTooLarge, ["part": .text(name), "limit": .megabytes(limit)])
      }
      result.append(contentsOf: piece)
    }
    return result
  }

  private func inflate(
    _ packed: UnsafeBufferPointer<UInt8>, of entry: ZipDirectory.Entry,
    to sink: (UnsafeBufferPointer<UInt8>) throws(PackageFault) -> Void
  ) throws(PackageFault) {
    switch entry.method {
    case 0: try sink(packed)
    case 8:
      try Inflater().inflate(packed, corrupt: .corrupt(.partDamaged(entry.name)), to: sink)
    default: throw PackageFault(.zipMethod, ["part": .text(entry.name)])
    }
  }

  private func check(_ size: Int, of entry: ZipDirectory.Entry) throws(PackageFault) {
    if size > limits.free, size / limits.ratio >= max(1, entry.packedSize) {
      throw PackageFault(
        .zipBomb, ["part": .text(entry.name), "ratio": .number(limits.ratio)])
    }
    if size > limits.total {
      throw PackageFault(
        .zipPartTooLarge, ["part": .text(entry.name), "limit": .megabytes(limits.total)])
    }
  }

  private func withBytes(
    of entry: ZipDirectory.Entry,
    _ body: (UnsafeBufferPointer<UInt8>) throws(PackageFault) -> Void
  ) throws(PackageFault) {
    let result = bytes.withUnsafeBufferPointer { all -> Result<Void, PackageFault> in
      do throws(PackageFault) {
        return .success(try body(UnsafeBufferPointer(rebasing: all[entry.data])))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}

extension Argument {
  static func megabytes(_ bytes: Int) -> Argument { .number(bytes / 1_000_000) }
}
