/// A style as readers fetch it: the template's own, without comments and without needless space.
package struct StyleSheet {
  package private(set) var bytes: [UInt8] = []
  private var spaceIsDue = false

  package init(packing source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var rest = source[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): take(Self.string(in: &rest))
      case UInt8(ascii: "/") where rest.dropFirst().first == UInt8(ascii: "*"):
        skipComment(in: &rest)
      case let byte where Self.isSpace(byte):
        spaceIsDue = true
        rest.removeFirst()
      default:
        take(rest.prefix(1))
        rest.removeFirst()
      }
    }
  }

  /// Adds a token; a space before it stays only where it can mean something.
  private mutating func take(_ token: ArraySlice<UInt8>) {
    guard let first = token.first else { return }
    if spaceIsDue, let last = bytes.last, !Self.needsNoSpaceAfter(last),
      !Self.needsNoSpaceBefore(first)
    {
      bytes.append(UInt8(ascii: " "))
    }
    spaceIsDue = false
    if first == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") { bytes.removeLast() }
    bytes += token
  }

  /// A comment between two words holds them apart; anywhere else it is nothing.
  private mutating func skipComment(in rest: inout ArraySlice<UInt8>) {
    rest = rest.dropFirst(2)
    while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest.removeFirst() }
    rest = rest.dropFirst(2)
    guard !spaceIsDue, let last = bytes.last, let next = rest.first else { return }
    if !Self.needsNoSpaceAfter(last), !Self.needsNoSpaceBefore(next), !Self.isSpace(next) {
      bytes += "/**/".utf8
    }
  }

  /// A string with its quotes, byte for byte.
  private static func string(in rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let quote = rest[rest.startIndex]
    var end = rest.index(after: rest.startIndex)
    while end < rest.endIndex, rest[end] != quote {
      end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    let whole = rest[rest.startIndex..<min(end + 1, rest.endIndex)]
    rest = rest[whole.endIndex...]
    return whole
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  private static func needsNoSpaceAfter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || needsNoSpaceBefore(byte)
  }

  /// Not the colon: `a :first-child` is not `a:first-child`.
  private static func needsNoSpaceBefore(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ",")
  }
}
