public import Diagnostics

/// How a narrative is read and written.
public struct MarkdownOptions: Sendable, Hashable {
  /// What the text may use and what becomes of it.
  public enum Dialect: Sendable, Hashable {
    /// CommonMark 0.30 and nothing else; raw HTML is kept.
    case commonMark
    /// With tables, strikethrough and footnotes, written as cmark-gfm writes them.
    case fragment
    /// The same, written for a page of the site: anchors, accessible tables, link slots.
    case page
  }

  public var dialect: Dialect
  /// Whether raw HTML is kept as it stands.
  public var keepsRawHTML: Bool
  /// The language of the words that the writer adds.
  public var language: Language
  /// The level that the highest heading of a page's text becomes.
  public var topHeadingLevel: Int
  /// What begins every id, so that two texts can stand on one page.
  public var idPrefix: String
  /// Ids that the page around the text uses.
  public var reservedIDs: Set<String>

  public init(
    dialect: Dialect, keepsRawHTML: Bool? = nil, language: Language = .vi,
    topHeadingLevel: Int = 2, idPrefix: String = "", reservedIDs: Set<String> = []
  ) {
    self.dialect = dialect
    self.keepsRawHTML = keepsRawHTML ?? (dialect == .commonMark)
    self.language = language
    self.topHeadingLevel = topHeadingLevel
    self.idPrefix = idPrefix
    self.reservedIDs = reservedIDs
  }

  var isExtended: Bool { dialect != .commonMark }
  var isForPage: Bool { dialect == .page }
}
