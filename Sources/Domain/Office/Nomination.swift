public import Diagnostics
public import Quantities

/// Whom an award is for.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  /// Tập thể.
  case collective
  /// Cá nhân.
  case person
  /// Hộ gia đình.
  case household
}

/// A proposal for an award (đề nghị khen thưởng); it is not public.
public struct Nomination: Coded {
  public let code: String
  public let kind: SubjectKind
  public let name: String
  public let position: String?
  public let organisation: Reference<Organisation>
  public let form: Reference<AwardForm>?
  public let criterion: Reference<AwardCriterion>?
  public let quota: Reference<Quota>?
  /// The parts of the file that are there.
  public let dossier: [Reference<DossierItem>]
  /// Whether an exclusion applies, in words.
  public let exclusion: String?
  public let day: Day?
  public let ratings: [YearRating]
  public let note: String?
  public let origin: Span

  public init(
    code: String, kind: SubjectKind, name: String, position: String? = nil,
    organisation: Reference<Organisation>, form: Reference<AwardForm>? = nil,
    criterion: Reference<AwardCriterion>? = nil, quota: Reference<Quota>? = nil,
    dossier: [Reference<DossierItem>] = [], exclusion: String? = nil, day: Day? = nil,
    ratings: [YearRating] = [], note: String? = nil, origin: Span
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.position = position
    self.organisation = organisation
    self.form = form
    self.criterion = criterion
    self.quota = quota
    self.dossier = dossier
    self.exclusion = exclusion
    self.day = day
    self.ratings = ratings
    self.note = note
    self.origin = origin
  }

  /// The rating of one year.
  public struct YearRating: Sendable {
    public let year: Int
    public let step: String
    public let origin: Span

    public init(
      year: Int, step: String, origin: Span
    ) {
      self.year = year
      self.step = step
      self.origin = origin
    }
  }
}

/// An award that is under way, given or taken back (quyết định khen thưởng).
public struct AwardDecision: Coded {
  public let code: String
  public let year: Int
  public let form: Reference<AwardForm>?
  /// The title or form in words: Bằng khen, Giấy khen.
  public let formName: String
  public let kind: SubjectKind
  public let laureate: String
  public let position: String?
  public let organisation: Reference<Organisation>?
  public let organisationName: String?
  public let achievement: String?
  public let number: String?
  public let day: Day?
  /// Who decided.
  public let authority: String?
  public let state: State
  /// The last day on which the public may comment.
  public let commentUntil: Day?
  public let revocation: Revocation?
  public let quota: Reference<Quota>?
  public let nomination: Reference<Nomination>?
  public let publication: PublicationBasis?
  public let files: [AttachedFile]
  public let note: String?
  public let origin: Span

  public init(
    code: String, year: Int, form: Reference<AwardForm>? = nil, formName: String, kind: SubjectKind,
    laureate: String, position: String? = nil, organisation: Reference<Organisation>? = nil,
    organisationName: String? = nil, achievement: String? = nil, number: String? = nil,
    day: Day? = nil, authority: String? = nil, state: State, commentUntil: Day? = nil,
    revocation: Revocation? = nil, quota: Reference<Quota>? = nil,
    nomination: Reference<Nomination>? = nil, publication: PublicationBasis? = nil,
    files: [AttachedFile] = [], note: String? = nil, origin: Span
  ) {
    self.code = code
    self.year = year
    self.form = form
    self.formName = formName
    self.kind = kind
    self.laureate = laureate
    self.position = position
    self.organisation = organisation
    self.organisationName = organisationName
    self.achievement = achievement
    self.number = number
    self.day = day
    self.authority = authority
    self.state = state
    self.commentUntil = commentUntil
    self.revocation = revocation
    self.quota = quota
    self.nomination = nomination
    self.publication = publication
    self.files = files
    self.note = note
    self.origin = origin
  }

  /// How far an award has come.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Đề nghị: not public.
    case proposed
    /// Lấy ý kiến.
    case publicComment = "public_comment"
    /// Đã quyết định.
    case decided
    /// Đã thu hồi: the row stays, with the number of the revoking decision.
    case revoked
  }

  /// The decision that took an award back (thu hồi).
  public struct Revocation: Sendable {
    public let number: String
    public let day: Day?
    public let reason: String?

    public init(
      number: String, day: Day? = nil, reason: String? = nil
    ) {
      self.number = number
      self.day = day
      self.reason = reason
    }
  }

  /// Whether readers may see the row.
  public var isPublic: Bool { state != .proposed }

  /// Whether the row may say whose award it is: of a person only with a recorded basis.
  public var mayBeNamed: Bool { kind != .person || publication?.isComplete == true }
}
