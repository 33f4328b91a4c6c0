/// A copy fetched back from the host that is as published proves what the host has.
package enum UploadConfirmation {
  /// Starts the next list of changes from what a clean copy was compared with.
  ///
  /// The published folder itself proves nothing about any host.
  package static func note(
    copy: String, manifest path: String, site: String, in files: FileSystem = FileSystem()
  ) throws(MachineFault) {
    let output = try files.resolve(String(OutputPath.directory(of: path)))
    guard try files.resolve(copy) != output,
      try files.status(of: "\(site)/\(StateFolder.name)")?.kind == .directory,
      let manifest = Manifest(bytes: try files.readAll(path))
    else { return }
    let state = try StateFolder(site: site, in: files)
    let lock = try state.lock(patience: .seconds(10))
    defer { withExtendedLifetime(lock) {} }
    try UploadPoint(state, output: output, in: files).confirm(manifest)
  }
}
