/// The number format of every style of a workbook.
struct CellStyles {
  private let formats: [NumberFormat]
  // Asked for every number, so not worked out each time.
  private let plain: [Bool]

  static let none = CellStyles(formats: [])

  private init(formats: [NumberFormat]) {
    self.formats = formats
    plain = formats.map(\.isPlain)
  }

  init(of archive: ZipArchive, part: String) throws(PackageFault) {
    let reader = StyleReader()
    try archive.readXML(part, to: reader)
    self.init(
      formats: reader.styles.map { id in
        reader.codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtin: id) ?? .general
      })
  }

  /// Whether numbers of this style are printed as they stand.
  func isPlain(_ style: Int) -> Bool { plain.indices.contains(style) ? plain[style] : true }

  /// The format of a style; unknown ones are plain.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }
}

private final class StyleReader: XMLSink {
  var codes: [Int: String] = [:]
  var styles: [Int] = []
  // Excel itself allows 64,000 styles.
  private static let mostStyles = 100_000
  private var isInCellStyles = false

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.local {
    case "numFmt":
      // The differential formats below the styles number theirs anew.
      guard styles.isEmpty, codes.count < Self.mostStyles else { return }
      if let id = attributes.number("numFmtId"), let code = attributes["formatCode"] {
        codes[id] = code
      }
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles && styles.count < Self.mostStyles:
      styles.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  override func close(_ name: XMLName) {
    if name.local == "cellXfs" { isInCellStyles = false }
  }
}
