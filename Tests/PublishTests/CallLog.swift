import Glibc
import Synchronization

@testable import Publish

/// Hears the calls of a file system, and lets them pass, fail or end from a chosen one on.
final class CallLog: Sendable {
  /// What happens at the chosen call.
  enum Event: Sendable, Hashable {
    /// The call fails with an error number; later ones pass.
    case failure(Int32)
    /// Every call from here on fails, as if the disk had been taken away.
    case persistentFailure(Int32)
    /// The process ends there: no call from here on has any effect.
    case death
    /// The call fails, and the process ends some calls later, while it deals with that.
    case failureThenDeath(Int32, later: Int)
  }

  private let heard = Mutex<[(call: SystemCall, path: String)]>([])
  private let point: Int
  private let event: Event?

  init(at point: Int = .max, _ event: Event? = nil) {
    self.point = point
    self.event = event
  }

  var calls: [(call: SystemCall, path: String)] { heard.withLock { $0 } }

  var files: FileSystem {
    FileSystem { call, path in self.hear(call, path) }
  }

  func hear(_ call: SystemCall, _ path: String) -> Int32? {
    let number = heard.withLock { heard in
      heard.append((call, path))
      return heard.count - 1
    }
    switch event {
    case .failure(let error): return number == point ? error : nil
    case .persistentFailure(let error): return number >= point ? error : nil
    case .death: return number >= point ? ECANCELED : nil
    case .failureThenDeath(let error, let later):
      return number >= point + later ? ECANCELED : number == point ? error : nil
    case nil: return nil
    }
  }
}

func symlink(to target: String, at path: String) throws {
  if Glibc.symlink(target, path) != 0 { throw MachineFault(.link, path, errno) }
}
