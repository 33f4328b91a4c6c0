package import Compile
package import Diagnostics
package import Digests
import Liquid
package import Plan
package import Quantities

/// One page as it will be published.
package struct RenderedPage: Sendable {
  package let route: Route
  package let kind: PageKind
  package let bytes: [UInt8]
  package let origin: Span?
  /// The digest of everything it was made from, where there is one.
  package let key: Digest?
}

/// A page that was made, or one that need not be because it stands as it would be made.
package enum PageOutcome<Kept: Sendable>: Sendable {
  case made(RenderedPage)
  case kept(Kept)
}

/// Turns page plans into bytes.
package struct Renderer: Sendable {
  private let now: Moment
  private let signer: PageSigner

  /// A renderer for which `now` is the start of the day, where the offices are.
  package init(asOf: Day) {
    let sevenHours = 7 * 3600
    now = Moment(
      secondsSinceEpoch: Int(asOf.number) * 86_400 - sevenHours, utcOffset: sevenHours)
    signer = PageSigner(asOf: asOf)
  }

  /// The pages in order; one that cannot be rendered is reported and left out.
  package func render(
    _ plans: ArraySlice<PagePlan>, reporting report: inout Report
  ) -> [RenderedPage] {
    // One buffer for all of them: a page's own array is made once, at its final size.
    var writer = ByteWriter(capacity: 64 << 10)
    return plans.compactMap { plan in
      page(plan, plan.scope, key: nil, using: &writer, reporting: &report)
    }
  }

  /// The pages in order, save that what is kept of one by the digest of all it is made from
  /// spares making it.
  package func render<Kept: Sendable>(
    _ plans: ArraySlice<PagePlan>, reporting report: inout Report,
    keeping kept: (PagePlan, Digest) -> Kept?
  ) -> [PageOutcome<Kept>] {
    var writer = ByteWriter(capacity: 64 << 10)
    return plans.compactMap { plan in
      let scope = plan.scope
      let key = signer.digest(of: plan.program, scope, using: &writer)
      if let key, let kept = kept(plan, key) { return .kept(kept) }
      return page(plan, scope, key: key, using: &writer, reporting: &report).map { .made($0) }
    }
  }

  private func page(
    _ plan: PagePlan, _ scope: Scope, key: Digest?, using writer: inout ByteWriter,
    reporting report: inout Report
  ) -> RenderedPage? {
    writer.removeAll()
    let options = RenderOptions(
      now: now, origin: plan.origin.map { Diagnostic.Related($0, .rendering) })
    do {
      try plan.program.render(scope, into: &writer, options)
      return RenderedPage(
        route: plan.route, kind: plan.kind, bytes: writer.bytes, origin: plan.origin, key: key)
    } catch {
      report.add(error.diagnostic)
      return nil
    }
  }
}

extension Wording {
  fileprivate static let rendering = Wording(
    vi: "khi dựng trang từ đây", en: "while rendering the page made from here")
}
