import Digests
import Glibc

/// Reads whole files and folders through system calls, so that no framework is linked for it.
public enum Reading {
  /// What stands at a path, links followed.
  public enum Kind: Int, Sendable {
    case file
    case folder
    case other

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      default: self = .other
      }
    }
  }

  /// The kind of what stands at a path, or nothing where nothing does.
  public static func kind(of path: String) throws(ReadingFault) -> Kind? {
    var status = stat()
    var kind: Kind?
    if stat(path, &status) == 0 {
      kind = Kind(status)
    } else if errno != ENOENT, errno != ENOTDIR {
      throw ReadingFault(path, errno: errno)
    }
    ReadingTrace.current?.note(path) { $0.kind = .some(kind) }
    return kind
  }

  /// A file, or only its size where that is above a limit.
  public enum Contents: Sendable {
    case bytes([UInt8])
    case tooLarge(size: Int)
  }

  /// The bytes of a file of at most `limit`; nothing of a larger one is read.
  public static func contents(of path: String, atMost limit: Int) throws(ReadingFault) -> Contents {
    var status = stat()
    guard stat(path, &status) == 0 else { throw ReadingFault(path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) > limit {
      return .tooLarge(size: Int(status.st_size))
    }
    return .bytes(try bytes(of: path))
  }

  /// The bytes of a file; a file that changes meanwhile is a fault, not a mixture.
  public static func bytes(of path: String) throws(ReadingFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingFault(path, errno: errno) }
    defer { close(descriptor) }
    let now = FileMark.clock
    let before = try status(of: descriptor, path)
    if before.st_mode & S_IFMT == S_IFDIR { throw ReadingFault(path, errno: EISDIR) }
    let bytes = try contents(of: descriptor, expecting: Int(before.st_size), path)
    let after = try status(of: descriptor, path)
    guard
      before.st_mode & S_IFMT != S_IFREG
        || (before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
          && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && bytes.count == Int(after.st_size))
    else { throw ReadingFault(path, errno: ESTALE) }
    // Devices and pipes give something else each time.
    if let trace = ReadingTrace.current, Kind(after) == .file {
      trace.note(contentsOf: path, FileMark(after, now: now), SHA256.digest(of: bytes))
    }
    return bytes
  }

  /// Everything on standard input.
  public static func standardInput() throws(ReadingFault) -> [UInt8] {
    try contents(of: 0, expecting: 0, "-")
  }

  /// The names in a folder, in byte order, without `.` and `..`.
  public static func names(in folder: String) throws(ReadingFault) -> [String] {
    guard let stream = opendir(folder) else { throw ReadingFault(folder, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    ReadingTrace.current?.note(folder) { $0.names = digest(of: names) }
    return names
  }

  static func digest(of names: [String]) -> Digest {
    var bytes: [UInt8] = []
    for name in names {
      bytes += name.utf8
      bytes.append(0)
    }
    return SHA256.digest(of: bytes)
  }

  /// The path with every link followed.
  public static func realPath(of path: String) throws(ReadingFault) -> String {
    guard let resolved = realpath(path, nil) else {
      throw ReadingFault(path, errno: errno)
    }
    defer { free(resolved) }
    let real = String(cString: resolved)
    ReadingTrace.current?.note(path) { $0.realPath = real }
    return real
  }

  /// Whether the path itself is a symbolic link.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    ReadingTrace.current?.note(path) { $0.isLink = isLink }
    return isLink
  }

  private static func status(of descriptor: Int32, _ path: String) throws(ReadingFault) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadingFault(path, errno: errno) }
    return status
  }

  private static func contents(
    of descriptor: Int32, expecting size: Int, _ path: String
  ) throws(ReadingFault) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen without a second buffer.
    var room = max(size + 1, 1 << 16)
    while true {
      var got = 0
      let start = bytes.count
      bytes.reserveCapacity(start + room)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          got = Glibc.read(descriptor, buffer.baseAddress, room)
        } while got < 0
          && errno == EINTR
        count = max(0, got)
      }
      guard got >= 0 else { throw ReadingFault(path, errno: errno) }
      if got == 0 { return bytes }
      if start == 0 { bytes = chunk } else { bytes += chunk }
      room = max(size + 1 - bytes.count, 1 << 16)
    }
  }
}
