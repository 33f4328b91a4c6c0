public import Diagnostics

/// Every problem that publishing reports, for the page of checks.
public enum PublishProblems {
  /// The problems, in the order of their files.
  public static let all: [Problem] = [
    .machineFault, .outputLocked, .outputPath, .outputCollision, .fileAndFolder, .foreignFile,
    .editedFile, .editedFileDeleted, .damagedManifest, .foreignFolder, .recoveredForward,
    .recoveredBack, .cannotFinish, .lostJournal, .notAManifest, .changedFile, .resentFile,
    .missingFile, .unknownFile, .emptyCopy, .memoryDamaged, .memoryOfAnother,
  ]
}
