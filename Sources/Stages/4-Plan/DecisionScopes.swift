import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let decisionRecord = RecordMaker(Offers.decision)
private let useRecord = RecordMaker(Offers.quotaUse)
private let eligibilityRecord = RecordMaker(Offers.eligibility)
private let reasonRecord = RecordMaker(Offers.reason)

/// The awards of a campaign that the public may see, as templates see them.
struct DecisionScopes {
  let assessment: Assessment
  let frame: Frame

  private var campaign: Campaign { assessment.campaign }

  /// An award; a person without a recorded basis has no name, and nothing that would tell it.
  func value(_ standing: AwardStanding) -> Value {
    let decision = campaign.entered.decisions[standing.decision]
    let isNamed = decision.mayBeNamed
    let unit = decision.organisation.map { frame.subject(.organisation($0), by: assessment) }
    let isUnit = unit.map { VietnameseText.areAlike($0.name, decision.laureate) } ?? false
    let revocation = standing.state == .revoked ? decision.revocation : nil
    return decisionRecord([
      "anchor": .string("quyet-dinh-\(Slug.of(decision.code) ?? decision.code)"),
      "year": .int(decision.year),
      "form": .string(decision.formName),
      "form_path": .text(path(of: decision.form)),
      "kind": .string(frame.word("subject_\(decision.kind.rawValue)")),
      "laureate": .string(isNamed ? decision.laureate : frame.word("laureate_unnamed")),
      "is_named": .bool(isNamed),
      "laureate_path": .text(
        isNamed ? exemplarPath(of: decision) ?? (isUnit ? unit?.path : nil) : nil),
      "position": .text(isNamed ? decision.position : nil),
      "unit": .text(unit?.name ?? decision.organisationName),
      "unit_path": .text(unit?.path),
      "achievement": .text(isNamed ? decision.achievement : nil),
      "number": .text(decision.number),
      "number_path": .text(decision.number.flatMap(path(ofDocument:))),
      "day": .day(decision.day),
      "authority": .text(decision.authority),
      "state": .string(standing.state.name[frame.language]),
      "code": .string(standing.state.rawValue),
      "comment_until": .day(decision.commentUntil),
      "is_open": .bool(standing.isOpenForComment),
      "revoked_by": .text(revocation?.number),
      "revoked_on": .day(revocation?.day),
      "revoked_why": .text(isNamed ? revocation?.reason : nil),
      "campaign": frame.link(
        campaign.displayTitle, to: CampaignPages.folder(of: campaign) + "khen-thuong"),
    ])
  }

  private func path(of form: Reference<AwardForm>?) -> String? {
    let page = CampaignPages.folder(of: campaign) + "khen-thuong"
    guard let form, frame.has(page) else { return nil }
    return "\(frame.path(page))#hinh-thuc-\(campaign.awards.forms[form].code)"
  }

  /// Where the decision itself is among the documents that the campaign cites.
  private func path(ofDocument number: String) -> String? {
    let printed = DocumentNumber(number)
    let document = campaign.documents.first { document in
      document.number.map { DocumentNumber($0) == printed } ?? false
    }
    return document.map {
      "\(frame.path("van-ban/index"))#\(CampaignChapter.anchor($0, in: campaign))"
    }
  }

  private func exemplarPath(of decision: AwardDecision) -> String? {
    let exemplar = campaign.entered.exemplars.first { exemplar in
      VietnameseText.areAlike(exemplar.name, decision.laureate)
        && (exemplar.organisation == nil || decision.organisation == nil
          || exemplar.organisation == decision.organisation)
    }
    return exemplar.flatMap { frame.exemplarPath($0) }
  }

  // MARK: Quotas and conditions

  /// How much of the quotas is used, unit by unit.
  func uses(_ quotas: [QuotaUse]) -> Value { .array(quotas.map(value)) }

