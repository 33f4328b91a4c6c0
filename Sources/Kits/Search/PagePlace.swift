/// Where on a page a word stands; the first counts most.
public enum PagePlace: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  case title
  case heading
  case body

  public static func < (left: PagePlace, right: PagePlace) -> Bool {
    left.rawValue < right.rawValue
  }
}
