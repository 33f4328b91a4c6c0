import Quantities

/// Digits with the separators among them, and what they amount to in the Vietnamese way.
struct DigitRun {
  /// The end of the run in the text it was found in.
  let end: Int
  private let bytes: ArraySlice<UInt8>
  private let isNegative: Bool
  private var groups: [ArraySlice<UInt8>] = []
  private var separators: [UInt8] = []

  /// The run that starts here, with a sign before it or not; nil where no digit follows.
  init?(_ text: [UInt8], from start: Int) {
    var offset = start
    if offset < text.count, text[offset] == CellText.hyphen || text[offset] == UInt8(ascii: "+") {
      offset += 1
    }
    guard offset < text.count, CellText.isDigit(text[offset]) else { return nil }
    isNegative = text[start] == CellText.hyphen
    let first = offset
    var group = offset
    while offset < text.count {
      if !CellText.isDigit(text[offset]) {
        // A separator counts only between digits: the comma of "5, nay là 6" ends the number.
        guard [CellText.dot, CellText.comma, CellText.space].contains(text[offset]),
          offset + 1 < text.count, CellText.isDigit(text[offset + 1])
        else { break }
        separators.append(text[offset])
        groups.append(text[group..<offset])
        group = offset + 1
      }
      offset += 1
    }
    groups.append(text[group..<offset])
    bytes = text[first..<offset]
    end = offset
  }

  /// A number and how it was typed.
  struct Number {
    let value: Decimal
    let places: Int
    let notes: Figure.Notes
  }

  /// The number read the Vietnamese way.
  func number() throws(NumberRefusal) -> Number {
    let hasFraction = separators.last == CellText.comma
    let fraction = hasFraction ? groups.last : nil
    let whole = hasFraction ? groups.dropLast() : groups[...]
    let marks = hasFraction ? separators.dropLast() : separators[...]
    guard areThousands(whole, marks) else { throw refusal }
    // Ten to the 37th is the most that fits; zeros at the end of a fraction are no news.
    var digits: Int128 = 0
    for byte in whole.joined() + (fraction ?? []) {
      guard digits < Self.limit else { throw NumberRefusal(.tooLong) }
      digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
    }
    let places = fraction?.count ?? 0
    guard let value = Decimal(coefficient: isNegative ? -digits : digits, scale: places) else {
      throw NumberRefusal(.tooLong)
    }
    return Number(value: value, places: places, notes: notes)
  }

  private static let limit: Int128 = 10_000_000_000_000_000_000_000_000_000_000_000_000

  /// Whether the groups before the comma are one number: one to three digits, then threes.
  private func areThousands(
    _ whole: ArraySlice<ArraySlice<UInt8>>, _ marks: ArraySlice<UInt8>
  ) -> Bool {
    guard let mark = marks.first else { return true }
    guard mark != CellText.comma, marks.allSatisfy({ $0 == mark }), let first = whole.first,
      (1...3).contains(first.count), first.first != UInt8(ascii: "0")
    else { return false }
    return whole.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Why the separators make no Vietnamese number.
  private var refusal: NumberRefusal {
    let dots = separators.count { $0 == CellText.dot }
    let commas = separators.count { $0 == CellText.comma }
    let isPoint = dots == 1 && separators.last == CellText.dot
    let areEnglishThousands =
      commas == separators.count && commas > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isPoint || areEnglishThousands else { return NumberRefusal(.brokenGroups) }
    return NumberRefusal(.englishShaped, suggestion: swapped)
  }

  /// The same digits with dot and comma exchanged.
  private var swapped: String {
    let swapped = bytes.map { byte in
      switch byte {
      case CellText.dot: CellText.comma
      case CellText.comma: CellText.dot
      default: byte
      }
    }
    return (isNegative ? "-" : "") + String(decoding: swapped, as: UTF8.self)
  }

  private var notes: Figure.Notes {
    guard separators.count == 1, groups[0].count <= 3, groups[1].count == 3,
      groups[0].first != UInt8(ascii: "0")
    else { return [] }
    switch separators[0] {
    case CellText.dot: return .oneThousandsGroup
    case CellText.comma: return .threePlaces
    default: return []
    }
  }
}

extension NumberRefusal: Error {}
