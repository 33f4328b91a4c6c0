import Glibc
import Testing

/// A text that stands in Tests/Fixtures; `RECORD=1` writes it anew, for review as a diff.
struct Golden {
  private let path: String

  init(_ name: String) {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    path = "/\(tests)/Fixtures/\(name)"
  }

  /// Compares line by line, so that a failure names the first one that differs.
  func expect(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    if getenv("RECORD") != nil {
      let file = try #require(fopen(path, "wb"), sourceLocation: location)
      fputs(text, file)
      fclose(file)
    }
    let kept = try #require(contents(), "\(path) is missing", sourceLocation: location)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = kept.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (found, expected)) in zip(found, expected).enumerated() where found != expected {
      Issue.record("line \(index + 1): “\(found)”, not “\(expected)”", sourceLocation: location)
      return
    }
    #expect(found.count == expected.count, sourceLocation: location)
  }

  private func contents() -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
