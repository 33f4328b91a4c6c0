package import Liquid

extension Offers {
  /// A picture in the sizes in which it is published.
  package static let picture = RecordOffer(
    "picture",
    [
      Offer("path", .text, "its largest file, from the site's top folder"),
      Offer("width", .number, "the width of that file in pixels"),
      Offer("height", .number, "its height"),
      Offer("files", .list(.record("picture_file")), "every size, the smallest first"),
      Offer("alternative", .text, "what is to be seen, for those who cannot see it"),
      Offer("caption", .text, isOptional: true, "the words below it"),
      Offer("credit", .text, isOptional: true, "who took it"),
    ])

  /// One size of a picture.
  package static let pictureFile = RecordOffer(
    "picture_file",
    [
      Offer("path", .text, "its file, from the site's top folder"),
      Offer("width", .number, "its width in pixels"),
    ])

  /// An exemplar in a list.
  package static let exemplarCard = RecordOffer(
    "exemplar_card",
    [
      Offer("name", .text, "its name"),
      Offer("path", .text, "its page", example: "dien-hinh/to-hop-tac-a.html"),
      Offer("kind", .text, "collective, person or model"),
      Offer("position", .text, isOptional: true, "the person's position"),
      Offer("unit", .text, isOptional: true, "the unit it belongs to"),
      Offer("reason", .text, "why it is exemplary, in one sentence"),
      Offer("figure", .record("key_figure"), isOptional: true, "its first figure"),
      Offer("picture", .record("picture"), isOptional: true, "its first picture"),
      Offer("published", .date, isOptional: true, "when its page was published"),
    ])

  /// Exemplars that have something in common.
  package static let exemplarGroup = RecordOffer(
    "exemplar_group",
    [
      Offer("title", .text, "what they have in common"),
      Offer("path", .text, "the page of that"),
      Offer("exemplars", .list(.record("exemplar_card")), "the exemplars, A to Y"),
      Offer("files", .list(.record("download")), "their table as files, by campaign only"),
    ])

  /// A figure that shows what was done.
  package static let keyFigure = RecordOffer(
    "key_figure",
    [
      Offer("text", .text, "the figure as it is to be read", example: "1.250"),
      Offer("unit", .text, isOptional: true, "its unit", example: "m"),
      Offer("label", .text, "what it counts"),
      Offer("year", .number, isOptional: true, "the year it is of"),
      Offer("comparison", .text, isOptional: true, "what it is to be compared with"),
    ])

  /// One of the steps on which exemplars are made and spread.
  package static let exemplarStep = RecordOffer(
    "exemplar_step",
    [
      Offer("number", .number, "its number, from 1"),
      Offer("title", .text, "what it is called"),
      Offer("is_reached", .truth, "whether it is taken"),
      Offer("day", .date, isOptional: true, "when it was taken"),
      Offer("text", .text, isOptional: true, "how"),
      Offer("rule", .text, isOptional: true, "what the plan says of the step"),
    ])

  /// An award of an exemplar.
  package static let exemplarAward = RecordOffer(
    "exemplar_award",
    [
      Offer("year", .number, isOptional: true, "the year"),
      Offer("form", .text, "the title or form", example: "Bằng khen"),
      Offer("number", .text, isOptional: true, "the decision's number"),
      Offer("day", .date, isOptional: true, "the decision's date"),
      Offer("authority", .text, isOptional: true, "who decided"),
      Offer("state", .text, "how far it has come"),
      Offer("state_code", .text, "the same as a word for styles", example: "revoked"),
      Offer("revoking_number", .text, isOptional: true, "the decision that took it back"),
      Offer("revoking_day", .date, isOptional: true, "the date of that"),
      Offer("comment_until", .date, isOptional: true, "the last day for the public to comment"),
    ])

  /// An exemplary collective, person or model.
  package static let exemplar = RecordOffer(
    "exemplar",
    [
      Offer("name", .text, "its name"),
      Offer("kind", .text, "collective, person or model"),
      Offer("kind_code", .text, "the same as a word for styles", example: "collective"),
      Offer("position", .text, isOptional: true, "the person's position"),
      Offer("unit", .text, isOptional: true, "the unit it belongs to"),
      Offer("unit_path", .text, isOptional: true, "the unit's page"),
      Offer("place", .text, isOptional: true, "where it is"),
      Offer("province", .record("link"), isOptional: true, "its province"),
      Offer(
        "province_inside", .text, isOptional: true, "its province inside a sentence",
        example: "tỉnh Bến Tre"),
      Offer("field", .text, isOptional: true, "its field"),
      Offer("year", .number, isOptional: true, "the year for which it is named"),
      Offer("reason", .text, "why it is exemplary, in one sentence"),
      Offer("picture", .record("picture"), isOptional: true, "its first picture"),
      Offer("more_pictures", .list(.record("picture")), "the others"),
      Offer("lead_figure", .record("key_figure"), isOptional: true, "stands where no picture is"),
      Offer("figures", .list(.record("key_figure")), "the other figures"),
      Offer("steps", .list(.record("exemplar_step")), "the steps, where any is taken"),
      Offer("steps_basis", .text, isOptional: true, "how many are taken, in a sentence"),
      Offer("awards", .list(.record("exemplar_award")), "its awards, those that are public"),
      Offer("awards_day", .date, isOptional: true, "the day of the newest of them"),
      Offer("quote", .text, isOptional: true, "words of somebody who knows"),
      Offer("speaker", .text, isOptional: true, "who says them"),
      Offer("speaker_position", .text, isOptional: true, "the position of who says them"),
      Offer("replication", .text, isOptional: true, "how others learn from it"),
      Offer("followers", .number, isOptional: true, "how many have learned from it"),
      Offer("contact", .text, isOptional: true, "whom to ask"),
      Offer("indicators", .list(.record("link")), "the indicators it contributes to"),
      Offer("source", .text, isOptional: true, "where the facts are from"),
      Offer("published", .date, isOptional: true, "when the page was published"),
      Offer("updated", .date, isOptional: true, "when it was last changed"),
    ])

  static let exemplarRecords = [
    picture, pictureFile, exemplarCard, exemplarGroup, keyFigure, exemplarStep, exemplarAward,
    exemplar,
  ]

  static let exemplarPage: [Offer] =
    ofCampaign + [
      Offer("exemplar", .record("exemplar"), "the exemplar"),
      Offer("story", .html, isOptional: true, "how it was done, as HTML"),
    ]

  static let exemplars = [
    Offer("exemplars", .list(.record("exemplar_card")), "all of them, A to Y"),
    Offer("by_campaign", .list(.record("exemplar_group")), "the same by campaign"),
    Offer("by_province", .list(.record("exemplar_group")), "the same by province"),
  ]

  /// What other pages show of exemplars.
  static let exemplarCards = [
    Offer("exemplars", .list(.record("exemplar_card")), "exemplars, the newest first"),
    Offer("exemplars_path", .text, isOptional: true, "the page of all exemplars"),
  ]
}
