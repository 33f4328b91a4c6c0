import Diagnostics
import Glibc

@testable import Publish

/// A site folder of its own for one test, in memory where the machine allows, removed at the end.
final class Playground: Sendable {
  let root: String
  let real = FileSystem()

  init(on base: String = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp") throws {
    var template = Array("\(base)/sitegen-publish-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw MachineFault(.makeDirectory, base, errno) }
    root = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try real.makeDirectory(site)
  }

  deinit {
    // A folder left in /dev/shm is a nuisance, not a failure of the test.
    try? real.removeTree(root)
  }

  var site: String { "\(root)/site" }
  var output: String { "\(site)/public" }

  /// Puts a file where a person would have put it.
  func put(_ text: String, at path: String) throws {
    try real.makeDirectories(String(OutputPath.directory(of: path)))
    try real.removeTree(path)
    let file = try real.open(path, for: .creating)
    try real.write(Array(text.utf8), to: file)
  }

  func text(at path: String) throws -> String {
    String(decoding: try real.readAll(path), as: UTF8.self)
  }

  func exists(_ path: String) throws -> Bool { try real.status(of: path) != nil }

  /// All that is below a folder: each file with its text, each folder with a slash.
  func tree(_ folder: String) throws -> [String: String] {
    guard let kind = try real.status(of: folder)?.kind, kind == .directory else { return [:] }
    var tree: [String: String] = [:]
    for name in try real.names(in: folder) {
      let path = "\(folder)/\(name)"
      if try real.status(of: path)?.kind == .directory {
        tree["\(name)/"] = ""
        for (inner, text) in try self.tree(path) { tree["\(name)/\(inner)"] = text }
      } else {
        tree[name] = try text(at: path)
      }
    }
    return tree
  }

  /// The published files, without the manifest.
  func published() throws -> [String: String] {
    try tree(real.resolve(output)).filter { $0.key != Manifest.fileName && !$0.key.hasSuffix("/") }
  }

  /// Publishes pages given as path and text.
  @discardableResult
  func publish(
    _ pages: [String: String], output: String? = nil, in files: FileSystem = FileSystem(),
    patience: Duration = .seconds(2)
  ) throws -> Outcome {
    var report = Report()
    guard
      let publisher = try Publisher.open(
        site: site, output: output ?? self.output, patience: patience, in: files,
        reporting: &report)
    else { return Outcome(summary: nil, report: report) }
    let staged = try pages.sorted { $0.key < $1.key }.map { path, text in
      try publisher.stager.stage(OutputFile(path: path, bytes: Array(text.utf8)))
    }
    guard let changes = try publisher.prepare(staged, reporting: &report) else {
      try publisher.abandon()
      return Outcome(summary: nil, report: report)
    }
    do {
      return Outcome(summary: try publisher.commit(changes), report: report)
    } catch {
      // A tool that tidies up after a fault must not take away what the next run needs.
      try? publisher.abandon()
      throw error
    }
  }

  struct Outcome {
    let summary: PublishSummary?
    let report: Report

    var codes: [String] { report.diagnostics.map(\.code) }
  }
}
