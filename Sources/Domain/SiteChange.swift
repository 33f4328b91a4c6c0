public import Diagnostics
public import Quantities

/// A change of the site that readers are told of (thay đổi, đính chính).
public struct SiteChange: Sendable {
  public let day: Day
  /// The code of the campaign that it is about.
  public let campaign: String?
  public let text: String
  public let english: String?
  public let reason: String?
  public let origin: Span

  public init(
    day: Day, campaign: String? = nil, text: String, english: String? = nil, reason: String? = nil,
    origin: Span
  ) {
    self.day = day
    self.campaign = campaign
    self.text = text
    self.english = english
    self.reason = reason
    self.origin = origin
  }
}
