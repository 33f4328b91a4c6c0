internal import Diagnostics

/// Turns what the workers staged into a changeset, and finds what stands in its way.
struct Preparation {
  let output: OutputFolder
  let published: Manifest
  let staging: StagingArea
  let files: FileSystem
  // By path, so that nothing depends on which worker came first.
  private let staged: [StagedFile]
  private var kindsOfFolders: [Substring: FileStatus.Kind?] = [:]

  init(
    _ staged: [StagedFile], output: OutputFolder, published: Manifest, staging: StagingArea,
    in files: FileSystem
  ) {
    self.staged = staged.sorted { $0.path < $1.path }
    self.output = output
    self.published = published
    self.staging = staging
    self.files = files
  }

  /// The changeset; nothing where an error was reported.
  mutating func changeset(reporting report: inout Report) throws(MachineFault) -> Changeset? {
    var found = Report()
    checkPaths(reporting: &found)
    checkCollisions(reporting: &found)
    try checkFolders(reporting: &found)
    let stale = found.hasErrors ? [] : try deletions(reporting: &found)
    report.merge(found)
    guard !found.hasErrors else { return nil }

    let manifest = Manifest(
      staged.map { Manifest.Entry(path: $0.path, size: $0.size, digest: $0.digest) })
    var moves: [Journal.Move] = []
    for order in PublishOrder.allCases {
      for file in staged where file.order == order {
        switch file.verdict {
        case .added(let number):
          moves.append(Journal.Move(kind: .place, number: number, path: file.path))
        case .replaced(let number, _):
          moves.append(Journal.Move(kind: .replace, number: number, path: file.path))
        case .unchanged, .foreign, .flawed: break
        }
      }
    }
    return Changeset(
      planned: staged.count, unchanged: staged.count - moves.count, moves: moves + stale,
      folders: staging.isWhole ? [] : try missingFolders(), manifest: manifest,
      changesManifest: !output.exists || manifest != published)
  }

  private func span(_ file: StagedFile) -> Span { file.origin ?? .file(file.path) }

  private func checkPaths(reporting report: inout Report) {
    for file in staged {
      switch file.verdict {
      case .flawed(let flaw):
        OutputPath.refuse(file.path, flaw, at: file.origin, reporting: &report)
      case .foreign:
        report.add(
          .foreignFile, at: .file("\(output.root)/\(file.path)"), ["path": .text(file.path)])
      case .replaced(_, edited: true):
        report.add(
          .editedFile, at: .file("\(output.root)/\(file.path)"), ["path": .text(file.path)])
      case .unchanged, .added, .replaced: break
      }
    }
  }

  private func checkCollisions(reporting report: inout Report) {
    var first: [String: Int] = [:]
    first.reserveCapacity(staged.count)
    var folders: [String: Int] = [:]
    for (index, file) in staged.enumerated() {
      let key = OutputPath.collisionKey(of: file.path)
      if let other = first.updateValue(index, forKey: key) {
        collide(file, staged[other], .outputCollision, reporting: &report)
      }
      var folder = String(OutputPath.directory(of: key))
      while !folder.isEmpty, folders[folder] == nil {
        folders[folder] = index
        folder = String(OutputPath.directory(of: folder))
      }
    }
    for (index, file) in staged.enumerated() {
      let key = OutputPath.collisionKey(of: file.path)
      if let other = folders[key], other != index {
        collide(file, staged[other], .fileAndFolder, reporting: &report)
      }
    }
  }

  private func collide(
    _ file: StagedFile, _ other: StagedFile, _ problem: Problem, reporting report: inout Report
  ) {
    report.add(
      problem, at: span(file), ["path": .text(file.path), "other": .text(other.path)],
      related: [Diagnostic.Related(span(other), Words.otherSource)])
  }

  // A folder on the way to a new file must be a folder, or nothing at all.
  private mutating func checkFolders(reporting report: inout Report) throws(MachineFault) {
    guard output.exists else { return }
    var reported: Set<Substring> = []
    for file in staged where file.number != nil {
      var folder = OutputPath.directory(of: file.path)
      while !folder.isEmpty {
        if let kind = try kind(ofFolder: folder), kind != .directory,
          reported.insert(folder).inserted
        {
          report.add(
            .foreignFile, at: .file("\(output.root)/\(folder)"), ["path": .text(String(folder))])
        }
        folder = OutputPath.directory(of: String(folder))
      }
    }
  }

