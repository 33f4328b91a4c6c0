public import Diagnostics
public import Quantities

/// An indicator (chỉ tiêu): what is measured, and what is to be reached.
public final class Indicator: Coded {
  public let code: String
  public let name: String
  /// A name of the editor's, where the printed one alone is unclear.
  public let label: String?
  /// The printed sentence, verbatim.
  public let wording: String
  public let comparator: Comparator
  /// The words that stand for the comparator: ít nhất, trên, đạt.
  public let comparatorText: String?
  /// The better side.
  public let direction: Direction
  /// The cells of one wording, at least one: GRDP growth of 2024, of 2025 and of the term.
  public let targets: [Target]
  public let unit: String?
  /// Unit and number as printed, where their scale differs from the stored one.
  public let printedUnit: String?
  public let printedValue: String?
  public let periodText: String?
  /// Whether the year is the plan's; the sentence names none.
  public let isPeriodDerived: Bool
  /// Whose target it is: tỉnh, huyện, doanh nghiệp thuộc khối thi đua.
  public let level: String?
  /// The subgroup measured: thành thị, Tiểu học.
  public let disaggregation: String?
  /// The whole that a share is taken of, where it is stated.
  public let wholeText: String?
  /// The indicator that this one is a real part of (trong đó), in the same unit.
  public let parent: Reference<Indicator>?
  /// The set that it is a member of.
  public let memberOf: Reference<Indicator>?
  /// The indicator that it repeats for a subgroup, with another target.
  public let subgroupOf: Reference<Indicator>?
  /// The indicator of another unit that it is counted inside.
  public let within: Reference<Indicator>?
  /// The indicator of an earlier year that it continues.
  public let follows: Reference<Indicator>?
  public let pairsWith: Reference<Indicator>?
  public let components: [Component]
  /// How the figures of places make one of the whole; nothing where nobody has said.
  public let rollUp: RollUp?
  /// The size of a set of targets: no value to reach.
  public let setSize: Int?
  /// “Tất cả”, or the members by name, where no number is printed.
  public let scope: [String]
  /// Members to be won beyond the target (phấn đấu thêm).
  public let stretchScope: [String]
  /// The documents that define the set.
  public let setReferences: [Citation]
  /// The series to compare with: mức bình quân cả nước.
  public let benchmark: String?
  public let baseline: Baseline?
  public let footnote: String?
  public let lines: SourceLines?
  /// Other lines that state it again.
  public let alsoAt: SourceLines?
  public let note: String?
  public let origin: Span
  /// The cell of the least value to reach.
  public let boundOrigin: Span

  public init(
    code: String, name: String, label: String? = nil, wording: String, comparator: Comparator,
    comparatorText: String? = nil, direction: Direction, targets: [Target] = [],
    unit: String? = nil, printedUnit: String? = nil, printedValue: String? = nil,
    periodText: String? = nil, isPeriodDerived: Bool = false, level: String? = nil,
    disaggregation: String? = nil, wholeText: String? = nil, parent: Reference<Indicator>? = nil,
    memberOf: Reference<Indicator>? = nil, subgroupOf: Reference<Indicator>? = nil,
    within: Reference<Indicator>? = nil, follows: Reference<Indicator>? = nil,
    pairsWith: Reference<Indicator>? = nil, components: [Component] = [], rollUp: RollUp? = nil,
    setSize: Int? = nil,
    scope: [String] = [], stretchScope: [String] = [], setReferences: [Citation] = [],
    benchmark: String? = nil, baseline: Baseline? = nil, footnote: String? = nil,
    lines: SourceLines? = nil, alsoAt: SourceLines? = nil, note: String? = nil, origin: Span,
    boundOrigin: Span? = nil
  ) {
    self.code = code
    self.name = name
    self.label = label
    self.wording = wording
    self.comparator = comparator
    self.comparatorText = comparatorText
    self.direction = direction
    self.targets = targets
    self.unit = unit
    self.printedUnit = printedUnit
    self.printedValue = printedValue
    self.periodText = periodText
    self.isPeriodDerived = isPeriodDerived
    self.level = level
    self.disaggregation = disaggregation
    self.wholeText = wholeText
    self.parent = parent
    self.memberOf = memberOf
    self.subgroupOf = subgroupOf
    self.within = within
    self.follows = follows
    self.pairsWith = pairsWith
    self.components = components
    self.rollUp = rollUp
    self.setSize = setSize
    self.scope = scope
    self.stretchScope = stretchScope
    self.setReferences = setReferences
    self.benchmark = benchmark
    self.baseline = baseline
    self.footnote = footnote
    self.lines = lines
    self.alsoAt = alsoAt
    self.note = note
    self.origin = origin
    self.boundOrigin = boundOrigin ?? origin
  }

  /// Which side of change is good.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up
    case down
    case none
  }

  /// How the figures of places make one of the whole (cách tổng hợp).
  public enum RollUp: Sendable, Hashable {
    /// Cộng.
    case sum
    /// Bình quân gia quyền, with the indicator whose figures are the weights.
    case weightedMean(by: Reference<Indicator>)
    /// Số mới nhất.
    case latest
    /// Không tổng hợp.
    case separate
  }

  /// What counts towards an indicator.
  public enum Component: Sendable, Hashable {
    case work(Reference<Work>)
    case placeChange(Reference<PlaceChange>)
  }

  /// Where the measure stood before (mức gốc), as far as the document says.
  public struct Baseline: Sendable {
    public let year: Int?
    public let value: Decimal?
    public let unit: String?
    public let text: String?
    public let footnote: String?

    public init(
      year: Int? = nil, value: Decimal? = nil, unit: String? = nil, text: String? = nil,
      footnote: String? = nil
    ) {
      self.year = year
      self.value = value
      self.unit = unit
      self.text = text
      self.footnote = footnote
    }
  }
}

extension Indicator {
  /// The name to show: the editor's where there is one.
  public var displayName: String { label ?? name }
}
