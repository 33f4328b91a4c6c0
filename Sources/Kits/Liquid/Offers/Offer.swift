/// What kind of value a template is offered.
public indirect enum OfferType: Sendable, Hashable {
  /// Not known: nothing is checked.
  case any
  case text
  /// HTML that is printed as it is.
  case html
  case number
  case date
  case truth
  case list(OfferType)
  /// A record, by the name of its kind.
  case record(String)

  /// What a loop over the value meets.
  var item: OfferType {
    if case .list(let item) = self { item } else { .any }
  }

  /// What a partial included `with` the value meets.
  var itemIfList: OfferType {
    if case .list(let item) = self { item } else { self }
  }
}

/// A variable or field that templates may use.
public struct Offer: Sendable, Hashable {
  public let name: String
  public let type: OfferType
  /// Whether it can be absent, so that a template has to ask first.
  public let isOptional: Bool
  /// One line for the reference page.
  public let summary: String
  public let example: String

  public init(
    _ name: String, _ type: OfferType, isOptional: Bool = false, _ summary: String,
    example: String = ""
  ) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.summary = summary
    self.example = example
  }
}

/// A kind of record that templates meet.
public struct RecordOffer: Sendable, Hashable {
  public let name: String
  public let fields: [Offer]

  public init(_ name: String, _ fields: [Offer]) {
    self.name = name
    self.fields = fields
  }

  /// The shape of records of this kind, with the fields in the order declared.
  public var shape: Shape { Shape(name, fields: fields.map(\.name)) }
}

/// Everything that the template of one type of page is offered.
public struct OfferSet: Sendable {
  /// The type of page.
  public let page: String
  public let variables: [Offer]
  /// Variables that rendered partials see as well.
  public let shared: [Offer]
  private let records: [String: RecordOffer]

  public init(
    page: String, variables: [Offer], shared: [Offer] = [], records: [RecordOffer] = []
  ) {
    self.page = page
    self.variables = variables
    self.shared = shared
    self.records = Dictionary(records.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// The kind of record of a name, or nothing where it was not declared.
  public func record(_ name: String) -> RecordOffer? { records[name] }

  /// The kinds of record, by name.
  public var recordKinds: [RecordOffer] { records.values.sorted { $0.name < $1.name } }
}
