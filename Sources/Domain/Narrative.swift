public import Diagnostics
public import Markdown

/// A text in Markdown, parsed; every line keeps its number in the file.
public struct Prose: Sendable {
  /// The text as written.
  public let source: SourceText
  /// Where it stands in the file, behind the head.
  public let range: Range<Int>
  /// HTML with slots for addresses, headings, pictures, plain words.
  public let document: MarkdownDocument

  /// Pictures that stand inside the file itself, as in one of a word processor, by the name under
  /// which the text asks for them.
  public let pictures: [String: Picture]

  public init(
    source: SourceText, range: Range<Int>, document: MarkdownDocument,
    pictures: [String: Picture] = [:]
  ) {
    self.source = source
    self.range = range
    self.document = document
    self.pictures = pictures
  }
}

/// The full text of a plan (toàn văn kế hoạch).
public struct Narrative: Sendable {
  public let title: String
  public let language: String
  /// The document that the source lines belong to.
  public let documentSource: String
  public let outline: [Heading]
  public let footnotes: [Footnote]
  /// The source line that each block of the body begins at, in order, footnotes aside.
  public let paragraphLines: [Int]
  /// The document itself.
  public let body: Prose
  /// The editor's list of corrections behind the last rule (ghi chú hiệu đính).
  public let corrections: Prose?
  public let origin: Span

  public init(
    title: String, language: String, documentSource: String, outline: [Heading] = [],
    footnotes: [Footnote] = [], paragraphLines: [Int] = [], body: Prose, corrections: Prose? = nil,
    origin: Span
  ) {
    self.title = title
    self.language = language
    self.documentSource = documentSource
    self.outline = outline
    self.footnotes = footnotes
    self.paragraphLines = paragraphLines
    self.body = body
    self.corrections = corrections
    self.origin = origin
  }

  /// A numbered heading of the document.
  public struct Heading: Sendable {
    public let number: String
    public let title: String
    public let lines: SourceLines?

    public init(
      number: String, title: String, lines: SourceLines? = nil
    ) {
      self.number = number
      self.title = title
      self.lines = lines
    }
  }

  /// A footnote of the document, its text being in the body.
  public struct Footnote: Sendable {
    public let number: String
    public let lines: SourceLines?
    public let anchorLines: SourceLines?

    public init(
      number: String, lines: SourceLines? = nil, anchorLines: SourceLines? = nil
    ) {
      self.number = number
      self.lines = lines
      self.anchorLines = anchorLines
    }
  }
}
