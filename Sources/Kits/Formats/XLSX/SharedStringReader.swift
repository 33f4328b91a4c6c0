internal import Diagnostics

/// Reads the texts of a workbook, each stored once and used by many cells.
final class SharedStringReader: XMLSink {
  /// The indexes of texts too long for a cell, of which only a part was kept.
  private(set) var tooLong: Set<Int> = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let part: String
  private var item = StoredText()
  private var isInItem = false

  private static let largest = 256_000_000

  init(part: String) { self.part = part }

  /// The texts read so far.
  var strings: SharedStrings { SharedStrings(bytes: bytes, ends: ends) }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.local == "si" {
      isInItem = true
      item.start()
    } else {
      item.open(name.local)
    }
  }

  override func close(_ name: XMLName) {
    guard name.local == "si" else { return item.close(name.local) }
    isInItem = false
    if item.isTooLong { tooLong.insert(ends.count) }
    bytes += item.finished
    ends.append(bytes.count)
    if bytes.count > Self.largest {
      fault = PackageFault(
        .zipPartTooLarge, ["part": .text(part), "limit": .megabytes(Self.largest)])
    }
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInItem { item.addRun(piece) }
  }
}
