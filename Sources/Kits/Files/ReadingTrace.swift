public import Digests
import Synchronization

/// Listens to everything that is read while it is `current`: the inputs of a run, whoever reads them.
public final class ReadingTrace: Sendable {
  /// The trace that hears what is read in this task and those it starts.
  @TaskLocal public static var current: ReadingTrace?

  private let site: String
  private let entries = Mutex<[String: ReadingRecord.Entry]>([:])

  /// A trace of a run for a site, whose folder may be called something else the next time.
  public init(site: String) { self.site = site }

  /// Everything heard so far.
  public var record: ReadingRecord {
    ReadingRecord(
      entries.withLock { $0.values.sorted { $0.path < $1.path } })
  }

  /// Notes a file that was read in another way than by `Reading`.
  public func note(contentsOf path: String, _ mark: FileMark?, _ digest: Digest) {
    note(path) { $0.content = .init(mark: mark, digest: digest) }
  }

  func note(_ path: String, _ change: (inout ReadingRecord.Entry) -> Void) {
    let isBelow = path.hasPrefix(site + "/")
    let name = isBelow ? String(path.dropFirst(site.count + 1)) : path
    entries.withLock { change(&$0[path, default: .init(path: name, isBelowSite: isBelow)]) }
  }
}
