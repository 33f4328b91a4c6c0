import Compile
package import Diagnostics
import Liquid
package import Plan
package import Quantities
package import Search

/// One page as it will be published.
package struct RenderedPage: Sendable {
  package let route: Route
  package let bytes: [UInt8]
  package let origin: Span?
  /// What a search finds it by; nothing for a page that nobody looks for.
  package let entry: SearchEntry?
}

/// A page among the results of a search.
package struct SearchEntry: Sendable {
  package let route: Route
  /// The page above it, which says what it belongs to.
  package let part: String?
  package let digest: PageDigest
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
    var reader = PageReader()
    var pages: [RenderedPage] = []
    pages.reserveCapacity(plans.count)
    for plan in plans {
      writer.removeAll()
      let options = RenderOptions(
        now: now, origin: plan.origin.map { Diagnostic.Related($0, .rendering) })
      do {
        let scope = plan.scope
        try plan.program.render(scope, into: &writer, options)
        let entry =
          plan.kind.isSearchable
          ? SearchEntry(
            route: plan.route, part: scope.pageAbove,
            digest: writer.withBytes { reader.digest(of: UnsafeRawBufferPointer($0)) }) : nil
        pages.append(
          RenderedPage(
            route: plan.route, bytes: writer.bytes, origin: plan.origin, entry: entry))
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

extension Scope {
  /// The title of the page above, unless that is the home page.
  fileprivate var pageAbove: String? {
    guard case .object(let page)? = data["page"], let crumbs = page["crumbs"]?.items,
      crumbs.count > 1, case .object(let above)? = crumbs.last
    else { return nil }
    return above["title"]?.text.string
  }
}
