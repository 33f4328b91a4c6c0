private import CLinux
import Files
private import Glibc

/// The calls to the kernel that publishing needs, one by one, as they are.
///
/// A test may ask to be heard before each call, and let it fail or end the process there:
/// the calls themselves are always the real ones.
package struct FileSystem: Sendable {
  /// Heard before a call; an error number makes the call fail without being made.
  package typealias Interruption = @Sendable (SystemCall, _ path: String) -> Int32?

  private let interruption: Interruption?

  package init(interruption: Interruption? = nil) {
    self.interruption = interruption
  }

  @inline(__always) @discardableResult
  private func make(_ call: SystemCall, _ path: String, _ body: () -> Int) throws(MachineFault)
    -> Int
  {
    if let interruption, let number = interruption(call, path) {
      throw MachineFault(call, path, number)
    }
    while true {
      let result = body()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw MachineFault(call, path, number) }
    }
  }
}

/// An open file, closed when its owner lets go of it.
package struct Descriptor: ~Copyable, Sendable {
  fileprivate let number: Int32
  /// The path by which it was opened, for messages.
  package let path: String

  // What is unwritten is found by `flush`; a failing close of a file has nothing to add.
  deinit { close(number) }
}

// MARK: Files

extension FileSystem {
  /// How a file is opened.
  package enum Purpose: Sendable {
    /// An existing file or folder; a symlink in its place is an error.
    case reading
    /// A file of the user, who may have put a symlink there.
    case copying
    /// A file that must not exist yet.
    case creating
    /// A file that the user asked for, replaced when it is there.
    case writing
    /// A file that is made when it is missing.
    case locking
  }

  package func open(_ path: String, for purpose: Purpose) throws(MachineFault) -> Descriptor {
    let flags =
      switch purpose {
      // Without O_NONBLOCK a named pipe in the place of a page would hold the build for ever.
      case .reading: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
      case .copying: O_RDONLY | O_NONBLOCK
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .writing: O_WRONLY | O_CREAT | O_TRUNC
      case .locking: O_RDWR | O_CREAT
      }
    let number = try make(.open, path) { Int(Glibc.open(path, flags | O_CLOEXEC, 0o666)) }
    return Descriptor(number: Int32(number), path: path)
  }

  /// Reads from an offset up to the size of the buffer; 0 bytes mean the end of the file.
  package func read(
    _ file: borrowing Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MachineFault) -> Int {
    let number = file.number
    return try make(.read, file.path) { pread(number, buffer.baseAddress, buffer.count, offset) }
  }

  /// Writes all bytes, in as many calls as the kernel wants.
  package func write(_ bytes: UnsafeRawBufferPointer, to file: borrowing Descriptor)
    throws(MachineFault)
  {
    let number = file.number
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = try make(.write, file.path) {
        Glibc.write(number, part.baseAddress, part.count)
      }
      rest = rest.dropFirst(count)
    }
  }

  package func truncate(_ file: borrowing Descriptor) throws(MachineFault) {
    let number = file.number
    try make(.truncate, file.path) { Int(ftruncate(number, 0)) }
  }

  /// What was written to the file, or renamed in the folder, is on the disk.
  package func flush(_ file: borrowing Descriptor) throws(MachineFault) {
    let number = file.number
    try make(.flush, file.path) {
      let result = Int(fsync(number))
      // Some file systems have nothing to flush for a folder and say so with an error.
      return result < 0 && (errno == EINVAL || errno == ENOTSUP) ? 0 : result
    }
  }

  /// Everything that was written to the file system of the file is on the disk.
  package func flushAll(around file: borrowing Descriptor) throws(MachineFault) {
    let number = file.number
    try make(.flushAll, file.path) { Int(linux_flush_file_system(number)) }
  }

  /// Takes the lock of an open file; false where another process holds it.
  package func tryLock(_ file: borrowing Descriptor) throws(MachineFault) -> Bool {
    let number = file.number
    do {
      try make(.lock, file.path) { Int(flock(number, LOCK_EX | LOCK_NB)) }
      return true
    } catch let fault where fault.isOne(of: EWOULDBLOCK) {
      return false
    }
  }

  package func status(of file: borrowing Descriptor) throws(MachineFault) -> FileStatus {
    let number = file.number
    var raw = stat()
    try make(.status, file.path) { Int(fstat(number, &raw)) }
    return FileStatus(raw)
  }
}

