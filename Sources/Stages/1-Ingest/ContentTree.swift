package import Diagnostics
import Digests
import Domain
package import Files
import Formats
import Pictures

/// Every file of `content/`, read once, in byte order of their paths.
package struct ContentTree: Sendable {
  /// One file as it was on disk.
  package struct File: Sendable {
    /// Relative to the site, with `/` between folders: `content/pages/a.md`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let files: [File]
  /// The weight of every file, by its path.
  let sizes: [String: Int]
  /// The pictures by their paths; their bytes are read again by whoever publishes them.
  let pictures: [String: Picture]

  /// Reads the tree; what cannot be read is a machine's fault, what may not stand is reported.
  package init(ofSite site: String, reporting report: inout Report) throws(ReadingFault) {
    let root = site + "/content"
    guard try Reading.kind(of: root) == .folder else {
      report.add(.noContent, at: .file("content"), ["site": .text(site)])
      files = []
      sizes = [:]
      pictures = [:]
      return
    }
    var walk = Walk(site: site, realRoot: try Reading.realPath(of: root))
    try walk.enter("content", ancestors: [walk.realRoot], reporting: &report)
    files = walk.files
    sizes = Self.sizes(of: files).merging(walk.sizes) { _, size in size }
    pictures = walk.pictures
  }

  private static func sizes(of files: [File]) -> [String: Int] {
    Dictionary(files.map { ($0.path, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
  }

  /// Files that were read elsewhere.
  package init(_ files: [File]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    sizes = Self.sizes(of: files)
    pictures = files.reduce(into: [:]) { pictures, file in
      guard Picture.isNamed(file.path) else { return }
      pictures[file.path] = Picture(path: file.path, of: file.bytes)
    }
  }

  /// The files below a folder of `content/`.
  package func files(below folder: String) -> [File] {
    files.filter { $0.path.hasPrefix("content/\(folder)/") }
  }

  /// The file of that path below `content/`, where there is one.
  package func file(_ path: String) -> File? {
    file(at: "content/\(path)")
  }

  /// The file of that path below the site.
  func file(at path: String) -> File? { files.first { $0.path == path } }
}

private struct Walk {
  let site: String
  let realRoot: String
  var files: [ContentTree.File] = []
  // Of pictures only: hundreds of photos need not be in memory at once.
  var sizes: [String: Int] = [:]
  var pictures: [String: Picture] = [:]

  mutating func enter(
    _ folder: String, ancestors: [String], reporting report: inout Report
  ) throws(ReadingFault) {
    for name in try Reading.names(in: "\(site)/\(folder)") where !Self.isLitter(name) {
      let path = "\(folder)/\(name)"
      let full = "\(site)/\(path)"
      if Reading.isLink(full) {
        let target = try Reading.realPath(of: full)
        guard target == realRoot || target.hasPrefix(realRoot + "/") else {
          report.add(.leadsOutside, at: .file(path), ["target": .text(target)])
          continue
        }
      }
      switch try Reading.kind(of: full) {
      case .folder:
        let real = try Reading.realPath(of: full)
        guard !ancestors.contains(real) else {
          report.add(.goesInCircles, at: .file(path))
          continue
        }
        try enter(path, ancestors: ancestors + [real], reporting: &report)
      case .file: try read(path, at: full, reporting: &report)
      case .other, nil:
        report.add(.notAFile, at: .file(path))
      }
    }
  }

  /// A table that is too large is refused before a byte of it is read.
  private mutating func read(
    _ path: String, at full: String, reporting report: inout Report
  ) throws(ReadingFault) {
    if Picture.isNamed(path) { return try readPicture(path, at: full) }
    let limit = TableFinder.isTable(path) ? TableLimits.fileBytes : Int.max
    switch try Reading.contents(of: full, atMost: limit) {
    case .bytes(let bytes): files.append(.init(path: path, bytes: bytes))
    case .tooLarge(let size): report.add(.tableTooLarge(path: path, size: size))
    }
  }

  private mutating func readPicture(_ path: String, at full: String) throws(ReadingFault) {
    switch try Reading.contents(of: full, atMost: PictureLimits.fileBytes) {
    case .bytes(let bytes):
      sizes[path] = bytes.count
      pictures[path] = Picture(path: path, of: bytes)
    case .tooLarge(let size):
      sizes[path] = size
      pictures[path] = Picture(
        path: path, header: .failure(.tooLarge(size)),
        digest: SHA256.digest(of: []))
    }
    files.append(.init(path: path, bytes: []))
  }

  // What office programs and desktops leave behind on their own.
  private static func isLitter(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name.hasSuffix(".tmp")
      || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }
}

extension Problem {
  static let noContent = Problem(
    .error, "no-content", vi: "không có thư mục content trong “{site}”",
    en: "there is no folder content in '{site}'",
    cure: Wording(
      vi: "chạy trong thư mục của trang, hoặc chỉ ra bằng --site DIR",
      en: "run inside the site's folder, or name it with --site DIR"))

  static let leadsOutside = Problem(
    .error, "link-outside", vi: "liên kết tượng trưng dẫn ra ngoài content: {target}",
    en: "the symbolic link leads out of content: {target}",
    cure: Wording(vi: "chép tệp vào content", en: "copy the file into content"))

  static let goesInCircles = Problem(
    .error, "link-circle", vi: "liên kết tượng trưng dẫn về thư mục chứa chính nó",
    en: "the symbolic link leads back to a folder that holds it",
    cure: Wording(vi: "xóa liên kết này", en: "remove the link"))

  static let notAFile = Problem(
    .error, "not-a-file", vi: "đây không phải tệp thường nên không đọc được",
    en: "this is no ordinary file and cannot be read",
    cure: Wording(vi: "chuyển nó ra khỏi content", en: "move it out of content"))
}
