import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities

private let cardRecord = RecordMaker(Offers.exemplarCard)
private let exemplarRecord = RecordMaker(Offers.exemplar)
private let figureRecord = RecordMaker(Offers.keyFigure)
private let stepRecord = RecordMaker(Offers.exemplarStep)
private let awardRecord = RecordMaker(Offers.exemplarAward)

/// Exemplars as one page shows them.
///
/// Only what may stand in public is named here: no other field of a person has a way to a page.
struct ExemplarScopes {
  let provinces: ProvincePages
  let frame: Frame
  let route: Route

  /// An exemplar in a list.
  func card(_ named: NamedExemplar) -> Value {
    let exemplar = named.exemplar
    return cardRecord([
      "name": .string(exemplar.name),
      "path": .string(frame.path(named.id)),
      "kind": .string(frame.word("exemplar_\(exemplar.kind.rawValue)")),
      "position": .text(exemplar.position),
      "unit": .text(named.unitName),
      "reason": .string(exemplar.reason),
      "figure": exemplar.figures.first.map(figure) ?? .nil,
      "picture": named.pictures.first.map { $0.plan.value($0.photo) } ?? .nil,
      "published": .day(exemplar.published),
    ])
  }

  /// An exemplar on its own page.
  func value(of named: NamedExemplar) -> Value {
    let exemplar = named.exemplar
    let figures = exemplar.figures.map(figure)
    let pictures = named.pictures.map { $0.plan.value($0.photo) }
    let awards = publicAwards(of: named)
    let province = named.province.flatMap { provinces.named($0) }
    return exemplarRecord([
      "name": .string(exemplar.name),
      "kind": .string(frame.word("exemplar_\(exemplar.kind.rawValue)")),
      "kind_code": .string(exemplar.kind.rawValue),
      "position": .text(exemplar.position),
      "unit": .text(named.unitName),
      "unit_path": .text(unitPage(of: named)),
      "place": .text(exemplar.place),
      "province": province.map {
        frame.link(frame.fullName(of: $0), to: provinces.id(of: $0.key) ?? "tinh/index")
      } ?? .nil,
      "province_inside": .text(province.map { frame.nameInside(of: $0) }),
      "field": .text(exemplar.field),
      "year": .whole(exemplar.year),
      "reason": .string(exemplar.reason),
      "picture": pictures.first ?? .nil,
      "more_pictures": .array(Array(pictures.dropFirst())),
      "lead_figure": pictures.isEmpty ? figures.first ?? .nil : .nil,
      "figures": .array(pictures.isEmpty ? Array(figures.dropFirst()) : figures),
      "steps": .array(exemplar.steps.isEmpty ? [] : steps(of: named)),
      "steps_basis": .text(
        exemplar.steps.isEmpty ? nil : named.progress?.basis[frame.language]),
      "awards": .array(awards.map(value)),
      "awards_day": .day(awards.compactMap(\.day).max()),
      "quote": .text(exemplar.quote?.text),
      "speaker": .text(exemplar.quote?.speaker),
      "speaker_position": .text(exemplar.quote?.position),
      "replication": .text(exemplar.replication?.text),
      "followers": .whole(exemplar.replication?.followers),
      "contact": .text(exemplar.replication?.contact),
      "indicators": .array(indicators(of: named)),
      "source": .text(exemplar.source),
      "published": .day(exemplar.published),
      "updated": .day(exemplar.updated),
    ])
  }

  private func unitPage(of named: NamedExemplar) -> String? {
    named.unit.map(frame.units.id).flatMap { frame.has($0) ? frame.path($0) : nil }
  }

  private func figure(_ figure: Exemplar.KeyFigure) -> Value {
    figureRecord([
      "text": .string(figure.text),
      "unit": .text(figure.unit),
      "label": .string(figure.label),
      "year": .whole(figure.year),
      "comparison": .text(figure.comparison),
    ])
  }

  private func steps(of named: NamedExemplar) -> [Value] {
    (named.progress?.steps ?? []).map { step in
      let rule = step.rule.map { named.campaign.exemplarRules[$0] }
      let entered = named.exemplar.steps.first { $0.number == step.number }
      return stepRecord([
        "number": .int(step.number),
        "title": .string(rule?.title ?? "\(frame.word("exemplar_step")) \(step.number)"),
        "is_reached": .bool(step.isReached),
        "day": .day(step.day),
        "text": .text(step.isReached ? entered?.text : nil),
        "rule": .text(rule?.text),
      ])
    }
  }

  private func indicators(of named: NamedExemplar) -> [Value] {
    named.exemplar.indicators.compactMap { reference in
      let indicator = named.campaign.indicators[reference]
      let id = CampaignPages.indicator(indicator, of: named.campaign)
      return frame.has(id)
        ? frame.link("\(indicator.code): \(indicator.displayName)", to: id) : nil
    }
  }

  /// An award, completed by the decision that it names.
  private struct PublicAward {
    let award: Exemplar.Award
    let decision: AwardDecision?

    var state: AwardDecision.State { decision?.state ?? award.state }
    var day: Day? { award.day ?? decision?.day }
  }

  /// The awards of an exemplar; what is only proposed is not public.
  private func publicAwards(of named: NamedExemplar) -> [PublicAward] {
    named.exemplar.awards.map { award in
      PublicAward(
        award: award, decision: award.decision.map { named.campaign.entered.decisions[$0] })
    }.filter { $0.state != .proposed }
  }

  private func value(of decided: PublicAward) -> Value {
    let (award, decision) = (decided.award, decided.decision)
    let revocation = decision?.revocation
    return awardRecord([
      "year": .whole(award.year ?? decision?.year ?? decided.day?.year),
      "form": .string(award.form),
      "number": .text(award.number ?? decision?.number),
      "day": .day(decided.day),
      "authority": .text(award.authority ?? decision?.authority),
      "state": .string(frame.word("award_\(decided.state.rawValue)")),
      "state_code": .string(decided.state.rawValue),
      "revoking_number": .text(revocation?.number),
      "revoking_day": .day(revocation?.day),
      "comment_until": .day(
        decided.state == .publicComment ? decision?.commentUntil : nil),
    ])
  }
}
