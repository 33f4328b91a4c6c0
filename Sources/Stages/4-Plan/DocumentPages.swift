import Compile
import Diagnostics
import Domain
import Liquid
import Quantities

private let citationRecord = RecordMaker(Offers.citation)
private let documentRecord = RecordMaker(Offers.document)
private let documentChapterRecord = RecordMaker(Offers.documentChapter)

extension Planner {
  /// The page of the documents of all campaigns.
  mutating func addDocuments(_ model: Model, _ campaigns: CampaignPages) {
    let chapters = campaigns.all.map { CampaignChapter($0, of: model, campaigns) }
    let scopes = DocumentScopes(of: model)
    add(.documents, "van-ban/index", from: .file("content/site.yaml")) { frame, route in
      frame.scope(
        route, title: frame.word("documents"),
        [
          ("campaigns", .array(chapters.map { scopes.value($0, in: frame) })),
          ("count", .int(scopes.count)),
        ])
    }
  }
}

extension CampaignChapter {
  /// Where a document stands in the list of all documents.
  static func anchor(_ document: LegalDocument, in campaign: Campaign) -> String {
    "\(campaign.code)-\(document.code)"
  }

  /// A document named by another.
  func value(_ citation: Citation, in frame: Frame) -> Value {
    let anchor = citation.document.map {
      Self.anchor(campaign.documents[$0], in: campaign)
    }
    return citationRecord([
      "number": .string(citation.number),
      "path": .text(anchor.map { "\(frame.path("van-ban/index"))#\($0)" }),
    ])
  }

  /// A document named by another, where there is one.
  func value(_ citation: Citation?, in frame: Frame) -> Value {
    citation.map { value($0, in: frame) } ?? .nil
  }
}

/// The documents of all campaigns, as templates see them.
private struct DocumentScopes: Sendable {
  /// How many documents have a number.
  let count: Int
  private let citers: [LegalDocument.Identity: [Campaign]]

  init(of model: Model) {
    let documents = model.citedDocuments
    count = documents.count
    citers = Dictionary(
      documents.map { ($0.identity, $0.citations.map(\.campaign)) },
      uniquingKeysWith: { first, _ in first })
  }

  func value(_ chapter: CampaignChapter, in frame: Frame) -> Value {
    let campaign = chapter.campaign
    func all(_ group: LegalDocument.Group) -> Value {
      .array(campaign.documents.filter { $0.group == group }.map { value($0, chapter, in: frame) })
    }
    return documentChapterRecord([
      "anchor": .string(campaign.code),
      "chapter": chapter.value(in: frame),
      "kind": .string(campaign.head.kind),
      "number": .text(campaign.head.number),
      "signatory": .text(campaign.head.signatory?.line),
      "plan_path": .text(campaign.plan == nil ? nil : frame.path(chapter.id("ke-hoach"))),
      "files": frame.downloads(of: "documents", of: campaign),
      "documents": all(.document),
      "by_name": all(.byName),
      "programmes": all(.programme),
    ])
  }

  private func value(
    _ document: LegalDocument, _ chapter: CampaignChapter, in frame: Frame
  ) -> Value {
    func all(_ citations: [Citation]) -> Value {
      .array(citations.map { chapter.value($0, in: frame) })
    }
    let others =
      document.identity.flatMap { citers[$0] }?
      .filter { $0.code != chapter.campaign.code } ?? []
    return documentRecord([
      "anchor": .string(CampaignChapter.anchor(document, in: chapter.campaign)),
      "kind": .text(document.kind),
      "number": .text(document.number),
      "name": .text(document.name),
      "day": .day(document.day),
      "day_text": .text(document.dayText),
      "issuer": .text(document.issuer),
      "implied_issuer": .text(document.impliedIssuer),
      "about": .text(document.about),
      "context": .text(document.context),
      "role": .text(document.role.map { frame.word("role_\($0.rawValue)") }),
      "implements": all(document.implements),
      "continues": all(document.continues),
      "also_under": all(document.alsoUnder),
      "period": .text(document.period),
      "footnote": .text(document.footnote),
      "also_at": .lines(document.alsoAt),
      "also_cited": .array(others.map { link(to: document, in: $0, frame) }),
      "lines": .lines(document.lines),
      "note": .text(document.note),
    ])
  }

  /// The same document among those of another campaign.
  private func link(to document: LegalDocument, in other: Campaign, _ frame: Frame) -> Value {
    let twin = other.documents.first { $0.identity == document.identity }
    return frame.link(
      other.displayTitle, toPart: twin.map { CampaignChapter.anchor($0, in: other) } ?? other.code,
      of: "van-ban/index")
  }
}

extension Frame {
  /// A link to a part of a page.
  func link(_ title: String, toPart anchor: String, of id: String) -> Value {
    Self.link(["title": .string(title), "path": .string("\(path(id))#\(anchor)")])
  }
}

extension CampaignHead.Signatory {
  /// All of it in one line.
  fileprivate var line: String? {
    let parts = [onBehalfOf, title, name].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
