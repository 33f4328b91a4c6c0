package import Liquid

extension Offers {
  /// A stretch of time of a round or of the whole campaign.
  package static let levelWindow = RecordOffer(
    "level_window",
    [
      Offer("level", .text, isOptional: true, "the level it holds for", example: "Cấp cơ sở"),
      Offer("from", .date, isOptional: true, "its beginning, as exact as it is stated"),
      Offer("to", .date, isOptional: true, "its end, as exact as it is stated"),
      Offer("text", .text, isOptional: true, "the words of the document"),
      Offer("days", .number, isOptional: true, "its days, counted where both ends are days"),
      Offer("is_derived", .truth, "whether the editor derived it"),
      Offer("derivation", .text, isOptional: true, "how it was derived"),
      Offer("state", .text, "where it stands on the day", example: "Đã kết thúc"),
      Offer("is_after_province", .truth, "whether it ends after its province did"),
    ] + sourced)

  /// A round (đợt).
  package static let calendarRound = RecordOffer(
    "calendar_round",
    [
      Offer("anchor", .text, "its id on the page", example: "dot-1"),
      Offer("name", .text, "its name", example: "Đợt 1"),
      Offer("goal", .text, isOptional: true, "what it is to reach"),
      Offer("stated_days", .number, isOptional: true, "its length as stated"),
      Offer("windows", .list(.record("level_window")), "its time on each level"),
    ] + sourced)

  /// A point of the timeline.
  package static let mark = RecordOffer(
    "mark",
    [
      Offer("when", .date, "the time"),
      Offer("what", .text, "what begins or ends", example: "Bắt đầu Đợt 1"),
      Offer("is_today", .truth, "whether it is the day that states are told for"),
    ])

  /// A duty with a limit (hạn).
  package static let deadline = RecordOffer(
    "deadline",
    [
      Offer("anchor", .text, "its id on the page", example: "han-h1"),
      Offer("what", .text, "what is to be done"),
      Offer("due", .date, isOptional: true, "the limit, as exact as it is stated"),
      Offer("nearest", .date, isOptional: true, "the day of a rhythm that is next, or was last"),
      Offer("due_text", .text, isOptional: true, "the words of the limit"),
      Offer("precision", .text, "how exact it is", example: "theo quý"),
      Offer("inclusion", .text, isOptional: true, "whether the limit itself still counts"),
      Offer("is_tentative", .truth, "whether the document calls it expected"),
      Offer("rhythm", .text, isOptional: true, "how often", example: "hằng quý, ngày 15"),
      Offer("event", .text, isOptional: true, "the event it is tied to"),
      Offer("relation", .text, isOptional: true, "how it is tied", example: "trước sự kiện"),
      Offer("works", .list(.record("link")), "the works it is about"),
      Offer("from", .text, isOptional: true, "who does it"),
      Offer("with", .list(.text), "who helps"),
      Offer("to", .text, isOptional: true, "who receives it"),
      Offer("channel", .text, isOptional: true, "by which way"),
      Offer("lunar", .text, isOptional: true, "the lunar date beside it"),
      Offer("state", .text, "where it stands on the day", example: "Đã qua hạn"),
      Offer("mark", .text, "the state as a name for styles", example: "passed"),
      Offer("days_left", .number, isOptional: true, "the days that are left"),
      Offer("is_after_province", .truth, "whether it lies after its province's last day"),
    ] + sourced)

  /// Where a duty's limit stands on the page.
  package static let dueHint = RecordOffer(
    "due_hint",
    [
      Offer("anchor", .text, "the id of the deadline", example: "han-h1"),
      Offer("due", .date, isOptional: true, "its limit"),
      Offer("text", .text, isOptional: true, "the words of its limit"),
    ])

  /// A date that follows from a rhythm.
  package static let expectedReport = RecordOffer(
    "expected_report",
    [
      Offer("period", .date, "the period reported on", example: "2025-Q1"),
      Offer("due", .date, isOptional: true, "the day, where one is set"),
      Offer("state", .text, "where it stands on the day"),
      Offer("is_after_province", .truth, "whether it lies after its province's last day"),
    ])

  /// A duty to report, to review, to register or to repeat.
  package static let duty = RecordOffer(
    "duty",
    [
      Offer("kind", .text, isOptional: true, "what it is", example: "Định kỳ"),
      Offer("rhythm", .text, isOptional: true, "how often"),
      Offer("due", .text, isOptional: true, "the words of its limit"),
      Offer("due_set_by", .text, isOptional: true, "who will set the day"),
      Offer("hint", .record("due_hint"), isOptional: true, "its deadline"),
      Offer("from", .text, isOptional: true, "who does it"),
      Offer("to", .text, isOptional: true, "who receives it"),
      Offer("forwarded_to", .text, isOptional: true, "who receives it then"),
      Offer("channel", .text, isOptional: true, "by which way"),
      Offer("text", .text, "the words of the document"),
      Offer("expected", .list(.record("expected_report")), "its dates, where a day is set"),
    ] + sourced)

  static let calendarRecords = [
    levelWindow, calendarRound, mark, deadline, dueHint, expectedReport, duty,
  ]

  static let rounds: [Offer] =
    ofChapter + [
      asOfVariable,
      Offer("period", .record("level_window"), "the time of the whole campaign"),
      Offer("rounds", .list(.record("calendar_round")), "its rounds"),
      Offer("marks", .list(.record("mark")), "the timeline, from first to last"),
      Offer("outlives_province", .truth, "whether something ends after its province did"),
    ]

  static let calendar: [Offer] =
    ofChapter + [
      asOfVariable,
      Offer(
        "calendar_file", .text, isOptional: true, "the duties for a calendar program",
        example: "deadlines.ics"),
      Offer("deadlines", .list(.record("deadline")), "by date, those without a date last"),
      Offer("reporting", .list(.record("duty")), "who reports what to whom"),
      Offer("reviews", .list(.record("duty")), "the reviews"),
      Offer("registrations", .list(.record("duty")), "what is to be signed up for"),
      Offer("recurring", .list(.record("duty")), "duties with a rhythm that send no report"),
      Offer("outlives_province", .truth, "whether something is due after its province ended"),
    ]
}
