#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The papers of the project beside the package, which a checkout elsewhere does not have.
enum Shared {
  /// The bytes of a file of `../shared`, or nil with a line that says so.
  static func bytes(_ path: String) -> [UInt8]? {
    for folder in candidates {
      if let bytes = read("\(folder)/\(path)") { return bytes }
    }
    print("skipped: shared/\(path) is not beside this checkout")
    return nil
  }

  /// The rows of a tab-separated file of `../shared`, without its header; none where absent.
  static func rows(_ path: String) -> [[String]] {
    guard let bytes = bytes(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // Beside the package, or beside the folder of worktrees that it is in.
  private static let candidates: [String] = {
    let root = #filePath.split(separator: "/").dropLast(3)
    return [root.dropLast(1), root.dropLast(2)].map {
      "/" + ($0 + ["shared"]).joined(separator: "/")
    }
  }()

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
