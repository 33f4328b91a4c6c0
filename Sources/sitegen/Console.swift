import Glibc

/// Standard output and standard error; the only place that writes to either.
enum Console {
  static func output(_ text: String) { write(Array(text.utf8), to: 1) }
  static func output(_ bytes: [UInt8]) { write(bytes, to: 1) }
  static func error(_ text: String) { write(Array(text.utf8), to: 2) }

  static func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

  /// Whether a person reads standard error as it appears.
  static var errorIsTerminal: Bool { isatty(2) == 1 }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  // A reader that went away (`| head`) is no reason to complain.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        offset += written
      }
    }
  }
}
