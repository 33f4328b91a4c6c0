public import Diagnostics

/// Words of a document, verbatim, with the lines they stand on (đoạn văn).
public struct Passage: Sendable {
  public let text: String
  public let lines: SourceLines?
  /// The editor's word.
  public let note: String?
  public let origin: Span

  public init(
    text: String, lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// A passage with a code of its own: a purpose, a requirement, a rule on blocks.
public struct Statement: Coded {
  public let code: String
  public let text: String
  public let lines: SourceLines?
  /// The editor's word.
  public let note: String?
  public let origin: Span

  public init(
    code: String, text: String, lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// A saying of the campaign and what the document calls it: khẩu hiệu, tinh thần, phương châm.
public struct Saying: Sendable {
  public let text: String
  /// What the document calls it.
  public let label: String?
  /// The footnote that it stands in.
  public let footnote: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    text: String, label: String? = nil, footnote: String? = nil, lines: SourceLines? = nil,
    note: String? = nil, origin: Span
  ) {
    self.text = text
    self.label = label
    self.footnote = footnote
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}
