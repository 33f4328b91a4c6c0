import Foundation

/// A whole small site written in a test as one text, and the real program run on it.
///
/// A line `-- path --` begins a file; the lines up to the next one are its contents.
public final class InlineSite {
  /// The folder that the site stands in; it is gone with this object.
  public let folder: URL

  public init(_ text: String = "") {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sitegen-test-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var path: String?
    var lines: [Substring] = []
    let end: [Substring] = ["-- end --"]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) + end {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        if let path { write(lines.joined(separator: "\n"), to: path) }
        path = String(line.dropFirst(3).dropLast(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a run of the program left behind.
  public struct Outcome {
    public let status: Int32
    public let output: String
    public let errors: String
  }

  /// Writes a file of the site, making its folders.
  public func write(_ text: String, to path: String) {
    write(Data(text.utf8), to: path)
  }

  /// Writes a file of the site, byte for byte.
  public func write(_ bytes: Data, to path: String) {
    let file = folder.appendingPathComponent(path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    } catch {
      preconditionFailure("the test cannot write \(path): \(error)")
    }
  }

  /// Makes a folder where a file is expected.
  public func makeFolder(_ path: String) {
    do {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
    } catch {
      preconditionFailure("the test cannot make \(path): \(error)")
    }
  }

  /// Runs the program in the site's folder.
  public func run(_ arguments: String..., input: String? = nil) -> Outcome {
    run(arguments, input: input)
  }

  /// Runs the program in the site's folder.
  public func run(_ arguments: [String], input: String? = nil) -> Outcome {
    runProgram(Self.programPath, arguments, input: input)
  }

  /// Runs another program in the site's folder.
  public func runProgram(
    _ program: String, _ arguments: [String], input: String? = nil,
    environment: [String: String] = [:]
  ) -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // The same words on every machine.
    process.environment = ["LANG": "vi_VN.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    let id = UUID().uuidString
    let outputFile = FileManager.default.temporaryDirectory.appendingPathComponent("\(id).out")
    let errorFile = FileManager.default.temporaryDirectory.appendingPathComponent("\(id).err")
    let inputFile = FileManager.default.temporaryDirectory.appendingPathComponent("\(id).in")
    defer {
      for file in [outputFile, errorFile, inputFile] {
        try? FileManager.default.removeItem(at: file)
      }
    }
    do {
      try Data().write(to: outputFile)
      try Data().write(to: errorFile)
      try Data((input ?? "").utf8).write(to: inputFile)
      process.standardOutput = try FileHandle(forWritingTo: outputFile)
      process.standardError = try FileHandle(forWritingTo: errorFile)
      process.standardInput = try FileHandle(forReadingFrom: inputFile)
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationReason == .exit ? process.terminationStatus : -1,
        output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    } catch {
      preconditionFailure("the test cannot run the program: \(error)")
    }
  }

  /// The text of a file of the site, or nothing where there is none.
  public func text(_ path: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(path)))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a file or folder stands there.
  public func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// All files below a folder of the site, in byte order.
  public func files(below path: String) -> [String] {
    let root = folder.appendingPathComponent(path)
    let found = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return found.filter { file in
      var isFolder: ObjCBool = false
      let there = FileManager.default.fileExists(
        atPath: root.appendingPathComponent(file).path, isDirectory: &isFolder)
      return there && !isFolder.boolValue
    }.sorted()
  }

  /// The release program when `make test` names it, else the debug one beside the tests.
  public static let programPath: String = {
    if let named = ProcessInfo.processInfo.environment["SITEGEN_PROGRAM"] { return named }
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("sitegen").path
  }()
}
