package import Liquid

extension Offers {
  /// A campaign as every page of its own, every card and every list shows it.
  package static let campaign = RecordOffer(
    "campaign",
    [
      Offer("name", .text, "its name on cards and in menus"),
      Offer("is_editors_name", .truth, "whether the name is the editor's, not the document's"),
      Offer("title", .text, "its name in full, as printed"),
      Offer("kind", .text, "the kind of document", example: "Kế hoạch"),
      Offer("issuer", .text, "the issuing body, spelled out where it is known"),
      Offer("number", .text, isOptional: true, "the document's number", example: "68/KH-UBND"),
      Offer("day", .date, isOptional: true, "the document's date"),
      Offer("is_draft", .truth, "whether the document is a draft"),
      Offer("state", .text, "where it stands on the day", example: "ĐÃ KẾT THÚC"),
      Offer("state_code", .text, "the same as a word for styles", example: "ended"),
      Offer("as_of", .date, "the day that the state holds for"),
      Offer("path", .text, "its first page", example: "chien-dich/a/index.html"),
      Offer("pages", .list(.record("menu_item")), "its pages, those that there are"),
      Offer("place", .record("link"), isOptional: true, "the province as it was then named"),
      Offer("place_now", .record("link"), isOptional: true, "where that province is now"),
      Offer("place_since", .date, isOptional: true, "since when"),
      Offer("from", .date, isOptional: true, "when it begins"),
      Offer("to", .date, isOptional: true, "when it ends"),
      Offer("from_date", .text, isOptional: true, "the beginning, for `datetime`"),
      Offer("to_date", .text, isOptional: true, "the end, for `datetime`"),
      Offer("source", .text, isOptional: true, "the document that its source lines belong to"),
      Offer("theme", .text, isOptional: true, "its theme, or slogan where it has none"),
      Offer("round_count", .number, "how many rounds it has"),
      Offer("indicator_count", .number, "how many indicators it has"),
      Offer(
        "reached_count", .number, isOptional: true, "how many are reached, where any has a figure"),
    ])

  /// Words of a document, with what is said about them.
  package static let statement = RecordOffer(
    "statement",
    [
      Offer("code", .text, isOptional: true, "its code in the content"),
      Offer("label", .text, isOptional: true, "whom or what it is about"),
      Offer("text", .text, "the words of the document"),
      Offer("facts", .list(.record("fact")), "what else is known of it"),
      Offer("lines", .text, isOptional: true, "the lines of the source", example: "122-124"),
      Offer("note", .text, isOptional: true, "the editor's word"),
    ])

  /// A name and its value.
  package static let fact = RecordOffer(
    "fact",
    [
      Offer("name", .text, "what it is", example: "Hạn"),
      Offer("text", .text, "the value, ready to print"),
      Offer("short", .text, "the value where room is scarce"),
      Offer("path", .text, isOptional: true, "the page that it leads to"),
    ])

  static let campaignRecords = [campaign, statement, fact]

  /// What pages of a campaign are offered besides their own.
  static let ofCampaign: [Offer] = [Offer("campaign", .record("campaign"), "the campaign")]

  static let reporting: [Offer] =
    ofCampaign + [
      Offer("rules", .list(.record("statement")), "who reports what to whom, and how often"),
      Offer("duties", .list(.record("statement")), "duties with a rhythm that send no report"),
      Offer("reviews", .list(.record("statement")), "sơ kết, tổng kết"),
      Offer("note", .text, isOptional: true, "the editor's word on reporting"),
      Offer("board", .record("link"), isOptional: true, "the board of who has reported"),
      Offer("owed", .number, "how many reports have fallen due"),
      Offer("received", .number, "how many of them have come"),
      Offer("overdue", .number, "how many are overdue"),
      Offer("periods", .list(.record("link")), "the reports on single periods, the newest first"),
    ]
}
