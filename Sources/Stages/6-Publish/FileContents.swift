import Digests
private import Glibc

/// Whole files: reading, writing, comparing and hashing them through a small buffer.
extension FileSystem {
  private static let bufferSize = 64 * 1024

  /// Gives a file to the body piece by piece, until it ends or the body returns false.
  func readPieces(
    of file: borrowing Descriptor, _ body: (UnsafeRawBufferPointer) throws(MachineFault) -> Bool
  ) throws(MachineFault) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.bufferSize, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try read(file, at: offset, into: buffer)
      if count == 0 { return }
      if try !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
      offset += count
    }
  }

  func readAll(_ path: String) throws(MachineFault) -> [UInt8] {
    let file = try open(path, for: .reading)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(try status(of: file).size)
    try readPieces(of: file) { piece throws(MachineFault) in
      bytes.append(contentsOf: piece)
      return true
    }
    return bytes
  }

  func write(_ bytes: [UInt8], to file: borrowing Descriptor) throws(MachineFault) {
    var fault: MachineFault?
    bytes.withUnsafeBytes { pointer in
      do throws(MachineFault) { try write(pointer, to: file) } catch { fault = error }
    }
    if let fault { throw fault }
  }

  /// Copies an open file to a new one; gives what was written, even if the source changes meanwhile.
  func copy(_ source: borrowing Descriptor, to target: borrowing Descriptor)
    throws(MachineFault) -> (size: Int, digest: Digest)
  {
    var hash = SHA256()
    var size = 0
    var offset = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.bufferSize, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try read(source, at: offset, into: buffer), count > 0 {
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      try write(piece, to: target)
      hash.update(piece)
      size += count
      offset += count
    }
    return (size, hash.finish())
  }

  /// The size and digest of an open file.
  func digest(of file: borrowing Descriptor) throws(MachineFault) -> (size: Int, digest: Digest) {
    var hash = SHA256()
    var size = 0
    try readPieces(of: file) { piece throws(MachineFault) in
      hash.update(piece)
      size += piece.count
      return true
    }
    return (size, hash.finish())
  }

  /// Whether an open file is still as the manifest has it.
  func isIntact(
    _ file: borrowing Descriptor, as entry: Manifest.Entry
  ) throws(MachineFault) -> Bool {
    guard try status(of: file).size == entry.size else { return false }
    return try digest(of: file) == (entry.size, entry.digest)
  }

  /// Whether an open file of the same size holds exactly these bytes.
  func holds(_ bytes: [UInt8], _ file: borrowing Descriptor) throws(MachineFault) -> Bool {
    if bytes.isEmpty { return true }
    var offset = 0
    var same = true
    try readPieces(of: file) { piece throws(MachineFault) in
      same =
        offset + piece.count <= bytes.count
        && bytes.withUnsafeBytes { wanted in
          guard let left = piece.baseAddress, let right = wanted.baseAddress else { return true }
          return memcmp(left, right + offset, piece.count) == 0
        }
      offset += piece.count
      // The size is known: to read on for the end of the file would be a call for nothing.
      return same && offset < bytes.count
    }
    return same && offset == bytes.count
  }

  /// Makes a folder and those above it that are missing.
  func makeDirectories(_ path: String) throws(MachineFault) {
    do {
      try makeDirectory(path)
    } catch let fault where fault.isOccupied {
      return
    } catch let fault where fault.isMissing {
      try makeDirectories(String(OutputPath.directory(of: path)))
      // Another thread may be making the same folders.
      do { try makeDirectory(path) } catch let fault where fault.isOccupied { return }
    }
  }

  /// Removes a file, or a folder with all that is in it; nothing happens where there is nothing.
  func removeTree(_ path: String) throws(MachineFault) {
    do {
      try unlink(path)
    } catch let fault where fault.isMissing {
      return
    } catch let fault where fault.isFolder {
      for name in try names(in: path) { try removeTree("\(path)/\(name)") }
      try removeDirectory(path)
    }
  }
}
