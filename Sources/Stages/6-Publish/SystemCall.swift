/// A call to the kernel that publishing makes.
package enum SystemCall: String, Sendable, Hashable, CaseIterable {
  case flush
  case flushAll
  case link
  case list
  case lock
  case makeDirectory
  case move
  case open
  case place
  case read
  case removeDirectory
  case resolve
  case status
  case truncate
  case unlink
  case write

  /// Whether the call can change what is on the disk.
  package var writes: Bool {
    switch self {
    case .list, .lock, .read, .resolve, .status: false
    default: true
    }
  }
}
