import Domain
import Formats
import Liquid
import Quantities

/// Something that a page tells machines about, in the words of schema.org.
///
/// It says nothing that the page does not: what is missing there is left out here.
struct LinkedThing: Sendable {
  /// What one of its properties holds.
  enum Member: Sendable {
    case text(String?)
    case texts([String])
    case number(Int)
    case day(Day?)
    /// A file or page, by its path from the site's top folder.
    case file(String?)
    indirect case thing(LinkedThing?)
    case things([LinkedThing])
  }

  let type: String
  private(set) var members: [(name: String, value: Member)]

  init(_ type: String, _ members: KeyValuePairs<String, Member>) {
    self.type = type
    self.members = members.map { ($0.key, $0.value) }
  }

  /// The thing with one more property.
  func with(_ name: String, _ value: Member) -> LinkedThing {
    var thing = self
    thing.members.append((name, value))
    return thing
  }
}

/// Linked data in the form of JSON-LD, for the head of a page.
struct LinkedData {
  /// What leads to the site's top folder: its address where that is known, else a relative path.
  let top: String

  /// An element for each thing, which browsers take for data and do not run.
  func elements(_ things: [LinkedThing]) -> String {
    things.map { thing in
      var writer = JSONWriter()
      write(thing, isOuter: true, into: &writer)
      return "<script type=\"application/ld+json\">\(Self.text(writer.bytes))</script>"
    }.joined(separator: "\n")
  }

  // The writer escapes `<`, so that no element ends early; the separators of lines that scripts
  // know and JSON does not stand in strings only.
  private static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Both begin with the same bytes, which dashes and quotes share.
    let isSuspect = bytes.indices.dropLast(2).contains {
      bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] | 1 == 0xA9
    }
    guard isSuspect else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.value {
      case 0x2028: result += "\\u2028"
      case 0x2029: result += "\\u2029"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private func write(_ thing: LinkedThing, isOuter: Bool = false, into writer: inout JSONWriter) {
    writer.beginObject()
    if isOuter { writer.member("@context", "https://schema.org") }
    writer.member("@type", thing.type)
    for (name, value) in thing.members {
      switch value {
      case .text(let text): writer.member(name, text)
      case .day(let day): writer.member(name, day.map { "\($0)" })
      case .file(let path): writer.member(name, path.map { top + $0 })
      case .number(let number):
        writer.name(name)
        writer.integer(number)
      case .thing(let thing):
        guard let thing else { continue }
        writer.name(name)
        write(thing, into: &writer)
      case .texts(let texts) where !texts.isEmpty:
        writer.name(name)
        writer.beginArray()
        texts.forEach { writer.string($0) }
        writer.endArray()
      case .things(let things) where !things.isEmpty:
        writer.name(name)
        writer.beginArray()
        things.forEach { write($0, into: &writer) }
        writer.endArray()
      case .texts, .things: continue
      }
    }
    writer.endObject()
  }
}

extension LinkedThing {
  /// The way from the home page to a page, as its breadcrumbs show it.
  static func breadcrumbs(_ crumbs: [(title: String, path: String)], to page: String) -> LinkedThing
  {
    let links = crumbs.enumerated().map { index, crumb in
      LinkedThing(
        "ListItem",
        [
          "position": .number(index + 1), "name": .text(crumb.title), "item": .file(crumb.path),
        ])
    }
    let last = LinkedThing(
      "ListItem", ["position": .number(crumbs.count + 1), "name": .text(page)])
    return LinkedThing("BreadcrumbList", ["itemListElement": .things(links + [last])])
  }

  /// The site and who publishes it.
  static func site(_ settings: SiteSettings, language: String) -> [LinkedThing] {
    // A site that hides from search engines speaks for no authority.
    let publisher = LinkedThing(
      settings.isHiddenFromSearch ? "Organization" : "GovernmentOrganization",
      [
        "name": .text(settings.office), "address": .text(settings.contact?.address),
        "telephone": .text(settings.contact?.phone), "email": .text(settings.contact?.email),
      ])
    let site = LinkedThing(
      "WebSite",
      [
        "name": .text(settings.name), "description": .text(settings.description),
        "inLanguage": .text(language),
        "publisher": .thing(
          LinkedThing(publisher.type, ["name": .text(settings.office)])),
      ])
    return [site, publisher]
  }

  /// The document of a campaign.
  static func document(of campaign: Campaign, in frame: Frame) -> LinkedThing {
    let head = campaign.head
    return LinkedThing(
      "CreativeWork",
      [
        "name": .text(head.title), "genre": .text(head.kind), "identifier": .text(head.number),
        "datePublished": .day(head.day), "inLanguage": .text("vi"),
        "creativeWorkStatus": .text(frame.word("status_\(head.status.rawValue)")),
        "publisher": .thing(.issuer(of: campaign)),
      ])
  }

  /// Who issued the document of a campaign.
  static func issuer(of campaign: Campaign) -> LinkedThing {
    LinkedThing(
      campaign.isSample ? "Organization" : "GovernmentOrganization",
      ["name": .text(campaign.head.fullIssuer ?? campaign.head.issuer)])
  }

  /// A table of figures, or of targets, with the files that it can be had as.
  static func dataset(
    _ name: String, _ description: String, of campaign: Campaign, table: String,
    from first: Day?, to last: Day?, place: String, in frame: Frame
  ) -> LinkedThing {
    let span = first.map { "\($0)/\(last.map { "\($0)" } ?? "..")" }
    let files = frame.shelf[table, of: campaign]?.files ?? []
    return LinkedThing(
      "Dataset",
      [
        "name": .text(name), "description": .text(description), "inLanguage": .text("vi"),
        "temporalCoverage": .text(span),
        "spatialCoverage": .thing(LinkedThing("Place", ["name": .text(place)])),
        "creator": .thing(.issuer(of: campaign)),
        "distribution": .things(
          files.map {
            LinkedThing(
              "DataDownload",
              [
                "name": .text(frame.word("form_\($0.form.rawValue)")),
                "encodingFormat": .text($0.form.mediaType), "contentUrl": .file($0.path),
              ])
          }),
      ])
  }
}
