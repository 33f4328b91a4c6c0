package import Liquid

extension Offers {
  /// The head of the document, field by field; what is absent the document does not state.
  package static let head = RecordOffer(
    "head",
    [
      Offer("short_title", .text, isOptional: true, "the short form that the document prints"),
      Offer("printed_issuer", .text, "the issuing body as printed"),
      Offer("issuer", .text, isOptional: true, "the issuing body spelled out"),
      Offer("parent_issuer", .text, isOptional: true, "the body above the issuer"),
      Offer("day_text", .text, isOptional: true, "the date in the document's words"),
      Offer("place", .text, isOptional: true, "where it was issued"),
      Offer("on_behalf_of", .text, isOptional: true, "for whom it is signed", example: "TM. …"),
      Offer("signer_title", .text, isOptional: true, "the office of who signs"),
      Offer("signer", .text, isOptional: true, "who signs"),
      Offer("signer_lines", .text, isOptional: true, "where the signature stands"),
      Offer("signer_note", .text, isOptional: true, "the editor's word on the signature"),
      Offer("signature", .text, isOptional: true, "what the signature block holds"),
      Offer("status", .text, "issued or draft"),
      Offer("status_note", .text, isOptional: true, "why it is taken so"),
      Offer("level", .text, "the level of the issuing body"),
      Offer("district", .text, isOptional: true, "the district"),
      Offer("district_note", .text, isOptional: true, "the editor's word on the district"),
      Offer("period", .record("campaign_window"), "from when to when"),
      Offer("parent", .record("statement"), isOptional: true, "the movement it is a part of"),
    ])

  /// A stretch of time.
  package static let campaignWindow = RecordOffer(
    "campaign_window",
    [
      Offer("level", .text, isOptional: true, "whom it holds for"),
      Offer("from", .date, isOptional: true, "its beginning"),
      Offer("to", .date, isOptional: true, "its end"),
      Offer("text", .text, isOptional: true, "the words of the document"),
      Offer("is_derived", .truth, "whether the editor derived it"),
      Offer("derivation", .text, isOptional: true, "from what"),
      Offer("lines", .text, isOptional: true, "the lines of the source"),
      Offer("note", .text, isOptional: true, "the editor's word"),
    ])

  /// A round.
  package static let campaignRound = RecordOffer(
    "campaign_round",
    [
      Offer("name", .text, "its name", example: "Đợt 01"),
      Offer("goal", .text, isOptional: true, "what it is for"),
      Offer("stated_days", .number, isOptional: true, "the length that the document states"),
      Offer("windows", .list(.record("campaign_window")), "its time, one for each level"),
      Offer("is_running", .truth, "whether one of its windows is open on the day"),
      Offer("lines", .text, isOptional: true, "the lines of the source"),
      Offer("note", .text, isOptional: true, "the editor's word"),
    ])

  /// A field of emulation or a solution, with what stands below it.
  package static let contentItem = RecordOffer(
    "content_item",
    [
      Offer("code", .text, "its code in the content"),
      Offer("kind", .text, isOptional: true, "what the document calls it"),
      Offer("year", .number, isOptional: true, "the year it is for"),
      Offer("heading", .text, isOptional: true, "its heading"),
      Offer("text", .text, isOptional: true, "its words"),
      Offer("children", .list(.record("content_item")), "what stands below it"),
      Offer("lines", .text, isOptional: true, "the lines of the source"),
      Offer("note", .text, isOptional: true, "the editor's word"),
    ])

  /// What a motto means for one class of units.
  package static let mottoBlock = RecordOffer(
    "motto_block",
    [
      Offer("applies_to", .text, "the class of units"),
      Offer("two_legs", .list(.record("statement")), "hai chân"),
      Offer("three_prongs", .list(.record("statement")), "ba mũi"),
      Offer("breakthrough_intro", .text, isOptional: true, "what leads to the breakthroughs"),
      Offer("breakthroughs", .list(.record("statement")), "đột phá"),
      Offer("lines", .text, isOptional: true, "the lines of the source"),
      Offer("note", .text, isOptional: true, "the editor's word"),
    ])

  /// A slip that was corrected in the text.
  package static let textFix = RecordOffer(
    "text_fix",
    [
      Offer("printed", .text, "as printed"),
      Offer("corrected", .text, "as corrected"),
      Offer("kind", .text, "where the slip comes from"),
      Offer("why", .text, isOptional: true, "the reason"),
      Offer("lines", .text, isOptional: true, "the lines of the source"),
    ])

