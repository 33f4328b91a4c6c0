import Glibc

/// A text that stands in Tests/Fixtures/liquid; `RECORD=1` writes it anew, for review as a diff.
enum Golden {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/liquid"

  /// The text kept under a name, which is the given one while recording.
  static func text(_ name: String, recording text: String) -> String {
    let path = "\(folder)/\(name)"
    if getenv("RECORD") != nil, let file = fopen(path, "wb") {
      defer { fclose(file) }
      let bytes = Array(text.utf8)
      fwrite(bytes, 1, bytes.count, file)
      return text
    }
    return read(name) ?? "nothing is kept as \(name)"
  }

  /// A file of the folder.
  static func read(_ name: String) -> String? {
    guard let file = fopen("\(folder)/\(name)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
