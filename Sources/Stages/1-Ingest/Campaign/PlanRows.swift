import Diagnostics
import Domain
import Formats
import Quantities
import Schema

// Records of a plan's tables, each from its row.
extension ContentItem {
  init(_ row: TableRow, _ codes: CampaignCodes, reporting report: inout Report) {
    self.init(
      code: row.words("id"), group: row.choice("group") ?? .content,
      parent: codes.contents.find(row, "parent", reporting: &report), kind: row.text("kind"),
      year: row.integer("year"), heading: row.text("heading"), text: row.text("text"),
      seeSection: row.text("see_list"), lines: row.lines("line", reporting: &report),
      note: row.text("note"), origin: row.span)
  }
}

extension Work {
  init(_ row: TableRow, reporting report: inout Report) {
    let due = row.period("deadline").map {
      DueDate(period: $0, isInclusive: nil, text: row.text("deadline_text"))
    }
    row.checkMeasure(of: "quantity", is: row.text("unit"), reporting: &report)
    self.init(
      code: row.words("id"), name: row.words("name"), kind: row.words("kind"),
      stage: row.text("stage"), list: row.text("list"), level: row.text("level"),
      year: row.integer("year"), due: due, dueRelation: row.choice("relation"),
      quantity: row.decimal("quantity"), unit: row.text("unit"), field: row.text("field"),
      places: row.list("places"), footnote: row.text("footnote"),
      lines: row.lines("line", reporting: &report), note: row.text("note"), origin: row.span)
  }
}

extension Quota {
  init(_ row: TableRow, reporting report: inout Report) {
    self.init(
      code: row.words("unit"), printedUnit: row.text("unit_as_printed"),
      individuals: row.integer("individuals"), collectives: row.integer("collectives"),
      quotaText: row.words("quota_text"), text: row.text("text"),
      lines: row.lines("line", reporting: &report), note: row.text("note"), origin: row.span)
  }
}

extension Responsibility {
  init(_ row: TableRow, reporting report: inout Report) {
    self.init(
      code: row.words("id"), task: row.integer("task") ?? 1,
      organisation: row.words("organisation"), lead: row.text("lead"), with: row.list("with"),
      text: row.words("text"), lines: row.lines("line", reporting: &report),
      note: row.text("note"), origin: row.span)
  }
}

extension Deadline {
  init(_ row: TableRow, _ codes: CampaignCodes, reporting report: inout Report) {
    let precision = row.choice("precision", Precision.self) ?? .day
    let period = row.period("due").flatMap { precision == .monthEnd ? $0.asMonthEnd : $0 }
    let frequency = row.choice("frequency", Recurrence.Frequency.self)
    self.init(
      code: row.words("id"), what: row.words("what"), precision: precision,
      due: period.map {
        DueDate(
          period: $0, isInclusive: row.answer("inclusive"), isTentative: row.flag("tentative"),
          text: row.text("due_text"))
      },
      dueText: row.text("due_text"),
      recurrence: frequency.map {
        Recurrence(
          frequency: $0, dayOfMonth: row.integer("day"),
          monthOfQuarter: row.integer("month_of_quarter"))
      },
      event: row.text("event"), dueRelation: row.choice("relation"),
      works: codes.works.findAll(row, "works", reporting: &report), from: row.text("from"),
      with: row.list("with"), to: row.text("to"), channel: row.text("channel"),
      lunar: row.text("lunar"), lines: row.lines("line", reporting: &report),
      note: row.text("note"), origin: row.span)
  }
}

extension NamedPlace {
  init(_ row: TableRow, reporting report: inout Report) {
    self.init(
      name: row.text("name"), kind: row.words("kind"), parent: row.text("parent"),
      isPlanned: row.flag("planned"), lines: row.lines("line", reporting: &report),
      note: row.text("note"), origin: row.span)
  }
}

extension PlaceChange {
  init(_ row: TableRow, reporting report: inout Report) {
    self.init(
      code: row.words("id"), kind: row.words("kind"), members: row.list("members"),
      place: row.text("place"), year: row.integer("year"),
      completedBy: row.integer("completed_by"), wording: row.text("wording"),
      lines: row.lines("line", reporting: &report), note: row.text("note"), origin: row.span)
  }
}

extension LegalDocument {
  init(_ row: TableRow, _ codes: CampaignCodes, reporting report: inout Report) {
    self.init(
      code: row.words("id"), group: row.choice("group") ?? .document, kind: row.text("kind"),
      number: row.text("number"), name: row.text("name"), day: row.day("date"),
      dayText: row.text("date_text"), issuer: row.text("issuer"),
      impliedIssuer: row.text("issuer_implied"), about: row.text("about"),
      context: row.text("context"), role: row.choice("role"),
      implements: codes.documents.citeAll(row, "implements", reporting: &report),
      continues: codes.documents.citeAll(row, "continues", reporting: &report),
      alsoUnder: codes.documents.citeAll(row, "also_under", reporting: &report),
      period: row.text("period"), footnote: row.text("footnote"),
      lines: row.lines("line", reporting: &report),
      alsoAt: row.lines("also_at", reporting: &report),
      note: row.text("note"), origin: row.span)
  }
}

extension Movement {
  init(
    _ row: TableRow, _ codes: CampaignCodes, _ forms: CodeIndex<AwardForm>,
    reporting report: inout Report
  ) {
    let documents = codes.documents
    self.init(
      code: row.words("id"), group: row.choice("group") ?? .movement, name: row.words("name"),
      isQuoted: row.flag("quoted"), kind: row.words("kind"), period: row.text("period"),
      year: row.integer("year"), document: documents.cite(row, "document", reporting: &report),
      documentRole: row.text("document_role"),
      mentionedWith: documents.cite(row, "mentioned_with", reporting: &report),
      otherDocument: documents.cite(row, "also_by", reporting: &report),
      otherDocumentRole: row.text("also_by_role"), motto: row.text("motto"),
      sourceDocument: documents.cite(row, "source_document", reporting: &report),
      awardForm: forms.find(row, "award_form", reporting: &report),
      nationalForm: row.text("localised_from"), lines: row.lines("line", reporting: &report),
      alsoAt: row.lines("also_at", reporting: &report), note: row.text("note"), origin: row.span)
  }
}
