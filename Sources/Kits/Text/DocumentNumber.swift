/// The number of an official document (số, ký hiệu), as `68/KH-UBND`.
///
/// Stray blanks, other dashes and case do not make another document: `19- NQ/TW` is `19-NQ/TW`.
public struct DocumentNumber: Sendable, Hashable, CustomStringConvertible {
  /// The number as it was printed.
  public let printed: String
  /// The number composed and without blanks, every dash a hyphen.
  public let normalised: String
  // Offices write QĐ-TTg and QĐ-TTG for one thing.
  private let key: String

  /// The number of a document as printed.
  public init(_ printed: String) {
    self.printed = printed
    var text = NormalForm.nfc(printed)
    let plain = text.withUTF8 { CellText.plain(UnsafeRawBufferPointer($0)) }
    normalised = String(decoding: plain.filter { $0 != CellText.space }, as: UTF8.self)
    key = normalised.uppercased()
  }

  /// The number of its parts: 68, KH and UBND make `68/KH-UBND`.
  public init(number: String, kind: String, issuer: String) {
    self.init("\(number)/\(kind)-\(issuer)")
  }

  public var description: String { normalised }

  public static func == (left: DocumentNumber, right: DocumentNumber) -> Bool {
    left.key == right.key
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
