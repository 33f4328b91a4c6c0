public import Archive
import Digests
import Glibc

/// What a run read: kept, it tells whether the next run would read the same.
public struct ReadingRecord: Sendable {
  /// All that was asked about one path, and the answers.
  struct Entry: Sendable {
    let path: String
    let isBelowSite: Bool
    var isLink: Bool?
    /// Asked is in the outer one: the answer may be that nothing is there.
    var kind: Reading.Kind??
    var realPath: String?
    var names: Digest?
    var content: Content?
  }

  /// The contents of a file that was read.
  struct Content: Sendable {
    /// Missing where the file was too fresh to be known by it.
    var mark: FileMark?
    let digest: Digest
  }

  private var entries: [Entry]
  /// Whether marks were renewed, so that keeping the record again saves the next run work.
  public private(set) var hasNewMarks = false

  init(_ entries: [Entry]) { self.entries = entries }

  /// Whether all of it is as it was.
  ///
  /// Contents decide: marks only spare reading what is not new.
  public mutating func isCurrent(below site: String) throws(ReadingFault) -> Bool {
    for index in entries.indices {
      let was = entries[index].content?.mark
      guard try entries[index].isCurrent(below: site) else { return false }
      hasNewMarks = hasNewMarks || entries[index].content?.mark != was
    }
    return true
  }
}

extension ReadingRecord.Entry {
  fileprivate mutating func isCurrent(below site: String) throws(ReadingFault) -> Bool {
    let path = isBelowSite ? "\(site)/\(self.path)" : self.path
    let now = FileMark.clock
    var status = stat()
    var isThere = lstat(path, &status) == 0
    let isLink = isThere && status.st_mode & S_IFMT == S_IFLNK
    if isLink { isThere = stat(path, &status) == 0 }
    if let was = self.isLink, was != isLink { return false }
    let kind = isThere ? Reading.Kind(status) : nil
    if let was = self.kind, was != kind { return false }
    if let was = self.realPath, try Reading.realPath(of: path) != was { return false }
    if let was = self.names {
      guard kind == .folder, Reading.digest(of: try Reading.names(in: path)) == was else {
        return false
      }
    }
    guard let was = content else { return true }
    guard kind == .file else { return false }
    let mark = FileMark(status, now: now)
    if let mark, mark == was.mark { return true }
    guard SHA256.digest(of: try Reading.bytes(of: path)) == was.digest else { return false }
    content?.mark = mark
    return true
  }
}

extension FileMark {
  init?(_ status: stat, now: Int) {
    self.init(
      size: Int(status.st_size),
      modified: (status.st_mtim.tv_sec, status.st_mtim.tv_nsec),
      changed: (status.st_ctim.tv_sec, status.st_ctim.tv_nsec), inode: status.st_ino, now: now)
  }

  /// Writes the mark.
  public func write(to archive: inout ArchiveWriter) {
    archive.write(size)
    archive.write(modified)
    archive.write(changed)
    archive.write(inode)
  }

  public init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    self.init(
      size: try archive.readNumber(), modified: try archive.readNumber(),
      changed: try archive.readNumber(), inode: try archive.readNumber())
  }
}

// MARK: Keeping it

extension ReadingRecord {
  /// Writes the record.
  public func write(to archive: inout ArchiveWriter) {
    archive.write(entries) { archive, entry in
      archive.write(entry.path)
      archive.write(entry.isBelowSite)
      archive.write(entry.isLink) { $0.write($1) }
      archive.write(entry.kind) { archive, kind in archive.write(kind) { $0.write($1.rawValue) } }
      archive.write(entry.realPath) { $0.write($1) }
      archive.write(entry.names) { $0.write($1.bytes) }
      archive.write(entry.content) { archive, content in
        archive.write(content.mark) { $1.write(to: &$0) }
        archive.write(content.digest.bytes)
      }
    }
  }

  public init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    entries = try archive.readList { reader throws(ArchiveReader.Damage) in
      var entry = Entry(path: try reader.readText(), isBelowSite: try reader.readTruth())
      entry.isLink = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try reader.readTruth()
      }
      entry.kind = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try reader.readOptional { reader throws(ArchiveReader.Damage) in
          guard let kind = Reading.Kind(rawValue: try reader.readNumber()) else { throw .init() }
          return kind
        }
      }
      entry.realPath = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try reader.readText()
      }
      entry.names = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try Digest(from: &reader)
      }
      entry.content = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        let mark = try reader.readOptional { reader throws(ArchiveReader.Damage) in
          try FileMark(from: &reader)
        }
        return Content(mark: mark, digest: try Digest(from: &reader))
      }
      return entry
    }
  }
}

extension Digest {
  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    guard let digest = Digest(bytes: try archive.readBytes()) else { throw .init() }
    self = digest
  }
}
