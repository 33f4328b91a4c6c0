package import Liquid

extension Offers {
  /// The campaign that a page is a chapter of, by the name `chapter`.
  package static let chapter = RecordOffer(
    "chapter",
    [
      Offer("title", .text, "the campaign's name"),
      Offer("path", .text, "the campaign's first page"),
      Offer("is_draft", .truth, "whether its document is a draft"),
      Offer("document", .text, "the document that its facts come from", example: "Kế hoạch số 1"),
      Offer("issuer", .text, "who issued the document"),
      Offer("day", .date, isOptional: true, "the day of the document"),
      Offer("province", .text, "its province at the time", example: "Tỉnh Trà Vinh"),
      Offer("province_ended", .date, isOptional: true, "the last day of that province"),
      Offer("successor", .record("link"), isOptional: true, "where its territory is now"),
    ])

  /// Words of the document with the lines they stand on.
  package static let passage = RecordOffer(
    "passage", [Offer("text", .text, "the words of the document")] + sourced)

  /// What every record of a plan ends with.
  static let sourced = [
    Offer("lines", .text, isOptional: true, "its lines in the document", example: "122-124"),
    Offer("note", .text, isOptional: true, "the editor's word on it"),
  ]

  static let chapterRecords = [chapter, passage]
  /// What every chapter is offered.
  static let ofChapter: [Offer] =
    ofCampaign + [
      Offer("chapter", .record("chapter"), "the campaign's document, for sources"),
      Offer("downloads", .record("downloads"), "the tables of the page as files"),
      Offer("editor_notes", .list(.text), "the editor's words on the parts shown"),
    ]
  static let asOfVariable = Offer("as_of", .date, "the day that states are told for")
}
