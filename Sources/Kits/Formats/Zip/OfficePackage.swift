internal import Diagnostics

/// A zip file of an office program: parts, and relations that lead from one to the next.
struct OfficePackage {
  let archive: ZipArchive
  /// The part from which all others are found.
  let mainPart: String
  let kind: Kind

  /// What the main part is.
  enum Kind: Sendable {
    case workbook
    case binaryWorkbook
    case document
    case presentation
    case openDocumentTable
    case openDocumentText
    case unknown
  }

  /// One arrow from a part to another one or to an address.
  struct Relation: Sendable {
    /// The last word of its type, such as `worksheet`.
    let type: String
    /// The part, or the address where it is outside.
    let target: String
    let isExternal: Bool
  }

  init(_ archive: ZipArchive) throws(PackageFault) {
    self.archive = archive
    if let kind = try Self.openDocument(archive) {
      self.kind = kind
      mainPart = "content.xml"
      return
    }
    let relations = try Self.relations(archive, of: "")
    guard let main = relations.values.first(where: { $0.type == "officeDocument" })?.target else {
      kind = .unknown
      mainPart = ""
      return
    }
    mainPart = main
    kind = try Self.kind(archive, main)
  }

  /// The relations of a part by their id; the empty name stands for the package.
  static func relations(
    _ archive: ZipArchive, of part: String
  ) throws(PackageFault) -> [String: Relation] {
    let folder = part.split(separator: "/").dropLast()
    let name = (folder + ["_rels", (part.split(separator: "/").last ?? "") + ".rels"])
      .joined(separator: "/")
    guard archive.contains(name) else { return [:] }
    let reader = RelationReader(folder: folder.map(String.init))
    try archive.readXML(name, to: reader)
    return reader.relations
  }

  private static func openDocument(_ archive: ZipArchive) throws(PackageFault) -> Kind? {
    guard archive.contains("mimetype"), archive.contains("content.xml") else { return nil }
    let type = String(
      decoding: try archive.contents(of: "mimetype", atMost: 1_000), as: UTF8.self)
    if type.contains("opendocument.spreadsheet") { return .openDocumentTable }
    return type.contains("opendocument.text") ? .openDocumentText : .unknown
  }

  private static func kind(_ archive: ZipArchive, _ main: String) throws(PackageFault) -> Kind {
    let reader = RootReader()
    if main.hasSuffix(".bin") { return .binaryWorkbook }
    guard archive.contains(main) else { throw .corrupt(.partMissing(main)) }
    do throws(PackageFault) {
      try archive.readXML(main, to: reader)
    } catch  where error == RootReader.found {
      // The root says enough.
    }
    return switch reader.root {
    case "workbook": .workbook
    case "document": .document
    case "presentation": .presentation
    default: .unknown
    }
  }
}

private final class RelationReader: XMLSink {
  var relations: [String: OfficePackage.Relation] = [:]
  private let folder: [String]
  // A document with a thousand links and pictures is long already.
  private static let most = 100_000

  init(folder: [String]) { self.folder = folder }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name.local == "Relationship", let id = attributes["Id"],
      let target = attributes["Target"], let type = attributes["Type"],
      relations.count < Self.most
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    // A link leads to no part of the package, whatever its writer says.
    let isExternal = attributes["TargetMode"] == "External" || kind == "hyperlink"
    relations[id] = OfficePackage.Relation(
      type: kind, target: isExternal ? target : resolved(target), isExternal: isExternal)
  }

  /// The name of the part meant; `..` never leads out of the package.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": if !path.isEmpty { path.removeLast() }
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}

private final class RootReader: XMLSink {
  var root = ""
  static let found = PackageFault(.zipCorrupt, ["damage": "root found"])

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    root = name.local
    fault = Self.found
  }
}
