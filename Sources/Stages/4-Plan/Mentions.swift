import Domain
import Text

/// Which units a plan names, found by the names that the register gives them.
///
/// Only the fields that say who does something are read, never prose; of several names that fit at
/// one place the longest is meant, so that Châu Thành A is not taken for Châu Thành.
struct NameFinder: Sendable {
  private let units: [[String]: Reference<Organisation>]
  private let longest: Int

  /// The names of the units of a campaign's province.
  init(for campaign: Campaign, in model: Model) {
    var found: [[String]: Reference<Organisation>] = [:]
    var shared: Set<[String]> = []
    for (reference, unit) in model.organisations.referenced
    where unit.province == campaign.scope.province && unit.isSample == campaign.isSample {
      for name in Set([unit.name, unit.fullName, unit.shortName].compactMap { $0 }) {
        let words = Self.words(of: name)
        guard !words.isEmpty else { continue }
        if let other = found.updateValue(reference, forKey: words), other != reference {
          shared.insert(words)
        }
      }
    }
    // A name that two units bear means neither.
    for words in shared { found[words] = nil }
    units = found
    longest = found.keys.map(\.count).max() ?? 0
  }

  var isEmpty: Bool { units.isEmpty }

  /// The units that a text names, each once.
  func units(in texts: String?...) -> Set<Reference<Organisation>> {
    units(in: texts.compactMap { $0 })
  }

  /// The units that these texts name, each once.
  func units(in texts: [String]) -> Set<Reference<Organisation>> {
    guard !isEmpty else { return [] }
    var named: Set<Reference<Organisation>> = []
    for text in texts {
      let words = Self.words(of: text)
      var place = 0
      while place < words.count {
        let match = (1...min(longest, words.count - place)).reversed().first { length in
          units[Array(words[place..<(place + length)])] != nil
        }
        if let match {
          if let unit = units[Array(words[place..<(place + match)])] { named.insert(unit) }
          place += match
        } else {
          place += 1
        }
      }
    }
    return named
  }

  private static func words(of text: String) -> [String] {
    VietnameseText.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// What a plan lays down for one unit that it names.
struct Mentions: Sendable {
  var tasks: [Responsibility] = []
  var deadlines: Set<Reference<Deadline>> = []
  var reporting: [ReportingRule] = []
  var duties: [RecurringDuty] = []
  var quotas: [Quota] = []

  var isEmpty: Bool {
    tasks.isEmpty && deadlines.isEmpty && reporting.isEmpty && duties.isEmpty && quotas.isEmpty
  }

  /// What the plan of a campaign says of each unit.
  static func all(
    of campaign: Campaign, by finder: NameFinder
  ) -> [Reference<Organisation>: Mentions] {
    guard !finder.isEmpty else { return [:] }
    var mentions: [Reference<Organisation>: Mentions] = [:]
    for task in campaign.duties.responsibilities {
      var units = finder.units(in: task.organisation, task.lead)
      for name in task.with { units.formUnion(finder.units(in: name)) }
      for unit in units { mentions[unit, default: Mentions()].tasks.append(task) }
    }
    for (reference, deadline) in campaign.duties.deadlines.referenced {
      var units = finder.units(in: deadline.from, deadline.to)
      for name in deadline.with { units.formUnion(finder.units(in: name)) }
      for unit in units { mentions[unit, default: Mentions()].deadlines.insert(reference) }
    }
    for rule in campaign.duties.reporting {
      for unit in finder.units(in: rule.from, rule.to, rule.forwardedTo) {
        mentions[unit, default: Mentions()].reporting.append(rule)
      }
    }
    for duty in campaign.duties.recurring {
      for unit in finder.units(in: duty.from, duty.to) {
        mentions[unit, default: Mentions()].duties.append(duty)
      }
    }
    for quota in campaign.awards.quotas {
      for unit in finder.units(in: quota.unit) {
        mentions[unit, default: Mentions()].quotas.append(quota)
      }
    }
    return mentions
  }
}
