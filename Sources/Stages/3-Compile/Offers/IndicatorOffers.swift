package import Liquid

extension Offers {
  /// An indicator: what is measured, and what is to be reached.
  package static let indicatorRecord = RecordOffer(
    "indicator",
    [
      Offer("code", .text, "its code", example: "ind01"),
      Offer("path", .text, "its page"),
      Offer("name", .text, "its name as printed"),
      Offer("label", .text, isOptional: true, "a name of the editor's, clearer than the printed"),
      Offer("wording", .text, "the printed sentence"),
      Offer("comparator", .text, "how a result is held against the target"),
      Offer("comparator_text", .text, isOptional: true, "the printed words for it"),
      Offer("comparator_words", .text, "the printed words, where the page has their language"),
      Offer("is_strict", .truth, "whether the bound itself is not enough"),
      Offer("lower", .number, isOptional: true, "the lower bound"),
      Offer("upper", .number, isOptional: true, "the upper bound"),
      Offer("unit", .text, isOptional: true, "the unit of the bounds"),
      Offer("printed_value", .text, isOptional: true, "the number as printed, in another scale"),
      Offer("printed_unit", .text, isOptional: true, "the unit as printed, in another scale"),
      Offer("targets", .list(.record("target")), "what is to be reached, period by period"),
      Offer("period_text", .text, isOptional: true, "the period in the document's words"),
      Offer("is_period_derived", .truth, "whether the year is the plan's"),
      Offer("direction", .text, "which side of change is good"),
      Offer("level", .text, isOptional: true, "whose target it is"),
      Offer("disaggregation", .text, isOptional: true, "the subgroup measured"),
      Offer("whole", .text, isOptional: true, "the whole that a share is taken of"),
      Offer("relations", .list(.record("fact")), "the indicators it is tied to"),
      Offer("components", .list(.record("fact")), "what counts towards it"),
      Offer("set_size", .number, isOptional: true, "the size of a set of targets"),
      Offer("scope", .list(.text), "its members, where no number is printed"),
      Offer("stretch_scope", .list(.text), "members to be won beyond the target"),
      Offer("set_references", .list(.text), "the documents that define the set"),
      Offer("benchmark", .text, isOptional: true, "the series to compare with"),
      Offer("baseline", .record("baseline"), isOptional: true, "where the measure stood before"),
      Offer("state", .record("finding"), "where it stands on the day, all targets together"),
      Offer("bullet", .html, isOptional: true, "the figure against the target, as SVG"),
      Offer("spark", .html, isOptional: true, "the figures over time, as SVG"),
      Offer("footnote", .text, isOptional: true, "the footnote it stands in"),
      Offer("lines", .text, isOptional: true, "the lines of the source"),
      Offer("also_at", .text, isOptional: true, "other lines that state it again"),
      Offer("note", .text, isOptional: true, "the editor's word"),
    ])

  /// What an indicator is to reach in one period.
  package static let target = RecordOffer(
    "target",
    [
      Offer("period", .date, isOptional: true, "the year or years it holds for"),
      Offer("basis", .text, isOptional: true, "how results add up"),
      Offer("due", .date, isOptional: true, "its time limit"),
      Offer("due_text", .text, isOptional: true, "the limit in the document's words"),
      Offer("due_rule", .text, isOptional: true, "whether the limit itself still counts"),
    ])

  /// Where a measure stood before.
  package static let baseline = RecordOffer(
    "baseline",
    [
      Offer("year", .text, isOptional: true, "the year"),
      Offer("value", .number, isOptional: true, "the value"),
      Offer("unit", .text, isOptional: true, "its unit"),
      Offer("text", .text, isOptional: true, "the words of the document"),
      Offer("footnote", .text, isOptional: true, "the footnote it stands in"),
    ])

