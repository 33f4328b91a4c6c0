import Quantities

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
    if let figure = plainFigure(bytes) { return .figure(figure) }
    return NumberReader(bytes, allowing: allowance).reading()
  }

  /// The figure of digits with at most a comma among them, as nearly all cells are.
  private static func plainFigure(_ bytes: UnsafeRawBufferPointer) -> Figure? {
    // Eighteen digits always fit the coefficient.
    guard bytes.count > 0, bytes.count <= 18 else { return nil }
    var digits: Int64 = 0
    var comma: Int?
    for index in 0..<bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        digits = digits &* 10 &+ Int64(digit)
      } else if bytes[index] == UInt8(ascii: ","), comma == nil, index > 0 {
        comma = index
      } else {
        return nil
      }
    }
    guard let comma else { return Figure(.exactly(Decimal(digits))) }
    let places = bytes.count - 1 - comma
    // Three places may have to be noted.
    guard places > 0, places != 3,
      let value = Decimal(coefficient: Int128(digits), scale: places)
    else { return nil }
    return Figure(.exactly(value), places: places)
  }
}
