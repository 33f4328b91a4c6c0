public import Diagnostics

/// A record that others name by its code (mã).
public protocol Coded: Sendable {
  var code: String { get }
  var origin: Span { get }
}

/// A record of a register, found when the content was linked; it cannot dangle.
public struct Reference<Record>: Sendable, Hashable {
  /// The place of the record among those of its kind.
  public let index: Int

  /// The record at this place of its register.
  public init(_ index: Int) { self.index = index }
}

/// Records of one kind in the order of their file, reachable by code and by reference.
public struct Register<Record: Coded>: Sendable, RandomAccessCollection {
  private let records: [Record]
  private let positions: [String: Int]

  /// The records; of those that share a code the first is found by it.
  public init(_ records: [Record] = []) {
    self.records = records
    positions = Dictionary(
      records.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  public subscript(position: Int) -> Record { records[position] }

  /// The record that a reference was linked to.
  public subscript(reference: Reference<Record>) -> Record { records[reference.index] }

  /// The record of this code.
  public subscript(code code: String) -> Record? { positions[code].map { records[$0] } }

  /// The reference to the record of this code.
  public func reference(to code: String) -> Reference<Record>? {
    positions[code].map { Reference($0) }
  }

  /// Every record with the reference to it.
  public var referenced: [(reference: Reference<Record>, record: Record)] {
    records.indices.map { (Reference($0), records[$0]) }
  }
}
