package import Diagnostics

/// Compares files of the new site with the published ones and stages those that differ.
///
/// A value without state: any number of threads may use it at once, each keeps its results.
package struct Stager: Sendable {
  let output: OutputFolder
  let published: Manifest
  let staging: StagingArea
  let files: FileSystem

  /// Stages one file, unless it is published already.
  package func stage(_ file: OutputFile) throws(MachineFault) -> StagedFile {
    if let flaw = OutputPath.flaw(in: file.path) {
      return StagedFile(
        path: file.path, order: file.order, origin: file.origin, size: 0,
        digest: SHA256.digest(of: []), verdict: .flawed(flaw))
    }
    switch file.content {
    case .bytes(let bytes): return try stage(bytes, of: file)
    case .copy(let source): return try stage(copyOf: source, of: file)
    }
  }

  /// Says whether a file is published as the manifest has it: what need not be made again.
  package func published(
    _ path: String, order: PublishOrder? = nil, origin: Span? = nil
  ) throws(MachineFault) -> StagedFile? {
    guard let entry = published[path],
      try files.status(of: target(path))?.kind == .file,
      try files.isIntact(files.open(target(path), for: .reading), as: entry)
    else { return nil }
    return StagedFile(
      path: path, order: order ?? .usual(for: path), origin: origin, size: entry.size,
      digest: entry.digest, verdict: .unchanged)
  }

  private func stage(_ bytes: [UInt8], of file: OutputFile) throws(MachineFault) -> StagedFile {
    let digest = SHA256.digest(of: bytes)
    let verdict = try verdict(
      on: file.path, size: bytes.count,
      same: { standing throws(MachineFault) in try files.holds(bytes, standing) },
      staging: { () throws(MachineFault) in try staging.add(bytes, for: file.path) })
    return StagedFile(
      path: file.path, order: file.order, origin: file.origin, size: bytes.count,
      digest: digest, verdict: verdict)
  }

  private func stage(copyOf path: String, of file: OutputFile) throws(MachineFault) -> StagedFile {
    let source = try files.open(path, for: .copying)
    var (size, digest) = try files.digest(of: source)
    let verdict = try verdict(
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
      verdict: verdict)
  }

  private func verdict(
    on path: String, size: Int,
    same: (borrowing Descriptor) throws(MachineFault) -> Bool,
    staging: () throws(MachineFault) -> Int
  ) throws(MachineFault) -> StagedFile.Verdict {
    guard output.exists else { return .added(try staging()) }
    let file: Descriptor
    do throws(MachineFault) {
      file = try files.open(target(path), for: .reading)
    } catch let fault where fault.isMissing || fault.isBelowFile {
      return .added(try staging())
    } catch let fault where fault.isNoFile {
      return .foreign
    }
    let status = try files.status(of: file)
    guard status.kind == .file else { return .foreign }
    if status.size == size, try same(file) { return .unchanged }
    guard let entry = published[path] else { return .foreign }
    let isOurs = try files.isIntact(file, as: entry)
    return .replaced(try staging(), edited: !isOurs)
  }

  private func target(_ path: String) -> String { "\(output.root)/\(path)" }
}
