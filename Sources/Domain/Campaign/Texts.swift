public import Diagnostics

/// What a campaign's document says in prose, part by part.
public struct CampaignTexts: Sendable {
  public let preamble: Passage?
  public let objective: Passage?
  public let contentIntroduction: Passage?
  /// The one goal that the document quotes as its chief.
  public let keyGoal: Passage?
  public let closing: Passage?
  public let occasions: [Passage]
  public let media: [Passage]
  public let purposes: Register<Statement>
  public let requirements: Register<Statement>
  /// Aims without a number that are no indicator (mục tiêu định tính).
  public let qualitativeTargets: Register<Statement>
  public let yearPlans: [YearPlan]
  /// Sentences on clusters, blocks and scoring (cụm, khối, chấm điểm).
  public let blockRules: Register<Statement>
  public let communeCount: StatedCount?
  /// Nơi nhận.
  public let recipients: [Passage]

  public init(
    preamble: Passage? = nil, objective: Passage? = nil, contentIntroduction: Passage? = nil,
    keyGoal: Passage? = nil, closing: Passage? = nil, occasions: [Passage] = [],
    media: [Passage] = [], purposes: Register<Statement> = Register(),
    requirements: Register<Statement> = Register(),
    qualitativeTargets: Register<Statement> = Register(), yearPlans: [YearPlan] = [],
    blockRules: Register<Statement> = Register(), communeCount: StatedCount? = nil,
    recipients: [Passage] = []
  ) {
    self.preamble = preamble
    self.objective = objective
    self.contentIntroduction = contentIntroduction
    self.keyGoal = keyGoal
    self.closing = closing
    self.occasions = occasions
    self.media = media
    self.purposes = purposes
    self.requirements = requirements
    self.qualitativeTargets = qualitativeTargets
    self.yearPlans = yearPlans
    self.blockRules = blockRules
    self.communeCount = communeCount
    self.recipients = recipients
  }

  /// The lines that speak of one year.
  public struct YearPlan: Sendable {
    public let year: Int
    public let lines: SourceLines?

    public init(
      year: Int, lines: SourceLines? = nil
    ) {
      self.year = year
      self.lines = lines
    }
  }

  /// A number of things that the document states.
  public struct StatedCount: Sendable {
    public let text: String
    public let value: Int
    public let lines: SourceLines?
    public let origin: Span

    public init(
      text: String, value: Int, lines: SourceLines? = nil, origin: Span
    ) {
      self.text = text
      self.value = value
      self.lines = lines
      self.origin = origin
    }
  }
}

/// Theme, slogan, motto and method: four different things.
public struct Sayings: Sendable {
  /// Chủ đề.
  public let theme: Saying?
  /// Khẩu hiệu, tinh thần.
  public let slogan: Saying?
  /// Phương châm.
  public let motto: Saying?
  /// Phương thức.
  public let method: Method?
  /// Hai chân, ba mũi, by class of unit.
  public let mottoBlocks: [MottoBlock]
  /// Mottos of others that are quoted.
  public let otherMottos: [Saying]

  public init(
    theme: Saying? = nil, slogan: Saying? = nil, motto: Saying? = nil, method: Method? = nil,
    mottoBlocks: [MottoBlock] = [], otherMottos: [Saying] = []
  ) {
    self.theme = theme
    self.slogan = slogan
    self.motto = motto
    self.method = method
    self.mottoBlocks = mottoBlocks
    self.otherMottos = otherMottos
  }

  /// How the campaign is to be carried out, and the sentences that say so.
  public struct Method: Sendable {
    public let saying: Saying
    public let statements: [Passage]

    public init(
      saying: Saying, statements: [Passage] = []
    ) {
      self.saying = saying
      self.statements = statements
    }
  }

  /// What a motto means for one class of units.
  public struct MottoBlock: Sendable {
    public let appliesTo: String
    public let twoLegs: [Passage]
    public let threeProngs: [Passage]
    public let breakthroughIntroduction: String?
    public let breakthroughs: [Passage]
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      appliesTo: String, twoLegs: [Passage] = [], threeProngs: [Passage] = [],
      breakthroughIntroduction: String? = nil, breakthroughs: [Passage] = [],
      lines: SourceLines? = nil, note: String? = nil, origin: Span
    ) {
      self.appliesTo = appliesTo
      self.twoLegs = twoLegs
      self.threeProngs = threeProngs
      self.breakthroughIntroduction = breakthroughIntroduction
      self.breakthroughs = breakthroughs
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }
}

/// What the editor says about a document, never the document itself.
public struct EditorNotes: Sendable {
  /// Why a section is missing or was read in one of two ways, by section.
  public let notes: [String: String]
  public let textFixes: [TextFix]
  /// What is odd in the document.
  public let anomalies: [Passage]

  public init(
    notes: [String: String] = [:], textFixes: [TextFix] = [], anomalies: [Passage] = []
  ) {
    self.notes = notes
    self.textFixes = textFixes
    self.anomalies = anomalies
  }

  /// A slip that was corrected in the text (hiệu đính), with the printed form.
  public struct TextFix: Sendable {
    public let printed: String
    public let corrected: String
    public let kind: Kind
    public let why: String?
    public let lines: SourceLines?
    public let origin: Span

    public init(
      printed: String, corrected: String, kind: Kind, why: String? = nil, lines: SourceLines? = nil,
      origin: Span
    ) {
      self.printed = printed
      self.corrected = corrected
      self.kind = kind
      self.why = why
      self.lines = lines
      self.origin = origin
    }

    /// Where the slip comes from.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Nhận dạng chữ.
      case recognition
      /// In sai.
      case misprint
      /// Dàn trang.
      case layout
    }
  }
}
