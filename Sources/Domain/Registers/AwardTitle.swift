public import Diagnostics

/// An emulation title or award form that the law knows (danh hiệu, hình thức khen thưởng).
public struct AwardTitle: Coded {
  public let code: String
  /// Danh hiệu thi đua, huân chương, bằng khen.
  public let kind: String
  public let name: String
  /// Its classes from the highest, where it has any: hạng Nhất.
  public let ranks: [String]
  /// Who can have it, where it is known.
  public let subjects: String?
  public let level: String
  /// The articles of the law.
  public let basis: String?
  public let note: String?
  public let origin: Span

  public init(
    code: String, kind: String, name: String, ranks: [String] = [], subjects: String? = nil,
    level: String, basis: String? = nil, note: String? = nil, origin: Span
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.ranks = ranks
    self.subjects = subjects
    self.level = level
    self.basis = basis
    self.note = note
    self.origin = origin
  }
}
