import Archive
import Digests
package import Files

/// What a run leaves for the next one: what it read, what it made of it, how it left each file.
///
/// Nothing depends on it. Where it is missing, damaged or another program's, all is made again.
package struct SiteMemory: Sendable {
  /// A published file.
  package struct Entry: Sendable {
    let size: Int
    let digest: Digest
    /// What it was made from, where its maker could tell.
    let key: Digest?
    /// How it stood when we left it, unless it was too fresh to be known by that.
    var mark: FileMark?
  }

  /// The options that decide what a site is like, as the tool writes them.
  package let occasion: [UInt8]
  package var reading: ReadingRecord
  /// What the tool wants to say again where nothing changed.
  package let account: [UInt8]
  let output: String
  let manifest: Digest
  var files: [String: Entry]
}

extension SiteMemory {
  /// What was published, where the manifest's bytes are the ones that were left.
  func published(by bytes: [UInt8]) -> Manifest? {
    guard SHA256.digest(of: bytes) == manifest else { return nil }
    return Manifest(
      files.map { Manifest.Entry(path: $0.key, size: $0.value.size, digest: $0.value.digest) })
  }
}

// MARK: As a file

extension SiteMemory {
  static let fileName = "memory"
  private static let form = "sitegen memory 1"

  /// Why a file is of no use.
  package enum Unusable: Error, Sendable {
    case damaged
    case ofAnotherProgram
  }

  /// The file; its end proves that it is whole.
  func bytes(by program: [UInt8]) -> [UInt8] {
    var archive = ArchiveWriter()
    archive.write(Self.form)
    archive.write(program)
    archive.write(occasion)
    reading.write(to: &archive)
    archive.write(account)
    archive.write(output)
    archive.write(manifest.bytes)
    archive.write(files.sorted { $0.key < $1.key }) { archive, file in
      archive.write(file.key)
      archive.write(file.value.size)
      archive.write(file.value.digest.bytes)
      archive.write(file.value.key) { $0.write($1.bytes) }
      archive.write(file.value.mark) { $1.write(to: &$0) }
    }
    return archive.bytes + SHA256.digest(of: archive.bytes).bytes
  }

  init(_ bytes: [UInt8], of program: [UInt8]) throws(Unusable) {
    let end = bytes.count - 32
    guard end > 0, let proof = Digest(bytes: bytes[end...]) else { throw .damaged }
    let isWhole = bytes.withUnsafeBytes {
      SHA256.digest(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) == proof
    }
    guard isWhole else { throw .damaged }
    var archive = ArchiveReader(bytes, 0..<end)
    let (form, maker): (String, [UInt8])
    do throws(ArchiveReader.Damage) {
      (form, maker) = (try archive.readText(), try archive.readBytes())
    } catch {
      throw .damaged
    }
    guard form == Self.form, maker == program else { throw .ofAnotherProgram }
    do throws(ArchiveReader.Damage) { try self.init(from: &archive) } catch { throw .damaged }
  }

  private init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    occasion = try archive.readBytes()
    reading = try ReadingRecord(from: &archive)
    account = try archive.readBytes()
    output = try archive.readText()
    manifest = try Digest(from: &archive)
    let list = try archive.readList {
      reader throws(ArchiveReader.Damage) -> (String, Entry) in
      let path = try reader.readText()
      let size = try reader.readNumber()
      let digest = try Digest(from: &reader)
      let key = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try Digest(from: &reader)
      }
      let mark = try reader.readOptional { reader throws(ArchiveReader.Damage) in
        try FileMark(from: &reader)
      }
      return (path, Entry(size: size, digest: digest, key: key, mark: mark))
    }
    files = Dictionary(list, uniquingKeysWith: { $1 })
  }
}

extension Digest {
  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    guard let digest = Digest(bytes: try archive.readBytes()) else { throw .init() }
    self = digest
  }
}
