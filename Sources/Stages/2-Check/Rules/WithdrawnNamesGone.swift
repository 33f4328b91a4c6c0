import Diagnostics
import Domain
import Markdown
import Quantities

/// The name of a person who withdrew consent stands nowhere in what is published (N03).
struct WithdrawnNamesGone: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    guard !model.withdrawn.isEmpty else { return }
    let texts = Self.proses(of: model)
    for person in model.withdrawn {
      for prose in texts where prose.document.plainText.contains(Array(person.name.utf8)) {
        report.add(
          .withdrawnNamed, at: prose.span(of: person.name), ["name": .text(person.name)],
          related: [
            .init(person.origin, Wording(vi: "đã rút đồng ý ở đây", en: "withdrawn here"))
          ])
      }
    }
  }

  private static func proses(of model: Model) -> [Prose] {
    model.articles.map(\.body)
      + model.campaigns.flatMap { campaign in
        (campaign.plan.map { [$0.body] } ?? []) + campaign.entered.exemplars.map(\.story)
      }
  }
}

extension Prose {
  /// Where these words first stand in the text, or all of it where marks break them.
  fileprivate func span(of words: String) -> Span {
    let wanted = Array(words.utf8)
    var start = range.lowerBound
    while start + wanted.count <= range.upperBound {
      if source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return source.span(start..<start + wanted.count)
      }
      start += 1
    }
    return source.span(range)
  }
}

extension Problem {
  static let withdrawnNamed = Problem(
    .error, "withdrawn-named",
    vi: "“{name}” đã rút đồng ý công khai nhưng tên vẫn còn trong bài này",
    en: "'{name}' withdrew consent but is still named in this text",
    cure: Wording(vi: "bỏ tên khỏi bài", en: "take the name out of the text"))
}
