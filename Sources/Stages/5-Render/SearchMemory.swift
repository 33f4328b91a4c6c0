import Archive
package import Digests
package import Search

/// What pages are found by, remembered by the digests of their bytes.
///
/// A page that stands as it was need not be read again. Nothing depends on it: what is not
/// remembered is read from the page.
package struct SearchMemory: Sendable {
  package static let fileName = "search"
  private static let form = "sitegen search 1"

  private let pages: [Digest: PageDigest]
  private let proof: Digest?

  /// Takes what an earlier run left; nothing where it is damaged or another program's.
  package init(_ bytes: [UInt8], of program: [UInt8]) {
    (pages, proof) = Self.read(bytes, of: program) ?? ([:], nil)
  }

  /// What the page of these bytes is found by, where that is known.
  package subscript(page: Digest) -> PageDigest? { pages[page] }

  /// What to leave for the next run; nothing where that is what was found.
  package func bytes(after pages: [SearchFiles.Page], by program: [UInt8]) -> [UInt8]? {
    var archive = ArchiveWriter()
    archive.write(Self.form)
    archive.write(program)
    archive.write(pages) { archive, page in
      archive.write(page.content.bytes)
      page.digest.write(to: &archive)
    }
    let proof = SHA256.digest(of: archive.bytes)
    return proof == self.proof ? nil : archive.bytes + proof.bytes
  }

  private static func read(
    _ bytes: [UInt8], of program: [UInt8]
  ) -> (pages: [Digest: PageDigest], proof: Digest)? {
    let end = bytes.count - 32
    guard end > 0, let proof = Digest(bytes: bytes[end...]) else { return nil }
    let isWhole = bytes.withUnsafeBytes {
      SHA256.digest(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) == proof
    }
    guard isWhole else { return nil }
    var archive = ArchiveReader(bytes, 0..<end)
    do throws(ArchiveReader.Damage) {
      guard try archive.readText() == form, try archive.readBytes() == program else { return nil }
      let pages = try archive.readList {
        reader throws(ArchiveReader.Damage) -> (Digest, PageDigest) in
        guard let content = Digest(bytes: try reader.readBytes()) else { throw .init() }
        return (content, try PageDigest(from: &reader))
      }
      return (Dictionary(pages, uniquingKeysWith: { first, _ in first }), proof)
    } catch {
      return nil
    }
  }
}
