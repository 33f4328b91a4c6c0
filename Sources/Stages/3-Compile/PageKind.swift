package import Liquid

/// A type of page: which template draws it and what that template is offered.
package enum PageKind: String, Sendable, CaseIterable {
  case home
  case campaign
  case plan
  case indicators
  case indicator
  case reporting
  case board
  case progress
  case period
  case blocks
  case block
  case units
  case unit
  case provinces
  case province
  case rounds
  case calendar
  case awards
  case works
  case work
  case movements
  case responsibilities
  case places
  case commendation
  case awardTitles = "award-titles"
  case documents
  case exemplars
  case exemplar
  case about
  case corrections
  case article
  case data
  case changes
  case moved
  case search
  case letter
  case notFound = "404"

  /// The template's name below `templates/`.
  package var template: String { "pages/\(rawValue).html" }

  /// Whether somebody may look for it: not what only leads to other pages.
  package var isSearchable: Bool {
    switch self {
    case .notFound, .search, .letter: false
    default: true
    }
  }

  /// The variables of its own, besides those of every page.
  package var variables: [Offer] {
    switch self {
    case .home: Offers.home + Offers.exemplarCards
    case .campaign: Offers.campaignOverview + Offers.exemplarCards
    case .plan: Offers.plan
    case .indicators: Offers.indicators
    case .indicator: Offers.indicator
    case .reporting: Offers.reporting
    case .board: Offers.board
    case .progress: Offers.progress
    case .period: Offers.period
    case .blocks: Offers.blocks
    case .block: Offers.blockPage
    case .units: Offers.units
    case .unit: Offers.unitPage
    case .provinces: Offers.provinces
    case .province: Offers.province + Offers.exemplarCards
    case .rounds: Offers.rounds
    case .calendar: Offers.calendar
    case .awards: Offers.awards
    case .works: Offers.works
    case .work: Offers.workPage
    case .movements: Offers.movements
    case .responsibilities: Offers.responsibilities
    case .places: Offers.places
    case .commendation: Offers.commendation
    case .awardTitles: Offers.awardTitles
    case .documents: Offers.documents
    case .exemplars: Offers.exemplars
    case .exemplar: Offers.exemplarPage
    case .about: Offers.about
    case .corrections: Offers.corrections
    case .article: Offers.article
    case .data: Offers.data
    case .changes: Offers.changes
    case .moved: Offers.moved
    case .search: Offers.search
    case .letter: Offers.letterPage
    case .notFound: []
    }
  }
}

