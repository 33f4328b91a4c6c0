import Diagnostics
import Digests
import Liquid
import Quantities
import Synchronization

/// Digests of everything a page is made from: as long as one is the same, so is the page.
///
/// What many pages share, a program and the words of the interface, is digested once.
final class PageSigner: Sendable {
  private let day: Day
  private let parts = Mutex<[ObjectIdentifier: Part]>([:])

  /// The object is kept, so that no other one takes its place in memory.
  private struct Part: Sendable {
    let object: any AnyObject & Sendable
    let digest: Digest
  }

  init(asOf day: Day) { self.day = day }

  /// The digest of a page; nothing where its data holds what has no signature.
  func digest(of program: Program, _ scope: Scope, using writer: inout ByteWriter) -> Digest? {
    guard let shared = known(scope.shared) ?? digest(ofSharedBy: scope) else { return nil }
    let program = known(program) ?? digest(of: program)
    writer.removeAll()
    for part in [program, shared] { part.bytes.withUnsafeBufferPointer { writer.write($0) } }
    guard scope.sign(into: &writer) else { return nil }
    return writer.withBytes { SHA256.digest(of: UnsafeRawBufferPointer($0)) }
  }

  private func digest(ofSharedBy scope: Scope) -> Digest? {
    var writer = ByteWriter()
    guard scope.signShared(into: &writer) else { return nil }
    return keep(
      scope.shared, writer.withBytes { SHA256.digest(of: UnsafeRawBufferPointer($0)) })
  }

  private func digest(of program: Program) -> Digest {
    var bytes: [UInt8] = []
    for part in program.parts {
      bytes += SHA256.digest(of: Array(part.path.utf8)).bytes
      bytes += SHA256.digest(of: part.bytes).bytes
    }
    // A page that asks for the present moment is another page each day.
    if program.readsNow { bytes += "\(day)".utf8 }
    return keep(program, SHA256.digest(of: bytes))
  }

  private func known(_ object: AnyObject) -> Digest? {
    parts.withLock { $0[ObjectIdentifier(object)]?.digest }
  }

  private func keep(_ object: any AnyObject & Sendable, _ digest: Digest) -> Digest {
    parts.withLock { $0[ObjectIdentifier(object)] = Part(object: object, digest: digest) }
    return digest
  }
}
