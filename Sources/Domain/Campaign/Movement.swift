public import Diagnostics

/// A movement (phong trào, cuộc vận động, đề án), a title (danh hiệu) or a model (mô hình) that a
/// document names.
public struct Movement: Coded {
  public let code: String
  public let group: Group
  public let name: String
  /// Whether the name stands in quotation marks.
  public let isQuoted: Bool
  /// The kind as read from the text.
  public let kind: String
  /// Its own period, not that of the campaign.
  public let period: String?
  public let year: Int?
  public let document: Citation?
  /// What the document does for it: only “phát động” launches.
  public let documentRole: String?
  public let mentionedWith: Citation?
  public let otherDocument: Citation?
  public let otherDocumentRole: String?
  public let motto: String?
  public let sourceDocument: Citation?
  public let awardForm: Reference<AwardForm>?
  /// The national movement that it is a local form of, in the editor's reading.
  public let nationalForm: String?
  public let lines: SourceLines?
  public let alsoAt: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, group: Group, name: String, isQuoted: Bool = false, kind: String,
    period: String? = nil, year: Int? = nil, document: Citation? = nil, documentRole: String? = nil,
    mentionedWith: Citation? = nil, otherDocument: Citation? = nil,
    otherDocumentRole: String? = nil, motto: String? = nil, sourceDocument: Citation? = nil,
    awardForm: Reference<AwardForm>? = nil, nationalForm: String? = nil, lines: SourceLines? = nil,
    alsoAt: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.group = group
    self.name = name
    self.isQuoted = isQuoted
    self.kind = kind
    self.period = period
    self.year = year
    self.document = document
    self.documentRole = documentRole
    self.mentionedWith = mentionedWith
    self.otherDocument = otherDocument
    self.otherDocumentRole = otherDocumentRole
    self.motto = motto
    self.sourceDocument = sourceDocument
    self.awardForm = awardForm
    self.nationalForm = nationalForm
    self.lines = lines
    self.alsoAt = alsoAt
    self.note = note
    self.origin = origin
  }

  /// What is named.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Phong trào.
    case movement
    /// Danh hiệu.
    case title
    /// Mô hình.
    case model
  }

  /// The document that launches it (phát động), where one does.
  public var launchingDocument: Citation? {
    documentRole.map { $0 == "phát động" } == true ? document : nil
  }
}
