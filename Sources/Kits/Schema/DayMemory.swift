internal import Text

/// The dates met last and what they were read as: a column of a million rows has few of them.
struct DayMemory {
  private var keys: [[UInt8]] = Array(repeating: [], count: Self.slots)
  private var readings: [DayReading] = Array(repeating: .missing, count: Self.slots)

  private static let slots = 256
  // A longer text is no date, and not worth remembering.
  private static let longest = 40

  /// The reading of a cell.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> DayReading {
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return DayForm.read(bytes) }
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let slot = Int(hash >> 24)
    if keys[slot].withUnsafeBytes({ $0.elementsEqual(bytes) }) { return readings[slot] }
    let reading = DayForm.read(bytes)
    keys[slot] = Array(bytes)
    readings[slot] = reading
    return reading
  }
}
