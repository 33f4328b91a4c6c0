/// What is told of a document while it is read; a reader overrides what it needs.
class XMLSink {
  /// Setting it stops the reading.
  final var fault: PackageFault? { didSet { isStopped = fault != nil } }
  // Asked at every tag, so kept apart from the fault.
  @exclusivity(unchecked) private(set) final var isStopped = false

  func open(_ name: XMLName, _ attributes: XMLAttributes) {}
  func close(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Bounds and prefixes of one document, between expat and the sink.
final class XMLSession {
  let sink: XMLSink
  private(set) var hasDoctype = false
  private(set) var isTooDeep = false
  // Nothing here is touched while it is being touched: a sink never calls back.
  @exclusivity(unchecked) private var isStopped = false
  @exclusivity(unchecked) private var prefixes = XMLPrefixes()
  @exclusivity(unchecked) private var depth = 0

  // Word nests a table in a table in a text box; nothing genuine comes near.
  static let deepest = 1_000

  init(sink: XMLSink) { self.sink = sink }

  /// Whether the reading must end here.
  private var stops: Bool { isStopped || sink.isStopped }

  func doctype() {
    hasDoctype = true
    isStopped = true
  }

  func open(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
    guard !stops else { return }
    depth += 1
    guard depth <= Self.deepest else {
      isTooDeep = true
      isStopped = true
      return
    }
    attributes.forEach { key, value in
      guard key[0] == 0x78, key[1] == 0x6D else { return }
      let key = String(cString: key)
      guard key == "xmlns" || key.hasPrefix("xmlns:") else { return }
      prefixes.declare(String(key.dropFirst(6)), String(cString: value), depth: depth)
    }
    sink.open(prefixes.name(of: name), attributes)
  }

  func close(_ name: UnsafePointer<CChar>) {
    guard !stops else { return }
    sink.close(prefixes.name(of: name))
    prefixes.leave(depth)
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !stops else { return }
    sink.text(bytes)
  }
}
