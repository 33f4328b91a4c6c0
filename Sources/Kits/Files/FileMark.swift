import Glibc

/// What the file system says of a file that cannot stay the same when its contents change.
///
/// The time of the last change is the kernel's: no program can set it, so that a file that was
/// edited and given its old size and time back is found all the same.
public struct FileMark: Sendable, Hashable {
  public let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let changed: Int
  let inode: Int

  init(size: Int, modified: Int, changed: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The mark of a file; nothing where it is so fresh that a change right after would not show.
  ///
  /// The clock of file times stands still for some milliseconds at a time. It has to have moved on,
  /// `now`, before the mark was taken.
  public init?(
    size: Int, modified: (seconds: Int, nanoseconds: Int),
    changed: (seconds: Int, nanoseconds: Int), inode: UInt, now: Int
  ) {
    self.init(
      size: size, modified: modified.seconds * 1_000_000_000 + modified.nanoseconds,
      changed: changed.seconds * 1_000_000_000 + changed.nanoseconds,
      inode: Int(bitPattern: inode))
    // Whole seconds: a file system that counts in steps of one or two.
    let step = changed.nanoseconds == 0 ? 2_100_000_000 : 20_000_000
    guard self.changed + step < now else { return nil }
  }

  /// The clock of file times, in nanoseconds.
  public static var clock: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }
}
