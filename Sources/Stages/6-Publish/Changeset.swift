/// What a commit will do, known before it does any of it.
package struct Changeset: Sendable {
  /// The number of files of the new site, the manifest not counted.
  package let planned: Int
  package let unchanged: Int
  /// Assets, pages, indexes, deletions.
  let moves: [Journal.Move]
  /// The folders that have to be made, each after the one around it.
  let folders: [String]
  let manifest: Manifest
  /// Whether the manifest itself differs from the published one.
  let changesManifest: Bool

  /// Whether the output is already as it should be.
  package var isEmpty: Bool { moves.isEmpty && !changesManifest }
}