// MARK: Names

extension FileSystem {
  /// Renames, replacing a file that stands there, in one step for every reader.
  package func move(_ from: String, to path: String) throws(MachineFault) {
    try make(.move, path) { Int(rename(from, path)) }
  }

  /// Renames to a name that must be free.
  package func place(_ from: String, at path: String) throws(MachineFault) {
    do {
      try make(.place, path) { Int(linux_rename_without_replacing(from, path)) }
    } catch let fault where fault.isOne(of: EINVAL, ENOSYS, ENOTSUP) {
      // Old kernels and some network file systems cannot look and rename in one step. The lock
      // keeps other builds away, so only a hand that acts in this very instant is not seen.
      if try status(of: path) != nil { throw MachineFault(.place, path, EEXIST) }
      try move(from, to: path)
    }
  }

  /// Whether a file can be renamed from one folder into another, found out without a file: the
  /// kernel compares the mounts before it looks for the names.
  package func canRename(from folder: String, to other: String) throws(MachineFault) -> Bool {
    let probe = ".sitegen-no-such-file"
    do {
      try make(.move, other) { Int(rename("\(folder)/\(probe)", "\(other)/\(probe)")) }
      return true
    } catch {
      return error.number != EXDEV
    }
  }

  /// Whether names may be made in a folder.
  package func mayWrite(in folder: String) throws(MachineFault) -> Bool {
    do {
      try make(.status, folder) { Int(access(folder, W_OK | X_OK)) }
      return true
    } catch let fault where fault.isForbidden {
      return false
    }
  }

  package func link(_ existing: String, to path: String) throws(MachineFault) {
    try make(.link, path) { Int(Glibc.link(existing, path)) }
  }

  package func unlink(_ path: String) throws(MachineFault) {
    try make(.unlink, path) { Int(Glibc.unlink(path)) }
  }

  package func makeDirectory(_ path: String) throws(MachineFault) {
    try make(.makeDirectory, path) { Int(mkdir(path, 0o777)) }
  }

  package func removeDirectory(_ path: String) throws(MachineFault) {
    try make(.removeDirectory, path) { Int(rmdir(path)) }
  }

  /// What stands at a path, a symlink as itself; nothing where there is nothing.
  package func status(of path: String) throws(MachineFault) -> FileStatus? {
    var raw = stat()
    do {
      try make(.status, path) { Int(lstat(path, &raw)) }
      return FileStatus(raw)
    } catch let fault where fault.isOne(of: ENOENT, ENOTDIR) {
      return nil
    }
  }

  /// The path without symlinks.
  package func resolve(_ path: String) throws(MachineFault) -> String {
    var result = ""
    try make(.resolve, path) {
      guard let resolved = realpath(path, nil) else { return -1 }
      result = String(cString: resolved)
      free(resolved)
      return 0
    }
    return result
  }

  /// The names in a folder, in byte order.
  package func names(in directory: String) throws(MachineFault) -> [String] {
    var names: [String] = []
    try make(.list, directory) {
      guard let stream = opendir(directory) else { return -1 }
      defer { closedir(stream) }
      errno = 0
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
      }
      return errno == 0 ? 0 : -1
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What the kernel tells about a file.
package struct FileStatus: Sendable {
  /// What sort of thing stands there.
  package enum Kind: Sendable {
    case file
    case directory
    case other
  }

  package let kind: Kind
  package let size: Int
  // Seconds and nanoseconds.
  private let modified: (Int, Int)
  private let changed: (Int, Int)
  private let inode: UInt

  fileprivate init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    size = Int(raw.st_size)
    modified = (raw.st_mtim.tv_sec, raw.st_mtim.tv_nsec)
    changed = (raw.st_ctim.tv_sec, raw.st_ctim.tv_nsec)
    inode = raw.st_ino
  }

  /// What tells a later run that the contents are the same; `now` was before the status was asked.
  func mark(now: Int) -> FileMark? {
    FileMark(size: size, modified: modified, changed: changed, inode: inode, now: now)
  }
}
