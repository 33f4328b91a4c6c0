/// The folder that is published, found through symlinks; it need not exist yet.
struct OutputFolder: Sendable {
  /// The path without symlinks.
  let root: String
  /// The folders that must be made for it to exist, outermost first.
  let missing: [String]

  var exists: Bool { missing.isEmpty }

  /// The nearest folder that exists: the output itself or one above it.
  var existing: String {
    missing.first.map { String(OutputPath.directory(of: $0)) } ?? root
  }

  static func locate(_ path: String, in files: FileSystem) throws(MachineFault) -> OutputFolder {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    do throws(MachineFault) {
      let root = try files.resolve(path)
      guard try files.status(of: root)?.kind == .directory else {
        throw MachineFault.notDirectory(root)
      }
      return OutputFolder(root: root, missing: [])
    } catch let fault where fault.isMissing {
      // A symlink that leads nowhere is not ours to mend.
      if try files.status(of: path) != nil { throw fault }
      let above = OutputPath.directory(of: path)
      let parent = try locate(
        above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(above), in: files)
      let name = path[above.endIndex...].drop { $0 == "/" }
      let root = parent.root == "/" ? "/\(name)" : "\(parent.root)/\(name)"
      return OutputFolder(root: root, missing: parent.missing + [root])
    }
  }
}
