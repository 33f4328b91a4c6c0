import Foundation

/// A long text that stands in Tests/Fixtures; `RECORD=1` writes it anew, for review as a diff.
public struct Keepsake {
  private let file: URL

  public init(_ name: String) {
    file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures").appendingPathComponent(name)
  }

  /// The first line that differs from what is kept, or nothing where all are the same.
  public func difference(from text: String) -> String? {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      // What could not be written is missing below.
      try? Data(text.utf8).write(to: file)
    }
    guard let bytes = try? Data(contentsOf: file) else { return "\(file.path) is missing" }
    let kept = String(decoding: bytes, as: UTF8.self)
    guard kept != text else { return nil }
    let lines = (Self.lines(text), Self.lines(kept))
    for (index, (found, expected)) in zip(lines.0, lines.1).enumerated() where found != expected {
      return "line \(index + 1): “\(found)”, not “\(expected)”"
    }
    return "\(lines.0.count) lines, not \(lines.1.count)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
