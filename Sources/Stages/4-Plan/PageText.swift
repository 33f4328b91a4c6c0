import Diagnostics
import Domain
import Liquid
import Markdown

/// A narrative on its page, its links filled in when the page is rendered.
struct PageText: Sendable {
  let document: MarkdownDocument
  private let source: String
  private let links: LinkMap

  /// Follows the links of a narrative; one that leads nowhere is reported at its line.
  init(_ prose: Prose, _ links: LinkMap, reporting report: inout Report) {
    document = prose.document
    source = prose.source.path
    self.links = links
    for slot in document.slots where !document.hasAnchor(slot.target) {
      guard links.page(for: slot.target, in: source) == nil else { continue }
      report.add(
        slot.kind == .image ? .missingPicture : .brokenLink, at: document.span(of: slot),
        ["target": .text(slot.target)],
        near: slot.kind == .image ? nil : links.nearest(to: slot.target, in: source))
    }
  }

  /// The HTML for a page of the frame's language.
  func html(on route: Route, in frame: Frame) -> Liquid.Value {
    var html: [UInt8] = []
    document.write(into: &html) { slot in
      links.page(for: slot.target, in: source).map { page in
        .page(route.root + frame.path(page.id) + page.fragment)
      }
    }
    return .safe(String(decoding: html, as: UTF8.self))
  }
}

extension Problem {
  static let brokenLink = Problem(
    .error, "broken-link", vi: "liên kết “{target}” không dẫn đến trang nào",
    en: "the link '{target}' leads to no page",
    cure: Wording(
      vi:
        "ghi đường dẫn đến tệp nguồn tính từ tệp này, ví dụ ../plan.md, hoặc mã như tinh:tra-vinh",
      en:
        "name the source file as seen from this one, such as ../plan.md, or a code such as tinh:tra-vinh"
    ))

  static let missingPicture = Problem(
    .error, "missing-picture", vi: "không có ảnh “{target}”", en: "there is no picture '{target}'",
    cure: Wording(
      vi: "kiểm tra tên tệp ảnh", en: "check the name of the picture's file"))
}
