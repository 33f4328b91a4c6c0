import Diagnostics
import Domain
import Liquid
import Markdown
import Pictures

/// A narrative on its page, its links filled in when the page is rendered.
struct PageText: Sendable {
  let document: MarkdownDocument
  private let source: String
  private let links: LinkMap

  /// The pictures it shows, by the name that it uses.
  let pictures: [String: PicturePlan]

  /// Follows the links of a narrative; one that leads nowhere is reported at its line.
  init(_ prose: Prose, _ links: LinkMap, reporting report: inout Report) {
    document = prose.document
    source = prose.source.path
    self.links = links
    var pictures: [String: PicturePlan] = [:]
    for slot in document.slots where !document.hasAnchor(slot.target) {
      let span = document.span(of: slot)
      if slot.kind == .image {
        pictures[slot.target] = Self.picture(slot.target, in: prose, links, at: span, &report)
      } else if links.page(for: slot.target, in: source) == nil {
        report.add(
          .brokenLink, at: span, ["target": .text(slot.target)],
          near: links.nearest(to: slot.target, in: source))
      } else if !links.hasPlace(slot.target, in: source) {
        report.add(
          .brokenAnchor, at: span, ["target": .text(slot.target)],
          near: links.nearestPlace(to: slot.target, in: source))
      }
    }
    self.pictures = pictures
  }

  private static func picture(
    _ target: String, in prose: Prose, _ links: LinkMap, at span: Span, _ report: inout Report
  ) -> PicturePlan? {
    guard let picture = links.picture(for: target, in: prose) else {
      report.add(
        .missingPicture, at: span, ["target": .text(target)],
        near: links.nearestPicture(to: target, in: prose.source.path))
      return nil
    }
    switch links.plan(picture, at: span) {
    case .success(let plan): return plan
    case .failure(let fault):
      fault.report(target, at: span, to: &report)
      return nil
    }
  }

  /// The HTML for a page of the frame's language.
  func html(on route: Route, in frame: Frame) -> Liquid.Value {
    var html: [UInt8] = []
    document.write(into: &html) { slot in
      if slot.kind == .image { return pictures[slot.target]?.address(from: route.root) }
      return links.page(for: slot.target, in: source).map { page in
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

  static let brokenAnchor = Problem(
    .error, "broken-anchor", vi: "liên kết “{target}” chỉ đến một mục không có trong bài",
    en: "the link '{target}' names a heading that the text does not have",
    cure: Wording(
      vi: "ghi sau dấu # tên mục không dấu, nối bằng gạch ngang, hoặc bỏ từ dấu # trở đi",
      en: "after # write the heading in plain letters with hyphens, or leave out all from # on"))

  static let missingPicture = Problem(
    .error, "missing-picture", vi: "không có ảnh “{target}”", en: "there is no picture '{target}'",
    cure: Wording(
      vi: "chép tệp ảnh vào thư mục của bài, hoặc sửa tên tệp cho đúng",
      en: "copy the picture's file into the folder of the text, or correct its name"))
}
