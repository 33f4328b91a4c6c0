private import Glibc

/// The right to publish a site: one process at a time, given back when it ends, however it ends.
final class PublishLock: Sendable {
  private let file: Descriptor

  private init(_ file: consuming Descriptor) {
    self.file = file
  }

  /// Waits for the lock as long as the patience lasts.
  static func acquire(
    _ path: String, patience: Duration, in files: FileSystem
  ) throws(MachineFault) -> PublishLock {
    let file = try files.open(path, for: .locking)
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while try !files.tryLock(file) {
      if clock.now >= deadline {
        let holder = String(decoding: try files.readAll(path).prefix(300), as: UTF8.self)
        throw MachineFault(.lock, path, EWOULDBLOCK, holder: holder)
      }
      usleep(20_000)
    }
    // The file stays when the lock is given back: removing it could split the lock in two.
    do {
      try files.truncate(file)
      try files.write(Array(description().utf8), to: file)
    } catch {
      // On a full disk the lock holds all the same, and what follows may free the space.
    }
    return PublishLock(file)
  }

  // Read by a person who waits, so the time is that of Vietnam and not of the machine.
  private static func description() -> String {
    var seconds = time(nil) + 7 * 3600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var name = [CChar](repeating: 0, count: 256)
    let host =
      gethostname(&name, name.count - 1) == 0
      ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : "?"
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    let hour = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    return "pid \(getpid()), \(host), \(day) \(hour) UTC+7"
  }
}