  private func value(_ use: QuotaUse) -> Value {
    let unit = frame.subject(.organisation(use.organisation), by: assessment)
    let state = state(of: use)
    return useRecord([
      "unit": .string(unit.name),
      "unit_path": .text(unit.path),
      "kind": .string(frame.word("subject_\(use.kind.rawValue)")),
      "allowed": .whole(use.allowed),
      "allowed_text": .text(use.quota.map { campaign.awards.quotas[$0].quotaText }),
      "used": .int(used(of: use)),
      "decided": .int(decided(of: use)),
      "state": .string(state.name[frame.language]),
      "code": .string(state.styleCode),
    ])
  }

  private func decided(of use: QuotaUse) -> Int {
    campaign.entered.decisions.count { decision in
      decision.organisation == use.organisation && decision.kind == use.kind
        && decision.state == .decided
    }
  }

  /// How many files count; of offices that enter decisions only, these.
  func used(of use: QuotaUse) -> Int {
    campaign.entered.nominations.isEmpty ? decided(of: use) : use.used
  }

  func state(of use: QuotaUse) -> QuotaUse.State {
    QuotaUse.State(used: used(of: use), of: use.allowed)
  }

  /// What the conditions make of the files, counted: who was proposed is not public.
  var eligibilities: Value {
    struct Key: Hashable {
      let criterion: Reference<AwardCriterion>?
      let kind: SubjectKind
    }
    var order: [Key] = []
    var groups: [Key: [Eligibility]] = [:]
    for eligibility in assessment.eligibilities() {
      let nomination = campaign.entered.nominations[eligibility.nomination]
      let key = Key(criterion: nomination.criterion, kind: nomination.kind)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(eligibility)
    }
    return .array(
      order.map { key in
        let files = groups[key] ?? []
        let criterion = key.criterion.map { campaign.awards.criteria[$0] }
        let page = CampaignPages.folder(of: campaign) + "khen-thuong"
        return eligibilityRecord([
          "criterion": .string(criterion?.appliesTo ?? frame.word("all_candidates")),
          "path": .text(criterion.map { "\(frame.path(page))#tieu-chuan-\($0.code)" }),
          "kind": .string(frame.word("subject_\(key.kind.rawValue)")),
          "eligible": .int(files.count { $0.state == .eligible }),
          "not_eligible": .int(files.count { $0.state == .notEligible }),
          "undecided": .int(files.count { $0.state == .undecided }),
          "reasons": .array(reasons(files)),
        ])
      })
  }

  private func reasons(_ files: [Eligibility]) -> [Value] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for file in files {
      let nomination = campaign.entered.nominations[file.nomination]
      var words = (file.failures + file.missing).map { $0[frame.language] }
      // The words of an exclusion are about somebody; that there is one is enough.
      if nomination.exclusion != nil, !words.isEmpty {
        words[0] = frame.word("excluded_file")
      }
      for text in words {
        if counts[text] == nil { order.append(text) }
        counts[text, default: 0] += 1
      }
    }
    let sorted = order.enumerated().sorted { one, other in
      let (first, second) = (counts[one.element] ?? 0, counts[other.element] ?? 0)
      return first == second ? one.offset < other.offset : first > second
    }
    return sorted.map { _, text in
      reasonRecord(["text": .string(text), "count": .int(counts[text] ?? 0)])
    }
  }
}

extension QuotaUse.State {
  init(used: Int, of allowed: Int?) {
    guard let allowed else {
      self = .noQuota
      return
    }
    self =
      used > allowed
      ? .over(by: used - allowed) : used == allowed ? .full : .unused(allowed - used)
  }

  var isExceeded: Bool { if case .over = self { true } else { false } }

  /// The state of indicators whose colour it has.
  fileprivate var styleCode: String {
    switch self {
    case .over: "missed"
    case .full: "reached"
    case .unused: "underway"
    case .noQuota: "not_applicable"
    }
  }
}

extension Frame {
  /// The page of an exemplar, where there is one.
  func exemplarPage(_ exemplar: Exemplar) -> String? {
    let page = "dien-hinh/\(Slug.of(exemplar.code) ?? exemplar.code)"
    return has(page) ? page : nil
  }

  /// The file of the page of an exemplar, where there is one.
  func exemplarPath(_ exemplar: Exemplar) -> String? { exemplarPage(exemplar).map { path($0) } }
}
