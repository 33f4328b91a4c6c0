import Compile
import Domain
import Liquid
import Markdown

private let headRecord = RecordMaker(Offers.head)
private let outlineRecord = RecordMaker(Offers.outlineEntry)

extension Planner {
  /// The first page of each campaign and the full text of its plan.
  mutating func addCampaigns(_ campaigns: CampaignPages, _ exemplars: ExemplarList) {
    let provinces = provinces
    for campaign in campaigns.all {
      let folder = CampaignPages.folder(of: campaign)
      add(.campaign, folder + "index", from: campaign.origin) { frame, route in
        let scopes = ExemplarScopes(provinces: provinces, frame: frame, route: route)
        return frame.scope(
          route, title: campaign.displayTitle, description: frame.summary(of: campaign),
          [
            ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
            ("files", frame.attached(campaign.publicFiles, to: campaign)),
          ]
            + frame.overview(of: campaign, campaigns)
            + scopes.cards(of: exemplars.of(campaign)))
      }
      if let plan = campaign.plan { addPlan(plan, of: campaign, campaigns) }
    }
  }

  private mutating func addPlan(
    _ plan: Narrative, of campaign: Campaign, _ campaigns: CampaignPages
  ) {
    let folder = CampaignPages.folder(of: campaign)
    let body = text(plan.body)
    let corrections = plan.corrections.map { text($0) }
    add(.plan, folder + "ke-hoach", from: plan.origin) { frame, route in
      let outline = body.document.headings.map { heading in
        outlineRecord([
          "title": .string(heading.text), "id": .string(heading.id),
          "level": .int(heading.level),
        ])
      }
      return frame.scope(
        route, title: frame.word("full_text"), of: campaign.displayTitle,
        description: "\(frame.word("full_text")): \(plan.title)",
        above: [(campaign.displayTitle, folder + "index")],
        about: [.document(of: campaign, in: frame)],
        [
          ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
          ("head", frame.head(of: campaign)),
          ("files", frame.attached(campaign.files, to: campaign)),
          ("outline", .array(outline)),
          ("body", body.html(on: route, in: frame)),
          ("recipients", frame.passages(campaign.texts.recipients)),
          ("corrections", corrections?.html(on: route, in: frame) ?? .nil),
        ])
    }
  }
}

extension Frame {
  /// One sentence for search engines.
  fileprivate func summary(of campaign: Campaign) -> String {
    let issuer = campaign.head.fullIssuer ?? campaign.head.issuer
    return "\(campaign.head.kind) (\(issuer)): \(campaign.head.title)"
  }

  /// The head of a campaign's document.
  func head(of campaign: Campaign) -> Value {
    let (head, scope) = (campaign.head, campaign.scope)
    return headRecord([
      "short_title": .text(head.shortTitle),
      "printed_issuer": .string(head.issuer),
      "issuer": .text(head.fullIssuer),
      "parent_issuer": .text(head.parentIssuer),
      "day_text": .text(head.dayText),
      "place": .text(head.place),
      "on_behalf_of": .text(head.signatory?.onBehalfOf),
      "signer_title": .text(head.signatory?.title),
      "signer": .text(head.signatory?.name),
      "signer_lines": .text(head.signatory?.lines?.text),
      "signer_note": .text(head.signatory?.note),
      "signature": .text(head.signature),
      "status": .string(word("status_\(head.status.rawValue)")),
      "status_note": .text(head.statusNote),
      "level": .string(word("level_\(scope.level.rawValue)")),
      "district": .text(scope.district.map { $0.name ?? word("plan_not_stated") }),
      "district_note": .text(scope.district?.note),
      "period": window(scope.period),
      "parent": scope.parentMovement.map { parent in
        passage(
          parent.name,
          facts: [
            fact("period", parent.period), fact("plan_document", parent.document?.number),
          ].compactMap { $0 },
          lines: parent.lines, note: parent.note)
      } ?? .nil,
    ])
  }
}
