public import Diagnostics
public import Quantities

/// What `content/site.yaml` says about the site as a whole.
public struct SiteSettings: Sendable {
  /// The name of the site, on every page.
  public var name: String
  /// The office that publishes it.
  public var office: String
  public var description: String?
  /// The first is the language of the content; others are built beside it.
  public var languages: [Language]
  /// The day that states are computed for, unless the command line names another.
  public var asOf: Day?
  public var baseURL: String?
  /// A sentence at the top of every page.
  public var notice: String?
  /// Whether search engines are asked to stay away.
  public var isHiddenFromSearch: Bool
  /// Whether HTML in narratives is kept instead of escaped.
  public var allowsRawHTML: Bool
  public var contact: Contact?
  /// Of every page that has no dates of its own.
  public var dates: PageDates

  /// Whom a reader can ask.
  public struct Contact: Sendable {
    public var name: String?
    public var address: String?
    public var phone: String?
    public var email: String?

    public init(name: String?, address: String?, phone: String?, email: String?) {
      self.name = name
      self.address = address
      self.phone = phone
      self.email = email
    }
  }

  public init(
    name: String, office: String, description: String? = nil, languages: [Language] = [.vi],
    asOf: Day? = nil, baseURL: String? = nil, notice: String? = nil,
    isHiddenFromSearch: Bool = false, allowsRawHTML: Bool = false, contact: Contact? = nil,
    dates: PageDates = PageDates()
  ) {
    self.name = name
    self.office = office
    self.description = description
    self.languages = languages
    self.asOf = asOf
    self.baseURL = baseURL
    self.notice = notice
    self.isHiddenFromSearch = isHiddenFromSearch
    self.allowsRawHTML = allowsRawHTML
    self.contact = contact
    self.dates = dates
  }
}
