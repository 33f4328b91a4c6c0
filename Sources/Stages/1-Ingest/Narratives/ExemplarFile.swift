import Diagnostics
import Domain
import Formats
import Quantities
import Text

/// A file `exemplars/<slug>.md` or `.docx`, opened: whether its person may be named is known first.
struct ExemplarFile {
  let slug: String
  var narrative: NarrativeFile
  let name: String?
  let kind: Exemplar.Kind?
  let unitText: String?
  let unitSpan: Span
  /// The day on which consent was withdrawn.
  let withdrawn: Day?

  init?(
    _ file: ContentTree.File, of tree: ContentTree, claims: inout Claims,
    reporting report: inout Report
  ) {
    guard
      var narrative = NarrativeFile(file, of: tree, claims: &claims, reporting: &report)
    else { return nil }
    let fileName = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let stem = TableFinder.stem(of: fileName)
    slug = Slug.of(stem) ?? stem
    PersonalFields.refuse(&narrative.fields)
    name = narrative.fields.text(.name, required: true)
    kind = narrative.fields.choice(.kind, among: Exemplar.Kind.choices, required: true)
    unitText = narrative.fields.text(.unitOfPerson)
    unitSpan = narrative.fields.span(of: .unitOfPerson)
    withdrawn = narrative.fields.exactDay(.withdrawn)
    self.narrative = narrative
  }

  /// The exemplar; nothing where a required field is missing.
  mutating func exemplar(
    _ codes: OfficeCodes, _ decisions: CodeIndex<AwardDecision>, reporting report: inout Report
  ) -> Exemplar? {
    let unit = unitText.flatMap {
      codes.directory.find($0, at: unitSpan, reporting: &report)
    }
    defer { narrative.fields.finish(into: &report) }
    let body = narrative.prose(codes.style, reporting: &report)
    return Self.exemplar(
      slug, name, kind, unit, body, &narrative.fields, codes, decisions)
  }

  /// Where its photos are: kept unpublished while consent is withdrawn, they are not forgotten.
  func photoPaths(in folder: String) -> [String] {
    var fields = narrative.fields
    return fields.each(.photos) { Photo(reading: &$0, folder: folder) }.map(\.path)
  }

  private static func exemplar(
    _ slug: String, _ name: String?, _ kind: Exemplar.Kind?, _ unit: Reference<Organisation>?,
    _ story: Prose, _ fields: inout FieldReader, _ codes: OfficeCodes,
    _ decisions: CodeIndex<AwardDecision>
  ) -> Exemplar? {
    let reason = fields.text(.reason, required: true)
    let photos = fields.each(.photos) { Photo(reading: &$0, folder: codes.folder) }
    let indicators = fields.list(.indicators).compactMap { node in
      node.scalar.flatMap {
        codes.campaign.indicators.find($0.text, at: node.span, reporting: &fields.report)
      }
    }
    let exemplar = Exemplar(
      code: slug, kind: kind ?? .collective, name: name ?? "", position: fields.text(.position),
      organisation: unit, organisationName: fields.text(.unitName),
      province: fields.one(.province) { codes.provinces.key(reading: &$0) },
      place: fields.text(.location), field: fields.text(.field),
      year: fields.integer(.year, in: 1900...2200), reason: reason ?? "",
      figures: fields.each(.keyFigures) { Exemplar.KeyFigure(reading: &$0) },
      steps: fields.each(.steps) { Exemplar.Step(reading: &$0) },
      quote: fields.one(.quote) { Exemplar.Quote(reading: &$0) },
      awards: fields.each(.awards) { Exemplar.Award(reading: &$0, decisions: decisions) },
      photos: photos, publication: fields.one(.publication) { PublicationBasis(reading: &$0) },
      replication: fields.one(.replication) { Exemplar.Replication(reading: &$0) },
      indicators: indicators, source: fields.text(.source), published: fields.exactDay(.published),
      updated: fields.exactDay(.updated), formerly: fields.texts(.formerly),
      isDraft: fields.boolean(FieldName(vi: "nháp", en: "draft")) ?? false, story: story,
      origin: .file(story.source.path))
    _ = fields.extra()
    return name == nil || kind == nil || reason == nil ? nil : exemplar
  }
}

extension Photo {
  init?(reading fields: inout FieldReader, folder: String) {
    let file = fields.text(.file, required: true)
    let alternative = fields.text(.alternative)
    let credit = fields.text(.credit)
    let caption = fields.text(.caption)
    fields.readToEnd()
    guard let file else { return nil }
    self.init(
      path: folder + file, alternative: alternative, credit: credit, caption: caption,
      origin: fields.span)
  }
}

