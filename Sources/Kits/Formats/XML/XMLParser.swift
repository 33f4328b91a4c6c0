private import CExpat
internal import Diagnostics

/// Reads a document in pieces and tells a sink what stands in it.
///
/// Document types are refused, and with them every entity that could grow or fetch something.
struct XMLParser: ~Copyable {
  private let parser: XML_Parser
  private let session: XMLSession
  private let part: String
  private var fed = 0

  // A tag is kept whole by expat, so one without an end must not grow with the file.
  private static let longestToken = 1_000_000

  init(part: String, sink: XMLSink) {
    guard let parser = XML_ParserCreate(nil) else {
      preconditionFailure("expat could not start: out of memory")
    }
    self.parser = parser
    self.part = part
    session = XMLSession(sink: sink)
    XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
    XML_SetElementHandler(
      parser,
      { session, name, attributes in
        guard let name, let attributes else { return }
        XMLParser.tell(session) { $0.open(name, XMLAttributes(attributes)) }
      },
      { session, name in
        guard let name else { return }
        XMLParser.tell(session) { $0.close(name) }
      })
    XML_SetCharacterDataHandler(parser) { session, text, count in
      text?.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
        XMLParser.tell(session) {
          $0.text(UnsafeBufferPointer(start: start, count: Int(count)))
        }
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { session, _, _, _, _ in
      XMLParser.tell(session) { $0.doctype() }
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func tell(_ session: UnsafeMutableRawPointer?, _ body: (XMLSession) -> Void) {
    guard let session else { return }
    // The parser keeps the session alive, so it need not be retained at every tag.
    Unmanaged<XMLSession>.fromOpaque(session)._withUnsafeGuaranteedRef(body)
  }

  /// Reads the next piece.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(PackageFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(1 << 16))
      rest = rest.dropFirst(piece.count)
      try parse(piece, isLast: false)
    }
  }

  /// Says that there is nothing more.
  mutating func finish() throws(PackageFault) {
    try parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  private mutating func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(PackageFault) {
    fed += bytes.count
    let status = bytes.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let fault = session.sink.fault { throw fault }
    if session.hasDoctype { throw PackageFault(.xmlDoctype, ["part": .text(part)]) }
    if session.isTooDeep {
      throw PackageFault(
        .xmlTooDeep, ["part": .text(part), "limit": .number(XMLSession.deepest)])
    }
    guard status == XML_STATUS_OK else { throw .corrupt(.xmlBroken(part, position)) }
    guard isLast || fed - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestToken else {
      throw PackageFault(.xmlTagTooLong, ["part": .text(part)])
    }
  }

  private var position: (line: Int, column: Int) {
    (Int(XML_GetCurrentLineNumber(parser)), Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }
}

extension ZipArchive {
  /// Reads a part as XML while it is inflated, so that it is never whole in memory.
  func readXML(_ part: String, to sink: XMLSink) throws(PackageFault) {
    var parser = XMLParser(part: part, sink: sink)
    try read(part) { (piece) throws(PackageFault) in try parser.feed(piece) }
    try parser.finish()
  }
}

extension Wording {
  fileprivate static func xmlBroken(
    _ part: String, _ position: (line: Int, column: Int)
  ) -> Wording {
    Wording(
      vi: "phần “\(part)” sai cú pháp XML ở dòng \(position.line), cột \(position.column)",
      en: "its part '\(part)' is not XML at line \(position.line), column \(position.column)")
  }
}

extension Problem {
  static let xmlDoctype = Problem(
    .error, "office-file-doctype",
    vi: "phần “{part}” của tệp có khai báo DOCTYPE; tệp Excel và Word thật không có nên không "
      + "đọc tiếp",
    en: "part '{part}' of the file declares a DOCTYPE; no genuine Excel or Word file does, so "
      + "reading was stopped",
    cure: Wording(
      vi: "mở tệp bằng Excel, Word hoặc LibreOffice rồi lưu thành tệp mới; nếu tệp đến từ nơi "
        + "lạ, đừng dùng",
      en: "open it in Excel, Word or LibreOffice and save it as a new file; if it comes from a "
        + "stranger, do not use it"))

  static let xmlTooDeep = Problem(
    .error, "office-file-too-deep",
    vi: "phần “{part}” của tệp lồng nhau quá {limit} lớp",
    en: "part '{part}' of the file is nested more than {limit} levels deep",
    cure: Wording(
      vi: "chép nội dung sang một tệp mới rồi lưu lại",
      en: "copy the content into a new file and save it"))

  static let xmlTagTooLong = Problem(
    .error, "office-file-long-tag",
    vi: "phần “{part}” của tệp có một thẻ dài hơn 1 MB",
    en: "part '{part}' of the file has a tag longer than 1 MB",
    cure: Wording(
      vi: "chép nội dung sang một tệp mới rồi lưu lại",
      en: "copy the content into a new file and save it"))
}
