import Archive

/// What to bring to a host, and what to take away there.
package struct ChangedList: Sendable, Equatable {
  /// In the order that is safe while people read there.
  package let uploads: [String]
  /// After the uploads.
  package let deletions: [String]
  /// Whether an earlier list was not carried out yet, so that it is part of this one.
  package let includesEarlier: Bool

  /// A line for each file: `upload` or `delete`, tab, path.
  package var text: String {
    (uploads.map { "upload\t\($0)\n" } + deletions.map { "delete\t\($0)\n" }).joined()
  }

  init(from old: Manifest, to new: Manifest, includesEarlier: Bool) {
    var uploads = PublishOrder.allCases.flatMap { order in
      new.entries.filter { PublishOrder.usual(for: $0.path) == order && old[$0.path] != $0 }
        .map(\.path)
    }
    deletions = old.entries.filter { new[$0.path] == nil }.map(\.path)
    if !uploads.isEmpty || !deletions.isEmpty { uploads.append(Manifest.fileName) }
    self.uploads = uploads
    self.includesEarlier = includesEarlier
  }
}

/// What the host is known to have: lists of changes are made from there on.
///
/// An office uploads by hand, some time after a build, or forgets to. So a list holds all changes
/// since the host was last known to be up to date, however many builds ago that was. It is known
/// when a list that was written is gone, as somebody removed it after carrying it out, and when
/// `verify` finds a copy fetched back to be as published.
struct UploadPoint {
  private let state: StateFolder
  private let output: String
  private let files: FileSystem

  init(_ state: StateFolder, output: String, in files: FileSystem) {
    self.state = state
    self.output = output
    self.files = files
  }

  private static let uploaded = "uploaded"
  private static let listed = "listed"

  /// The list of what changed; `before` is what was published before this run.
  func list(
    of manifest: Manifest, before: Manifest, for path: String
  ) throws(MachineFault) -> ChangedList {
    if let listed = try read(Self.listed) {
      if try files.status(of: listed.list) != nil {
        let base = try read(Self.uploaded)?.manifest ?? Manifest()
        return ChangedList(from: base, to: manifest, includesEarlier: listed.manifest != manifest)
      }
      try write(listed.manifest, as: Self.uploaded)
      try state.remove(Self.listed)
    }
    try begin(with: before)
    let base = try read(Self.uploaded)?.manifest ?? Manifest()
    return ChangedList(from: base, to: manifest, includesEarlier: false)
  }

  /// Makes the first point, if there is none: where nothing was ever listed, the folder as a whole
  /// is taken to be on the host.
  func begin(with manifest: Manifest) throws(MachineFault) {
    guard let bytes = try state.read(Self.uploaded) else {
      return try write(manifest, as: Self.uploaded)
    }
    // Of another folder: the last one that was built is the one that is uploaded.
    var archive = ArchiveReader(bytes)
    if (try? archive.readText()) != output { try write(manifest, as: Self.uploaded) }
  }

  /// Notes which list was written, and for which site.
  func note(_ manifest: Manifest, listedAt path: String) throws(MachineFault) {
    try write(manifest, list: try files.resolve(path), as: Self.listed)
  }

  /// Notes that the host has all of it.
  func confirm(_ manifest: Manifest) throws(MachineFault) {
    try write(manifest, as: Self.uploaded)
    try state.remove(Self.listed)
  }

  // MARK: As files

  private func write(
    _ manifest: Manifest, list: String = "", as name: String
  ) throws(MachineFault) {
    var archive = ArchiveWriter()
    archive.write(output)
    archive.write(list)
    archive.write(manifest.bytes)
    try state.write(archive.bytes, as: name, flushing: true)
  }

  // What was noted for another folder, or cannot be read, says nothing about this one.
  private func read(_ name: String) throws(MachineFault) -> (list: String, manifest: Manifest)? {
    guard let bytes = try state.read(name) else { return nil }
    var archive = ArchiveReader(bytes)
    do throws(ArchiveReader.Damage) {
      guard try archive.readText() == output else { return nil }
      let list = try archive.readText()
      return Manifest(bytes: try archive.readBytes()).map { (list, $0) }
    } catch {
      return nil
    }
  }
}
