/// The vocabularies of office files, each under its transitional and its strict address.
enum XMLNamespace: Sendable {
  case none
  case spreadsheet
  case word
  case relationships
  case packageRelationships
  case contentTypes
  case drawing
  case wordDrawing
  case picture
  case math
  case vml
  case compatibility
  case unknown

  init(address: String) {
    self = Self.known[address] ?? (address.isEmpty ? .none : .unknown)
  }

  private static let known: [String: XMLNamespace] = {
    let transitional = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    return [
      transitional + "spreadsheetml/2006/main": .spreadsheet,
      strict + "spreadsheetml/main": .spreadsheet,
      transitional + "wordprocessingml/2006/main": .word,
      strict + "wordprocessingml/main": .word,
      transitional + "officeDocument/2006/relationships": .relationships,
      strict + "officeDocument/relationships": .relationships,
      transitional + "package/2006/relationships": .packageRelationships,
      transitional + "package/2006/content-types": .contentTypes,
      transitional + "drawingml/2006/main": .drawing,
      strict + "drawingml/main": .drawing,
      transitional + "drawingml/2006/wordprocessingDrawing": .wordDrawing,
      strict + "drawingml/wordprocessingDrawing": .wordDrawing,
      transitional + "drawingml/2006/picture": .picture,
      strict + "drawingml/picture": .picture,
      transitional + "officeDocument/2006/math": .math,
      strict + "officeDocument/math": .math,
      transitional + "markup-compatibility/2006": .compatibility,
      "urn:schemas-microsoft-com:vml": .vml,
    ]
  }()
}

/// The name of an element.
struct XMLName {
  let namespace: XMLNamespace
  let local: String
}

/// The prefixes that are declared at the place which is being read.
struct XMLPrefixes {
  private var declared: [(prefix: String, namespace: XMLNamespace, depth: Int)] = []
  private var standard = XMLNamespace.none

  mutating func declare(_ prefix: String, _ address: String, depth: Int) {
    declared.append((prefix, XMLNamespace(address: address), depth))
    if prefix.isEmpty { standard = XMLNamespace(address: address) }
  }

  /// Forgets what was declared deeper than this.
  mutating func leave(_ depth: Int) {
    guard let last = declared.last, last.depth >= depth else { return }
    while let last = declared.last, last.depth >= depth { declared.removeLast() }
    standard = declared.last { $0.prefix.isEmpty }?.namespace ?? .none
  }

  /// The name behind `prefix:local`.
  func name(of qualified: UnsafePointer<CChar>) -> XMLName {
    var length = 0
    var colon: Int?
    while qualified[length] != 0 {
      if qualified[length] == 0x3A { colon = length }
      length += 1
    }
    guard let colon else {
      return XMLName(namespace: standard, local: Self.text(qualified, 0..<length))
    }
    let prefix = Self.text(qualified, 0..<colon)
    return XMLName(
      namespace: declared.last { $0.prefix == prefix }?.namespace ?? .unknown,
      local: Self.text(qualified, colon + 1..<length))
  }

  private static func text(_ start: UnsafePointer<CChar>, _ range: Range<Int>) -> String {
    let bytes = UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
