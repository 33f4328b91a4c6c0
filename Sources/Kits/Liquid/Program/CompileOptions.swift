public import Diagnostics

/// How strict a template is taken.
public enum Strictness: Sendable {
  /// As the language says: an unknown variable is empty.
  case lenient
  /// As a site wants it: an unknown variable, field, partial or argument is an error.
  case strict
}

/// How a template is compiled.
public struct CompileOptions: Sendable {
  public var strictness: Strictness
  /// Whether printed values are escaped for the place in the HTML they land in.
  public var escapes: Bool
  public var filters: FilterTable
  public var partials: Partials
  /// What the page that uses the template offers; without it variables are not checked.
  public var offers: OfferSet?
  /// What every value printed as the content of an element goes through last; it may add markup.
  public var finish: Filter?

  public init(
    strictness: Strictness = .lenient, escapes: Bool = true, filters: FilterTable = .standard,
    partials: Partials = .none, offers: OfferSet? = nil, finish: Filter? = nil
  ) {
    self.strictness = strictness
    self.escapes = escapes
    self.filters = filters
    self.partials = partials
    self.offers = offers
    self.finish = finish
  }

  var isStrict: Bool { strictness == .strict }
}

/// Where partials and layouts come from.
public struct Partials: Sendable {
  let load: @Sendable (String) -> SourceText?
  /// The names there are, for suggestions.
  let names: @Sendable () -> [String]

  public init(
    names: @escaping @Sendable () -> [String] = { [] },
    load: @escaping @Sendable (String) -> SourceText?
  ) {
    self.load = load
    self.names = names
  }

  /// No partials at all.
  public static let none = Partials { _ in nil }

  /// Partials by name, as tests have them.
  public init(_ texts: [String: String]) {
    self.init(names: { texts.keys.sorted() }) { name in
      texts[name].map { SourceText(path: name, text: $0) }
    }
  }
}
