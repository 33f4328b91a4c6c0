import Diagnostics
import Domain
import Formats
import Quantities
import Text

// The head and the scope of a campaign.
extension CampaignHead {
  init?(reading fields: inout FieldReader) {
    let title = fields.text(.title, required: true)
    let kind = fields.text(.documentType, required: true)
    let status = fields.choice(.status, among: Status.choices, required: true)
    let issuer = fields.text(.issuer, required: true)
    let source = fields.text(.source)
    self.init(
      title: title ?? "", shortTitle: fields.text(.shortTitle),
      editorTitle: fields.text(.editorTitle), kind: kind ?? "", status: status ?? .draft,
      statusNote: fields.text(.statusNote), signature: fields.text(.signature),
      issuer: issuer ?? "", fullIssuer: fields.text(.issuerFull),
      parentIssuer: fields.text(.issuerParent), number: fields.text(.number),
      day: fields.exactDay(.date), dayText: fields.text(.dateText), place: fields.text(.place),
      signatory: fields.one(.signatory) { Signatory(reading: &$0) }, source: source,
      origin: fields.span)
    guard title != nil, kind != nil, status != nil, issuer != nil else { return nil }
  }
}

extension CampaignHead.Signatory {
  init?(reading fields: inout FieldReader) {
    self.init(
      onBehalfOf: fields.text(.onBehalfOf), title: fields.text(.title), name: fields.text(.name),
      lines: fields.lines(), note: fields.note(), origin: fields.span)
  }
}

extension CampaignScope {
  init?(
    reading fields: inout FieldReader, provinces: ProvinceFinder, documents: DocumentIndex
  ) {
    let level = fields.choice(.level, among: Level.choices, required: true)
    // Only a campaign of the whole country has no province.
    let isNational = level == .nation
    fields.show(
      .province,
      as: Wording(
        vi: "{tên: Trà Vinh, danh mục: 63}", en: "{name: Trà Vinh, vintage: 63}"))
    fields.show(
      .period, as: Wording(vi: "{từ: 01/01/2025, đến: 31/12/2025}", en: "{from: 2025, to: 2025}"))
    let province = fields.one(.province, required: level != nil && !isNational) {
      provinces.key(reading: &$0)
    }
    let period = fields.one(.period, required: true) { Window(reading: &$0) }
    let parent = fields.one(.parentMovement) {
      ParentMovement(reading: &$0, documents: documents)
    }
    let district = fields.one(.district) {
      District(name: $0.text(.name), note: $0.note())
    }
    guard let level, let period, isNational || province != nil else { return nil }
    self.init(
      province: province, district: district, level: level, period: period,
      parentMovement: parent)
  }
}

extension CampaignScope.ParentMovement {
  init?(reading fields: inout FieldReader, documents: DocumentIndex) {
    guard let name = fields.text(.name, required: true) else { return nil }
    let number = fields.text(.document)
    let span = fields.span(of: .document)
    self.init(
      name: name, period: fields.text(.period),
      document: number.map { documents.cite($0, at: span, reporting: &fields.report) },
      lines: fields.lines(), note: fields.note())
  }
}

extension Window {
  init?(reading fields: inout FieldReader) {
    let from = fields.anyDate(.from)
    let to = fields.anyDate(.to)
    let isEndOfMonth =
      fields.choice(.toPrecision, among: Deadline.Precision.choices) == .monthEnd
    self.init(
      level: fields.text(.level), from: from, to: isEndOfMonth ? to?.asMonthEnd : to,
      text: fields.text(.text), isDerived: fields.boolean(.derived) ?? false,
      derivation: fields.text(.derivedNote), lines: fields.lines(), note: fields.note(),
      origin: fields.span)
  }
}

extension Period {
  /// The end of the month that the period ends in (cuối tháng): as exact as was printed.
  var asMonthEnd: Period? { Period.endOfMonth(last.month, year: last.year) }
}

extension Round {
  init?(reading fields: inout FieldReader) {
    guard let code = fields.text(.code, required: true),
      let name = fields.text(.name, required: true)
    else { return nil }
    self.init(
      code: code, name: name, goal: fields.text(.goal),
      statedDays: fields.integer(.statedDays, in: 1...3660),
      windows: fields.each(.windows) { Window(reading: &$0) }, lines: fields.lines(),
      note: fields.note(), origin: fields.span)
  }
}
