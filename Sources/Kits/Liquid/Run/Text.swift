/// How much a text may be trusted when it is printed.
public enum Safety: Sendable, Hashable {
  /// As somebody wrote it: every special character is escaped.
  case unsafe
  /// HTML to be printed as it is.
  case safe
  /// Made of parts of which some were escaped already: entities are left alone, the rest is not.
  case mixed
}

/// A string and how much it may be trusted.
///
/// Filters work on texts, so that what they make of safe and unsafe parts is decided once, here:
/// safe and unsafe together are not safe, and nothing is escaped twice.
public struct Text: Sendable, Hashable {
  public let string: String
  public let safety: Safety

  public init(_ string: String, _ safety: Safety) {
    self.string = string
    self.safety = safety
  }

  /// Many texts in a row.
  public init(inARow texts: [Text]) {
    // What has no special characters is the same escaped or not, so it spoils nothing.
    let telling = texts.filter { Escaping.isNeeded(in: $0.string) }.map(\.safety)
    let first = telling.first ?? .safe
    self.init(
      texts.map(\.string).joined(), telling.allSatisfy { $0 == first } ? first : .mixed)
  }

  /// The text changed by a filter that may have broken what was safe about it.
  public func map(_ change: (String) throws(LiquidFault) -> String) throws(LiquidFault) -> Text {
    Text(try change(string), safety == .unsafe ? .unsafe : .mixed)
  }

  /// The text changed by a filter that cannot break markup, such as one that trims its ends.
  public func keepingSafety(
    _ change: (String) throws(LiquidFault) -> String
  ) throws(LiquidFault) -> Text {
    Text(try change(string), safety)
  }

  /// Two texts in a row.
  public static func + (left: Text, right: Text) -> Text {
    Text(left.string + right.string, left.safety(with: right))
  }

  /// The safety of a text made of this one and another.
  public func safety(with other: Text) -> Safety {
    if safety == other.safety || other.string.isEmpty { return safety }
    if string.isEmpty { return other.safety }
    // A text without special characters is the same escaped or not, so it spoils nothing.
    if safety == .unsafe, !Escaping.isNeeded(in: string) { return other.safety }
    if other.safety == .unsafe, !Escaping.isNeeded(in: other.string) { return safety }
    return .mixed
  }

  public static func == (left: Text, right: Text) -> Bool {
    left.safety == right.safety && left.string.hasSameBytes(as: right.string)
  }
}

extension String {
  /// Whether two strings are the same bytes, which is what a template means by equal.
  // `==` of String takes composed and decomposed letters for the same, and is slower for it.
  func hasSameBytes(as other: String) -> Bool {
    withBytes { left in
      other.withBytes { right in
        left.count == right.count && left.elementsEqual(right)
      }
    }
  }

  /// Calls with the bytes of the string, which no string of this program keeps otherwise.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.span.withUnsafeBufferPointer(body)
  }

  /// Whether the bytes come before those of another string.
  func hasBytes(before other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
