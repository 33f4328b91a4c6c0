import Diagnostics
import Domain
import Formats

// Who reports and reviews, and the rules on exemplars.
extension ReportingRule {
  init?(reading fields: inout FieldReader, deadlines: CodeIndex<Deadline>) {
    guard let code = fields.text(.code, required: true),
      let kind = fields.choice(.kind, among: Kind.choices, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, kind: kind, recurrence: Recurrence(reading: &fields),
      dueSetBy: fields.text(.dueSetBy), dueText: fields.text(.dueText),
      deadline: deadlines.find(&fields), from: fields.text(.from), to: fields.text(.to),
      forwardedTo: fields.text(.forwardedTo), channel: fields.text(.channel), text: text,
      lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension Recurrence {
  init?(reading fields: inout FieldReader) {
    let frequency = fields.choice(.frequency, among: Frequency.choices)
    let day = fields.integer(.dueDay, in: 1...31)
    let month = fields.integer(.dueMonth, in: 1...3)
    guard let frequency else { return nil }
    self.init(frequency: frequency, dayOfMonth: day, monthOfQuarter: month)
  }
}

extension RecurringDuty {
  init?(reading fields: inout FieldReader, deadlines: CodeIndex<Deadline>) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, kind: fields.text(.kind), recurrence: Recurrence(reading: &fields),
      from: fields.text(.from), to: fields.text(.to), text: text,
      deadline: deadlines.find(&fields), lines: fields.lines(), note: fields.note(),
      origin: fields.span)
  }
}

extension Review {
  init?(reading fields: inout FieldReader, deadlines: CodeIndex<Deadline>) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, text: text, deadline: deadlines.find(&fields), lines: fields.lines(),
      note: fields.note(), origin: fields.span)
  }
}

extension ExemplarRule {
  init?(reading fields: inout FieldReader) {
    guard let code = fields.text(.code, required: true),
      let text = fields.text(.text, required: true)
    else { return nil }
    self.init(
      code: code, step: fields.integer(.step, in: 1...9), title: fields.text(.title),
      who: fields.text(.who), text: text, lines: fields.lines(), note: fields.note(),
      origin: fields.span)
  }
}
