/// A value of a JSON text, with its place.
public struct JSONNode: Sendable, Hashable {
  /// What a node can be; a number is kept as the text that was written, exactly.
  public enum Content: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  public let content: Content
  /// Bytes of the source.
  public let range: Range<Int>

  public init(_ content: Content, _ range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// The value of a name, letter by letter.
  public subscript(name: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// A name of an object and its value.
public struct JSONMember: Sendable, Hashable {
  public let name: String
  public let nameRange: Range<Int>
  public let value: JSONNode

  public init(_ name: String, _ nameRange: Range<Int>, _ value: JSONNode) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }
}
