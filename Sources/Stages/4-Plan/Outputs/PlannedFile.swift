package import Diagnostics

/// A file beside the pages: data to download, a feed, a calendar.
package struct PlannedFile: Sendable {
  /// Relative to the output folder: `du-lieu/a-chi-tieu.csv`.
  package let path: String
  /// What in the content it comes from, for messages.
  package let origin: Span
  private let make: @Sendable () -> [UInt8]

  init(_ path: String, from origin: Span, make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.origin = origin
    self.make = make
  }

  /// What stands in it; made anew by every call, on whichever thread asks.
  package var bytes: [UInt8] { make() }
}
