/// How a spreadsheet counts its days.
public enum DateSystem: Sendable, Hashable, CaseIterable {
  /// 1 is 1 January 1900, and 60 a 29 February 1900 that never was.
  case from1900
  /// 0 is 1 January 1904.
  case from1904
}

extension Day {
  /// The day that a spreadsheet stores as this serial; nil for those that stand for no day.
  public init?(serial: Int, in system: DateSystem) {
    switch system {
    case .from1904:
      guard serial >= 0, serial <= 2_957_003 else { return nil }
      self.init(number: serial - 24_107)
    case .from1900:
      // The false leap day shifts every serial after it by one.
      guard serial >= 1, serial != 60, serial <= 2_958_465 else { return nil }
      self.init(number: serial < 60 ? serial - 25_568 : serial - 25_569)
    }
  }

  /// The serial by which a spreadsheet stores this day; nil before its first day.
  public func serial(in system: DateSystem) -> Int? {
    let days = Int(number)
    switch system {
    case .from1904: return days + 24_107 >= 0 ? days + 24_107 : nil
    case .from1900:
      let serial = days + 25_568
      guard serial >= 1 else { return nil }
      return serial < 60 ? serial : serial + 1
    }
  }
}
