package import Diagnostics
import Digests

/// How a copy of the site, fetched back from its host, compares with what was published.
package struct Verification: Sendable, Equatable {
  /// Files that are as they were published.
  package private(set) var intact = 0
  /// Files with other contents: edited by somebody, or damaged on the way.
  package private(set) var changed: [String] = []
  /// Files whose line ends alone differ: sent by FTP in text mode.
  package private(set) var resent: [String] = []
  package private(set) var missing: [String] = []
  /// Files, and folders with a slash, that were not published.
  package private(set) var foreign: [String] = []

  /// Whether the copy is exactly what was published.
  package var isClean: Bool {
    changed.isEmpty && resent.isEmpty && missing.isEmpty && foreign.isEmpty
  }

  /// Compares a folder with a manifest, and reports each difference; gives nothing where the
  /// manifest is none.
  package static func of(
    _ folder: String, against manifestFile: String, in files: FileSystem = FileSystem(),
    reporting report: inout Report
  ) throws(MachineFault) -> Verification? {
    let bytes = try files.readAll(manifestFile)
    guard let manifest = Manifest(bytes: bytes) else {
      report.add(.notAManifest, at: .file(manifestFile))
      return nil
    }
    // The copy has the manifest itself, too, and it is proof of nothing there.
    let itself = Manifest.Entry(
      path: Manifest.fileName, size: bytes.count, digest: SHA256.digest(of: bytes))
    let expected = (manifest.entries + [itself]).sorted { $0.path < $1.path }
    var walk = FolderWalk(folder, expected: expected, in: files)
    // One line, instead of one for each file that is not there.
    if try files.names(in: files.resolve(folder)).isEmpty {
      report.add(.emptyCopy, at: .file(folder))
      return nil
    }
    let verification = try walk.verify()
    verification.tell(folder, to: &report)
    return verification
  }

  fileprivate mutating func note(_ path: String, _ finding: FolderWalk.Finding) {
    switch finding {
    case .intact: intact += 1
    case .changed: changed.append(path)
    case .resent: resent.append(path)
    case .missing: missing.append(path)
    }
  }

  fileprivate mutating func note(foreign path: String) { foreign.append(path) }

  private func tell(_ folder: String, to report: inout Report) {
    let findings: [(Problem, [String])] = [
      (.changedFile, changed), (.resentFile, resent), (.missingFile, missing),
      (.unknownFile, foreign),
    ]
    for (problem, paths) in findings {
      for path in paths {
        report.add(problem, at: .file("\(folder)/\(path)"), ["path": .text(path)])
      }
    }
  }
}

/// Walks over a folder beside the list of what should be there.
private struct FolderWalk {
  enum Finding { case intact, changed, resent, missing }

  private let folder: String
  private let expected: [Manifest.Entry]
  private let expectedPaths: Set<String>
  private let expectedFolders: Set<Substring>
  private let files: FileSystem
  private var result = Verification()

  init(_ folder: String, expected: [Manifest.Entry], in files: FileSystem) {
    self.folder = folder
    self.expected = expected
    self.files = files
    expectedPaths = Set(expected.map(\.path))
    var folders: Set<Substring> = []
    for entry in expected {
      var above = OutputPath.directory(of: entry.path)
      while !above.isEmpty, folders.insert(above).inserted {
        above = OutputPath.directory(of: String(above))
      }
    }
    expectedFolders = folders
  }

  mutating func verify() throws(MachineFault) -> Verification {
    let root = try files.resolve(folder)
    for entry in expected {
      result.note(entry.path, try finding(entry, at: "\(root)/\(entry.path)"))
    }
    try findForeign(in: root, prefix: "")
    return result
  }

  private func finding(
    _ entry: Manifest.Entry, at path: String
  ) throws(MachineFault) -> Finding {
    guard let status = try files.status(of: path) else { return .missing }
    guard status.kind == .file else { return .changed }
    if status.size == entry.size {
      let file = try files.open(path, for: .reading)
      if try files.isIntact(file, as: entry) { return .intact }
    }
    return try isResent(path, status.size, entry) ? .resent : .changed
  }

