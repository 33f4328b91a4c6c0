import Glibc

/// A file that an office program wrote: see scripts/make-office-fixtures.
enum OfficeFixture {
  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/.build/office-fixtures/"
  }()

  /// Whether the files have been made.
  static let areMade = access(folder + "done", R_OK) == 0

  /// The bytes of a file; where none have been made, says so and is nil.
  static func bytes(_ name: String) -> [UInt8]? {
    guard areMade else {
      print("skipped: \(name) is not there, run scripts/make-office-fixtures")
      return nil
    }
    guard let file = fopen(folder + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