/// What templates are offered; from here come scopes, checks and the reference page.
package enum Offers {
  /// Every page, by the name `page`.
  package static let page = RecordOffer(
    "page",
    [
      Offer("title", .text, "its heading", example: "Tỉnh Vĩnh Long"),
      Offer(
        "window_title", .text, "its heading, what it is part of and the site, in 70 letters",
        example: "Tỉnh Vĩnh Long – Thi đua"),
      Offer("description", .text, "one sentence, for search engines"),
      Offer("is_home", .truth, "whether it is the home page"),
      Offer("is_sample", .truth, "whether it belongs to the demonstration, where all is invented"),
      Offer(
        "demonstration", .text, isOptional: true,
        "where the demonstration begins, on the home page of a site that has one",
        example: "minh-hoa/index.html"),
      Offer("kind", .text, "its type, by the name of its template", example: "province"),
      Offer("language", .text, "its language", example: "vi"),
      Offer(
        "translations", .list(.record("translation")),
        "the same page in the other languages of the site"),
      Offer("root", .text, "what leads from it to the site's top folder", example: "../"),
      Offer("home", .text, "the home page of its language", example: "index.html"),
      Offer("about", .text, "the page about the site", example: "gioi-thieu/index.html"),
      Offer("moved_to", .text, isOptional: true, "the page that stands for it now"),
      Offer("changes", .text, isOptional: true, "the page of what changed"),
      Offer("published", .date, isOptional: true, "the day when it was first shown"),
      Offer("updated", .date, isOptional: true, "the day when it was last changed"),
      Offer("figures_day", .date, isOptional: true, "the newest day that its figures speak of"),
      Offer("data", .text, isOptional: true, "the page of the data", example: "du-lieu/index.html"),
      Offer("search", .text, isOptional: true, "the page of search", example: "tim/index.html"),
      Offer("address", .text, isOptional: true, "its full address, where the site's is known"),
      Offer("feeds", .list(.record("link")), "the feeds that tell of what is new"),
      Offer("crumbs", .list(.record("link")), "the pages above it, from the home page on"),
      Offer("linked_data", .html, "what it says, for machines (JSON-LD), for its head"),
    ])

  /// A page that another one points to.
  package static let link = RecordOffer(
    "link",
    [
      Offer("title", .text, "what it is called", example: "Tỉnh, thành phố"),
      Offer("path", .text, "its file, from the site's top folder", example: "tinh/index.html"),
    ])

  /// The same page in another language.
  package static let translation = RecordOffer(
    "translation",
    [
      Offer("language", .text, "its language", example: "en"),
      Offer("name", .html, "what the language calls itself", example: "English"),
      Offer("path", .text, "its file, from the site's top folder", example: "en/index.html"),
      Offer("address", .text, isOptional: true, "its full address, where the site's is known"),
    ])

  /// An entry of the menu.
  package static let menuItem = RecordOffer(
    "menu_item",
    [
      Offer("title", .text, "its name", example: "Trang chủ"),
      Offer("path", .text, "its file, from the site's top folder", example: "index.html"),
      Offer(
        "current", .text, isOptional: true, "whether it is this page, or the part it belongs to",
        example: "page"),
    ])

  /// The site, by the name `site`.
  package static let site = RecordOffer(
    "site",
    [
      Offer("name", .text, "its name"),
      Offer("office", .text, "who publishes it"),
      Offer("description", .text, isOptional: true, "what it is about"),
      Offer("notice", .text, isOptional: true, "a sentence for the top of every page"),
      Offer("is_hidden", .truth, "whether search engines are asked to stay away"),
      Offer("contact", .text, isOptional: true, "whom to ask, in a line"),
      Offer("language", .text, "the language of its content", example: "vi"),
    ])

  /// A province or city, by the name `place`.
  package static let place = RecordOffer(
    "place",
    [
      Offer("title", .text, "the heading of its page"),
      Offer("full_name", .text, "its full name on the day", example: "Thành phố Đồng Nai"),
      Offer("kind", .text, "province or city, on the day"),
      Offer("kind_changed", .date, isOptional: true, "the day since when it is of this kind"),
      Offer("kind_basis", .text, isOptional: true, "the act that changed its kind"),
      Offer("code", .text, "its official code", example: "86"),
      Offer("region", .text, isOptional: true, "the part of the country"),
      Offer("is_current", .truth, "whether it exists today"),
      Offer("valid_from", .date, isOptional: true, "its first day"),
      Offer("valid_to", .date, isOptional: true, "its last day"),
      Offer("successor", .record("link"), isOptional: true, "where its territory is now"),
      Offer("predecessors", .list(.record("link")), "what it was merged from"),
      Offer("namesake", .record("link"), isOptional: true, "another of its name, at another time"),
    ])

  /// A province in a list.
  package static let listedPlace = RecordOffer(
    "listed_place",
    [
      Offer("name", .text, "its short name", example: "Trà Vinh"),
      Offer("path", .text, "its page", example: "tinh/tra-vinh.html"),
      Offer("successor", .record("link"), isOptional: true, "where its territory is now"),
    ])

  // One a line, because every family of pages adds its own.
  static let records = [
    [page, translation, link, menuItem, site, place, listedPlace],
    campaignRecords,
    overviewRecords,
    indicatorRecords,
    chapterRecords,
    calendarRecords,
    awardRecords,
    workRecords,
    registerRecords,
    unitRecords,
    matrixRecords,
    blockRecords,
    decisionRecords,
    periodRecords,
    provinceRecords,
    dataRecords,
    searchRecords,
    chartRecords,
    exemplarRecords,
  ].flatMap { $0 }

  /// What every template may use.
  static let frame = [
    Offer("page", .record("page"), "the page itself"),
    Offer("menu", .list(.record("menu_item")), "the main menu"),
  ]

  static let home = [
    Offer("questions", .list(.record("link")), "what most visitors ask, where a page answers it"),
    Offer("campaigns", .list(.record("campaign")), "the campaigns, the newest first"),
    Offer("articles", .list(.record("link")), "the pages of prose"),
    Offer("provinces_today", .list(.record("listed_place")), "the 34 of today, A to Y"),
    Offer("provinces_path", .text, "the page of all provinces", example: "tinh/index.html"),
  ]

  static let provinces = [
    Offer("provinces_today", .list(.record("listed_place")), "the 34 of today, A to Y"),
    Offer("provinces_before", .list(.record("listed_place")), "the 63 of before, A to Y"),
    Offer("units_path", .text, isOptional: true, "the page of all units, where there are any"),
    Offer("files", .list(.record("download")), "the register as files"),
  ]

  static let province = [
    Offer("place", .record("place"), "the province or city"),
    Offer(
      "campaigns", .list(.record("campaign")),
      "the campaigns held there or in what it was merged from"),
    Offer("units", .list(.record("province_unit")), "the units that lie in it"),
    Offer("honours", .record("honours"), "the awards of these units"),
    asOfVariable,
    Offer("locator", .html, isOptional: true, "its place among all, as SVG"),
    Offer(
      "standings", .list(.record("place_standing")), "where it stands, campaign by campaign"),
  ]

  /// A unit of a province and the reports that it owes.
  package static let provinceUnit = RecordOffer(
    "province_unit",
    [
      Offer("name", .text, "its full name"),
      Offer("path", .text, isOptional: true, "its page"),
      Offer("kind", .text, "what it is"),
      Offer("owed", .number, "how many reports have fallen due"),
      Offer("received", .number, "how many have come"),
      Offer("overdue", .number, "how many are overdue"),
    ])

  static let provinceRecords = [provinceUnit]

  static let article = [Offer("body", .html, "the text, as HTML")]
}
