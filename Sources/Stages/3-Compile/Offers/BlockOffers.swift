package import Liquid

extension Offers {
  /// A cluster or block of units.
  package static let block = RecordOffer(
    "block",
    [
      Offer("name", .text, "its name", example: "Khối thi đua số 1"),
      Offer("path", .text, "its page"),
      Offer("kind", .text, isOptional: true, "cluster or block", example: "khối"),
      Offer("year", .number, isOptional: true, "the year"),
      Offer("is_official", .truth, "whether its points are final"),
      Offer("state", .text, "whether its points are final, in words", example: "dự kiến"),
      Offer("is_verified", .truth, "whether these are the verified points"),
      Offer("ranked_by", .text, "which points decide", example: "điểm thẩm định"),
      Offer("basis", .text, "how it is ranked and who has all points, in a sentence"),
      Offer("head", .list(.text), "who leads it"),
      Offer("leader", .list(.text), "who has the first place"),
      Offer("members", .list(.record("block_member")), "its units, the best first"),
      Offer("has_bonus", .truth, "whether the rubric has bonus points"),
      Offer("has_deduction", .truth, "whether the rubric has points to be lost"),
      Offer("has_scores", .truth, "whether any points are there"),
      Offer("rubric", .list(.record("rubric_line")), "what is scored, from the top of the tree"),
      Offer("rubric_total", .number, isOptional: true, "the most points of all"),
      Offer("places", .number, "the decimal places of its points"),
      Offer("faults", .list(.text), "what does not add up"),
      Offer("note", .text, isOptional: true, "the office's word on it"),
    ])

  /// A unit of a block with its points and its place.
  package static let blockMember = RecordOffer(
    "block_member",
    [
      Offer("name", .text, "the unit"),
      Offer("path", .text, isOptional: true, "its page"),
      Offer("role", .text, "its office in the block", example: "Trưởng khối"),
      Offer("is_leading", .truth, "whether it leads the block, or helps to"),
      Offer("self_total", .number, isOptional: true, "the points it gave itself, summed up"),
      Offer("scored", .number, isOptional: true, "the points that count, without bonus and loss"),
      Offer("bonus", .number, isOptional: true, "bonus points"),
      Offer("deduction", .number, isOptional: true, "points lost"),
      Offer("total", .number, isOptional: true, "all together"),
      Offer("missing", .number, "how many lines have no points yet"),
      Offer("rank", .number, isOptional: true, "its place"),
      Offer("rank_text", .text, isOptional: true, "its place in words", example: "2 (đồng hạng)"),
      Offer("points", .list(.record("line_points")), "its points on each line of the rubric"),
    ])

  /// A line of the rubric.
  package static let rubricLine = RecordOffer(
    "rubric_line",
    [
      Offer("code", .text, "its code", example: "1.1"),
      Offer("name", .text, "what is scored"),
      Offer("depth", .number, "how deep in the tree it stands, the top being 0"),
      Offer("kind", .text, "scored, bonus or deduction, in words", example: "Điểm thưởng"),
      Offer("maximum", .number, isOptional: true, "the most points"),
      Offer("indicator", .record("link"), isOptional: true, "the indicator that it rests on"),
      Offer("fault", .text, isOptional: true, "what does not add up here"),
      Offer("note", .text, isOptional: true, "the office's word on it"),
    ])

  /// The points of a unit on one line.
  package static let linePoints = RecordOffer(
    "line_points",
    [
      Offer("self_scored", .number, isOptional: true, "what it gave itself"),
      Offer("verified", .number, isOptional: true, "what was found right"),
    ])

  static let blockRecords = [block, blockMember, rubricLine, linePoints]

  static let blocks: [Offer] =
    ofCampaign + [
      Offer("blocks", .list(.record("block")), "its clusters and blocks"),
      Offer("block_rules", .list(.record("statement")), "what the plan says of them"),
      Offer("downloads", .record("downloads"), "the tables of the page as files"),
    ]

  static let blockPage: [Offer] =
    ofCampaign + [
      Offer("block", .record("block"), "the block"),
      Offer("others", .list(.record("link")), "the other blocks of the campaign"),
      Offer("downloads", .record("downloads"), "the tables of the page as files"),
    ]
}
