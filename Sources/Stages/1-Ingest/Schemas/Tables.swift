package import Schema

/// Every table that content can hold: what is read, documented and scaffolded.
package enum Tables {
  /// Those of the site, then those of a campaign.
  package static let all: [TableSchema] =
    TableSchema.ofSite + TableSchema.ofCampaign.filter { $0.id != TableSchema.units.id }
}
