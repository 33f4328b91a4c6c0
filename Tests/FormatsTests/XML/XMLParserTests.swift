import Diagnostics
import Testing

@testable import Formats

@Suite struct XMLParserTests {
  private final class Recorder: XMLSink {
    var events = ""

    override func open(_ name: XMLName, _ attributes: XMLAttributes) {
      events += "<\(name.namespace):\(name.local)"
      if let id = attributes["id"] { events += " id=\(id)" }
      events += ">"
    }
    override func close(_ name: XMLName) { events += "</\(name.local)>" }
    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      events += String(decoding: bytes, as: UTF8.self)
    }
  }

  private func events(_ xml: String, pieces: Int = 1 << 20) throws(PackageFault) -> String {
    let recorder = Recorder()
    var parser = XMLParser(part: "x.xml", sink: recorder)
    let bytes = Array(xml.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      let piece = Array(bytes[start..<min(bytes.count, start + pieces)])
      let result = piece.withUnsafeBufferPointer { buffer -> PackageFault? in
        do throws(PackageFault) {
          try parser.feed(buffer)
          return nil
        } catch { return error }
      }
      if let result { throw result }
    }
    try parser.finish()
    return recorder.events
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  @Test(arguments: [1, 2, 7, 1_000])
  func tellsElementsAttributesAndTextInPiecesOfAnySize(pieces: Int) throws {
    let xml =
      #"<?xml version="1.0"?><c id="ố">một &amp; <!-- x --><![CDATA[<hai>]]>&#7889;<d/></c>"#
    #expect(
      try events(xml, pieces: pieces) == "<none:c id=ố>một & <hai>ố<none:d></d></c>")
  }

  @Test func knowsNamespacesUnderAnyPrefixAndInBothForms() throws {
    #expect(try events("<a xmlns='\(Self.main)'/>") == "<spreadsheet:a></a>")
    #expect(try events("<x:a xmlns:x='\(Self.strict)' x:id='7'/>") == "<spreadsheet:a id=7></a>")
    #expect(try events("<a xmlns='urn:other'/>") == "<unknown:a></a>")
    // A declaration ends with its element.
    #expect(
      try events("<a><b xmlns='\(Self.main)'><c/></b><d/></a>")
        == "<none:a><spreadsheet:b><spreadsheet:c></c></b><none:d></d></a>")
  }

  @Test func refusesDocumentTypesAndEntities() {
    let bomb =
      "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'>"
      + (1..<30).map { "<!ENTITY x\($0) '&x\($0 - 1);&x\($0 - 1);'>" }.joined() + "]><a>&x29;</a>"
    for xml in [bomb, "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"] {
      #expect(throws: PackageFault(.xmlDoctype, ["part": "x.xml"])) { try events(xml) }
    }
  }

  @Test func refusesDepthAndEndlessTags() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: PackageFault(.xmlTooDeep, ["part": "x.xml", "limit": 1_000])) {
      try events(deep)
    }
    let long = "<a id='" + String(repeating: "x", count: 3_000_000)
    #expect(throws: PackageFault(.xmlTagTooLong, ["part": "x.xml"])) { try events(long) }
  }

  @Test(arguments: ["", "<a>", "<a></b>", "plain", "<a/><a/>", "<a>\u{0}</a>", "<a b/>"])
  func refusesWhatIsNotXML(xml: String) {
    do {
      _ = try events(xml)
      Issue.record("read, but is not XML")
    } catch {
      #expect(error.problem.code == "office-file-damaged")
    }
  }

  @Test func saysLineAndColumn() {
    do {
      _ = try events("<a>\n  <b></c>\n</a>")
      Issue.record("read, but is not XML")
    } catch {
      let message = error.diagnostic(path: "t.xlsx").message(in: .en)
      #expect(message.contains("'x.xml' is not XML at line 2, column 8"))
    }
  }
}
