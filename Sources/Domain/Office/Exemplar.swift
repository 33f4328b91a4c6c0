public import Diagnostics
public import Quantities

/// An exemplary collective, person or model (điển hình).
public final class Exemplar: Coded {
  /// The slug, the name of its file.
  public let code: String
  public let kind: Kind
  public let name: String
  public let position: String?
  public let organisation: Reference<Organisation>?
  public let organisationName: String?
  public let province: Province.Key?
  public let place: String?
  public let field: String?
  public let year: Int?
  /// Why it is exemplary, in one sentence.
  public let reason: String
  public let figures: [KeyFigure]
  /// The five steps (năm bước) as far as it has come.
  public let steps: [Step]
  public let quote: Quote?
  public let awards: [Award]
  public let photos: [Photo]
  public let publication: PublicationBasis?
  public let replication: Replication?
  public let indicators: [Reference<Indicator>]
  public let source: String?
  public let published: Day?
  public let updated: Day?
  public let formerly: [String]
  public let isDraft: Bool
  public let story: Prose
  public let origin: Span

  public init(
    code: String, kind: Kind, name: String, position: String? = nil,
    organisation: Reference<Organisation>? = nil, organisationName: String? = nil,
    province: Province.Key? = nil, place: String? = nil, field: String? = nil, year: Int? = nil,
    reason: String, figures: [KeyFigure] = [], steps: [Step] = [], quote: Quote? = nil,
    awards: [Award] = [], photos: [Photo] = [], publication: PublicationBasis? = nil,
    replication: Replication? = nil, indicators: [Reference<Indicator>] = [], source: String? = nil,
    published: Day? = nil, updated: Day? = nil, formerly: [String] = [], isDraft: Bool = false,
    story: Prose, origin: Span
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.position = position
    self.organisation = organisation
    self.organisationName = organisationName
    self.province = province
    self.place = place
    self.field = field
    self.year = year
    self.reason = reason
    self.figures = figures
    self.steps = steps
    self.quote = quote
    self.awards = awards
    self.photos = photos
    self.publication = publication
    self.replication = replication
    self.indicators = indicators
    self.source = source
    self.published = published
    self.updated = updated
    self.formerly = formerly
    self.isDraft = isDraft
    self.story = story
    self.origin = origin
  }

  /// What is exemplary.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Tập thể.
    case collective
    /// Cá nhân.
    case person
    /// Mô hình.
    case model
  }

  /// A figure that shows what was done, with its year.
  public struct KeyFigure: Sendable {
    public let label: String
    public let value: Decimal?
    /// The figure as it is to be read.
    public let text: String
    public let unit: String?
    public let year: Int?
    public let comparison: String?
    public let origin: Span

    public init(
      label: String, value: Decimal? = nil, text: String, unit: String? = nil, year: Int? = nil,
      comparison: String? = nil, origin: Span
    ) {
      self.label = label
      self.value = value
      self.text = text
      self.unit = unit
      self.year = year
      self.comparison = comparison
      self.origin = origin
    }
  }

  /// A step that was reached.
  public struct Step: Sendable {
    /// 1 to 5.
    public let number: Int
    public let day: Day?
    public let text: String?
    public let origin: Span

    public init(
      number: Int, day: Day? = nil, text: String? = nil, origin: Span
    ) {
      self.number = number
      self.day = day
      self.text = text
      self.origin = origin
    }
  }

  /// Words of somebody who knows.
  public struct Quote: Sendable {
    public let text: String
    public let speaker: String?
    public let position: String?
    public let origin: Span

    public init(
      text: String, speaker: String? = nil, position: String? = nil, origin: Span
    ) {
      self.text = text
      self.speaker = speaker
      self.position = position
      self.origin = origin
    }
  }

  /// An award of an exemplar, with its decision.
  public struct Award: Sendable {
    public let year: Int?
    public let form: String
    public let number: String?
    public let day: Day?
    public let authority: String?
    public let state: AwardDecision.State
    public let decision: Reference<AwardDecision>?
    public let origin: Span

    public init(
      year: Int? = nil, form: String, number: String? = nil, day: Day? = nil,
      authority: String? = nil, state: AwardDecision.State,
      decision: Reference<AwardDecision>? = nil, origin: Span
    ) {
      self.year = year
      self.form = form
      self.number = number
      self.day = day
      self.authority = authority
      self.state = state
      self.decision = decision
      self.origin = origin
    }
  }

  /// How others learn from it (nhân rộng).
  public struct Replication: Sendable {
    public let text: String?
    public let followers: Int?
    public let contact: String?
    public let origin: Span

    public init(
      text: String? = nil, followers: Int? = nil, contact: String? = nil, origin: Span
    ) {
      self.text = text
      self.followers = followers
      self.contact = contact
      self.origin = origin
    }
  }

  /// The last step reached.
  public var stepReached: Int? { steps.map(\.number).max() }
}
