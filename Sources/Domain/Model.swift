public import Diagnostics

/// Everything that the content says, linked: what refers to something has found it.
public final class Model: Sendable {
  public let settings: SiteSettings
  public let provinces: ProvinceRegister
  public let organisations: Register<Organisation>
  public let ratingScales: Register<RatingScale>
  public let campaigns: Register<Campaign>
  public let articles: [Article]
  /// The titles and forms of award that the law knows.
  public let awardTitles: Register<AwardTitle>
  /// What changed on the site, as the office lists it.
  public let changes: [SiteChange]
  /// Persons whose consent was withdrawn: no record of theirs is here, their names must not appear.
  public let withdrawn: [WithdrawnPerson]
  /// What was read, table by table.
  public let tallies: [TableTally]
  /// The pictures that there are, by path.
  public let pictures: [String: Picture]

  public init(
    settings: SiteSettings, provinces: ProvinceRegister,
    organisations: Register<Organisation> = Register(),
    ratingScales: Register<RatingScale> = Register(), campaigns: Register<Campaign> = Register(),
    articles: [Article] = [], awardTitles: Register<AwardTitle> = Register(),
    changes: [SiteChange] = [],
    withdrawn: [WithdrawnPerson] = [], tallies: [TableTally] = [],
    pictures: [String: Picture] = [:]
  ) {
    self.settings = settings
    self.provinces = provinces
    self.organisations = organisations
    self.ratingScales = ratingScales
    self.campaigns = campaigns
    self.articles = articles
    self.awardTitles = awardTitles
    self.changes = changes
    self.withdrawn = withdrawn
    self.tallies = tallies
    self.pictures = pictures
  }

  /// Somebody who is not to be named any more.
  public struct WithdrawnPerson: Sendable {
    public let name: String
    /// The files of the photos that show the person.
    public let photos: Set<String>
    public let origin: Span

    public init(name: String, photos: Set<String> = [], origin: Span) {
      self.name = name
      self.photos = photos
      self.origin = origin
    }
  }

  /// How many rows a table had, and how many could not be used.
  public struct TableTally: Sendable, Hashable {
    public let path: String
    public let table: String
    public let rowsRead: Int
    public let rowsRefused: Int

    public init(
      path: String, table: String, rowsRead: Int, rowsRefused: Int
    ) {
      self.path = path
      self.table = table
      self.rowsRead = rowsRead
      self.rowsRefused = rowsRefused
    }
  }
}

extension Model {
  /// The province of a campaign, as it was when the plan was issued; a national one has none.
  public func province(of campaign: Campaign) -> Province? {
    campaign.scope.province.flatMap { provinces[$0] }
  }

  /// The campaigns with real content.
  public var realCampaigns: [Campaign] { campaigns.filter { !$0.isSample } }

  /// A document and every campaign that cites it.
  public struct CitedDocument: Sendable {
    public let identity: LegalDocument.Identity
    public let citations: [(campaign: Campaign, document: LegalDocument)]
  }

  /// The numbered documents of all campaigns, one for each identity, in the order of first mention.
  public var citedDocuments: [CitedDocument] {
    var order: [LegalDocument.Identity] = []
    var found: [LegalDocument.Identity: [(campaign: Campaign, document: LegalDocument)]] = [:]
    for campaign in campaigns {
      for document in campaign.documents {
        guard let identity = document.identity else { continue }
        if found[identity] == nil { order.append(identity) }
        found[identity, default: []].append((campaign, document))
      }
    }
    return order.map { CitedDocument(identity: $0, citations: found[$0] ?? []) }
  }
}
