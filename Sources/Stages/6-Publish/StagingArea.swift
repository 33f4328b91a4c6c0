import Synchronization

/// The folder in which new files are made whole before they are moved into the output.
final class StagingArea: Sendable {
  let path: String
  private let files: FileSystem
  // A name says nothing about its file: threads number them as they come.
  private let count = Atomic<Int>(0)

  init(_ path: String, in files: FileSystem) {
    self.path = path
    self.files = files
  }

  /// The path of a staged file.
  func path(of number: Int) -> String { "\(path)/\(number)" }

  /// The path under which an old file is put away until the commit has ended.
  func oldPath(of number: Int) -> String { "\(path)/\(number).old" }

  /// A number that no other file here has.
  func number() -> Int { count.add(1, ordering: .relaxed).newValue }

  /// Writes a new file under a number of its own.
  func add(_ bytes: [UInt8]) throws(MachineFault) -> Int {
    let number = number()
    let file = try create(path(of: number))
    try files.write(bytes, to: file)
    return number
  }

  /// Copies a file under a number of its own.
  func add(copyOf source: borrowing Descriptor) throws(MachineFault) -> (
    number: Int, size: Int, digest: Digest
  ) {
    let number = number()
    let file = try create(path(of: number))
    let (size, digest) = try files.copy(source, to: file)
    return (number, size, digest)
  }

  // The folder is made with the first file, so that a build without changes makes none.
  private func create(_ path: String) throws(MachineFault) -> Descriptor {
    do {
      return try files.open(path, for: .creating)
    } catch  where error.isMissing {
      try files.makeDirectories(self.path)
      return try files.open(path, for: .creating)
    }
  }

  /// What is staged is on the disk.
  func flush(_ numbers: [Int]) throws(MachineFault) {
    let folder = try files.open(path, for: .reading)
    if numbers.count > StagingArea.fewFiles { return try files.flushAll(around: folder) }
    for number in numbers {
      let file = try files.open(path(of: number), for: .reading)
      try files.flush(file)
    }
    try files.flush(folder)
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
        return StagingArea(path, in: files)
      }
    }
    return StagingArea(candidates[candidates.count - 1], in: files)
  }
}
