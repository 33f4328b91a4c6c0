import Foundation

/// A page under `docs/` that a test writes from the code; `RECORD=1` writes it anew.
public struct ReferencePage {
  /// The page's path from the top of the repository: `docs/checks.md`.
  public let path: String

  public init(_ path: String) { self.path = path }

  /// What the repository keeps, which is the given text while recording.
  public func text(recording text: String) -> String {
    let file = Repository.folder.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      do {
        try Data(text.utf8).write(to: file)
      } catch {
        preconditionFailure("the test cannot record \(path): \(error)")
      }
      return text
    }
    return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
      ?? "nothing is kept as \(path)"
  }
}

/// The repository that the tests stand in.
public enum Repository {
  /// Its top folder.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder whose names end in a suffix, by path, in byte order.
  public static func files(below path: String, endingIn suffix: String) -> [String] {
    let root = folder.appendingPathComponent(path).path
    let found = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    return found.filter { $0.hasSuffix(suffix) }.map { "\(path)/\($0)" }.sorted()
  }

  /// The text of a file, by its path from the top folder.
  public static func text(of path: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(path)))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// The text for Markdown, where it shall say what it says and mark nothing.
  public var escapedForMarkdown: String {
    reduce(into: "") { result, character in
      if "\\`*_[]<>|&#~".contains(character) { result.append("\\") }
      result += character.isNewline ? " " : String(character)
    }
  }
}
