/// Figures as Vietnamese offices write them, read and printed.
public enum NumberForm {
  /// What a column admits beside single values.
  public struct Allowance: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `10 - 12`.
    public static let ranges = Allowance(rawValue: 1)
    /// `trên 95%`, `từ 35.000 tỷ đồng trở lên`.
    public static let comparators = Allowance(rawValue: 2)
    /// All that a target may say.
    public static let bounds: Allowance = [.ranges, .comparators]
  }

  /// Reads a cell in the Vietnamese way: a dot or blank between thousands, a comma before the
  /// fraction.
  public static func read(_ text: String, allowing allowance: Allowance = []) -> NumberReading {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), allowing: allowance) }
  }

  /// Reads a cell in the Vietnamese way, from sound UTF-8.
  public static func read(
    _ bytes: ArraySlice<UInt8>, allowing allowance: Allowance = []
  ) -> NumberReading {
    bytes.withUnsafeBytes { read($0, allowing: allowance) }
  }

  /// Reads a cell in the Vietnamese way, from sound UTF-8.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, allowing allowance: Allowance = []
  ) -> NumberReading {
    if bytes.isEmpty { return .missing }
    if let figure = PlainFigure.read(bytes) { return .figure(figure) }
    return NumberReader(bytes, allowing: allowance).reading()
  }
}
