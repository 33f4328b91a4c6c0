package import Liquid

extension Offers {
  /// A decision on an award, as the public may see it.
  package static let decision = RecordOffer(
    "decision",
    [
      Offer("anchor", .text, "its id on the page of its campaign"),
      Offer("year", .number, "the year"),
      Offer("form", .text, "the title or form", example: "Bằng khen"),
      Offer("form_path", .text, isOptional: true, "what the plan says of the form"),
      Offer("kind", .text, "for whom", example: "Tập thể"),
      Offer("laureate", .text, "who was honoured, or that the name is not public"),
      Offer("is_named", .truth, "whether the name may be shown"),
      Offer("laureate_path", .text, isOptional: true, "the page of the exemplar of that name"),
      Offer("position", .text, isOptional: true, "a person's position"),
      Offer("unit", .text, isOptional: true, "the unit"),
      Offer("unit_path", .text, isOptional: true, "its page"),
      Offer("achievement", .text, isOptional: true, "for what"),
      Offer("number", .text, isOptional: true, "the number of the decision"),
      Offer("number_path", .text, isOptional: true, "where that document is listed"),
      Offer("day", .date, isOptional: true, "its day"),
      Offer("authority", .text, isOptional: true, "who decided"),
      Offer("state", .text, "how far it has come", example: "Đã quyết định"),
      Offer("code", .text, "the state as a word for styles", example: "decided"),
      Offer("comment_until", .date, isOptional: true, "the last day for comments"),
      Offer("is_open", .truth, "whether the public may still comment"),
      Offer("revoked_by", .text, isOptional: true, "the number of the revoking decision"),
      Offer("revoked_on", .date, isOptional: true, "its day"),
      Offer("revoked_why", .text, isOptional: true, "its reason"),
      Offer("campaign", .record("link"), "the campaign"),
    ])

  /// How many awards of one form there are.
  package static let awardTally = RecordOffer(
    "award_tally",
    [
      Offer("form", .text, "the form"),
      Offer("collectives", .number, "to collectives"),
      Offer("persons", .number, "to persons"),
      Offer("households", .number, "to households"),
      Offer("total", .number, "all together"),
    ])

  /// How much of its quota a unit has used.
  package static let quotaUse = RecordOffer(
    "quota_use",
    [
      Offer("unit", .text, "the unit"),
      Offer("unit_path", .text, isOptional: true, "its page"),
      Offer("kind", .text, "of whom", example: "Cá nhân"),
      Offer("allowed", .number, isOptional: true, "how many it may"),
      Offer("allowed_text", .text, isOptional: true, "the number as printed"),
      Offer("used", .number, "how many files it has sent"),
      Offer("decided", .number, "how many of its were honoured"),
      Offer("state", .text, "used up, left, too many", example: "Còn 2"),
      Offer("code", .text, "the same as a word for styles", example: "unused"),
    ])

  /// What the conditions make of the files of one kind, without a name.
  package static let eligibility = RecordOffer(
    "eligibility",
    [
      Offer("criterion", .text, "the group of conditions"),
      Offer("path", .text, isOptional: true, "where it stands"),
      Offer("kind", .text, "of whom"),
      Offer("eligible", .number, "how many meet them"),
      Offer("not_eligible", .number, "how many do not"),
      Offer("undecided", .number, "of how many something is missing"),
      Offer("reasons", .list(.record("reason")), "what fails or is missing, the commonest first"),
    ])

  /// A reason and how often it is met.
  package static let reason = RecordOffer(
    "reason",
    [
      Offer("text", .text, "the rule that fails, or what is missing, in words"),
      Offer("count", .number, "how many files"),
    ])

  /// All decisions of one page, with their sums.
  package static let honours = RecordOffer(
    "honours",
    [
      Offer("decisions", .list(.record("decision")), "all that may be seen, the newest first"),
      Offer("revoked", .list(.record("decision")), "those taken back"),
      Offer("open", .list(.record("decision")), "those that the public may comment on"),
      Offer("tallies", .list(.record("award_tally")), "those that hold, counted by form"),
      Offer("sum", .record("award_tally"), "all forms together"),
      Offer("has_households", .truth, "whether households were honoured"),
      Offer("decided", .number, "how many hold"),
    ])

  static let decisionRecords = [
    decision, awardTally, quotaUse, eligibility, reason, honours,
  ]
}