  static let overviewRecords = [
    head, campaignWindow, campaignRound, contentItem, mottoBlock, textFix, outlineEntry,
  ]

  static let campaignOverview: [Offer] =
    ofCampaign + [
      Offer("files", .list(.record("attached_file")), "files to fetch, such as the signed plan"),
      Offer("head", .record("head"), "the head of the document"),
      Offer("theme", .record("statement"), isOptional: true, "chủ đề"),
      Offer("slogan", .record("statement"), isOptional: true, "khẩu hiệu, tinh thần"),
      Offer("motto", .record("statement"), isOptional: true, "phương châm"),
      Offer("method", .record("statement"), isOptional: true, "phương thức"),
      Offer("method_statements", .list(.record("statement")), "the sentences on the method"),
      Offer("motto_blocks", .list(.record("motto_block")), "the motto by class of unit"),
      Offer("other_mottos", .list(.record("statement")), "mottos of others that are quoted"),
      Offer("occasions", .list(.record("statement")), "what it celebrates"),
      Offer("preamble", .record("statement"), isOptional: true, "the opening words"),
      Offer("purposes", .list(.record("statement")), "mục đích"),
      Offer("requirements", .list(.record("statement")), "yêu cầu"),
      Offer("objective", .record("statement"), isOptional: true, "mục tiêu"),
      Offer("key_goal", .record("statement"), isOptional: true, "the one goal quoted as its chief"),
      Offer("qualitative_targets", .list(.record("statement")), "aims without a number"),
      Offer("year_plans", .list(.record("statement")), "the lines that speak of one year"),
      Offer("rounds", .list(.record("campaign_round")), "đợt"),
      Offer("timeline", .record("chart"), isOptional: true, "the rounds as stretches of time"),
      Offer("map", .record("tile_map"), isOptional: true, "what each province reaches"),
      Offer("key_indicators", .list(.record("indicator")), "the first indicators"),
      Offer("strip", .list(.record("indicator")), "all indicators, for the strip of states"),
      Offer("state_counts", .list(.record("state_count")), "how many are in which state"),
      Offer(
        "reached_count", .number, isOptional: true,
        "how many indicators are reached, where any has a figure"),
      Offer("indicators_path", .text, isOptional: true, "the page of all indicators"),
      Offer("participants", .list(.record("statement")), "who takes part"),
      Offer("commune_count", .record("statement"), isOptional: true, "the communes it speaks of"),
      Offer("content_intro", .record("statement"), isOptional: true, "what leads to the fields"),
      Offer("contents", .list(.record("content_item")), "nội dung thi đua"),
      Offer("solutions", .list(.record("content_item")), "giải pháp"),
      Offer("exemplar_intro", .list(.record("statement")), "what leads to the rules on exemplars"),
      Offer("exemplar_rules", .list(.record("statement")), "how exemplars are found and spread"),
      Offer("block_rules", .list(.record("statement")), "clusters, blocks and scoring"),
      Offer("media", .list(.record("statement")), "press that is named"),
      Offer("closing", .record("statement"), isOptional: true, "the closing words"),
      Offer("recipients", .list(.record("statement")), "nơi nhận"),
      Offer("notes", .list(.record("statement")), "the editor's notes, section by section"),
      Offer("text_fixes", .list(.record("text_fix")), "slips that were corrected"),
      Offer("anomalies", .list(.record("statement")), "what is odd in the document"),
    ]

  /// A heading of the plan.
  package static let outlineEntry = RecordOffer(
    "outline_entry",
    [
      Offer("title", .text, "its words"),
      Offer("id", .text, "its anchor"),
      Offer("level", .number, "its level, 2 being the highest"),
    ])

  static let plan: [Offer] =
    ofCampaign + [
      Offer("files", .list(.record("attached_file")), "files to fetch, such as the signed plan"),
      Offer("head", .record("head"), "the head of the document"),
      Offer("outline", .list(.record("outline_entry")), "its headings"),
      Offer("body", .html, "its text, as HTML"),
      Offer("recipients", .list(.record("statement")), "nơi nhận"),
      Offer("corrections", .html, isOptional: true, "the editor's list of corrections"),
    ]
}
