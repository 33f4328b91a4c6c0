import Diagnostics
import Domain
import Formats

// The prose of a campaign, its sayings, and the editor's notes.
extension CampaignTexts {
  init(reading fields: inout FieldReader) {
    self.init(
      preamble: fields.passage(.preamble), objective: fields.passage(.objective),
      contentIntroduction: fields.passage(.contentIntro), keyGoal: fields.passage(.keyGoal),
      closing: fields.passage(.closing), occasions: fields.passages(.occasions),
      media: fields.passages(.media), purposes: fields.statements(.purposes),
      requirements: fields.statements(.requirements),
      qualitativeTargets: fields.statements(.qualitativeTargets),
      yearPlans: fields.each(.yearPlans) { inner in
        inner.integer(.year, in: 1900...2200, required: true).map {
          YearPlan(year: $0, lines: inner.lines())
        }
      },
      blockRules: fields.statements(.blockRules),
      communeCount: fields.one(.communesTotal) { StatedCount(reading: &$0) },
      recipients: fields.passages(.recipients))
  }
}

extension CampaignTexts.StatedCount {
  init?(reading fields: inout FieldReader) {
    guard let text = fields.text(.text, required: true),
      let value = fields.integer(.value, required: true)
    else { return nil }
    self.init(text: text, value: value, lines: fields.lines(), origin: fields.span)
  }
}

extension Sayings {
  init(reading fields: inout FieldReader) {
    self.init(
      theme: fields.saying(.theme), slogan: fields.saying(.slogan), motto: fields.saying(.motto),
      method: fields.one(.method) { inner in
        let statements = inner.passages(.statements)
        return Saying(reading: &inner).map { Method(saying: $0, statements: statements) }
      },
      mottoBlocks: fields.each(.mottoBlocks) { MottoBlock(reading: &$0) },
      otherMottos: fields.each(.otherMottos) { Saying(reading: &$0) })
  }
}

extension Sayings.MottoBlock {
  init?(reading fields: inout FieldReader) {
    guard let appliesTo = fields.text(.appliesTo, required: true) else { return nil }
    self.init(
      appliesTo: appliesTo, twoLegs: fields.passages(.twoLegs),
      threeProngs: fields.passages(.threeProngs),
      breakthroughIntroduction: fields.text(.breakthroughIntro),
      breakthroughs: fields.passages(.breakthroughs), lines: fields.lines(), note: fields.note(),
      origin: fields.span)
  }
}

extension EditorNotes {
  init(reading fields: inout FieldReader) {
    self.init(
      notes: Self.notes(&fields),
      textFixes: fields.each(.textFixes) { TextFix(reading: &$0) },
      anomalies: fields.list(.anomalies).compactMap { node in
        node.scalar.map { Passage(text: $0.text, origin: node.span) }
      })
  }

  /// The sections that a note may speak of; any other key is a slip.
  private static let sections: [FieldName] = [
    .purposes, .rounds, FieldName(vi: "phong trào", en: "movements"), .media, .reporting,
    FieldName(vi: "cụm khối", en: "blocks"), FieldName(vi: "công trình", en: "works"),
    FieldName(vi: "hạn mức", en: "quotas"), FieldName(vi: "hạn", en: "deadlines"), .indicators,
    .awardForms, .registrations,
  ]

  private static func notes(_ fields: inout FieldReader) -> [String: String] {
    fields.one(.notes) { inner in
      var notes: [String: String] = [:]
      for section in sections { notes[section.en] = inner.text(section) }
      return notes
    } ?? [:]
  }
}

extension EditorNotes.TextFix {
  init?(reading fields: inout FieldReader) {
    guard let printed = fields.text(.printed, required: true),
      let corrected = fields.text(.corrected, required: true),
      let kind = fields.choice(.kind, among: Kind.choices, required: true)
    else { return nil }
    self.init(
      printed: printed, corrected: corrected, kind: kind, why: fields.text(.why),
      lines: fields.lines(), origin: fields.span)
  }
}
