public import Diagnostics
public import Quantities

/// Where, on what level and when a campaign is held (phạm vi).
public struct CampaignScope: Sendable {
  /// Nothing where the campaign is held in the whole country.
  public let province: Province.Key?
  /// The district (huyện), where the issuing body is a district's; its name may not be stated.
  public let district: District?
  public let level: Level
  public let period: Window
  public let parentMovement: ParentMovement?

  public init(
    province: Province.Key?, district: District? = nil, level: Level, period: Window,
    parentMovement: ParentMovement? = nil
  ) {
    self.province = province
    self.district = district
    self.level = level
    self.period = period
    self.parentMovement = parentMovement
  }

  /// The level of the body that holds the campaign.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// Toàn quốc.
    case nation
    /// Tỉnh.
    case province
    /// Huyện.
    case district
    /// Xã.
    case commune
  }

  /// A district, which the document need not name.
  public struct District: Sendable {
    public let name: String?
    public let note: String?

    public init(
      name: String? = nil, note: String? = nil
    ) {
      self.name = name
      self.note = note
    }
  }

  /// The movement that a campaign is a part of (phong trào mẹ).
  public struct ParentMovement: Sendable {
    public let name: String
    public let period: String?
    public let document: Citation?
    public let lines: SourceLines?
    public let note: String?

    public init(
      name: String, period: String? = nil, document: Citation? = nil, lines: SourceLines? = nil,
      note: String? = nil
    ) {
      self.name = name
      self.period = period
      self.document = document
      self.lines = lines
      self.note = note
    }
  }
}

/// A stretch of time from one stated limit to another.
public struct Window: Sendable {
  /// The level or class of units that it holds for, where there are several.
  public let level: String?
  public let from: Period?
  public let to: Period?
  public let text: String?
  /// Whether the editor derived it; the document does not state it.
  public let isDerived: Bool
  public let derivation: String?
  public let lines: SourceLines?
  public let note: String?
  public let origin: Span

  public init(
    level: String? = nil, from: Period? = nil, to: Period? = nil, text: String? = nil,
    isDerived: Bool = false, derivation: String? = nil, lines: SourceLines? = nil,
    note: String? = nil, origin: Span
  ) {
    self.level = level
    self.from = from
    self.to = to
    self.text = text
    self.isDerived = isDerived
    self.derivation = derivation
    self.lines = lines
    self.note = note
    self.origin = origin
  }

  /// The first day, where a beginning is stated.
  public var firstDay: Day? { from?.first }

  /// The last day, where an end is stated.
  public var lastDay: Day? { to?.last }

  /// Whether the day is in the window; an end that is not stated is open.
  public func contains(_ day: Day) -> Bool {
    (firstDay.map { $0 <= day } ?? true) && (lastDay.map { day <= $0 } ?? true)
  }
}
