public import Diagnostics

/// A narrative, parsed and written once: HTML with slots for addresses, and what is in it.
public struct MarkdownDocument: Sendable {
  /// The HTML; an address belongs at each slot.
  private let html: [UInt8]
  /// Places in the HTML that wait for an address, in order.
  public let slots: [LinkSlot]
  public let headings: [MarkdownHeading]
  public let images: [MarkdownImage]
  /// The words alone, composed UTF-8, one block a line.
  public let plainText: [UInt8]
  private let anchors: Set<String>
  private let openingRange: Range<Int>?
  private let source: SourceText
  private let bodyOffset: Int

  /// Reads the part of a file that begins at an offset, such as what follows its front matter.
  public init(
    _ source: SourceText, from offset: Int = 0, options: MarkdownOptions,
    reporting report: inout Report
  ) {
    var text = PreparedText(
      of: source, from: offset, isExtended: options.isExtended, reporting: &report)
    if let line = text.withBytes({ HostileText.line(in: $0) }) {
      text = .refusing(text, at: line, &report)
    }
    let prepared = text
    var findings: [Finding] = []
    self = prepared.withBytes { bytes in
      ParserMemory.scope {
        let parsed = ParsedText(bytes, options: options)
        return parsed.write(options) { writer in
          findings = parsed.findings + writer.findings
          return MarkdownDocument(writer, of: prepared)
        }
      }
    }
    guard !findings.isEmpty else { return }
    let places = LinePlaces(of: source, from: prepared.offset)
    for finding in findings {
      let problem = options.isForPage ? finding.problem : finding.problem.softened
      report.add(
        problem, at: places.span(line: finding.line, needle: finding.needle),
        finding.arguments, near: finding.near)
    }
  }

  private init(_ writer: consuming HTMLWriter, of text: PreparedText) {
    source = text.source
    bodyOffset = text.offset
    html = writer.out.bytes
    plainText = writer.page.plainText.bytes
    openingRange = writer.page.opening
    let shift = writer.page.hasLines ? text.linesBefore : 0
    headings = writer.page.headings.map { $0.moved(by: shift) }
    anchors = Set(headings.map(\.id))
    images = writer.page.images.map { $0.moved(by: shift) }
    slots = writer.page.slots.map {
      LinkSlot(
        kind: $0.kind, target: String(decoding: $0.target.bytes, as: UTF8.self),
        line: $0.line + shift, offset: $0.offset)
    }
  }

  /// The first paragraph of running text, without its marks.
  public var opening: String {
    openingRange.map { String(decoding: plainText[$0], as: UTF8.self) } ?? ""
  }

  /// Appends the HTML, asking for the address of each slot; nil leaves an empty one.
  public func write(
    into result: inout [UInt8], address: (LinkSlot) -> LinkAddress?
  ) {
    var copied = 0
    for slot in slots {
      result += html[copied..<slot.offset]
      copied = slot.offset
      // A place in this very text needs no page to be known.
      let own = hasAnchor(slot.target) ? LinkAddress.page(slot.target) : address(slot)
      slot.append(own, to: &result)
    }
    result += html[copied...]
  }

  /// The HTML of a text without slots, or with every address as the text has it.
  public var fragment: [UInt8] {
    if slots.isEmpty { return html }
    var result: [UInt8] = []
    write(into: &result) { .page($0.target) }
    return result
  }

  /// Whether `#name` is the anchor of a heading of this text.
  public func hasAnchor(_ fragment: String) -> Bool {
    guard fragment.utf8.first == UInt8(ascii: "#") else { return false }
    return anchors.contains(String(fragment.dropFirst()))
  }

  /// Where a slot's address stands in the file, for a message about it.
  public func span(of slot: LinkSlot) -> Span {
    let places = LinePlaces(of: source, from: bodyOffset)
    return places.span(
      line: slot.line - source.line(of: bodyOffset) + 1, needle: Array(slot.target.utf8))
  }

  /// The beginning of the text, cut after a whole word.
  public func excerpt(characters limit: Int) -> String {
    let opening = opening
    let words =
      opening.isEmpty
      ? String(decoding: plainText.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) : opening
    guard words.count > limit else { return words }
    var cut = words.prefix(limit)
    if let space = cut.lastIndex(of: " ") { cut = cut[..<space] }
    while let last = cut.last, !last.isLetter, !last.isNumber { cut.removeLast() }
    return cut + "…"
  }
}

extension LinkSlot {
  fileprivate func append(_ address: LinkAddress?, to result: inout [UInt8]) {
    var output = ByteOutput(expecting: 64)
    switch (kind, address) {
    case (.link, .page(let path)?), (.link, .picture(let path, _, _, _, _)?):
      output.append(addressText: path)
    case (.image, .page(let path)?):
      output.appendSource(path)
    case (.image, .picture(let path, let width, let height, let set, let sizes)?):
      output.appendSource(path)
      output.append(set, sizes)
      output.append(" width=\"\(width)\" height=\"\(height)\"")
    case (_, nil): break
    }
    result += output.bytes
  }
}

extension ByteOutput {
  fileprivate mutating func append(addressText text: String) {
    var text = text
    text.withUTF8 { append(address: $0) }
  }

  /// The choice of files, where there is one.
  fileprivate mutating func append(_ set: [LinkAddress.PictureSource], _ sizes: String) {
    guard set.count > 1 else { return }
    append(" srcset=\"" as StaticString)
    for (index, source) in set.enumerated() {
      if index > 0 { append(", " as StaticString) }
      append(addressText: source.path)
      append(" \(source.width)w")
    }
    append("\" sizes=\"\(sizes)\"")
  }

  fileprivate mutating func appendSource(_ path: String) {
    append(" src=\"" as StaticString)
    append(addressText: path)
    append("\"" as StaticString)
  }
}

extension MarkdownHeading {
  fileprivate func moved(by lines: Int) -> MarkdownHeading {
    MarkdownHeading(level: level, id: id, text: text, line: line + lines)
  }
}

extension MarkdownImage {
  fileprivate func moved(by lines: Int) -> MarkdownImage {
    MarkdownImage(
      target: target, alternativeText: alternativeText, caption: caption, credit: credit,
      line: line + lines)
  }
}

extension MarkdownDocument {
  /// Whether these words stand in its text, byte for byte.
  public func says(_ words: String) -> Bool {
    var words = words
    return words.withUTF8 { wanted in
      guard let first = wanted.first else { return true }
      return plainText.withUnsafeBytes { text in
        var start = 0
        while start + wanted.count <= text.count {
          if text[start] == first, text[start..<start + wanted.count].elementsEqual(wanted) {
            return true
          }
          start += 1
        }
        return false
      }
    }
  }
}
