import Digests

/// All that a commit is going to do, written down before it does the first of it.
struct Journal: Sendable, Equatable {
  /// One step of a commit.
  struct Move: Sendable, Equatable {
    /// What the step does with the file that stands at its path.
    enum Kind: String, Sendable {
      /// There is none: the staged file is placed.
      case place
      /// It gives way to the staged one and is kept until the end.
      case replace
      /// It is put away until the end.
      case delete
    }

    let kind: Kind
    /// The number of the staged file; of the file put away, for a deletion.
    let number: Int
    let path: String
  }

  /// The published folder.
  let output: String
  let staging: String
  /// Whether the output is new, and moved into its place as one.
  let isWhole: Bool
  /// The folders that the commit makes, each after the one that holds it.
  let folders: [String]
  /// Assets, pages, indexes, deletions.
  let moves: [Move]
  /// The manifest comes when all that it lists has come.
  let manifest: Move?
}

// MARK: As a file

extension Journal {
  private static let firstLine = "sitegen journal 1"

  /// The journal as text; paths below the site are kept relative, so that a site can be moved.
  func text(site: String) -> String {
    func shortened(_ path: String) -> String {
      path.hasPrefix(site + "/") ? "./" + path.dropFirst(site.utf8.count + 1) : path
    }
    var text = "\(Self.firstLine)\noutput \(shortened(output))\nstaging \(shortened(staging))\n"
    if isWhole { text += "whole\n" }
    for folder in folders { text += "folder \(shortened(folder))\n" }
    for move in moves { text += "\(move.kind.rawValue) \(move.number) \(move.path)\n" }
    if let manifest { text += "manifest \(manifest.kind.rawValue) \(manifest.number)\n" }
    return text + "end \(SHA256.digest(of: Array(text.utf8)).hex)\n"
  }

  /// Reads a journal; nothing where the bytes are not a whole one.
  init?(_ bytes: [UInt8], site: String) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 4, let seal = lines.dropLast().last, lines.last?.isEmpty == true else {
      return nil
    }
    let body = Array(bytes[..<seal.startIndex])
    let end = "end \(SHA256.digest(of: body).hex)"
    guard seal.elementsEqual(end.utf8) else { return nil }
    self.init(lines: lines.dropLast(2).map { String(decoding: $0, as: UTF8.self) }, site: site)
  }

  private init?(lines: [String], site: String) {
    guard lines.first == Self.firstLine else { return nil }
    var output: String?
    var staging: String?
    var isWhole = false
    var folders: [String] = []
    var moves: [Move] = []
    var manifest: Move?
    func full(_ path: Substring) -> String {
      path.hasPrefix("./") ? site + path.dropFirst(1) : String(path)
    }
    for line in lines.dropFirst() {
      let word = line.prefix { $0 != " " }
      let rest = line[word.endIndex...].dropFirst()
      switch word {
      case "output": output = full(rest)
      case "staging": staging = full(rest)
      case "whole": isWhole = true
      case "folder": folders.append(full(rest))
      case "manifest":
        manifest = Move("\(rest) \(Manifest.fileName)"[...])
      default:
        guard let move = Move(line[...]), OutputPath.flaw(in: move.path) == nil else { return nil }
        moves.append(move)
      }
    }
    guard let output, let staging else { return nil }
    self.init(
      output: output, staging: staging, isWhole: isWhole, folders: folders, moves: moves,
      manifest: manifest)
  }
}

extension Journal.Move {
  // `kind number path`, where the path may contain spaces.
  fileprivate init?(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])),
      let number = Int(parts[1])
    else { return nil }
    self.init(kind: kind, number: number, path: String(parts[2]))
  }
}
