import Glibc

@testable import Publish

/// A run of `PublishCrashProbe`, which the package builds beside the tests.
struct Probe {
  private let process: pid_t

  /// How a run ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Starts to publish pages in a process that dies before the given call.
  init(site: String, pages: [String: String], dyingAt call: Int = -1) throws {
    let program = try Self.folderOfTests() + "/PublishCrashProbe"
    let words =
      [program, site, String(call)]
      + pages.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let result = posix_spawn(&process, program, nil, nil, arguments, environ)
    guard result == 0 else { throw MachineFault(.open, program, result) }
    self.process = process
  }

  func wait() -> End {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }

  private static func folderOfTests() throws -> String {
    let program = try FileSystem().resolve("/proc/self/exe")
    if try FileSystem().status(of: OutputPath.directory(of: program) + "/PublishCrashProbe") != nil
    {
      return String(OutputPath.directory(of: program))
    }
    // Some versions of the test runner load the tests into a program of their own.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? program
    return String(OutputPath.directory(of: bundle))
  }
}
