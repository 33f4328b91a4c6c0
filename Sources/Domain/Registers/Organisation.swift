public import Diagnostics
public import Quantities

/// A unit (đơn vị) that takes part: a department, a district, a commune, an enterprise.
public final class Organisation: Coded {
  public let code: String
  public let name: String
  public let shortName: String?
  /// Sở, huyện, xã, doanh nghiệp, khối.
  public let kind: String
  /// The class that rules speak of: sở, ban, ngành; huyện, thị xã, thành phố.
  public let unitClass: String?
  public let level: CampaignScope.Level?
  public let parent: Reference<Organisation>?
  public let province: Province.Key?
  public let validFrom: Day?
  /// The last day that it existed.
  public let validTo: Day?
  public let successors: [Reference<Organisation>]
  public let predecessors: [Reference<Organisation>]
  /// Whether it is invented for a demonstration.
  public let isSample: Bool
  /// Slugs under which its page stood before.
  public let formerly: [String]
  public let note: String?
  public let origin: Span

  public init(
    code: String, name: String, shortName: String? = nil, kind: String, unitClass: String? = nil,
    level: CampaignScope.Level? = nil, parent: Reference<Organisation>? = nil,
    province: Province.Key? = nil, validFrom: Day? = nil, validTo: Day? = nil,
    successors: [Reference<Organisation>] = [], predecessors: [Reference<Organisation>] = [],
    isSample: Bool = false, formerly: [String] = [], note: String? = nil, origin: Span
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.unitClass = unitClass
    self.level = level
    self.parent = parent
    self.province = province
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.predecessors = predecessors
    self.isSample = isSample
    self.formerly = formerly
    self.note = note
    self.origin = origin
  }

  /// Whether the unit exists on a day.
  public func exists(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
