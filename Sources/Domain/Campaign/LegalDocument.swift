public import Diagnostics
public import Quantities

/// A document that a campaign cites (văn bản); its identity is number, issuer and date together.
public struct LegalDocument: Coded {
  public let code: String
  public let group: Group
  /// Chỉ thị, Nghị quyết.
  public let kind: String?
  public let number: String?
  /// Its name, where it has no number.
  public let name: String?
  public let day: Day?
  public let dayText: String?
  public let issuer: String?
  /// The issuer as the editor reads it from the number; the document does not print it.
  public let impliedIssuer: String?
  /// Trích yếu.
  public let about: String?
  /// What it is cited for, where no subject is printed.
  public let context: String?
  public let role: Role?
  public let implements: [Citation]
  public let continues: [Citation]
  public let alsoUnder: [Citation]
  public let period: String?
  public let footnote: String?
  public let lines: SourceLines?
  public let alsoAt: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, group: Group, kind: String? = nil, number: String? = nil, name: String? = nil,
    day: Day? = nil, dayText: String? = nil, issuer: String? = nil, impliedIssuer: String? = nil,
    about: String? = nil, context: String? = nil, role: Role? = nil, implements: [Citation] = [],
    continues: [Citation] = [], alsoUnder: [Citation] = [], period: String? = nil,
    footnote: String? = nil, lines: SourceLines? = nil, alsoAt: SourceLines? = nil,
    note: String? = nil, origin: Span
  ) {
    self.code = code
    self.group = group
    self.kind = kind
    self.number = number
    self.name = name
    self.day = day
    self.dayText = dayText
    self.issuer = issuer
    self.impliedIssuer = impliedIssuer
    self.about = about
    self.context = context
    self.role = role
    self.implements = implements
    self.continues = continues
    self.alsoUnder = alsoUnder
    self.period = period
    self.footnote = footnote
    self.lines = lines
    self.alsoAt = alsoAt
    self.note = note
    self.origin = origin
  }

  /// How it is named.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Văn bản.
    case document
    /// Dẫn theo tên.
    case byName = "by_name"
    /// Chương trình.
    case programme
  }

  /// What it is cited as.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Căn cứ.
    case legalBasis = "legal_basis"
    /// Dẫn chiếu.
    case cited
    /// Thủ tục khen thưởng.
    case awardProcedure = "award_procedure"
  }

  /// What makes two citations the same document; nothing for one without a number.
  public var identity: Identity? {
    number.map { Identity(number: $0, issuer: issuer ?? impliedIssuer, day: day) }
  }

  /// Number, issuer and date: numbers alone collide.
  public struct Identity: Sendable, Hashable {
    public let number: String
    public let issuer: String?
    public let day: Day?

    public init(
      number: String, issuer: String? = nil, day: Day? = nil
    ) {
      self.number = number
      self.issuer = issuer
      self.day = day
    }
  }
}

/// A document named by its number, and its row among the campaign's documents where it has one.
public struct Citation: Sendable, Hashable {
  /// As written.
  public let number: String
  public let document: Reference<LegalDocument>?

  public init(
    number: String, document: Reference<LegalDocument>? = nil
  ) {
    self.number = number
    self.document = document
  }
}
