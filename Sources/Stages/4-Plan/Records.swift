import Liquid
import Quantities

/// Makes records of one kind from named values, checked against what the kind declares.
struct RecordMaker: Sendable {
  private let shape: Shape

  init(_ offer: RecordOffer) { shape = offer.shape }

  /// A record; its values are given with their names, in the order declared.
  func callAsFunction(_ values: KeyValuePairs<StaticString, Value>) -> Value {
    precondition(
      values.map { "\($0.key)" } == shape.fields,
      "a \(shape.name) has the fields \(shape.fields), in this order")
    return .object(Record(shape, values: values.map(\.value)))
  }
}

extension Value {
  /// A text that may be missing.
  static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .nil }

  /// A period that may be missing, as exact as it is known.
  static func period(_ period: Period?) -> Value { period.map { .string("\($0)") } ?? .nil }

  /// A number that may be missing.
  static func decimal(_ number: Decimal?) -> Value { number.map { .string("\($0)") } ?? .nil }

  /// A day that may be missing.
  static func day(_ day: Day?) -> Value { day.map { .string("\($0)") } ?? .nil }
}
