package import Diagnostics
package import Domain
package import Quantities

/// A sentence that should hold of the content; its name is the sentence.
package protocol Rule: Sendable {
  /// Reports every record for which it does not hold.
  func check(_ model: Model, asOf day: Day, into report: inout Report)
}