  /// The state of a target and why it is so.
  package static let finding = RecordOffer(
    "finding",
    [
      Offer("subject", .text, "whom it is about"),
      Offer("subject_path", .text, isOptional: true, "the page of whom it is about"),
      Offer("subgroup", .text, isOptional: true, "the subgroup measured"),
      Offer("period", .date, isOptional: true, "the target's period"),
      Offer("due", .text, isOptional: true, "the last day, in words"),
      Offer("state", .text, "the word for the state", example: "Chưa có số liệu"),
      Offer("code", .text, "the state as a word for styles", example: "no_figures"),
      Offer("mark", .text, "the shape of the state", example: "○"),
      Offer("basis", .text, "căn cứ đánh giá"),
      Offer("value", .number, isOptional: true, "the figure"),
      Offer("value_text", .text, isOptional: true, "the figure, ready to print"),
      Offer("percent", .number, isOptional: true, "the figure in percent of the target"),
      Offer(
        "percent_text", .text, isOptional: true,
        "it as text, in one place or in as many as keep it from reading 100"),
    ])

  /// How many targets are in one state.
  package static let stateCount = RecordOffer(
    "state_count",
    [
      Offer("state", .text, "the word for the state"),
      Offer("code", .text, "the state as a word for styles"),
      Offer("mark", .text, "the shape of the state"),
      Offer("count", .number, "how many indicators are in it"),
    ])

  /// A figure as an office entered it.
  package static let result = RecordOffer(
    "result",
    [
      Offer("subject", .text, "whom it is about"),
      Offer("subject_path", .text, isOptional: true, "the page of whom it is about"),
      Offer("subgroup", .text, isOptional: true, "the subgroup measured"),
      Offer("period", .date, "its period"),
      Offer("value", .number, isOptional: true, "the figure"),
      Offer("value_text", .text, "the figure or the word in its place, ready to print"),
      Offer("status", .text, "how final it is"),
      Offer("day", .date, isOptional: true, "the day that it speaks of"),
      Offer("source", .text, isOptional: true, "where it comes from"),
      Offer("note", .text, isOptional: true, "the office's word on it"),
      Offer("replaced", .list(.text), "what it was before, and why it was changed"),
    ])

  static let indicatorRecords = [
    indicatorRecord, target, baseline, finding, stateCount, result,
  ]

  static let indicators: [Offer] =
    ofCampaign + [
      Offer("indicators", .list(.record("indicator")), "all indicators"),
      Offer("state_counts", .list(.record("state_count")), "how many are in which state"),
      Offer(
        "reached_count", .number, isOptional: true, "how many are reached, where any has a figure"),
      Offer("numbered_count", .number, "how many have a printed number"),
      Offer("qualitative_targets", .list(.record("statement")), "aims without a number"),
      Offer("has_figures", .truth, "whether any indicator has a figure"),
      Offer("downloads", .record("downloads"), "the tables of the page as files"),
    ]

  static let indicator: [Offer] =
    ofCampaign + [
      Offer("indicator", .record("indicator"), "the indicator"),
      Offer("findings", .list(.record("finding")), "its state, target by target"),
      Offer("results", .list(.record("result")), "the figures that offices entered"),
      Offer(
        "matrices", .list(.record("result_matrix")),
        "the figures of provinces, where they are many, a map a table"),
      Offer("corrections", .list(.record("correction")), "figures that were corrected"),
      Offer("corrections_path", .text, isOptional: true, "the page of all corrections"),
      Offer("related", .list(.record("fact")), "exemplars and conditions that rest on it"),
      Offer("matrix_path", .text, isOptional: true, "the board of all places and units"),
      Offer("course", .record("chart"), isOptional: true, "the figures over time"),
      Offer("ranking", .record("chart"), isOptional: true, "the provinces in order"),
      Offer("map", .record("tile_map"), isOptional: true, "the provinces as squares"),
      Offer("data_path", .text, isOptional: true, "where its figures can be had as data"),
      Offer("previous", .record("link"), isOptional: true, "the indicator before it"),
      Offer("next", .record("link"), isOptional: true, "the indicator after it"),
    ]
}
