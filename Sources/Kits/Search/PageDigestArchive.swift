public import Archive

extension PageDigest {
  /// Writes what the page says.
  public func write(to archive: inout ArchiveWriter) {
    archive.write(title)
    archive.write(above)
    archive.write(excerpt)
    archive.write(words.packed)
  }

  /// Reads what was written.
  public init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    self.init(
      title: try archive.readText(), above: try archive.readText(),
      excerpt: try archive.readText(), words: try WordList(packed: archive.readBytes()))
  }
}

extension WordList {
  // Checked once, so that walking over the words cannot leave the bytes.
  fileprivate init(packed: [UInt8]) throws(ArchiveReader.Damage) {
    var offset = 0
    while offset + 1 < packed.count { offset += 2 + Int(packed[offset + 1]) }
    guard offset == packed.count else { throw .init() }
    self.init(unchecked: packed)
  }
}
