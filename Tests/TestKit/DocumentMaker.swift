/// Writes small Word documents whose XML is given piece by piece.
public struct DocumentMaker {
  /// What stands in the body.
  public var body: String
  public var styles = ""
  public var numbering = ""
  public var footnotes = ""
  public var endnotes = ""
  /// Id, type, target; addresses are outside.
  public var relations: [(id: String, type: String, target: String)] = []
  public var files: [ZipMaker.Part] = []

  public init(_ body: String) { self.body = body }

  private static let addresses =
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
    + "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
    + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
    + "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
    + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    + "xmlns:v='urn:schemas-microsoft-com:vml'"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  public var bytes: [UInt8] {
    var parts = [
      arrows("_rels/.rels", [("rId1", "officeDocument", "word/document.xml")]),
      part("word/document.xml", "document", "<w:body>\(body)</w:body>"),
    ]
    var all = relations
    for (name, text) in [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes),
      ("endnotes", endnotes),
    ] where !text.isEmpty {
      parts.append(part("word/\(name).xml", name, text))
      all.append((name, name, "\(name).xml"))
    }
    parts.append(arrows("word/_rels/document.xml.rels", all))
    return ZipMaker(parts: parts + files).bytes
  }

  private func part(_ path: String, _ root: String, _ xml: String) -> ZipMaker.Part {
    ZipMaker.Part(path, "<w:\(root) \(Self.addresses)>\(xml)</w:\(root)>")
  }

  private func arrows(
    _ path: String, _ list: [(id: String, type: String, target: String)]
  ) -> ZipMaker.Part {
    let arrows = list.map { id, type, target in
      "<Relationship Id='\(id)' Type='\(Self.office)/\(type)' Target='\(target)'"
        + (target.contains(":") ? " TargetMode='External'/>" : "/>")
    }
    return ZipMaker.Part(path, "<Relationships>\(arrows.joined())</Relationships>")
  }
}

/// A paragraph with one run of text.
public func paragraph(_ text: String, style: String? = nil, properties: String = "") -> String {
  let style = style.map { "<w:pStyle w:val='\($0)'/>" } ?? ""
  return "<w:p><w:pPr>\(style)\(properties)</w:pPr>\(run(text))</w:p>"
}

/// A run of text with properties such as `b`.
public func run(_ text: String, _ properties: String...) -> String {
  "<w:r><w:rPr>\(properties.map { "<w:\($0)/>" }.joined())</w:rPr>"
    + "<w:t xml:space='preserve'>\(text)</w:t></w:r>"
}
