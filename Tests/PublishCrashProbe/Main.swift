import Diagnostics
import Glibc
import Publish
import Synchronization

/// Publishes a small site for the tests, which need a process that they can let die.
///
/// `PublishCrashProbe SITE CALL path=text…` kills itself before that call to the kernel;
/// a negative number lets it live. Exit status 1 is a refusal, 3 a fault of the machine.
@main
struct Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 3, let point = Int(arguments[2]) else { exit(2) }
    do {
      let isPublished = try publish(
        site: arguments[1], pages: arguments.dropFirst(3), dyingAt: point)
      exit(isPublished ? 0 : 1)
    } catch let fault as MachineFault {
      print(DiagnosticPrinter(language: .en).print(fault.diagnostic))
      exit(3)
    } catch {
      exit(4)
    }
  }

  private static func publish(
    site: String, pages: some Sequence<String>, dyingAt point: Int
  ) throws -> Bool {
    let calls = Atomic<Int>(0)
    let files = FileSystem { _, _ in
      if calls.add(1, ordering: .relaxed).oldValue == point { kill(getpid(), SIGKILL) }
      return nil
    }
    var report = Report()
    guard
      let publisher = try Publisher.open(
        site: site, output: "\(site)/public", in: files, reporting: &report)
    else { return false }
    let staged = try pages.map { page in
      let parts = page.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return try publisher.stager.stage(
        OutputFile(path: String(parts[0]), bytes: Array(parts[1].utf8)))
    }
    guard let changes = try publisher.prepare(staged, reporting: &report) else { return false }
    _ = try publisher.commit(changes)
    return true
  }
}
