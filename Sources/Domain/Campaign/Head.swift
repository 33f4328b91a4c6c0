public import Diagnostics
public import Quantities

/// The head of the document that launches a campaign (đầu văn bản).
public struct CampaignHead: Sendable {
  public let title: String
  /// A shorter form that the document itself prints.
  public let shortTitle: String?
  /// A short title of the editor's, to be marked as such.
  public let editorTitle: String?
  /// The kind of document: Kế hoạch, Quyết định.
  public let kind: String
  public let status: Status
  public let statusNote: String?
  /// What the signature block holds.
  public let signature: String?
  /// The issuing body as printed.
  public let issuer: String
  /// The issuing body spelled out.
  public let fullIssuer: String?
  /// The body above the issuer (cơ quan chủ quản), where the document prints it.
  public let parentIssuer: String?
  /// Số, ký hiệu.
  public let number: String?
  public let day: Day?
  /// The date in the document's words.
  public let dayText: String?
  public let place: String?
  public let signatory: Signatory?
  /// The document that the source lines belong to.
  public let source: String?
  public let origin: Span

  public init(
    title: String, shortTitle: String? = nil, editorTitle: String? = nil, kind: String,
    status: Status, statusNote: String? = nil, signature: String? = nil, issuer: String,
    fullIssuer: String? = nil, parentIssuer: String? = nil, number: String? = nil,
    day: Day? = nil, dayText: String? = nil, place: String? = nil, signatory: Signatory? = nil,
    source: String? = nil, origin: Span
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.editorTitle = editorTitle
    self.kind = kind
    self.status = status
    self.statusNote = statusNote
    self.signature = signature
    self.issuer = issuer
    self.fullIssuer = fullIssuer
    self.parentIssuer = parentIssuer
    self.number = number
    self.day = day
    self.dayText = dayText
    self.place = place
    self.signatory = signatory
    self.source = source
    self.origin = origin
  }

  /// Whether the document is in force or still a draft.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Ban hành.
    case issued
    /// Dự thảo: said on every page.
    case draft
  }

  /// Who signs (người ký), as far as the document says.
  public struct Signatory: Sendable {
    /// TM., KT.
    public let onBehalfOf: String?
    public let title: String?
    public let name: String?
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      onBehalfOf: String? = nil, title: String? = nil, name: String? = nil,
      lines: SourceLines? = nil, note: String? = nil, origin: Span
    ) {
      self.onBehalfOf = onBehalfOf
      self.title = title
      self.name = name
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }
}
