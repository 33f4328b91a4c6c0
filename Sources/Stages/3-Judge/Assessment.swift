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
  // Of the campaign as a whole, by indicator: many pages ask for each of them.
  private let known: [[Judgement]]

  package convenience init(of campaign: Campaign, in model: Model, on asOf: Day) {
    let bare = Assessment(
      campaign, model, asOf, FigureIndex(of: campaign, on: asOf), knowing: [])
    let judged = campaign.indicators.referenced.map { reference, _ in
      bare.cells(of: reference).map(bare.judgement(of:))
    }
    self.init(campaign, model, asOf, bare.figures, knowing: judged)
  }

  private init(
    _ campaign: Campaign, _ model: Model, _ asOf: Day, _ figures: FigureIndex,
    knowing known: [[Judgement]]
  ) {
    self.model = model
    self.campaign = campaign
    self.asOf = asOf
    self.figures = figures
    self.known = known
  }

  /// The state of a target, decided in a fixed order, and the sentence that explains it.
  package func judgement(of cell: TargetCell) -> Judgement {
    let place = cell.indicator.index
    if cell.subject == .whole, known.indices.contains(place),
      let judged = known[place].first(where: { $0.cell == cell })
    {
      return judged
    }
    return judgement(of: cell, inside: [])
  }

  /// How many figures are about a time that had not begun on the day and are not counted yet.
  package var figuresHeldBack: Int { figures.heldBack }
}
