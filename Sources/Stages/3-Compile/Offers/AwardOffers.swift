package import Liquid

extension Offers {
  /// A form or occasion of commendation.
  package static let awardForm = RecordOffer(
    "award_form",
    [
      Offer("anchor", .text, "its id on the page", example: "hinh-thuc-ht1"),
      Offer("name", .text, isOptional: true, "its name"),
      Offer("occasion", .text, isOptional: true, "when it is given"),
      Offer("authority", .text, isOptional: true, "who commends"),
      Offer("also", .text, isOptional: true, "who commends beside it"),
      Offer("honorific", .text, isOptional: true, "the title that goes with it"),
      Offer("higher", .text, isOptional: true, "what may be proposed to higher levels"),
      Offer("text", .text, isOptional: true, "the words of the document"),
    ] + sourced)

  /// A group of conditions for one class of units.
  package static let criterion = RecordOffer(
    "criterion",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("applies_to", .text, isOptional: true, "whom it is for"),
      Offer("is_exclusion", .truth, "whether it excludes"),
      Offer("delegated_to", .text, isOptional: true, "who sets the details"),
      Offer("text", .text, isOptional: true, "the words of the document"),
      Offer("items", .list(.record("criterion_item")), "its conditions"),
    ] + sourced)

  /// One condition of a group.
  package static let criterionItem = RecordOffer(
    "criterion_item",
    [
      Offer("text", .text, "the words of the document"),
      Offer("rating", .record("rating"), isOptional: true, "the ratings it asks for"),
      Offer("indicators", .list(.record("link")), "the indicators that it tests"),
    ] + sourced)

  /// Yearly ratings to be had.
  package static let rating = RecordOffer(
    "rating",
    [
      Offer("from_year", .number, "the first year"),
      Offer("to_year", .number, "the last year"),
      Offer("each_year", .text, "what no year may fall below"),
      Offer("excellent", .text, isOptional: true, "the higher step"),
      Offer("excellent_years", .number, isOptional: true, "in how many years at least"),
      Offer("of_years", .number, isOptional: true, "of how many years"),
    ])

  /// What an enterprise is measured by.
  package static let enterpriseCriterion = RecordOffer(
    "enterprise_criterion",
    [
      Offer("name", .text, "its name"),
      Offer("indicator", .record("link"), "what measures it"),
      Offer("rule", .text, isOptional: true, "the rule"),
    ] + sourced)

  /// How many a unit may propose.
  package static let quota = RecordOffer(
    "quota",
    [
      Offer("unit", .text, "the unit or class of units"),
      Offer("printed_unit", .text, isOptional: true, "the unit as printed, where that differs"),
      Offer("individuals", .number, isOptional: true, "how many persons"),
      Offer("collectives", .number, isOptional: true, "how many collectives"),
      Offer("quota_text", .text, "the number as printed", example: "04 cá nhân"),
      Offer("text", .text, isOptional: true, "the sentence of the document"),
    ] + sourced)

  /// A sentence that is meant for some: a paper of the file, a condition to take part.
  package static let provision = RecordOffer(
    "provision",
    [
      Offer("applies_to", .text, isOptional: true, "whom it is for"),
      Offer("to", .text, isOptional: true, "who receives it"),
      Offer("forwarded_to", .text, isOptional: true, "who receives it then"),
      Offer("text", .text, "the words of the document"),
    ] + sourced)

  /// What one campaign says about commendation.
  package static let awardRules = RecordOffer(
    "award_rules",
    [
      Offer("forms", .list(.record("award_form")), "the forms"),
      Offer("criteria", .list(.record("criterion")), "the conditions"),
      Offer("enterprise", .list(.record("enterprise_criterion")), "those of enterprises"),
      Offer("quotas", .list(.record("quota")), "how many each may propose"),
      Offer("has_individuals", .truth, "whether a quota counts persons"),
      Offer("has_collectives", .truth, "whether a quota counts collectives"),
      Offer("dossiers", .list(.record("provision")), "what a file must hold"),
      Offer("conditions", .list(.record("provision")), "what takes part"),
      Offer("timeline", .list(.record("passage")), "when awards are decided"),
    ])

  /// A campaign on the page of all awards.
  package static let awardChapter = RecordOffer(
    "award_chapter",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("chapter", .record("chapter"), "the campaign"),
      Offer("path", .text, "its page of awards"),
      Offer("forms", .list(.record("award_form")), "the forms"),
      Offer("criteria_count", .number, "how many groups of conditions it has"),
      Offer("quotas", .list(.record("quota")), "how many each may propose"),
    ])

  /// An emulation title or award form of the law.
  package static let awardTitle = RecordOffer(
    "award_title",
    [
      Offer("name", .text, "its name", example: "Lao động tiên tiến"),
      Offer("ranks", .list(.text), "its classes", example: "hạng Nhất"),
      Offer("subjects", .text, isOptional: true, "who can have it", example: "cá nhân, tập thể"),
      Offer("level", .text, "on which level", example: "Nhà nước"),
      Offer("basis", .text, isOptional: true, "the articles of the law"),
      Offer("note", .text, isOptional: true, "the editor's word on it"),
    ])

  /// Award titles of one kind.
  package static let awardTitleGroup = RecordOffer(
    "award_title_group",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("name", .text, "the kind", example: "Huân chương"),
      Offer("titles", .list(.record("award_title")), "its titles"),
      Offer("has_ranks", .truth, "whether one of them has classes"),
    ])

  /// How the quotas of one campaign were used.
  package static let quotaChapter = RecordOffer(
    "quota_chapter",
    [
      Offer("campaign", .record("link"), "the campaign, where it lists them"),
      Offer("units", .number, "how many units have a quota"),
      Offer("allowed", .number, "how many may be proposed"),
      Offer("used", .number, "how many files came"),
      Offer("exceeded", .number, "how many quotas are exceeded"),
    ])

  static let awardRecords = [
    quotaChapter,
    awardForm, criterion, criterionItem, rating, enterpriseCriterion, quota, provision, awardRules,
    awardChapter, awardTitle, awardTitleGroup,
  ]

  static let awards: [Offer] =
    ofChapter + [
      Offer("rules", .record("award_rules"), "what the campaign says"),
      Offer("honours", .record("honours"), "what was decided"),
      Offer("quota_uses", .list(.record("quota_use")), "how much of the quotas is used"),
      Offer("exceeded", .number, "how many quotas are exceeded"),
      Offer(
        "eligibilities", .list(.record("eligibility")), "what the conditions make of the files"),
      asOfVariable,
      Offer("titles_path", .text, "the page of titles", example: "khen-thuong/danh-hieu.html"),
    ]

  static let commendation = [
    Offer("honours", .record("honours"), "what was decided under all campaigns"),
    Offer("quota_chapters", .list(.record("quota_chapter")), "how quotas were used"),
    asOfVariable,
    Offer("campaigns", .list(.record("award_chapter")), "the campaigns that speak of awards"),
    Offer("titles_path", .text, "the page of titles", example: "khen-thuong/danh-hieu.html"),
  ]

  static let awardTitles = [
    Offer("groups", .list(.record("award_title_group")), "the titles, kind by kind")
  ]
}
