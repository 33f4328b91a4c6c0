/// The filters that templates may use, found by name when a template is compiled.
public struct FilterTable: Sendable {
  private var filters: [String: Filter] = [:]

  public init() {}

  /// The filters of the language itself.
  public static let standard = FilterTable(
    StringFilters.all, ReplacementFilters.all, MarkupFilters.all, EncodingFilters.all,
    NumberFilters.all, ListFilters.all, SelectionFilters.all, DefaultFilter.all, DateFilter.all,
    JSONFilter.all
  )

  public init(_ families: [Filter]...) {
    for family in families { add(family) }
  }

  /// Adds filters of another module; one of the same name is replaced.
  public mutating func add(_ family: [Filter]) {
    for filter in family { filters[filter.name] = filter }
  }

  /// The table with the filters of another module.
  public func adding(_ family: [Filter]) -> FilterTable {
    var table = self
    table.add(family)
    return table
  }

  public subscript(name: String) -> Filter? { filters[name] }

  /// Every name, in order.
  public var names: [String] { filters.keys.sorted() }
}
