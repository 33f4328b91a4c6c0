/// Deflated runs of one byte, a thousand times smaller than what comes out.
public struct DeflatedRun {
  public private(set) var bytes: [UInt8] = []
  /// How many bytes come out.
  public let size: Int
  private var pending: UInt32 = 0
  private var pendingBits = 0

  /// One byte, then so many copies of 258 bytes.
  public init(of byte: UInt8, copies: Int) {
    size = 1 + copies * 258
    // A final block with codes of its own: 29 and 0 stand for 286 lengths and 1 distance.
    add(1, 1)
    add(2, 2)
    add(29, 5)
    add(0, 5)
    add(14, 4)
    // Lengths are written with three codes: `0` a run of zeros, `10` a one, `11` a two.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      add(symbol == 18 ? 1 : symbol == 1 || symbol == 2 ? 2 : 0, 3)
    }
    addZeros(Int(byte))
    addReversed(0b11, 2)
    addZeros(255 - Int(byte))
    addReversed(0b11, 2)
    addZeros(28)
    addReversed(0b10, 2)
    addReversed(0b10, 2)
    // The byte is `10`, the end `11`, a copy of 258 bytes at distance 1 is `0` and `0`.
    addReversed(0b10, 2)
    for _ in 0..<copies { add(0, 2) }
    addReversed(0b11, 2)
    add(0, 7)
  }

  private mutating func addZeros(_ count: Int) {
    var rest = count
    while rest > 0 {
      // The last run may not be shorter than eleven.
      let run = rest > 138 ? min(138, rest - 11) : rest
      addReversed(0, 1)
      add(UInt32(run - 11), 7)
      rest -= run
    }
  }

  private mutating func addReversed(_ code: UInt32, _ length: Int) {
    for bit in (0..<length).reversed() { add(code >> UInt32(bit) & 1, 1) }
  }

  private mutating func add(_ value: UInt32, _ length: Int) {
    pending |= value << UInt32(pendingBits)
    pendingBits += length
    while pendingBits >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }
}
