package import Compile
package import Diagnostics
package import Domain
import Liquid
package import Quantities
import Text

/// Every page of the site, with its route and its data; nothing is rendered yet.
package struct SitePlan: Sendable {
  package private(set) var pages: [PagePlan] = []
  /// What is published beside the pages.
  package private(set) var files: [PlannedFile] = []
  /// The pictures that pages show.
  package private(set) var pictures: [PicturePlan] = []
  package private(set) var routes: RouteTable
  /// Styles, scripts and pictures of the design.
  package let assets: [Asset]

  /// A file of `templates/assets`, under its name in the output.
  package struct Asset: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  /// What a plan is made for, besides the content.
  package struct Occasion: Sendable {
    package let asOf: Day
    package let baseURL: String?
    package let includesDrafts: Bool

    package init(asOf: Day, baseURL: String?, includesDrafts: Bool) {
      self.asOf = asOf
      self.baseURL = baseURL
      self.includesDrafts = includesDrafts
    }
  }

  /// Plans all pages in all languages.
  package init(
    of model: Model, for occasion: Occasion, templates: [Language: TemplateSet],
    files: TemplateFiles, attachments: Attachments = Attachments(), reporting report: inout Report
  ) {
    routes = RouteTable(mainLanguage: model.settings.languages[0])
    assets = files.names(below: "assets").compactMap { name in
      files[name].map { file in
        let isStyle = name.hasSuffix(".css")
        return Asset(
          path: name, bytes: isStyle ? StyleSheet(packing: file.bytes).bytes : file.bytes)
      }
    }
    let provinces = ProvincePages(of: model.provinces)
    var shelves: [Realm: DatasetShelf] = [:]
    var newest: [PageKey: Day] = [:]
    var used: [String: PicturePlan] = [:]
    for language in model.settings.languages {
      guard let templates = templates[language] else { continue }
      var frame = Frame(
        of: model, provinces, baseURL: occasion.baseURL, language: language,
        words: templates.words)
      frame.attachments = attachments
      for realm in model.realms {
        let part = model.part(of: realm)
        let campaigns = CampaignPages(of: part, provinces, asOf: occasion.asOf)
        // Data has one language, the first.
        let inside = frame.inside(realm, DaysOfPages(of: part))
        let shelf = shelves[realm] ?? DatasetShelf(of: part, campaigns, in: inside)
        let shelfOfPictures = PictureShelf(of: part, for: realm)
        let news = SiteNews(of: part, campaigns, in: inside)
        var planner = Planner(
          frame: inside.offering(shelf, news, DeadlineCalendar(campaigns, in: inside)),
          templates: templates, provinces: provinces,
          links: LinkMap(of: part, provinces, frame.units, shelfOfPictures), routes: routes)
        planner.addPages(of: part, campaigns, shelfOfPictures, occasion)
        if shelves[realm] == nil { planner.addFiles(of: part, campaigns) }
        shelves[realm] = shelf
        pages += planner.planned
        self.files += planner.files
        used.merge(planner.pictures) { first, _ in first }
        routes = planner.routes
        report.merge(planner.report)
        for (id, day) in planner.newestDays { newest[PageKey(language, realm, id)] = day }
      }
    }
    pictures = used.sorted { $0.key < $1.key }.map(\.value)
    addCrawlerFiles(of: model.settings, for: occasion, newest)
  }
}

extension SitePlan {
  private mutating func addCrawlerFiles(
    of settings: SiteSettings, for occasion: Occasion, _ newest: [PageKey: Day]
  ) {
    let crawler = CrawlerFiles(
      pages: pages, baseURL: occasion.baseURL ?? settings.baseURL,
      isHidden: settings.isHiddenFromSearch)
    let origin = Span.file("content/site.yaml")
    files.append(PlannedFile("robots.txt", from: origin) { crawler.robots })
    if let sitemap = crawler.sitemap(newest) {
      files.append(PlannedFile("sitemap.xml", from: origin) { sitemap })
    }
  }
}

/// Adds pages of one language and realm to a plan, each page family from a file of its own.
struct Planner {
  let frame: Frame
  let templates: TemplateSet
  let provinces: ProvincePages
  let links: LinkMap
  var routes: RouteTable
  var report = Report()
  private var pages: [Pending] = []
  private(set) var files: [PlannedFile] = []
  /// The pictures that its pages show, by the path of the largest file.
  private(set) var pictures: [String: PicturePlan] = [:]

  /// A page whose frame waits until it is known which pages there are.
  private struct Pending {
    let route: Route
    let kind: PageKind
    let program: Program
    let origin: Span
    let scope: @Sendable (Frame, Route) -> Scope
  }

