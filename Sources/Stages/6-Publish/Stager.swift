package import Diagnostics
package import Digests
import Files

/// Compares files of the new site with the published ones and stages those that differ.
///
/// A value without state: any number of threads may use it at once, each keeps its results.
package struct Stager: Sendable {
  let output: OutputFolder
  let published: Manifest
  let staging: StagingArea
  let files: FileSystem
  /// What the last run left, where that was in the same folder.
  let memory: SiteMemory?

  /// Gives a file that stands as the last run left it, if it was made from the same; nothing
  /// where it has to be made.
  package func kept(
    _ path: String, madeFrom key: Digest, order: PublishOrder? = nil, origin: Span? = nil
  ) throws(MachineFault) -> StagedFile? {
    guard let known = memory?.files[path], known.key == key,
      case let entry = Manifest.Entry(path: path, size: known.size, digest: known.digest),
      published[path] == entry, case let now = FileMark.clock,
      let status = try files.status(of: target(path)), status.kind == .file
    else { return nil }
    let mark = status.mark(now: now)
    // A mark only spares reading the file: one that is missing or differs proves nothing.
    if mark == nil || mark != known.mark {
      guard try files.isIntact(files.open(target(path), for: .reading), as: entry) else {
        return nil
      }
    }
    return StagedFile(
      path: path, order: order ?? .usual(for: path), origin: origin, size: known.size,
      digest: known.digest, key: key, verdict: .unchanged, mark: mark)
  }

  /// The bytes of a file that stands as it is to stand.
  package func bytes(of file: StagedFile) throws(MachineFault) -> [UInt8] {
    precondition(file.isUnchanged, "what is only staged has no place yet")
    return try files.readAll(target(file.path))
  }

  /// Stages one file, unless it is published already.
  package func stage(_ file: OutputFile) throws(MachineFault) -> StagedFile {
    if let flaw = OutputPath.flaw(in: file.path) {
      return StagedFile(
        path: file.path, order: file.order, origin: file.origin, size: 0,
        digest: SHA256.digest(of: []), key: nil, verdict: .flawed(flaw), mark: nil)
    }
    switch file.content {
    case .bytes(let bytes): return try stage(bytes, of: file)
    case .copy(let source): return try stage(copyOf: source, of: file)
    }
  }

  private func stage(_ bytes: [UInt8], of file: OutputFile) throws(MachineFault) -> StagedFile {
    let digest = SHA256.digest(of: bytes)
    let (verdict, mark) = try verdict(
      on: file.path, size: bytes.count,
      same: { standing throws(MachineFault) in try files.holds(bytes, standing) },
      staging: { () throws(MachineFault) in try staging.add(bytes, for: file.path) })
    return StagedFile(
      path: file.path, order: file.order, origin: file.origin, size: bytes.count,
      digest: digest, key: file.key, verdict: verdict, mark: mark)
  }

  private func stage(copyOf path: String, of file: OutputFile) throws(MachineFault) -> StagedFile {
    let now = FileMark.clock
    let source = try files.open(path, for: .copying)
    let mark = try files.status(of: source).mark(now: now)
    var (size, digest) = try files.digest(of: source)
    ReadingTrace.current?.note(contentsOf: path, mark, digest)
    let (verdict, standing) = try verdict(
      on: file.path, size: size,
      same: { standing throws(MachineFault) in
        try files.digest(of: standing) == (size, digest)
      },
      staging: { () throws(MachineFault) in
        // The record is of what was written, even if the source has changed since it was read.
        let copy = try staging.add(copyOf: source, for: file.path)
        (size, digest) = (copy.size, copy.digest)
        return copy.number
      })
    return StagedFile(
      path: file.path, order: file.order, origin: file.origin, size: size, digest: digest,
      key: file.key, verdict: verdict, mark: standing)
  }

  private func verdict(
    on path: String, size: Int,
    same: (borrowing Descriptor) throws(MachineFault) -> Bool,
    staging: () throws(MachineFault) -> Int
  ) throws(MachineFault) -> (StagedFile.Verdict, FileMark?) {
    guard output.exists else { return (.added(try staging()), nil) }
    let file: Descriptor
    do throws(MachineFault) {
      file = try files.open(target(path), for: .reading)
    } catch let fault where fault.isMissing || fault.isBelowFile {
      return (.added(try staging()), nil)
    } catch let fault where fault.isNoFile {
      return (.foreign, nil)
    }
    let now = FileMark.clock
    let status = try files.status(of: file)
    guard status.kind == .file else { return (.foreign, nil) }
    if status.size == size, try same(file) { return (.unchanged, status.mark(now: now)) }
    guard let entry = published[path] else { return (.foreign, nil) }
    let isOurs = try files.isIntact(file, as: entry)
    return (.replaced(try staging(), edited: !isOurs), nil)
  }

  private func target(_ path: String) -> String { "\(output.root)/\(path)" }
}
