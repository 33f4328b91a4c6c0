package import Diagnostics
import Liquid
package import Plan
package import Quantities

/// One page as it will be published.
package struct RenderedPage: Sendable {
  package let route: Route
  package let bytes: [UInt8]
  package let origin: Span?
}

/// Turns page plans into bytes.
package struct Renderer: Sendable {
  private let now: Moment

  /// A renderer for which `now` is the start of the day, where the offices are.
  package init(asOf: Day) {
    let sevenHours = 7 * 3600
    now = Moment(
      secondsSinceEpoch: Int(asOf.number) * 86_400 - sevenHours, utcOffset: sevenHours)
  }

  /// The pages in order; one that cannot be rendered is reported and left out.
  package func render(
    _ plans: ArraySlice<PagePlan>, reporting report: inout Report
  ) -> [RenderedPage] {
    // One buffer for all of them: a page's own array is made once, at its final size.
    var writer = ByteWriter(capacity: 64 << 10)
    var pages: [RenderedPage] = []
    pages.reserveCapacity(plans.count)
    for plan in plans {
      writer.removeAll()
      let options = RenderOptions(
        now: now, origin: plan.origin.map { Diagnostic.Related($0, .rendering) })
      do {
        try plan.program.render(plan.scope, into: &writer, options)
        pages.append(RenderedPage(route: plan.route, bytes: writer.bytes, origin: plan.origin))
      } catch {
        report.add(error.diagnostic)
      }
    }
    return pages
  }
}

extension Wording {
  fileprivate static let rendering = Wording(
    vi: "khi dựng trang từ đây", en: "while rendering the page made from here")
}