  // Text mode writes the line ends of the other system: the same text, other bytes.
  private func isResent(
    _ path: String, _ size: Int, _ entry: Manifest.Entry
  ) throws(MachineFault) -> Bool {
    guard size <= 2 * entry.size, entry.size <= 2 * size, size <= Self.largestText else {
      return false
    }
    let bytes = try files.readAll(path)
    return LineEnds.allCases.contains { ends in
      let text = ends.applied(to: bytes)
      return text.count == entry.size && SHA256.digest(of: text) == entry.digest
    }
  }

  private static let largestText = 64 << 20

  private mutating func findForeign(in path: String, prefix: String) throws(MachineFault) {
    for name in try files.names(in: path) {
      let inner = prefix + name
      let kind = try files.status(of: "\(path)/\(name)")?.kind
      if kind == .directory {
        if expectedFolders.contains(inner[...]) {
          try findForeign(in: "\(path)/\(name)", prefix: inner + "/")
        } else if !expectedPaths.contains(inner) {
          // One line for a folder, whatever an intruder has put into it.
          result.note(foreign: inner + "/")
        }
      } else if !expectedPaths.contains(inner) {
        result.note(foreign: inner)
      }
    }
  }
}

/// What a line end may have been before it was sent.
private enum LineEnds: CaseIterable {
  /// LF became CRLF on the way.
  case unix
  /// CRLF became LF on the way.
  case windows
  /// CRLF became CRCRLF on the way.
  case doubled

  func applied(to bytes: [UInt8]) -> [UInt8] {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch self {
      case .unix where byte == cr && next == lf: continue
      case .windows where byte == lf && result.last != cr: result += [cr, lf]
      case .doubled where byte == cr && next == cr: continue
      default: result.append(byte)
      }
    }
    return result
  }
}

extension Problem {
  static let notAManifest = Problem(
    .error, "not-a-manifest",
    vi: "tệp này không phải là bản kê (manifest.json) do sitegen ghi",
    en: "this file is not a manifest.json that sitegen wrote")
  static let emptyCopy = Problem(
    .error, "empty-copy",
    vi: "thư mục này trống, không có gì để đối chiếu",
    en: "this folder is empty, so there is nothing to compare",
    cure: Wording(
      vi: "tải trang từ máy chủ về thư mục này trước, rồi chạy lại",
      en: "fetch the site back from its host into this folder first, then run again"))
  static let changedFile = Problem(
    .error, "changed-file",
    vi: "nội dung của “{path}” không còn như khi xuất bản",
    en: "the contents of '{path}' are not what was published",
    cure: Wording(
      vi: "tải tệp này lên lại; nếu không ai trong cơ quan sửa, hãy coi máy chủ đã bị xâm nhập",
      en: "upload it again; if nobody in the office edited it, treat the host as broken into"))
  static let resentFile = Problem(
    .error, "text-mode-file",
    vi: "“{path}” chỉ khác ở dấu xuống dòng: tệp đã được gửi bằng FTP ở chế độ văn bản",
    en: "'{path}' differs in its line ends only: it was sent by FTP in text mode",
    cure: Wording(
      vi: "đặt chương trình FTP sang chế độ nhị phân (binary) rồi gửi lại",
      en: "set the FTP program to binary mode and send it again"))
  static let missingFile = Problem(
    .error, "missing-file",
    vi: "thiếu tệp “{path}” đã xuất bản", en: "the published file '{path}' is missing",
    cure: Wording(vi: "tải tệp này lên lại", en: "upload it again"))
  static let unknownFile = Problem(
    .error, "unknown-file",
    vi: "“{path}” không phải do sitegen xuất bản",
    en: "'{path}' was not published by sitegen",
    cure: Wording(
      vi: "nếu không ai trong cơ quan đặt tệp này, hãy coi máy chủ đã bị xâm nhập",
      en: "if nobody in the office put it there, treat the host as broken into"))
}
