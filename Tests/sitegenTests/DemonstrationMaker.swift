import Foundation

/// The script that makes the tables and pictures of this repository's demonstration.
enum DemonstrationMaker {
  static let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  static let campaign =
    "\(repository)/content/campaigns/thi-dua-chuyen-doi-so-minh-hoa"

  /// Runs it into a folder; nothing where the machine has no Python.
  static func run(into folder: URL) throws -> Int32? {
    let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
      .first(where: FileManager.default.isExecutableFile)
    guard let python else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["\(repository)/scripts/make-demonstration", folder.path]
    // Neither the language nor the clock nor the hashing of this machine may show.
    process.environment = ["LANG": "C", "PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// The files below a folder with their contents, by their path.
  static func files(below path: String) -> [String: Data] {
    let root = URL(fileURLWithPath: path)
    let found = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    return Dictionary(
      uniqueKeysWithValues: found.compactMap { file in
        let url = root.appendingPathComponent(file)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
          !isFolder.boolValue, let data = try? Data(contentsOf: url)
        else { return nil }
        return (file, data)
      })
  }
}
