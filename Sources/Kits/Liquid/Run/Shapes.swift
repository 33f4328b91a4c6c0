/// Gives records with the same fields the same shape, for data whose kinds are not declared.
///
/// Rows read from JSON then cost a template no more than records of a known kind.
public struct Shapes {
  private var known: [[String]: Shape] = [:]

  public init() {}

  /// A record with fields in the order given.
  public mutating func record(_ fields: [(name: String, value: Value)]) -> Record {
    let names = fields.map(\.name)
    let shape: Shape
    if let same = known[names] {
      shape = same
    } else {
      shape = Shape("object", fields: names)
      known[names] = shape
    }
    return Record(shape, values: fields.map(\.value))
  }
}