  private mutating func kind(ofFolder folder: Substring) throws(MachineFault) -> FileStatus.Kind? {
    if let known = kindsOfFolders[folder] { return known }
    let kind = try files.status(of: "\(output.root)/\(folder)")?.kind
    kindsOfFolders[folder] = .some(kind)
    return kind
  }

  // MARK: Deletions

  // What we wrote and no longer write. What somebody else has put in such a place stays.
  private mutating func deletions(
    reporting report: inout Report
  ) throws(MachineFault) -> [Journal.Move] {
    let planned = Set(staged.lazy.map(\.path))
    var moves: [Journal.Move] = []
    for entry in published.entries where !planned.contains(entry.path) {
      guard try isReached(entry.path) else { continue }
      let target = "\(output.root)/\(entry.path)"
      guard let status = try files.status(of: target), status.kind == .file else { continue }
      if try !files.isIntact(files.open(target, for: .reading), as: entry) {
        report.add(.editedFileDeleted, at: .file(target), ["path": .text(entry.path)])
      }
      moves.append(Journal.Move(kind: .delete, number: staging.number(), path: entry.path))
    }
    return moves
  }

  // Through a symlink, a deletion would reach files outside of the output.
  private mutating func isReached(_ path: String) throws(MachineFault) -> Bool {
    var folder = OutputPath.directory(of: path)
    while !folder.isEmpty {
      guard try kind(ofFolder: folder) == .directory else { return false }
      folder = OutputPath.directory(of: String(folder))
    }
    return true
  }

  private mutating func missingFolders() throws(MachineFault) -> [String] {
    var missing: Set<Substring> = []
    for file in staged where file.number != nil {
      var folder = OutputPath.directory(of: file.path)
      while !folder.isEmpty, !missing.contains(folder) {
        if output.exists, try kind(ofFolder: folder) != nil { break }
        missing.insert(folder)
        folder = OutputPath.directory(of: String(folder))
      }
    }
    return output.missing + missing.sorted().map { "\(output.root)/\($0)" }
  }
}

private enum Words {
  static let otherSource = Wording(
    vi: "tệp kia sinh ra từ đây", en: "the other one comes from here")
}

extension Problem {
  static let outputPath = Problem(
    .error, "output-path",
    vi: "không xuất bản được tệp “{path}”: {flaw}", en: "cannot publish '{path}': {flaw}",
    cure: Wording(
      vi: "đổi tên (slug) của mục này, chỉ dùng chữ không dấu, chữ số và dấu gạch nối",
      en: "change the slug of this entry; use plain letters, digits and hyphens"))
  static let outputCollision = Problem(
    .error, "output-collision",
    vi: "hai tệp “{path}” và “{other}” trùng nhau trên máy chủ không phân biệt chữ hoa, chữ thường",
    en: "'{path}' and '{other}' are one file on a host that ignores letter case",
    cure: Wording(vi: "đổi tên (slug) một trong hai", en: "change the slug of one of them"))
  static let fileAndFolder = Problem(
    .error, "output-file-and-folder",
    vi: "“{path}” là một tệp, nhưng “{other}” lại cần một thư mục cùng tên",
    en: "'{path}' is a file, but '{other}' needs a folder of that name",
    cure: Wording(vi: "đổi tên (slug) một trong hai", en: "change the slug of one of them"))
  static let foreignFile = Problem(
    .error, "foreign-file",
    vi: "“{path}” đã có trong thư mục xuất bản nhưng không phải do sitegen ghi, nên không ghi đè",
    en: "'{path}' stands in the published folder but sitegen did not write it, so it is kept",
    cure: Wording(
      vi: "chuyển tệp hoặc thư mục này đi chỗ khác rồi chạy lại",
      en: "move it elsewhere, then run again"))
  static let editedFile = Problem(
    .warning, "edited-file",
    vi: "“{path}” đã bị ai đó sửa sau khi xuất bản; sitegen thay bằng bản đúng",
    en: "'{path}' was edited after it was published; sitegen puts the right one in its place",
    cure: Wording(
      vi: "nếu sửa có chủ ý, hãy sửa trong content/; nếu không, hãy xem lại ai có quyền vào đây",
      en: "if it was meant, edit content/ instead; if not, look into who has access"))
  static let editedFileDeleted = Problem(
    .warning, "edited-file-deleted",
    vi: "“{path}” không còn trong trang mới nên bị xoá, dù đã bị ai đó sửa sau khi xuất bản",
    en: "'{path}' is not in the new site and is deleted, although it was edited after publishing")
}
