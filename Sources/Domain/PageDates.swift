public import Quantities

/// When content was first shown and last changed, as its office says: the program asks no clock.
public struct PageDates: Sendable {
  public let published: Day?
  public let updated: Day?

  public init(published: Day? = nil, updated: Day? = nil) {
    self.published = published
    self.updated = updated
  }
}
