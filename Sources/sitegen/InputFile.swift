import Diagnostics
import Files
import Glibc
import Publish

/// A file named on the command line, or standard input.
enum InputFile {
  static func read(_ name: String) throws(ReadingFault) -> SourceText {
    let bytes = name == "-" ? try Reading.standardInput() : try Reading.bytes(of: name)
    return SourceText(path: name, bytes: bytes)
  }
}

/// A file that the user asked to be written.
enum UserFile {
  /// Writes the file; the folders on the way to it are made if so wished.
  static func write(
    _ bytes: [UInt8], to path: String, makingFolders: Bool
  ) throws(MachineFault) {
    let files = FileSystem()
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    where makingFolders {
      folder += part + "/"
      if folder != "/", try files.status(of: folder) == nil { try files.makeDirectory(folder) }
    }
    let file = try files.open(path, for: .writing)
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(MachineFault) in try files.write(buffer, to: file) }
    }
    try result.get()
  }
}
