package import Liquid

extension Offers {
  /// A unit, by the name `unit`.
  package static let unit = RecordOffer(
    "unit",
    [
      Offer("name", .text, "its full name", example: "Huyện Duyên Hải"),
      Offer("path", .text, "its page"),
      Offer("short_name", .text, isOptional: true, "a short name, where it has one"),
      Offer("kind", .text, "what it is", example: "huyện"),
      Offer("class", .text, isOptional: true, "the class that rules speak of"),
      Offer("level", .text, isOptional: true, "its level"),
      Offer("province", .record("link"), isOptional: true, "its province"),
      Offer("province_now", .record("link"), isOptional: true, "where that province is now"),
      Offer("province_since", .date, isOptional: true, "since when"),
      Offer("parent", .record("link"), isOptional: true, "the unit above it"),
      Offer("parts", .list(.record("link")), "the units below it"),
      Offer("valid_from", .date, isOptional: true, "its first day"),
      Offer("valid_to", .date, isOptional: true, "its last day"),
      Offer("is_ended", .truth, "whether that day is past"),
      Offer("successors", .list(.record("link")), "what followed it"),
      Offer("predecessors", .list(.record("link")), "what it was before"),
      Offer("note", .text, isOptional: true, "the office's word on it"),
    ])

  /// A unit in a list.
  package static let listedUnit = RecordOffer(
    "listed_unit",
    [
      Offer("name", .text, "its full name"),
      Offer("path", .text, "its page"),
      Offer("kind", .text, "what it is"),
      Offer("province", .text, isOptional: true, "its province"),
      Offer("valid_to", .date, isOptional: true, "its last day"),
      Offer("campaigns", .number, "in how many campaigns it has a part"),
    ])

  /// Units whose names begin with one letter.
  package static let unitLetter = RecordOffer(
    "unit_letter",
    [
      Offer("letter", .text, "the letter", example: "Đ"),
      Offer("anchor", .text, "its id on the page"),
      Offer("units", .list(.record("listed_unit")), "the units, A to Y"),
    ])

  /// What a unit has to do with one campaign.
  package static let unitPart = RecordOffer(
    "unit_part",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("campaign", .record("campaign"), "the campaign"),
      Offer("level", .text, isOptional: true, "whose round windows hold for it"),
      Offer("note", .text, isOptional: true, "the office's word on its part"),
      Offer("tasks", .list(.record("statement")), "the tasks that the plan gives it"),
      Offer("duties", .list(.record("unit_duty")), "what it owes or receives, and when"),
      Offer("figures", .list(.record("unit_figure")), "its figures against the targets"),
      Offer("reports", .list(.record("unit_report")), "the reports that it owes"),
      Offer("owed", .number, "how many reports have fallen due"),
      Offer("received", .number, "how many of them have come"),
      Offer("late", .number, "how many of these late"),
      Offer("registrations", .list(.record("unit_registration")), "its works against the minimum"),
      Offer("works", .list(.record("unit_work")), "the works that it registered"),
      Offer("scores", .list(.record("unit_score")), "its points and its place"),
      Offer("awards", .list(.record("decision")), "its awards"),
      Offer("quotas", .list(.record("quota_use")), "how many it may propose, and has"),
      Offer("quota_rows", .list(.record("quota")), "how many it may propose, by the plan"),
      Offer("exemplars", .list(.record("link")), "the exemplars it has brought forth"),
      Offer("is_entered", .truth, "whether offices have entered anything of it"),
    ])

  /// A duty of a unit.
  package static let unitDuty = RecordOffer(
    "unit_duty",
    [
      Offer("what", .text, "what is to be done"),
      Offer("path", .text, isOptional: true, "where it stands in the calendar"),
      Offer("role", .text, "what the unit has to do with it", example: "Làm"),
      Offer("due", .date, isOptional: true, "the limit, as exact as it is stated"),
      Offer("due_text", .text, isOptional: true, "the limit in words"),
      Offer("state", .text, "where it stands on the day, or how often it comes"),
      Offer("mark", .text, isOptional: true, "the state as a name for styles"),
      Offer("to", .text, isOptional: true, "who receives it"),
      Offer("lines", .text, isOptional: true, "its lines in the document"),
    ])

  /// A figure of a unit or province against its target.
  package static let unitFigure = RecordOffer(
    "unit_figure",
    [
      Offer("code", .text, "the indicator's code"),
      Offer("name", .text, "the indicator"),
      Offer("path", .text, isOptional: true, "its page"),
      Offer("unit", .text, isOptional: true, "the unit of measure"),
      Offer("target", .text, "the target in words", example: "từ 95% trở lên"),
      Offer("finding", .record("finding"), "where it stands"),
      Offer("day", .date, isOptional: true, "the day that the figure speaks of"),
    ])

  /// A report that a unit owes.
  package static let unitReport = RecordOffer(
    "unit_report",
    [
      Offer("rule", .text, "the report", example: "Định kỳ"),
      Offer("period", .date, isOptional: true, "the period; nothing for a final report"),
      Offer("path", .text, isOptional: true, "the page of the period"),
      Offer("due", .date, isOptional: true, "the last day"),
      Offer("received", .date, isOptional: true, "the day it came"),
      Offer("number", .text, isOptional: true, "its number"),
      Offer("state", .text, "the state in words"),
      Offer("code", .text, "the state as a word for styles"),
      Offer("mark", .text, "the shape of the state"),
    ])

  /// How many works a unit has registered.
  package static let unitRegistration = RecordOffer(
    "unit_registration",
    [
      Offer("rule", .text, "whom the rule is for"),
      Offer("count", .number, "how many it has registered"),
      Offer("minimum", .number, isOptional: true, "how many it must"),
      Offer("is_enough", .truth, "whether these are enough"),
      Offer("basis", .text, "the sentence that says so"),
    ])

  /// A work that a unit registered.
  package static let unitWork = RecordOffer(
    "unit_work",
    [
      Offer("name", .text, "its name"),
      Offer("kind", .text, isOptional: true, "what is to be done"),
      Offer("due", .date, isOptional: true, "its limit"),
      Offer("state", .text, "how far it has come"),
      Offer("basis", .text, "the sentence that explains it"),
    ])

  /// The points of a unit in one block.
  package static let unitScore = RecordOffer(
    "unit_score",
    [
      Offer("block", .record("block"), "the block"),
      Offer("member", .record("block_member"), "the unit in it"),
      Offer("of", .number, "how many units the block has"),
    ])

  static let unitRecords = [
    unit, listedUnit, unitLetter, unitPart, unitDuty, unitFigure, unitReport, unitRegistration,
    unitWork, unitScore,
  ]

  static let units: [Offer] = [
    Offer("letters", .list(.record("unit_letter")), "the units by their first letter"),
    Offer("count", .number, "how many there are"),
  ]

  static let unitPage: [Offer] = [
    Offer("unit", .record("unit"), "the unit"),
    Offer("parts", .list(.record("unit_part")), "its part in each campaign, the newest first"),
    asOfVariable,
  ]
}
