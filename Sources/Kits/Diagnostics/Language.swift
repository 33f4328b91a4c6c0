/// A language in which the program speaks to its user.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case vi
  case en
}

/// One text in every language of the program; leaving one out does not compile.
public struct Wording: Sendable, Hashable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
