import Diagnostics
import Liquid
import TestKit

@testable import Compile

/// The reference page of what templates are offered, `docs/templates.md`.
struct TemplatesPage {
  private let sets: [(kind: PageKind, offers: OfferSet)]
  private let siteFilters: FilterTable

  /// The page for templates that use these words of the interface.
  init(words: RecordOffer) {
    sets = PageKind.allCases.map { ($0, TemplateSet.offers(of: $0, words: words)) }
    siteFilters = FilterTable(SiteFilters.all(in: .vi))
  }

  /// The page as Markdown.
  var markdown: String {
    let parts = [TemplatesPageWords.opening, everyPage, pages, records, filters]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var everyPage: String {
    """
    ## On every page

    Seen everywhere, in what `render` draws as well:

    \(table(sets[0].offers.shared))

    Seen by the templates of all pages and what they `include`:

    \(table(Offers.frame))
    """
  }

  private var pages: String {
    let frame = Set(Offers.frame.map(\.name))
    let sections = sets.map { kind, offers in
      let own = offers.variables.filter { !frame.contains($0.name) }
      let head = "### \(kind.rawValue)\n\nDrawn by `templates/\(kind.template)`."
      return own.isEmpty ? head + " It has no variables of its own." : head + "\n\n" + table(own)
    }
    return "## By type of page\n\n" + sections.joined(separator: "\n\n")
  }

  private var records: String {
    // Every type of page is offered the same kinds.
    let sections = sets[0].offers.recordKinds.map { record in
      "### Record: \(record.name)\n\n\(table(record.fields))"
    }
    return "## Records\n\n" + sections.joined(separator: "\n\n")
  }

  private var filters: String {
    """
    ## Filters of sites

    \(table(siteFilters))

    ## Filters of the language

    \(table(.standard))
    """
  }

  private func table(_ offers: [Offer]) -> String {
    let rows = offers.map { offer in
      let example = offer.example.isEmpty ? "" : "`\(offer.example.escapedInCode)`"
      return "| `\(offer.name)` | \(offer.type.words)\(offer.isOptional ? ", may be missing" : "")"
        + " | \(offer.summary.escapedForMarkdown) | \(example) |"
    }
    return (["| name | type | what it is | example |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private func table(_ filters: FilterTable) -> String {
    let rows = filters.names.compactMap { filters[$0] }.map { filter in
      "| `\(filter.use)` | \(filter.summary.escapedForMarkdown) |"
    }
    return (["| use | what it gives |", "|---|---|"] + rows).joined(separator: "\n")
  }
}

extension OfferType {
  /// The type as the reader of the page is told; kinds of record have a section of their own.
  fileprivate var words: String {
    switch self {
    case .any: "anything"
    case .text: "text"
    case .html: "HTML"
    case .number: "number"
    case .date: "date"
    case .truth: "true or false"
    case .list(let item): "list of \(item.words)"
    case .record(let kind): "[\(kind)](#record-\(kind))"
    }
  }
}

extension Filter {
  /// How it is written: `name: a, [b], key: …`.
  fileprivate var use: String {
    let arguments = parameters.map { parameter in
      switch parameter.kind {
      case .required: parameter.name
      case .optional: "[\(parameter.name)]"
      case .keyword: "[\(parameter.name): …]"
      }
    }
    return arguments.isEmpty ? name : "\(name): \(arguments.joined(separator: ", "))"
  }
}

extension String {
  /// The text between backticks in a table.
  fileprivate var escapedInCode: String {
    map { $0 == "|" ? "\\|" : $0 == "`" ? "'" : String($0) }.joined()
  }
}