extension PublicationBasis {
  init?(reading fields: inout FieldReader) {
    self.init(
      isAllowed: fields.boolean(.allowed) ?? false, basis: fields.text(.basis),
      day: fields.exactDay(.date), origin: fields.span)
  }
}

extension Exemplar.KeyFigure {
  init?(reading fields: inout FieldReader) {
    let label = fields.text(.caption, required: true)
    let text = fields.text(.value, required: true)
    let unit = fields.text(.unit)
    let year = fields.integer(.year, in: 1900...2200)
    let comparison = fields.text(.comparison)
    fields.readToEnd()
    guard let label, let text else { return nil }
    var value: Decimal?
    if case .figure(let figure) = NumberForm.read(text) { value = figure.value }
    self.init(
      label: label, value: value, text: text, unit: unit, year: year, comparison: comparison,
      origin: fields.span)
  }
}

extension Exemplar.Step {
  init?(reading fields: inout FieldReader) {
    guard let number = fields.integer(.step, in: 1...5, required: true) else { return nil }
    self.init(
      number: number, day: fields.exactDay(.date), text: fields.text(.text), origin: fields.span)
  }
}

extension Exemplar.Quote {
  init?(reading fields: inout FieldReader) {
    guard let text = fields.text(.text, required: true) else { return nil }
    self.init(
      text: text, speaker: fields.text(.speaker), position: fields.text(.position),
      origin: fields.span)
  }
}

extension Exemplar.Award {
  init?(reading fields: inout FieldReader, decisions: CodeIndex<AwardDecision>) {
    guard let form = fields.text(.form, required: true) else { return nil }
    let decision = fields.text(.decision)
    let span = fields.span(of: .decision)
    self.init(
      year: fields.integer(.year, in: 1900...2200), form: form, number: fields.text(.number),
      day: fields.exactDay(.date), authority: fields.text(.authority),
      state: fields.choice(.status, among: AwardDecision.State.choices) ?? .decided,
      decision: decision.flatMap {
        decisions.find($0, at: span, reporting: &fields.report)
      }, origin: fields.span)
  }
}

extension Exemplar.Replication {
  init?(reading fields: inout FieldReader) {
    self.init(
      text: fields.text(.text), followers: fields.integer(.followers, in: 0...1_000_000),
      contact: fields.text(.contact), origin: fields.span)
  }
}

// The keys of an exemplar's head, beside those of campaign.yaml.
extension FieldName {
  static let unitOfPerson = FieldName(vi: "đơn vị", en: "unit")
  static let unitName = FieldName(vi: "tên đơn vị", en: "unit_name")
  static let position = FieldName(vi: "chức vụ", en: "position")
  static let location = FieldName(vi: "địa bàn", en: "place")
  static let field = FieldName(vi: "lĩnh vực", en: "field")
  static let reason = FieldName(vi: "vì sao điển hình", en: "reason")
  static let keyFigures = FieldName(vi: "số liệu", en: "figures")
  static let comparison = FieldName(vi: "so với", en: "comparison")
  static let steps = FieldName(vi: "các bước", en: "steps")
  static let quote = FieldName(vi: "trích lời", en: "quote")
  static let speaker = FieldName(vi: "người nói", en: "speaker")
  static let awards = FieldName(vi: "khen thưởng", en: "awards")
  static let form = FieldName(vi: "hình thức", en: "form")
  static let decision = FieldName(vi: "mã quyết định", en: "decision")
  static let photos = FieldName(vi: "ảnh", en: "photos")
  static let alternative = FieldName(vi: "mô tả ảnh", en: "alt")
  static let credit = FieldName(vi: "nguồn ảnh", en: "credit")
  static let caption = FieldName(vi: "tên gọi", en: "caption")
  static let publication = FieldName(vi: "công khai", en: "publication")
  static let allowed = FieldName(vi: "được công khai", en: "publish")
  static let basis = FieldName(vi: "căn cứ", en: "basis")
  static let withdrawn = FieldName(vi: "rút đồng ý", en: "withdrawn")
  static let replication = FieldName(vi: "nhân rộng", en: "replication")
  static let followers = FieldName(vi: "số nơi học tập", en: "followers")
  static let contact = FieldName(vi: "liên hệ", en: "contact")
  static let published = FieldName(vi: "ngày đăng", en: "published")
  static let updated = FieldName(vi: "ngày cập nhật", en: "updated")
}
