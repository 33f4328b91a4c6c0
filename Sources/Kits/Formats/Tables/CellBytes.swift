internal import Diagnostics

extension TextGrid {
  /// Where the text of a cell stands in the source, quotes left out.
  ///
  /// Nothing where it does not stand there as it is, since a quote inside is doubled.
  public func plainRange(_ row: Int, _ column: Int) -> Range<Int>? {
    guard row < rowCount, column < columnCount(row) else { return 0..<0 }
    let (range, isQuoted) = field(row, column)
    guard isQuoted else { return range }
    var end = range.upperBound
    while end > range.lowerBound + 1, source.bytes[end - 1] != UInt8(ascii: "\"") { end -= 1 }
    let inside = range.lowerBound + 1..<max(range.lowerBound + 1, end - 1)
    return source.bytes[inside].contains(UInt8(ascii: "\"")) ? nil : inside
  }
}
