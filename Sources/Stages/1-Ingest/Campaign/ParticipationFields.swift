import Diagnostics
import Domain
import Formats

// Who takes part in a campaign and what they sign up for.
extension Participation {
  init(reading fields: inout FieldReader, codes: CampaignCodes) {
    self.init(
      groups: fields.each(.participantGroups) { Group(reading: &$0) },
      conditions: fields.register(.conditions) { Condition(reading: &$0) },
      workRules: fields.register(.registrationRules) { WorkRule(reading: &$0) },
      registrations: fields.register(.registrations) {
        Registration(reading: &$0, deadlines: codes.deadlines)
      })
  }
}

extension Participation.Group {
  init?(reading fields: inout FieldReader) {
    guard let text = fields.text(.text, required: true) else { return nil }
    self.init(
      name: fields.text(.group), text: text, lines: fields.lines(), note: fields.note(),
      origin: fields.span)
  }
}

extension Participation.Condition {
  init?(reading fields: inout FieldReader) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, appliesTo: fields.text(.appliesTo), to: fields.text(.to),
      forwardedTo: fields.text(.forwardedTo), text: text, lines: fields.lines(),
      note: fields.note(), origin: fields.span)
  }
}

extension Participation.WorkRule {
  init?(reading fields: inout FieldReader) {
    guard let code = fields.text(.code, required: true),
      let appliesTo = fields.text(.appliesTo, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, appliesTo: appliesTo, minimum: fields.integer(.minimum, in: 0...10_000),
      unit: fields.text(.unit), fallback: fields.text(.fallback),
      constraint: fields.text(.constraint), text: text, lines: fields.lines(),
      note: fields.note(), origin: fields.span)
  }
}

extension Participation.Registration {
  init?(reading fields: inout FieldReader, deadlines: CodeIndex<Deadline>) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, kind: fields.text(.kind), from: fields.text(.from), to: fields.text(.to),
      text: text, deadline: deadlines.find(&fields), lines: fields.lines(), note: fields.note(),
      origin: fields.span)
  }
}

extension CodeIndex<Deadline> {
  /// The deadline that a record's field names.
  func find(_ fields: inout FieldReader) -> Reference<Deadline>? {
    guard let code = fields.text(.deadline) else { return nil }
    return find(code, at: fields.span(of: .deadline), reporting: &fields.report)
  }
}
