import Diagnostics
import Domain
import Formats
import Schema
import Text

/// Makes a campaign of its folder: the last place where a code is a string.
struct CampaignLinking {
  let folder: CampaignFolder
  let tree: ContentTree
  let directory: Directory
  let provinces: ProvinceFinder
  private let codes: CampaignCodes

  init(
    _ folder: CampaignFolder, of tree: ContentTree, _ directory: Directory,
    _ provinces: ProvinceFinder
  ) {
    self.folder = folder
    self.tree = tree
    self.directory = directory
    self.provinces = provinces
    codes = CampaignCodes(folder.shelf)
  }

  /// The campaign; nothing where its head lacks what every campaign has.
  func campaign(
    withdrawn: inout [Model.WithdrawnPerson], claims: inout Claims, reporting report: inout Report
  ) -> Campaign? {
    var fields = FieldReader(folder.head)
    let head = CampaignHead(reading: &fields)
    let scope = CampaignScope(
      reading: &fields, provinces: provinces, documents: codes.documents)
    let shelf = folder.shelf
    let quotas = Register(shelf.rows(.quotas).map { Quota($0, reporting: &report) })
    let awards = AwardRules(reading: &fields, codes: codes, quotas: quotas)
    let participation = Participation(reading: &fields, codes: codes)
    let duties = duties(&fields, reporting: &report)
    let office = officeCodes(awards, participation, duties)
    let entered = OfficeAssembly(folder: folder, codes: office)
      .records(withdrawn: &withdrawn, reporting: &report)
    let forms = CodeIndex<AwardForm>(awards.forms, kind: .awardForm)
    lookThroughRefusedRows(forms, reporting: &report)
    let campaign = Campaign(
      code: Slug.of(folder.slug) ?? folder.slug, head: head ?? .unknown, scope: scope ?? .unknown,
      sayings: Sayings(reading: &fields), texts: CampaignTexts(reading: &fields),
      rounds: fields.register(.rounds) { Round(reading: &$0) },
      contents: Register(shelf.rows(.contents).map { ContentItem($0, codes, reporting: &report) }),
      indicators: Register(
        shelf.rows(.indicators).map { Indicator($0, codes, reporting: &report) }),
      works: Register(shelf.rows(.works).map { Work($0, reporting: &report) }),
      movements: Register(
        shelf.rows(.movements).map { Movement($0, codes, forms, reporting: &report) }),
      documents: Register(
        shelf.rows(.documents).map { LegalDocument($0, codes, reporting: &report) }),
      participation: participation, awards: awards, duties: duties,
      exemplarIntroduction: fields.passages(.exemplarIntro),
      exemplarRules: fields.register(.exemplarRules) { ExemplarRule(reading: &$0) },
      places: shelf.rows(.places).map { NamedPlace($0, reporting: &report) },
      placeChanges: Register(
        shelf.rows(.placeChanges).map { PlaceChange($0, reporting: &report) }),
      editor: EditorNotes(reading: &fields), plan: folder.plan,
      sections: folder.sections, entered: entered,
      files: fields.each(.files) { AttachedFile(reading: &$0, folder: folder.path) },
      isSample: fields.boolean(.sample) ?? false, dates: PageDates(reading: &fields),
      formerly: fields.texts(.formerly),
      origin: fields.span)
    _ = fields.extra()
    fields.finish(into: &report)
    let proses = campaign.entered.exemplars.map(\.story) + (campaign.plan.map { [$0.body] } ?? [])
    for prose in proses { claims.claimFiles(of: prose, in: tree) }
    AttachedFiles.check(campaign, below: folder.path, in: tree, claims: &claims, reporting: &report)
    for file in folder.exemplars where file.withdrawn != nil {
      for path in file.photoPaths(in: folder.path) { claims.claim(path) }
    }
    return head == nil || scope == nil ? nil : campaign
  }

  /// Finds what else is wrong with rows that have an error: their records are made and left.
  private func lookThroughRefusedRows(
    _ forms: CodeIndex<AwardForm>, reporting report: inout Report
  ) {
    let shelf = folder.shelf
    for row in shelf.refusedRows(.contents) { _ = ContentItem(row, codes, reporting: &report) }
    for row in shelf.refusedRows(.indicators) { _ = Indicator(row, codes, reporting: &report) }
    for row in shelf.refusedRows(.works) { _ = Work(row, reporting: &report) }
    for row in shelf.refusedRows(.deadlines) { _ = Deadline(row, codes, reporting: &report) }
    for row in shelf.refusedRows(.movements) {
      _ = Movement(row, codes, forms, reporting: &report)
    }
    for row in shelf.refusedRows(.documents) {
      _ = LegalDocument(row, codes, reporting: &report)
    }
  }

  private func duties(_ fields: inout FieldReader, reporting report: inout Report) -> Duties {
    let deadlines = codes.deadlines
    return Duties(
      deadlines: Register(
        folder.shelf.rows(.deadlines).map { Deadline($0, codes, reporting: &report) }),
      reporting: fields.register(.reporting) {
        ReportingRule(reading: &$0, deadlines: deadlines)
      },
      recurring: fields.register(.recurringDuties) {
        RecurringDuty(reading: &$0, deadlines: deadlines)
      },
      reviews: fields.register(.reviews) { Review(reading: &$0, deadlines: deadlines) },
      responsibilities: folder.shelf.rows(.responsibilities).map {
        Responsibility($0, reporting: &report)
      })
  }

  private func officeCodes(
    _ awards: AwardRules, _ participation: Participation, _ duties: Duties
  ) -> OfficeCodes {
    let shelf = folder.shelf
    return OfficeCodes(
      campaign: codes, directory: directory, provinces: provinces,
      reporting: CodeIndex<ReportingRule>(
        duties.reporting, kind: Wording(vi: "chế độ báo cáo", en: "reporting rule")),
      workRules: CodeIndex<Participation.WorkRule>(
        participation.workRules,
        kind: Wording(vi: "quy định đăng ký", en: "rule on registering works")),
      forms: CodeIndex<AwardForm>(awards.forms, kind: .awardForm),
      criteria: CodeIndex<AwardCriterion>(
        awards.criteria, kind: Wording(vi: "tiêu chuẩn khen thưởng", en: "award criterion")),
      dossiers: CodeIndex<DossierItem>(
        awards.dossiers, kind: Wording(vi: "thành phần hồ sơ", en: "part of the file")),
      quotas: CodeIndex<Quota>(awards.quotas, kind: Wording(vi: "dòng hạn mức", en: "quota")),
      registeredWorks: CodeIndex<RegisteredWork>(
        .registeredWorks, of: shelf,
        kind: Wording(vi: "công trình đăng ký", en: "registered work")),
      nominations: CodeIndex<Nomination>(
        .nominations, of: shelf, kind: Wording(vi: "đề nghị khen thưởng", en: "nomination")),
      folder: folder.path, style: folder.style)
  }
}

extension AttachedFile {
  init?(reading fields: inout FieldReader, folder: String) {
    guard let file = fields.text(.file, required: true) else { return nil }
    self.init(
      path: folder + file, title: fields.text(.title), day: fields.exactDay(.date),
      origin: fields.span)
  }
}

extension Wording {
  static let awardForm = Wording(vi: "hình thức khen thưởng", en: "award form")
}
