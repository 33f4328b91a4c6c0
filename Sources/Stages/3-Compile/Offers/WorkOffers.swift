package import Liquid

extension Offers {
  /// A work that the plan names.
  package static let work = RecordOffer(
    "work",
    [
      Offer("name", .text, "its name"),
      Offer("path", .text, "its page"),
      Offer("kind", .text, "what is to be done", example: "hoàn thành"),
      Offer("stage", .text, isOptional: true, "the stage in the document's words"),
      Offer("list", .text, isOptional: true, "the heading it is printed under"),
      Offer("level", .text, isOptional: true, "its level", example: "tỉnh"),
      Offer("year", .number, isOptional: true, "its year"),
      Offer("due", .date, isOptional: true, "its limit, as exact as it is stated"),
      Offer("due_text", .text, isOptional: true, "the words of the limit"),
      Offer("relation", .text, isOptional: true, "how the limit is tied"),
      Offer("quantity", .number, isOptional: true, "how many"),
      Offer("unit", .text, isOptional: true, "of what", example: "cống nội đồng"),
      Offer("field", .text, isOptional: true, "its field", example: "thủy lợi"),
      Offer("places", .list(.text), "where it is, as printed"),
      Offer("footnote", .text, isOptional: true, "the footnote it stands in"),
      Offer("state", .text, isOptional: true, "how far it has come on the day"),
      Offer("basis", .text, isOptional: true, "the sentence that explains the state"),
    ] + sourced)

  /// Works that are printed under one heading.
  package static let workGroup = RecordOffer(
    "work_group",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("title", .text, "the heading", example: "Hoàn thành, năm 2024"),
      Offer("works", .list(.record("work")), "its works"),
      Offer("has_stage", .truth, "whether one of them states a stage"),
      Offer("has_field", .truth, "whether one of them states a field"),
      Offer("has_place", .truth, "whether one of them states a place"),
      Offer("has_level", .truth, "whether one of them states a level"),
      Offer("has_due", .truth, "whether one of them states a limit"),
      Offer("has_quantity", .truth, "whether one of them states a quantity"),
    ])

  /// How many works a class of units must register.
  package static let workRule = RecordOffer(
    "work_rule",
    [
      Offer("applies_to", .text, "whom it is for"),
      Offer("minimum", .number, isOptional: true, "how many at least"),
      Offer("registered", .number, "how many were registered under it"),
      Offer("unit", .text, isOptional: true, "what is counted"),
      Offer("fallback", .text, isOptional: true, "what a unit without a work does"),
      Offer("constraint", .text, isOptional: true, "what a work must not be"),
      Offer("text", .text, "the words of the document"),
    ] + sourced)

  /// A work that a unit signed up for.
  package static let registeredWork = RecordOffer(
    "registered_work",
    [
      Offer("name", .text, "its name"),
      Offer("unit", .text, "who registered it"),
      Offer("unit_path", .text, isOptional: true, "their page"),
      Offer("kind", .text, isOptional: true, "what is to be done"),
      Offer("field", .text, isOptional: true, "its field"),
      Offer("place", .text, isOptional: true, "where it is"),
      Offer("investor", .text, isOptional: true, "who builds it"),
      Offer("capital", .number, isOptional: true, "what it costs"),
      Offer("capital_unit", .text, "in which unit", example: "triệu đồng"),
      Offer("start", .date, isOptional: true, "when it begins"),
      Offer("due", .date, isOptional: true, "when it is to be done"),
      Offer("registered_on", .date, isOptional: true, "the day it was registered"),
      Offer("note", .text, isOptional: true, "the editor's word on it"),
    ])

  /// How far a work had come on a day.
  package static let workProgress = RecordOffer(
    "work_progress",
    [
      Offer("name", .text, "the work"),
      Offer("day", .date, "the day"),
      Offer("state", .text, "how far it had come", example: "Đang thi công"),
      Offer("percent", .number, isOptional: true, "how much of it, in percent"),
      Offer("note", .text, isOptional: true, "what was said of it"),
    ])

  static let workRecords = [
    work, workGroup, workRule, registeredWork, workProgress,
  ]

  static let works: [Offer] =
    ofChapter + [
      asOfVariable,
      Offer("groups", .list(.record("work_group")), "the works of the plan"),
      Offer("rules", .list(.record("work_rule")), "the rules on registering works"),
      Offer("registered", .list(.record("registered_work")), "what units registered"),
      Offer("progress", .list(.record("work_progress")), "what was reported, the newest first"),
    ]

  static let workPage: [Offer] =
    ofChapter + [
      Offer("work", .record("work"), "the work"),
      Offer("deadlines", .list(.record("deadline")), "the deadlines that name it"),
      Offer("calendar_path", .text, "the calendar of the campaign"),
      Offer("progress", .list(.record("work_progress")), "what was reported, the newest first"),
    ]
}
