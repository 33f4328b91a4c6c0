/// The place of a text in Vietnamese order, made once and then compared byte by byte.
///
/// Letters first (a ă â b c d đ …), whole text before tones, tones (ngang, huyền, hỏi, ngã, sắc,
/// nặng) before case, small before capital.
public struct CollationKey: Sendable, Hashable {
  /// Three levels, each ended by a byte that is lower than all others.
  public let bytes: [UInt8]

  /// How digits stand in order.
  public enum NumberOrder: Sendable, Hashable {
    /// `Đợt 2` before `Đợt 10`.
    case byValue
    /// `Đợt 10` before `Đợt 2`.
    case byDigit
  }

  /// The place of a text.
  public init(_ text: String, numbers: NumberOrder = .byValue) {
    var text = NormalForm.nfc(text)
    self = text.withUTF8 { CollationKey(composed: UnsafeRawBufferPointer($0), numbers: numbers) }
  }

  /// The place of a text in sound and composed UTF-8.
  public init(composed bytes: UnsafeRawBufferPointer, numbers: NumberOrder = .byValue) {
    var levels = CollationLevels(expected: bytes.count)
    var offset = 0
    while offset < bytes.count {
      if numbers == .byValue, CellText.isDigit(bytes[offset]) {
        let start = offset
        while offset < bytes.count, CellText.isDigit(bytes[offset]) { offset += 1 }
        levels.add(number: bytes[start..<offset])
      } else {
        let scalar = ScalarBytes(bytes, at: offset)
        offset += scalar.length
        levels.add(scalar.value)
      }
    }
    self.bytes = levels.joined()
  }
}

extension CollationKey: Comparable {
  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.withUnsafeBufferPointer { first in
      right.bytes.withUnsafeBufferPointer { second in
        for index in 0..<min(first.count, second.count) where first[index] != second[index] {
          return first[index] < second[index]
        }
        return first.count < second.count
      }
    }
  }
}

/// The weights of a text, level by level.
private struct CollationLevels {
  private var letters: [UInt8] = []
  private var marks: [UInt8] = []
  private var cases: [UInt8] = []

  init(expected count: Int) {
    letters.reserveCapacity(count * 2 + 4)
    marks.reserveCapacity(count)
    cases.reserveCapacity(count)
  }

  mutating func add(_ scalar: UInt32) {
    let weight = CollationWeight.of(scalar)
    if weight.letter != 0 {
      letters.append(weight.letter)
      marks.append(weight.mark)
      cases.append(weight.isCapital ? CollationWeight.capital : CollationWeight.plain)
    } else if weight.mark != 0 {
      // A mark that no letter took.
      marks.append(weight.mark)
    } else {
      addRare(scalar)
    }
  }

  /// A number: how many digits, then the digits, so that shorter ones come first.
  mutating func add(number: Slice<UnsafeRawBufferPointer>) {
    let digits = number.drop { $0 == UInt8(ascii: "0") }
    letters.append(CollationWeight.number)
    var length = digits.count
    while length >= 200 {
      letters.append(.max)
      length -= 200
    }
    letters.append(UInt8(length) + 2)
    for digit in digits { letters.append(digit) }
    marks.append(CollationWeight.plain)
    // 2, 02 and 002 in this order, after all else is equal.
    let zeros = min(number.count - digits.count, 200)
    cases.append(CollationWeight.plain + UInt8(zeros))
  }

  /// Letters of other scripts, after all of these, by code.
  private mutating func addRare(_ scalar: UInt32) {
    let folded = LatinFolding.rare(scalar)
    if folded.allSatisfy({ $0 < 0x80 }), !folded.isEmpty {
      for letter in folded.map({ CollationWeight.of(UInt32($0)).letter }) where letter != 0 {
        letters.append(letter)
        marks.append(CollationWeight.otherMark)
        cases.append(CollationWeight.plain)
      }
      return
    }
    letters.append(CollationWeight.otherScript)
    for shift: UInt32 in [14, 7, 0] { letters.append(UInt8(scalar >> shift & 0x7F) + 2) }
    marks.append(CollationWeight.plain)
    cases.append(CollationWeight.plain)
  }

  /// The levels one after the other, each without the plain weights at its end.
  mutating func joined() -> [UInt8] {
    while marks.last == CollationWeight.plain { marks.removeLast() }
    while cases.last == CollationWeight.plain { cases.removeLast() }
    letters.append(CollationWeight.end)
    letters += marks
    letters.append(CollationWeight.end)
    letters += cases
    return letters
  }
}
