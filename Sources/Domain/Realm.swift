/// Which of the two sites a page belongs to: what is real, or what is invented to show the program.
public enum Realm: String, Sendable, Hashable, CaseIterable {
  case real
  case demonstration

  /// The folder of its pages, where they do not stand at the top of the site.
  public var folder: String? { self == .demonstration ? "minh-hoa" : nil }
}

extension Model {
  /// The content of one realm: its campaigns, and of the registers what they may name.
  public func part(of realm: Realm) -> Model {
    Model(
      settings: settings, provinces: provinces, organisations: organisations,
      ratingScales: ratingScales,
      campaigns: Register(campaigns.filter { $0.realm == realm }),
      articles: realm == .real ? articles : [], awardTitles: awardTitles,
      changes: realm == .real ? changes : [], withdrawn: withdrawn, tallies: tallies,
      pictures: pictures)
  }

  /// The realms that have anything to show.
  public var realms: [Realm] {
    Realm.allCases.filter { realm in
      realm == .real || campaigns.contains { $0.realm == realm }
    }
  }
}

extension Campaign {
  /// Where its pages belong.
  public var realm: Realm { isSample ? .demonstration : .real }
}

extension Organisation {
  /// Where its page belongs.
  public var realm: Realm { isSample ? .demonstration : .real }
}
