import Diagnostics
import Domain
import Markdown
import Quantities

/// Neither the name nor a photo of a person who withdrew consent is published anywhere (N03).
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
      let withdrawn = Diagnostic.Related(
        person.origin, Wording(vi: "đã rút đồng ý ở đây", en: "withdrawn here"))
      var named: Set<Span> = []
      for span in found where named.insert(span).inserted {
        report.add(
          .withdrawnNamed, at: span, ["name": .text(person.name)], related: [withdrawn])
      }
      for photo in Self.photos(of: model) where person.photos.contains(photo.path) {
        report.add(
          .withdrawnPictured, at: photo.origin,
          ["name": .text(person.name), "file": .text(photo.path)], related: [withdrawn])
      }
    }
  }

  private static func photos(of model: Model) -> [Photo] {
    model.campaigns.flatMap { campaign in
      campaign.entered.exemplars.flatMap(\.photos) + campaign.entered.progress.flatMap(\.photos)
    }
  }

  /// What offices write in their own words beside figures.
  private static func records(of model: Model) -> [(text: String, origin: Span)] {
    let changes = model.changes.map { change in
      let words = [change.text, change.english, change.reason].compactMap { $0 }
      return (text: words.joined(separator: "\n"), origin: change.origin)
    }
    let units = model.organisations.map { unit in
      (
        text: [unit.name, unit.shortName, unit.note].compactMap { $0 }.joined(separator: "\n"),
        origin: unit.origin
      )
    }
    let articles = model.articles.map { article in
      (
        text: [article.title, article.description].compactMap { $0 }.joined(separator: "\n"),
        origin: article.origin
      )
    }
    return changes + units + articles
      + model.campaigns.flatMap { campaign -> [(text: String, origin: Span)] in
        var plan = PlanWords()
        plan.add(campaign, at: campaign.origin)
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
        return stories + plan.found
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

/// Every word that a campaign's plan holds, in whichever field: none can be forgotten.
private struct PlanWords {
  private(set) var found: [(text: String, origin: Span)] = []

  mutating func add(_ value: Any, at origin: Span) {
    switch value {
    case let text as String: found.append((text, origin))
    // Texts are read by their own rule, what was entered while the campaign runs by the names of
    // its columns: there a namesake may be rightly honoured.
    case is Span, is Prose, is OfficeRecords: break
    default:
      let parts = Mirror(reflecting: value).children
      let own = parts.lazy.compactMap { $0.label == "origin" ? $0.value as? Span : nil }.first
      for part in parts { add(part.value, at: own ?? origin) }
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

  static let withdrawnPictured = Problem(
    .error, "withdrawn-pictured",
    vi: "ảnh “{file}” là ảnh của “{name}”, người đã rút đồng ý công khai",
    en: "'{file}' is a photo of '{name}', who withdrew consent",
    cure: Wording(vi: "dùng ảnh khác", en: "use another photo"))
}
