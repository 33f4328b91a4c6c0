public import Diagnostics

/// A campaign of emulation (phong trào, đợt thi đua): a plan, and what offices enter under it.
public final class Campaign: Coded {
  /// The slug, the name of its folder.
  public let code: String
  public let head: CampaignHead
  public let scope: CampaignScope
  public let sayings: Sayings
  public let texts: CampaignTexts
  public let rounds: Register<Round>
  public let contents: Register<ContentItem>
  public let indicators: Register<Indicator>
  public let ties: IndicatorTies
  public let works: Register<Work>
  public let movements: Register<Movement>
  public let documents: Register<LegalDocument>
  public let participation: Participation
  public let awards: AwardRules
  public let duties: Duties
  public let exemplarIntroduction: [Passage]
  public let exemplarRules: Register<ExemplarRule>
  public let places: [NamedPlace]
  public let placeChanges: Register<PlaceChange>
  public let editor: EditorNotes
  /// Toàn văn.
  public let plan: Narrative?
  /// Other texts of the campaign, each a page of its own.
  public let sections: [Article]
  /// What offices have entered.
  public let entered: OfficeRecords
  /// The signed document and its annexes.
  public let files: [AttachedFile]
  /// Whether it is a demonstration with invented figures (số liệu minh họa).
  public let isSample: Bool
  /// When its pages were first shown and last changed.
  public let dates: PageDates
  /// Slugs under which its pages stood before.
  public let formerly: [String]
  public let origin: Span

  public init(
    code: String, head: CampaignHead, scope: CampaignScope, sayings: Sayings, texts: CampaignTexts,
    rounds: Register<Round> = Register(), contents: Register<ContentItem> = Register(),
    indicators: Register<Indicator> = Register(), works: Register<Work> = Register(),
    movements: Register<Movement> = Register(), documents: Register<LegalDocument> = Register(),
    participation: Participation, awards: AwardRules, duties: Duties,
    exemplarIntroduction: [Passage] = [], exemplarRules: Register<ExemplarRule> = Register(),
    places: [NamedPlace] = [], placeChanges: Register<PlaceChange> = Register(),
    editor: EditorNotes, plan: Narrative? = nil, sections: [Article] = [], entered: OfficeRecords,
    files: [AttachedFile] = [],
    isSample: Bool = false, dates: PageDates = PageDates(), formerly: [String] = [], origin: Span
  ) {
    self.code = code
    self.head = head
    self.scope = scope
    self.sayings = sayings
    self.texts = texts
    self.rounds = rounds
    self.contents = contents
    self.indicators = indicators
    ties = IndicatorTies(of: indicators)
    self.works = works
    self.movements = movements
    self.documents = documents
    self.participation = participation
    self.awards = awards
    self.duties = duties
    self.exemplarIntroduction = exemplarIntroduction
    self.exemplarRules = exemplarRules
    self.places = places
    self.placeChanges = placeChanges
    self.editor = editor
    self.plan = plan
    self.sections = sections
    self.entered = entered
    self.files = files
    self.isSample = isSample
    self.dates = dates
    self.formerly = formerly
    self.origin = origin
  }

  /// The name to show on cards and in menus.
  public var displayTitle: String { head.editorTitle ?? head.shortTitle ?? head.title }
}

/// What offices enter under a campaign, table by table.
public struct OfficeRecords: Sendable {
  public let participants: [Participant]
  public let results: ResultTable
  public let registeredWorks: Register<RegisteredWork>
  public let progress: [WorkProgress]
  public let reports: [ReportReceived]
  public let submissions: [Submission]
  public let nominations: Register<Nomination>
  public let decisions: Register<AwardDecision>
  public let blocks: Register<EmulationBlock>
  public let exemplars: Register<Exemplar>

  public init(
    participants: [Participant] = [], results: ResultTable,
    registeredWorks: Register<RegisteredWork> = Register(), progress: [WorkProgress] = [],
    reports: [ReportReceived] = [], submissions: [Submission] = [],
    nominations: Register<Nomination> = Register(), decisions: Register<AwardDecision> = Register(),
    blocks: Register<EmulationBlock> = Register(), exemplars: Register<Exemplar> = Register()
  ) {
    self.participants = participants
    self.results = results
    self.registeredWorks = registeredWorks
    self.progress = progress
    self.reports = reports
    self.submissions = submissions
    self.nominations = nominations
    self.decisions = decisions
    self.blocks = blocks
    self.exemplars = exemplars
  }

  /// No table at all.
  public static let none = OfficeRecords(results: ResultTable())
}

extension OfficeRecords {
  /// The same tables with other results.
  public func replacing(results: ResultTable) -> OfficeRecords {
    OfficeRecords(
      participants: participants, results: results, registeredWorks: registeredWorks,
      progress: progress, reports: reports, submissions: submissions, nominations: nominations,
      decisions: decisions, blocks: blocks, exemplars: exemplars)
  }
}

extension Campaign {
  /// The same plan with other tables.
  public func replacing(entered: OfficeRecords) -> Campaign {
    Campaign(
      code: code, head: head, scope: scope, sayings: sayings, texts: texts, rounds: rounds,
      contents: contents, indicators: indicators, works: works, movements: movements,
      documents: documents, participation: participation, awards: awards, duties: duties,
      exemplarIntroduction: exemplarIntroduction, exemplarRules: exemplarRules, places: places,
      placeChanges: placeChanges, editor: editor, plan: plan, sections: sections,
      entered: entered, files: files, isSample: isSample, formerly: formerly, origin: origin)
  }
}
