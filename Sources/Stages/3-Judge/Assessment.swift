package import Domain
package import Quantities

/// A campaign looked at on one day: everything that is concluded from the model, by pure functions.
///
/// The day comes from outside, so that the same input gives the same conclusions for ever.
package final class Assessment: Sendable {
  package let model: Model
  package let campaign: Campaign
  package let asOf: Day
  let figures: FigureIndex

  package init(of campaign: Campaign, in model: Model, on asOf: Day) {
    self.model = model
    self.campaign = campaign
    self.asOf = asOf
    figures = FigureIndex(of: campaign, on: asOf)
  }

  /// How many figures are about a time that had not begun on the day and are not counted yet.
  package var figuresHeldBack: Int { figures.heldBack }
}