  init(
    frame: Frame, templates: TemplateSet, provinces: ProvincePages, links: LinkMap,
    routes: RouteTable
  ) {
    self.frame = frame
    self.templates = templates
    self.provinces = provinces
    self.links = links
    self.routes = routes
  }

  /// The frame that knows every page added so far.
  var complete: Frame { frame.knowing(pageIDs) }

  /// The ids of the pages added so far.
  var pageIDs: Set<String> { Set(pages.map(\.route.key.id)) }

  /// The newest day of the content of pages that show dated content.
  var newestDays: [String: Day] {
    var days: [String: Day] = [:]
    for page in pages.map(\.route.key.id) {
      let parts = page.split(separator: "/")
      if parts.first == "chien-dich", parts.count > 2 {
        days[page] = frame.news.newest(of: String(parts[1]))
      } else if let day = frame.news.items(of: page).first?.day {
        days[page] = day
      }
    }
    days["index"] = frame.news.items.first?.day
    return days
  }

  /// Every page added, each able to ask what other pages there are.
  var planned: [PagePlan] {
    let frame = complete
    return pages.map { page in
      PagePlan(page.route, page.kind, page.program, origin: page.origin) {
        page.scope(frame.around(page.kind), page.route)
      }
    }
  }

  mutating func addPages(
    of model: Model, _ campaigns: CampaignPages, _ pictures: PictureShelf,
    _ occasion: SitePlan.Occasion
  ) {
    let articles = model.articles.filter { occasion.includesDrafts || !$0.isDraft }
    let exemplars = ExemplarList(
      of: campaigns, in: model, pictures, includingDrafts: occasion.includesDrafts)
    addHome(model, articles, campaigns, exemplars)
    // Of pages that are found equally well, search shows the earlier first: places before the many
    // pages that only speak of them.
    addProvinces(occasion.asOf, campaigns, exemplars)
    addCampaigns(campaigns, exemplars)
    addIndicators(campaigns)
    addReporting(campaigns)
    addBoards(campaigns)
    addProgress(campaigns)
    addPeriods(campaigns)
    addBlocks(campaigns)
    addUnits(of: model, campaigns)
    addExemplars(campaigns, exemplars)
    addChapters(of: model, campaigns)
    addCorrections(campaigns)
    addData()
    addSearch(of: model, campaigns, exemplars)
    defer { addMoved(frame.realm == .real ? articles : [], campaigns, model) }
    // The law, the site and its prose are real; a demonstration points to them.
    guard frame.realm == .real else { return }
    addAwardTitles(model.awardTitles)
    addArticles(articles)
    addAbout(campaigns, articles)
    addChanges(model.changes, campaigns)
    add(.notFound, "404", from: .file("templates/pages/404.html")) { frame, route in
      frame.scope(route, title: frame.word("not_found"), [])
    }
  }

  /// The files beside the pages of a realm.
  mutating func addFiles(of model: Model, _ campaigns: CampaignPages) {
    addDatasets(model.settings, baseURL: frame.baseURL)
    addNews(asOf: campaigns.asOf)
    addAttachments(campaigns)
  }

  /// Adds a file, unless another one has its path, which is reported.
  mutating func add(
    file path: String, from origin: Span, make: @escaping @Sendable () -> [UInt8]
  ) {
    guard routes.add(file: path, from: origin, reporting: &report) else { return }
    files.append(PlannedFile(path, from: origin, make: make))
  }

  /// The narrative of a page; its pictures are published too.
  mutating func text(_ prose: Prose) -> PageText {
    let text = PageText(prose, links, reporting: &report)
    for picture in text.pictures.values { show(picture) }
    return text
  }

  /// Publishes a picture.
  mutating func show(_ picture: PicturePlan) { pictures[picture.largest.path] = picture }

  /// Adds one page, unless its route is taken or its template unsound, which is reported.
  mutating func add(
    _ kind: PageKind, _ id: String, from origin: Span,
    scope: @escaping @Sendable (Frame, Route) -> Scope
  ) {
    let key = PageKey(frame.language, frame.realm, id)
    // What stood before may have had any address; a new one is plain.
    let names = id.split(separator: "/").map(String.init)
    if kind != .moved, let name = names.first(where: { !Slug.isSlug($0) }) {
      report.add(.noAddress, at: origin, ["name": .text(name)])
      return
    }
    guard let route = routes.add(key, from: origin, reporting: &report),
      let program = templates.program(of: kind)
    else { return }
    pages.append(
      Pending(route: route, kind: kind, program: program, origin: origin, scope: scope))
  }
}

/// Everything that planning reports.
package enum PlanProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [
    .sameRoute, .noAddress, .brokenLink, .brokenAnchor, .missingPicture,
  ]
}
