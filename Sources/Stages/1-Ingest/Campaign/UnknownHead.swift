import Diagnostics
import Domain

// Where the head of a campaign cannot be made out its other records are still read, so that all
// their mistakes are told in one run; the campaign itself is not used.
extension CampaignHead {
  static let unknown = CampaignHead(
    title: "", kind: "", status: .draft, issuer: "", origin: .file(""))
}

extension CampaignScope {
  static let unknown = CampaignScope(
    province: nil, level: .province, period: Window(origin: .file("")))
}
