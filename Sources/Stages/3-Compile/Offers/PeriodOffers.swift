package import Liquid

extension Offers {
  /// An indicator as it stood at the end of a period.
  package static let periodRow = RecordOffer(
    "period_row",
    [
      Offer("code", .text, "the indicator's code"),
      Offer("name", .text, "the indicator"),
      Offer("path", .text, isOptional: true, "its page"),
      Offer("unit", .text, isOptional: true, "the unit of measure"),
      Offer("target", .text, "the target in words"),
      Offer("value", .number, isOptional: true, "the figure of the whole"),
      Offer("value_text", .text, isOptional: true, "the figure, ready to print"),
      Offer("percent", .number, isOptional: true, "the figure in percent of the target"),
      Offer(
        "percent_text", .text, isOptional: true,
        "it as text, in one place or in as many as keep it from reading 100"),
      Offer("finding", .record("finding"), "where it stood"),
      Offer("given", .number, "how many units and places have a figure for the period"),
      Offer("expected", .number, "how many have ever had one"),
      Offer("reached", .number, "how many had reached the target"),
    ])

  /// A correction of a published figure.
  package static let correction = RecordOffer(
    "correction",
    [
      Offer("campaign", .record("link"), "the campaign"),
      Offer("indicator", .record("link"), "the indicator"),
      Offer("subject", .text, "whose figure it is"),
      Offer("subject_path", .text, isOptional: true, "their page"),
      Offer("subgroup", .text, isOptional: true, "the subgroup measured"),
      Offer("period", .date, "the period of the figure"),
      Offer("unit", .text, isOptional: true, "the unit of measure"),
      Offer("old", .text, "the figure before"),
      Offer("new", .text, "the figure after"),
      Offer("old_value", .number, isOptional: true, "the figure before, for machines"),
      Offer("new_value", .number, isOptional: true, "the figure after, for machines"),
      Offer("reason", .text, isOptional: true, "why"),
      Offer("day", .date, isOptional: true, "the day of the new figure"),
      Offer("revision", .number, "the how manyth figure it is", example: "2"),
    ])

  static let periodRecords = [periodRow, correction]

  static let period: [Offer] =
    ofCampaign + [
      Offer("period", .date, "the period"),
      Offer("day", .date, "the day up to which figures are taken"),
      Offer("head", .record("head"), "the head of the campaign's document"),
      Offer("body", .html, isOptional: true, "what the office wrote about the period"),
      Offer("deadlines", .list(.record("deadline")), "what was due in the period"),
      Offer("calendar_path", .text, isOptional: true, "the calendar of the campaign"),
      Offer("rows", .list(.record("period_row")), "the indicators, frozen at the period"),
      Offer("state_counts", .list(.record("state_count")), "how many are in which state"),
      Offer("reached_count", .number, isOptional: true, "how many are reached"),
      Offer("honours", .record("honours"), "the awards decided in the period"),
      Offer("owed", .number, "how many reports on the period are owed"),
      Offer("received", .number, "how many have come"),
      Offer("in_time", .number, "how many of them in time"),
      Offer("missing", .list(.record("late_report")), "who has not reported"),
      Offer("late", .list(.record("late_report")), "who has reported late"),
      Offer("board_path", .text, isOptional: true, "the board of all periods"),
      Offer("previous", .record("link"), isOptional: true, "the period before"),
      Offer("next", .record("link"), isOptional: true, "the period after"),
    ]

  static let corrections = [
    Offer("corrections", .list(.record("correction")), "all corrections, campaign by campaign"),
    Offer("newest", .date, isOptional: true, "the newest day that a figure speaks of"),
  ]
}
