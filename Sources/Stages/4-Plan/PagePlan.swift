package import Compile
package import Diagnostics
package import Liquid

/// Everything that rendering one page needs: where it goes, what draws it, with which data.
package struct PagePlan: Sendable {
  package let route: Route
  package let kind: PageKind
  package let program: Program
  /// What the page is about, for messages.
  package let origin: Span?
  // Made when the page is rendered, so that ten thousand pages are not in memory at once.
  private let makeScope: @Sendable () -> Scope

  init(
    _ route: Route, _ kind: PageKind, _ program: Program, origin: Span?,
    scope: @escaping @Sendable () -> Scope
  ) {
    self.route = route
    self.kind = kind
    self.program = program
    self.origin = origin
    makeScope = scope
  }

  /// The data that the page's template sees.
  package var scope: Scope { makeScope() }
}
