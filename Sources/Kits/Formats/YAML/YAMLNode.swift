public import Diagnostics

/// A value of a YAML text, with its place.
///
/// Scalars stay text until a reader asks for a type: `01` keeps its zero, `NO` is not false.
public struct YAMLNode: Sendable, Hashable {
  /// What a node can be.
  public enum Content: Sendable, Hashable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content
  public let source: SourceText
  /// Bytes of the source.
  public let range: Range<Int>

  init(_ content: Content, _ source: SourceText, _ range: Range<Int>) {
    self.content = content
    self.source = source
    self.range = range
  }

  public var span: Span { .text(source, range) }

  /// The node as a scalar, or nothing when it is a collection.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, or nothing when the node is no sequence.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries in the order of the text, or nothing when the node is no mapping.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether nothing was written, or one of the unquoted words that mean nothing.
  public var isNull: Bool { scalar?.isNull ?? false }

  /// The value of a key, letter by letter.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }
}

/// A text as it was written, and whether it stood without quotes.
public struct YAMLScalar: Sendable, Hashable {
  /// The text in NFC.
  public let text: String
  /// Whether it was written without quotes, so that a reader may see more in it than text.
  public let isPlain: Bool

  var isNull: Bool {
    guard isPlain else { return false }
    switch text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }
}

/// A key of a mapping and what it leads to.
public struct YAMLEntry: Sendable, Hashable {
  /// The key in NFC.
  public let key: String
  public let keySpan: Span
  public let value: YAMLNode
}
