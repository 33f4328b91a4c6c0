import Diagnostics
import Domain
import Markdown
import Quantities

/// The name of a person who withdrew consent stands nowhere in what is published (N03).
struct WithdrawnNamesGone: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    guard !model.withdrawn.isEmpty else { return }
    let proses = Self.proses(of: model)
    let records = Self.records(of: model)
    for person in model.withdrawn {
      let found =
        proses.filter { $0.document.says(person.name) }
        .map { $0.span(of: person.name) }
        + records.filter { $0.text.contains(person.name) }.map(\.origin)
      for span in found {
        report.add(
          .withdrawnNamed, at: span, ["name": .text(person.name)],
          related: [
            .init(person.origin, Wording(vi: "đã rút đồng ý ở đây", en: "withdrawn here"))
          ])
      }
    }
  }

  /// What offices write in their own words beside figures.
  private static func records(of model: Model) -> [(text: String, origin: Span)] {
    let changes = model.changes.map { change in
      let words = [change.text, change.english, change.reason].compactMap { $0 }
      return (text: words.joined(separator: "\n"), origin: change.origin)
    }
    return changes
      + model.campaigns.flatMap { campaign -> [(text: String, origin: Span)] in
        let entered = campaign.entered
        let stories = entered.exemplars.map { exemplar in
          let words =
            [exemplar.reason, exemplar.quote?.text, exemplar.quote?.speaker]
            + exemplar.photos.flatMap { [$0.alternative, $0.caption, $0.credit] }
            + exemplar.steps.map(\.text) + [
              exemplar.replication?.text, exemplar.replication?.contact,
            ]
          return (words.compactMap { $0 }.joined(separator: "\n"), exemplar.origin)
        }
        let rows =
          entered.decisions.map { ([$0.achievement, $0.note], $0.origin) }
          + entered.results.all.map { ([$0.note, $0.reason], $0.origin) }
          + entered.registeredWorks.map { ([$0.name, $0.note, $0.investor], $0.origin) }
          + entered.progress.map { ([$0.note], $0.origin) }
        return stories
          + rows.map { ($0.0.compactMap { $0 }.joined(separator: "\n"), $0.1) }
      }
  }

  private static func proses(of model: Model) -> [Prose] {
    model.articles.map(\.body)
      + model.campaigns.flatMap { campaign in
        (campaign.plan.map { [$0.body] } ?? []) + campaign.entered.exemplars.map(\.story)
          + campaign.sections.map(\.body)
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
