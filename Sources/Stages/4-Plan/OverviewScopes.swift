import Compile
import Domain
import Judge
import Liquid

private let windowRecord = RecordMaker(Offers.campaignWindow)
private let roundRecord = RecordMaker(Offers.campaignRound)
private let contentRecord = RecordMaker(Offers.contentItem)
private let mottoRecord = RecordMaker(Offers.mottoBlock)
private let fixRecord = RecordMaker(Offers.textFix)

extension Frame {
  /// Everything that the first page of a campaign shows, in the order of its sections.
  func overview(
    of campaign: Campaign, _ campaigns: CampaignPages
  ) -> [(name: String, value: Value)] {
    sayings(of: campaign) + texts(of: campaign) + lists(of: campaign, campaigns)
      + editorial(of: campaign)
  }

  private func sayings(of campaign: Campaign) -> [(name: String, value: Value)] {
    let sayings = campaign.sayings
    return [
      ("head", head(of: campaign)),
      ("theme", saying(sayings.theme)),
      ("slogan", saying(sayings.slogan)),
      ("motto", saying(sayings.motto)),
      ("method", saying(sayings.method?.saying)),
      ("method_statements", passages(sayings.method?.statements ?? [])),
      ("motto_blocks", .array(sayings.mottoBlocks.map { mottoBlock($0) })),
      ("other_mottos", .array(sayings.otherMottos.map { saying($0) })),
    ]
  }

  private func texts(of campaign: Campaign) -> [(name: String, value: Value)] {
    let texts = campaign.texts
    let years = texts.yearPlans.map { plan in
      passage("\(word("plan_year")) \(plan.year)", lines: plan.lines)
    }
    let communes = texts.communeCount.map { count in
      passage(
        count.text, facts: [fact("count", "\(count.value)")].compactMap { $0 },
        lines: count.lines)
    }
    return [
      ("occasions", passages(texts.occasions)),
      ("preamble", passage(texts.preamble)),
      ("purposes", statements(texts.purposes)),
      ("requirements", statements(texts.requirements)),
      ("objective", passage(texts.objective)),
      ("key_goal", passage(texts.keyGoal)),
      ("qualitative_targets", statements(texts.qualitativeTargets)),
      ("year_plans", .array(years)),
      ("commune_count", communes ?? .nil),
      ("content_intro", passage(texts.contentIntroduction)),
      ("block_rules", statements(texts.blockRules)),
      ("media", passages(texts.media)),
      ("closing", passage(texts.closing)),
      ("recipients", passages(texts.recipients)),
    ]
  }

  private func lists(
    of campaign: Campaign, _ campaigns: CampaignPages
  ) -> [(name: String, value: Value)] {
    let folder = CampaignPages.folder(of: campaign)
    let groups = campaign.participation.groups.map { group in
      passage(group.text, label: group.name, lines: group.lines, note: group.note)
    }
    let rules = campaign.exemplarRules.map { rule in
      passage(
        rule.text, code: rule.code, label: rule.title,
        facts: [fact("step", rule.step.map { "\($0)" }), fact("who", rule.who)]
          .compactMap { $0 },
        lines: rule.lines, note: rule.note)
    }
    let assessment = campaigns.assessment(of: campaign)
    let indicators = campaign.indicators.referenced.map { reference, _ in
      indicator(reference, of: campaign, judgedBy: assessment)
    }
    let states = stateCounts(by: assessment)
    return [
      ("rounds", .array(campaign.rounds.map { round($0, campaigns) })),
      ("timeline", timeline(of: assessment)?.value ?? .nil),
      ("map", map(of: campaigns.standings(of: campaign), campaigns.provinces, assessment.asOf)),
      ("key_indicators", .array(Array(indicators.prefix(6)))),
      ("strip", .array(indicators)),
      ("state_counts", states.counts),
      ("reached_count", states.reached),
      (
        "indicators_path",
        .text(has(folder + "chi-tieu") ? path(folder + "chi-tieu") : nil)
      ),
      ("participants", .array(groups)),
      ("contents", tree(of: campaign.contents, .content)),
      ("solutions", tree(of: campaign.contents, .solution)),
      ("exemplar_intro", passages(campaign.exemplarIntroduction)),
      ("exemplar_rules", .array(rules)),
    ]
  }

  private func editorial(of campaign: Campaign) -> [(name: String, value: Value)] {
    let notes = campaign.editor.notes.sorted { $0.key < $1.key }.map { section, text in
      passage(text, code: section, label: word("section_\(section)"))
    }
    let fixes = campaign.editor.textFixes.map { fix in
      fixRecord([
        "printed": .string(fix.printed),
        "corrected": .string(fix.corrected),
        "kind": .string(word("fix_\(fix.kind.rawValue)")),
        "why": .text(fix.why),
        "lines": .text(fix.lines?.text),
      ])
    }
    return [
      ("notes", .array(notes)),
      ("text_fixes", .array(fixes)),
      ("anomalies", passages(campaign.editor.anomalies)),
    ]
  }

  /// A stretch of time.
  func window(_ window: Window) -> Value {
    windowRecord([
      "level": .text(window.level),
      "from": .period(window.from),
      "to": .period(window.to),
      "text": .text(window.text),
      "is_derived": .bool(window.isDerived),
      "derivation": .text(window.derivation),
      "lines": .text(window.lines?.text),
      "note": .text(window.note),
    ])
  }

  /// A round with its windows.
  func round(_ round: Round, _ campaigns: CampaignPages) -> Value {
    roundRecord([
      "name": .string(round.name),
      "goal": .text(round.goal),
      "stated_days": round.statedDays.map { .int($0) } ?? .nil,
      "windows": .array(round.windows.map { window($0) }),
      "is_running": .bool(round.windows.contains { $0.contains(campaigns.asOf) }),
      "lines": .text(round.lines?.text),
      "note": .text(round.note),
    ])
  }

  private func saying(_ saying: Saying?) -> Value {
    guard let saying else { return .nil }
    return passage(
      saying.text, label: saying.label,
      facts: [fact("plan_footnote", saying.footnote)].compactMap { $0 }, lines: saying.lines,
      note: saying.note)
  }

  private func mottoBlock(_ block: Sayings.MottoBlock) -> Value {
    mottoRecord([
      "applies_to": .string(block.appliesTo),
      "two_legs": passages(block.twoLegs),
      "three_prongs": passages(block.threeProngs),
      "breakthrough_intro": .text(block.breakthroughIntroduction),
      "breakthroughs": passages(block.breakthroughs),
      "lines": .text(block.lines?.text),
      "note": .text(block.note),
    ])
  }

  private func tree(of items: Register<ContentItem>, _ group: ContentItem.Group) -> Value {
    var children: [Int: [Int]] = [:]
    var roots: [Int] = []
    for (index, item) in items.enumerated() {
      if let parent = item.parent {
        children[parent.index, default: []].append(index)
      } else if item.group == group {
        roots.append(index)
      }
    }
    // A parent stands before what is below it, or the branch would have no end.
    func branch(_ index: Int) -> Value {
      let item = items[index]
      let below = (children[index] ?? []).filter { $0 > index }
      return contentRecord([
        "code": .string(item.code),
        "kind": .text(item.kind),
        "year": item.year.map { .int($0) } ?? .nil,
        "heading": .text(item.heading),
        "text": .text(item.text),
        "children": .array(below.map { branch($0) }),
        "lines": .text(item.lines?.text),
        "note": .text(item.note),
      ])
    }
    return .array(roots.map { branch($0) })
  }
}
