import Diagnostics
import Domain
import Formats

// What a campaign says about commendation.
extension AwardRules {
  init(reading fields: inout FieldReader, codes: CampaignCodes, quotas: Register<Quota>) {
    self.init(
      forms: fields.register(.awardForms) { AwardForm(reading: &$0) },
      criteria: fields.register(.awardCriteria) {
        AwardCriterion(reading: &$0, indicators: codes.indicators)
      },
      enterpriseCriteria: fields.register(.enterpriseCriteria) {
        EnterpriseCriterion(reading: &$0, indicators: codes.indicators)
      },
      quotas: quotas, dossiers: fields.register(.dossiers) { DossierItem(reading: &$0) },
      timeline: fields.passages(.awardTimeline))
  }
}

extension AwardForm {
  init?(reading fields: inout FieldReader) {
    guard let code = fields.text(.code, required: true) else { return nil }
    self.init(
      code: code, name: fields.text(.name), occasion: fields.text(.occasion),
      authority: fields.text(.authority), also: fields.text(.also),
      honorific: fields.text(.honorific), higher: fields.text(.higher), text: fields.text(.text),
      lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension AwardCriterion {
  private static let exclusion = [(name: FieldName(vi: "loại trừ", en: "exclusion"), value: true)]

  init?(reading fields: inout FieldReader, indicators: CodeIndex<Indicator>) {
    guard let code = fields.text(.code, required: true) else { return nil }
    self.init(
      code: code, appliesTo: fields.text(.appliesTo),
      isExclusion: fields.choice(.kind, among: Self.exclusion) ?? false,
      delegatedTo: fields.text(.delegatedTo), text: fields.text(.text),
      items: fields.register(.items) { Item(reading: &$0, indicators: indicators) },
      lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension AwardCriterion.Item {
  init?(reading fields: inout FieldReader, indicators: CodeIndex<Indicator>) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    let rating = fields.one(.rating) { RatingRule(reading: &$0) }
    let tested = fields.list(.indicators).compactMap { node in
      node.scalar.flatMap { indicators.find($0.text, at: node.span, reporting: &fields.report) }
    }
    self.init(
      code: code, text: text, rating: rating, indicators: tested, lines: fields.lines(),
      note: fields.note(), origin: fields.span)
  }
}

extension RatingRule {
  init?(reading fields: inout FieldReader) {
    guard let from = fields.integer(.fromYear, in: 1900...2200, required: true),
      let to = fields.integer(.toYear, in: from...2200, required: true),
      let least = fields.text(.eachYearAtLeast, required: true)
    else { return nil }
    self.init(
      years: from...to, eachYearAtLeast: least, excellent: fields.text(.excellent),
      excellentYearsAtLeast: fields.integer(.excellentYears, in: 0...100),
      ofYears: fields.integer(.ofYears, in: 1...100), origin: fields.span)
  }
}

extension EnterpriseCriterion {
  init?(reading fields: inout FieldReader, indicators: CodeIndex<Indicator>) {
    guard let code = fields.text(.code, required: true),
      let name = fields.text(.name, required: true),
      let measured = fields.text(.indicator, required: true),
      let indicator = indicators.find(
        measured, at: fields.span(of: .indicator), reporting: &fields.report)
    else { return nil }
    self.init(
      code: code, name: name, indicator: indicator, rule: fields.text(.rule),
      lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension DossierItem {
  init?(reading fields: inout FieldReader) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, appliesTo: fields.text(.appliesTo), text: text, lines: fields.lines(),
      note: fields.note(), origin: fields.span)
  }
}
