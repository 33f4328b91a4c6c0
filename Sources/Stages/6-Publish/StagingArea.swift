import Digests
import Synchronization

/// The folder in which new files are made whole before they are moved into the output.
final class StagingArea: Sendable {
  let path: String
  /// Whether there is no output yet: then the whole of it is made here, and moved as one.
  let isWhole: Bool
  private let files: FileSystem
  // A name says nothing about its file: threads number them as they come.
  private let count = Atomic<Int>(0)

  init(_ path: String, whole isWhole: Bool, in files: FileSystem) {
    self.path = path
    self.isWhole = isWhole
    self.files = files
  }

  /// The output as a whole, where there was none.
  var tree: String { "\(path)/tree" }

  /// The path of a staged file.
  func path(of number: Int) -> String { "\(path)/\(number)" }

  /// The path under which an old file is put away until the commit has ended.
  func oldPath(of number: Int) -> String { "\(path)/\(number).old" }

  /// A number that no other file here has.
  func number() -> Int { count.add(1, ordering: .relaxed).newValue }

  /// Writes a new file under a number of its own.
  func add(_ bytes: [UInt8], for outputPath: String) throws(MachineFault) -> Int {
    let number = number()
    if let file = try create(number, outputPath) { try files.write(bytes, to: file) }
    return number
  }

  /// Copies a file under a number of its own; gives what was written.
  func add(
    copyOf source: borrowing Descriptor, for outputPath: String
  ) throws(MachineFault) -> (number: Int, size: Int, digest: Digest) {
    let number = number()
    guard let file = try create(number, outputPath) else {
      let (size, digest) = try files.digest(of: source)
      return (number, size, digest)
    }
    let (size, digest) = try files.copy(source, to: file)
    return (number, size, digest)
  }

  // Nothing where two outputs need one place: that is reported when all are known.
  private func create(
    _ number: Int, _ outputPath: String
  ) throws(MachineFault) -> Descriptor? {
    let path = isWhole ? "\(tree)/\(outputPath)" : path(of: number)
    do throws(MachineFault) {
      return try files.open(path, for: .creating)
    } catch {
      // Folders are made with their first file, so that a build without changes makes none.
      if error.isMissing {
        try files.makeDirectories(String(OutputPath.directory(of: path)))
        return try files.open(path, for: .creating)
      }
      if isWhole, error.isOccupied || error.isBelowFile || error.isFolder { return nil }
      throw error
    }
  }

  /// What is staged is on the disk.
  func flush(_ numbers: [Int]) throws(MachineFault) {
    let folder = try files.open(path, for: .reading)
    if isWhole || numbers.count > StagingArea.fewFiles {
      return try files.flushAll(around: folder)
    }
    for number in numbers {
      let file = try files.open(path(of: number), for: .reading)
      try files.flush(file)
    }
    try files.flush(folder)
    try files.flush(files.open(String(OutputPath.directory(of: path)), for: .reading))
  }

  /// Up to this many files are flushed one by one, more by one call for the whole disk.
  static let fewFiles = 64
}

// MARK: Where it stands

extension StagingArea {
  /// Where files for an output can be staged: always on the file system of the output, so that
  /// moving is renaming; inside the output only if that is a mount point with no room beside it.
  static func candidates(for output: OutputFolder, state: String) -> [String] {
    let above = OutputPath.directory(of: output.root)
    let name = output.root[above.endIndex...].drop { $0 == "/" }
    return [
      "\(state)/staging", "\(above)/.\(name).sitegen-staging",
      "\(output.root)/.sitegen-staging",
    ]
  }

  /// The first candidate from which a file can be renamed into the output.
  static func choose(
    for output: OutputFolder, state: String, in files: FileSystem
  ) throws(MachineFault) -> StagingArea {
    let candidates = candidates(for: output, state: state)
    for path in candidates.dropLast() {
      let folder = String(OutputPath.directory(of: path))
      if try files.canRename(from: folder, to: output.existing),
        try files.mayWrite(in: folder)
      {
        return StagingArea(path, whole: !output.exists, in: files)
      }
    }
    // A folder cannot be moved out of itself, and what does not exist is no mount point.
    return StagingArea(candidates[candidates.count - 1], whole: false, in: files)
  }
}
