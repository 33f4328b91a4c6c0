/// Text between tags as a reader sees it.
enum HTMLText {
  /// Appends the text of a range, its entities decoded.
  static func append(_ html: UnsafeRawBufferPointer, _ range: Range<Int>, to text: inout [UInt8]) {
    var offset = range.lowerBound
    var start = offset
    while offset < range.upperBound {
      guard html[offset] == UInt8(ascii: "&"),
        let end = html[offset..<min(offset + 12, range.upperBound)].firstIndex(
          of: UInt8(ascii: ";"))
      else {
        offset += 1
        continue
      }
      text.append(contentsOf: html[start..<offset])
      let name = String(decoding: html[offset + 1..<end], as: UTF8.self)
      if let scalar = scalar(name) {
        text.append(contentsOf: Character(scalar).utf8)
      } else {
        text.append(contentsOf: html[offset...end])
      }
      offset = end + 1
      start = offset
    }
    text.append(contentsOf: html[start..<range.upperBound])
  }

  // Those that our writers use; any other stays as it stands.
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
  ]

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}
