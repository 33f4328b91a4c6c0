/// What publishing did; every planned file is either written or unchanged.
package struct PublishSummary: Sendable, Equatable {
  /// The files of the new site, the manifest not counted.
  package let planned: Int
  package let written: Int
  package let unchanged: Int
  package let deleted: Int
  /// Paths to bring to the host, in the order that is safe while people read there.
  package let uploads: [String]
  /// Paths to delete on the host, after the uploads.
  package let deletions: [String]

  /// The list for those who publish by hand: a line for each file, `upload` or `delete`, tab, path.
  package var changedList: String {
    (uploads.map { "upload\t\($0)\n" } + deletions.map { "delete\t\($0)\n" }).joined()
  }
}

extension PublishSummary {
  init(_ changes: Changeset, recovered: [Journal.Move]) {
    let deletions = changes.moves.count { $0.kind == .delete }
    var uploads = changes.moves.filter { $0.kind != .delete }.map(\.path)
    var gone = changes.moves.filter { $0.kind == .delete }.map(\.path)
    if !recovered.isEmpty {
      // Nobody has uploaded yet what a run changed that was killed before it could say so.
      let known = Set(uploads + gone)
      for move in recovered where !known.contains(move.path) {
        if move.kind == .delete { gone.append(move.path) } else { uploads.append(move.path) }
      }
      let ordered = PublishOrder.allCases.flatMap { order in
        uploads.filter { PublishOrder.usual(for: $0) == order }
      }
      uploads = ordered
    }
    if changes.changesManifest || !uploads.isEmpty || !gone.isEmpty {
      uploads.append(Manifest.fileName)
    }
    self.init(
      planned: changes.planned, written: changes.planned - changes.unchanged,
      unchanged: changes.unchanged, deleted: deletions,
      uploads: uploads, deletions: gone)
  }
}
