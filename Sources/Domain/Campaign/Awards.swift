public import Diagnostics

/// What a campaign says about commendation (khen thưởng).
public struct AwardRules: Sendable {
  public let forms: Register<AwardForm>
  public let criteria: Register<AwardCriterion>
  /// What an enterprise (doanh nghiệp) is measured by.
  public let enterpriseCriteria: Register<EnterpriseCriterion>
  public let quotas: Register<Quota>
  /// Hồ sơ.
  public let dossiers: Register<DossierItem>
  /// Sentences on the time of awards.
  public let timeline: [Passage]

  public init(
    forms: Register<AwardForm> = Register(), criteria: Register<AwardCriterion> = Register(),
    enterpriseCriteria: Register<EnterpriseCriterion> = Register(),
    quotas: Register<Quota> = Register(), dossiers: Register<DossierItem> = Register(),
    timeline: [Passage] = []
  ) {
    self.forms = forms
    self.criteria = criteria
    self.enterpriseCriteria = enterpriseCriteria
    self.quotas = quotas
    self.dossiers = dossiers
    self.timeline = timeline
  }
}

/// A form or an occasion of commendation (hình thức khen thưởng).
public struct AwardForm: Coded {
  public let code: String
  public let name: String?
  public let occasion: String?
  /// Who commends.
  public let authority: String?
  /// Who commends beside it.
  public let also: String?
  /// The honorific title that goes with it.
  public let honorific: String?
  /// What may be proposed to higher levels.
  public let higher: String?
  public let text: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String? = nil, occasion: String? = nil, authority: String? = nil,
    also: String? = nil, honorific: String? = nil, higher: String? = nil, text: String? = nil,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.name = name
    self.occasion = occasion
    self.authority = authority
    self.also = also
    self.honorific = honorific
    self.higher = higher
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// A group of conditions for one class of units (tiêu chuẩn).
public struct AwardCriterion: Coded {
  public let code: String
  public let appliesTo: String?
  /// Whether it excludes (loại trừ) instead of admitting.
  public let isExclusion: Bool
  public let delegatedTo: String?
  public let text: String?
  public let items: Register<Item>
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, appliesTo: String? = nil, isExclusion: Bool = false, delegatedTo: String? = nil,
    text: String? = nil, items: Register<Item> = Register(), lines: SourceLines? = nil,
    note: String? = nil, origin: Span
  ) {
    self.code = code
    self.appliesTo = appliesTo
    self.isExclusion = isExclusion
    self.delegatedTo = delegatedTo
    self.text = text
    self.items = items
    self.lines = lines
    self.note = note
    self.origin = origin
  }

  /// One condition of a group.
  public struct Item: Coded {
    public let code: String
    public let text: String
    public let rating: RatingRule?
    /// The indicators that it tests.
    public let indicators: [Reference<Indicator>]
    public let lines: SourceLines?
    public let note: String?
    public let origin: Span

    public init(
      code: String, text: String, rating: RatingRule? = nil,
      indicators: [Reference<Indicator>] = [], lines: SourceLines? = nil, note: String? = nil,
      origin: Span
    ) {
      self.code = code
      self.text = text
      self.rating = rating
      self.indicators = indicators
      self.lines = lines
      self.note = note
      self.origin = origin
    }
  }
}

/// Yearly ratings to be had in a row of years (mức xếp loại).
public struct RatingRule: Sendable {
  public let years: ClosedRange<Int>
  /// The step that no year may fall below.
  public let eachYearAtLeast: String
  /// The higher step, to be had in some of the years.
  public let excellent: String?
  public let excellentYearsAtLeast: Int?
  /// The number of years that the document counts.
  public let ofYears: Int?
  public let origin: Span

  public init(
    years: ClosedRange<Int>, eachYearAtLeast: String, excellent: String? = nil,
    excellentYearsAtLeast: Int? = nil, ofYears: Int? = nil, origin: Span
  ) {
    self.years = years
    self.eachYearAtLeast = eachYearAtLeast
    self.excellent = excellent
    self.excellentYearsAtLeast = excellentYearsAtLeast
    self.ofYears = ofYears
    self.origin = origin
  }
}

/// A criterion of enterprises, tied to the indicator that measures it.
public struct EnterpriseCriterion: Coded {
  public let code: String
  public let name: String
  public let indicator: Reference<Indicator>
  public let rule: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String, indicator: Reference<Indicator>, rule: String? = nil,
    lines: SourceLines? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.name = name
    self.indicator = indicator
    self.rule = rule
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}

/// How many a unit or class of units may propose (số lượng, hạn mức); its code is their name.
public struct Quota: Coded {
  /// The unit or class.
  public let code: String
  public let printedUnit: String?
  public let individuals: Int?
  public let collectives: Int?
  /// The number in the document's words: 04 cá nhân.
  public let quotaText: String
  public let text: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, printedUnit: String? = nil, individuals: Int? = nil, collectives: Int? = nil,
    quotaText: String, text: String? = nil, lines: SourceLines? = nil, note: String? = nil,
    origin: Span
  ) {
    self.code = code
    self.printedUnit = printedUnit
    self.individuals = individuals
    self.collectives = collectives
    self.quotaText = quotaText
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }

  /// The unit or class.
  public var unit: String { code }
}

/// What a file for an award must hold (hồ sơ).
public struct DossierItem: Coded {
  public let code: String
  public let appliesTo: String?
  public let text: String
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    code: String, appliesTo: String? = nil, text: String, lines: SourceLines? = nil,
    note: String? = nil, origin: Span
  ) {
    self.code = code
    self.appliesTo = appliesTo
    self.text = text
    self.lines = lines
    self.note = note
    self.origin = origin
  }
}
