package import Diagnostics
package import Digests
internal import Files

/// What the publisher found out about a file of the new site; small, its bytes are on the disk.
package struct StagedFile: Sendable {
  enum Verdict: Sendable {
    /// The published file is the same, byte for byte.
    case unchanged
    /// There is none yet; it is staged under a number.
    case added(Int)
    /// It differs; somebody edited the published one where it is not as we wrote it.
    case replaced(Int, edited: Bool)
    /// Something that sitegen did not write stands in its place.
    case foreign
    case flawed(OutputPath.Flaw)
  }

  package let path: String
  package let order: PublishOrder
  package let origin: Span?
  package let size: Int
  package let digest: Digest
  /// What it was made from, where that is known.
  package let key: Digest?
  let verdict: Verdict
  /// How the published file stood when it was found to be the same.
  let mark: FileMark?

  /// Whether the published file is this one already.
  package var isUnchanged: Bool {
    if case .unchanged = verdict { true } else { false }
  }

  /// The number under which it is staged.
  var number: Int? {
    switch verdict {
    case .added(let number), .replaced(let number, _): number
    default: nil
    }
  }
}
