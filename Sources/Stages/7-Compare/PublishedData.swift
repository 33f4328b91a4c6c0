package import Diagnostics
import Digests
package import Files
import Formats
import Publish

/// The data files of a published site, read back.
package struct PublishedData: Sendable {
  /// The tables in byte order of their names, those of campaigns and those of the site.
  let tables: [PublishedTable]
  /// What each page of the real site is, byte for byte.
  let pages: [String: Digest]

  /// Reads a published folder; nothing where it is none of ours, which is reported.
  ///
  /// Demonstrations are left out: what is invented does not change for a reader.
  package init?(in folder: String, reporting report: inout Report) throws(ReadingFault) {
    let mark = "\(folder)/\(Manifest.fileName)"
    guard try Reading.kind(of: folder) != nil else {
      throw ReadingFault(folder, errno: ReadingFault.notThere)
    }
    guard try Reading.kind(of: mark) == .file,
      let manifest = Manifest(bytes: try Reading.bytes(of: mark))
    else {
      report.add(.notOurFolder, at: .file(folder))
      return nil
    }
    var tables: [PublishedTable] = []
    for entry in manifest.entries
    where entry.path.hasPrefix("du-lieu/") && entry.path.hasSuffix(".json") {
      let path = "\(folder)/\(entry.path)"
      let source = SourceText(path: path, bytes: try Reading.bytes(of: path))
      guard let node = JSON.read(source, into: &report) else { return nil }
      guard let table = PublishedTable(node) else {
        report.add(.notOurData, at: .file(path))
        return nil
      }
      tables.append(table)
    }
    self.tables = tables
    let pages = manifest.entries.filter {
      $0.path.hasSuffix(".html") && !$0.path.split(separator: "/").contains("minh-hoa")
    }
    self.pages = Dictionary(
      pages.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }
}

/// One table of a published site.
struct PublishedTable: Sendable {
  /// A value as it was published; a missing one has no text.
  struct Cell: Sendable, Hashable {
    let text: String?
    let isNumber: Bool
  }

  /// The name of its files, such as `tra-vinh-2024-chi-tieu`.
  let id: String
  /// The table that it is, such as `indicators`.
  let table: String
  let title: Wording
  let campaign: (code: String, title: String)?
  let columns: [String]
  let titles: [String: Wording]
  /// The words of columns that have few, by column and id.
  let choices: [String: [String: Wording]]
  let rows: [[String: Cell]]

  init?(_ node: JSONNode) {
    guard node["generator"]?.text == "sitegen", node["format"]?.number == "1",
      let id = node["id"]?.text, let table = node["table"]?.text,
      let title = node["title"]?.wording, case .array(let columns) = node["columns"]?.content,
      case .array(let rows) = node["rows"]?.content
    else { return nil }
    self.id = id
    self.table = table
    self.title = title
    campaign = node["campaign"].flatMap { campaign in
      guard let code = campaign["code"]?.text, let title = campaign["title"]?.text else {
        return nil
      }
      return (code, title)
    }
    self.columns = columns.compactMap { $0["name"]?.text }
    titles = Dictionary(
      columns.compactMap { column in
        column["name"]?.text.flatMap { name in column["title"]?.wording.map { (name, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    choices = Dictionary(
      columns.compactMap { column in
        guard let name = column["name"]?.text,
          case .object(let members) = column["choices"]?.content
        else { return nil }
        let words = members.compactMap { member in member.value.wording.map { (member.name, $0) } }
        return (name, Dictionary(words, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    self.rows = rows.map { row in
      guard case .object(let members) = row.content else { return [:] }
      return Dictionary(
        members.map { ($0.name, Cell($0.value)) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension PublishedTable.Cell {
  init(_ node: JSONNode) {
    switch node.content {
    case .string(let text): self.init(text: text, isNumber: false)
    case .number(let digits): self.init(text: digits, isNumber: true)
    case .boolean(let isTrue): self.init(text: isTrue ? "true" : "false", isNumber: false)
    case .null, .array, .object: self.init(text: nil, isNumber: false)
    }
  }
}

extension JSONNode {
  fileprivate var text: String? {
    if case .string(let text) = content { text } else { nil }
  }

  fileprivate var number: String? {
    if case .number(let digits) = content { digits } else { nil }
  }

  fileprivate var wording: Wording? {
    self["vi"]?.text.flatMap { vi in self["en"]?.text.map { Wording(vi: vi, en: $0) } }
  }
}

/// Everything that comparing two sites reports.
package enum CompareProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [
    .notOurFolder, .notOurData, .changesUnreadable, .changesWithoutColumn,
  ]
}

extension Problem {
  static let notOurFolder = Problem(
    .error, "not-our-folder",
    vi: "thư mục này không phải trang do sitegen xuất bản: không có manifest.json của sitegen",
    en: "this folder is no site published by sitegen: it has no manifest.json of sitegen's",
    cure: Wording(
      vi: "chỉ ra thư mục public của lần xuất bản trước và của lần này",
      en: "name the public folder of the earlier build and of this one"))
  static let notOurData = Problem(
    .error, "not-our-data",
    vi: "không đọc được tệp dữ liệu này", en: "this data file cannot be made out",
    cure: Wording(
      vi: "dựng lại trang bằng cùng một phiên bản sitegen rồi so sánh",
      en: "build both sites with the same version of sitegen, then compare"))
}
