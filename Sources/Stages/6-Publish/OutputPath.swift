package import Diagnostics
@_spi(_Unicode) import Swift

/// Which paths may stand in the output: those that mean one file on every host and system.
package enum OutputPath {
  /// Why a path cannot be published.
  package enum Flaw: Sendable, Hashable {
    case absolute
    case backslash
    case character
    case climbing
    case decomposed
    case empty
    case long
    case manifest
    case reserved
    case trailing
  }

  static let longestPath = 1024
  static let longestName = 255

  /// What is wrong with a path, or nothing.
  package static func flaw(in path: String) -> Flaw? {
    var copy = path
    if let flaw = copy.withUTF8({ flaw(in: $0) }) { return flaw }
    // Two spellings of one letter would be one file here and two there.
    let isPlain = path.utf8.allSatisfy { $0 < 0x80 }
    return isPlain || path._nfc.elementsEqual(path.unicodeScalars) ? nil : .decomposed
  }

  private static func flaw(in path: UnsafeBufferPointer<UInt8>) -> Flaw? {
    if path.isEmpty { return .empty }
    if path[0] == slash { return .absolute }
    if path.count > longestPath { return .long }
    var start = 0
    for index in 0...path.count {
      if index < path.count, path[index] != slash {
        if let flaw = flaw(of: path[index]) { return flaw }
        continue
      }
      if let flaw = flaw(ofName: path[start..<index]) { return flaw }
      start = index + 1
    }
    return fold(path[...]) == Array(Manifest.fileName.utf8) ? .manifest : nil
  }

  private static func flaw(of byte: UInt8) -> Flaw? {
    switch byte {
    case UInt8(ascii: "\\"): .backslash
    case 0..<0x20, 0x7F: .character
    case UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "\""),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
      .character
    default: nil
    }
  }

  private static func flaw(ofName name: Slice<UnsafeBufferPointer<UInt8>>) -> Flaw? {
    guard let last = name.last else { return .empty }
    if name.allSatisfy({ $0 == dot }), name.count <= 2 { return .climbing }
    if name.count > longestName { return .long }
    // Windows drops them, so that two names become one.
    if last == dot || last == UInt8(ascii: " ") { return .trailing }
    let stem = name.prefix { $0 != dot }
    return (3...4).contains(stem.count) && devices.contains(fold(stem)) ? .reserved : nil
  }

  private static func fold(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// Names that Windows keeps for devices, whatever their extension.
  private static let devices: Set<[UInt8]> = Set(
    (["con", "prn", "aux", "nul"]
      + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }).map { Array($0.utf8) })

  /// What two paths share that are one file on a host that ignores case.
  // Strings that compose their letters differently are equal in Swift: no folding is needed.
  package static func collisionKey(of path: String) -> String {
    let plain = path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return plain ? path : path.lowercased()
  }

  /// The folder of a path, without a slash at its end; empty at the top.
  package static func directory(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "" }
    return path[..<slash]
  }
}

extension OutputPath {
  /// Reports a file that cannot be published under its path, before anything is rendered.
  package static func check(_ path: String, from origin: Span?, reporting report: inout Report) {
    if let flaw = flaw(in: path) { refuse(path, flaw, at: origin, reporting: &report) }
  }

  /// Reports the flaw of a path at its source, if that is known.
  static func refuse(
    _ path: String, _ flaw: Flaw, at origin: Span?, reporting report: inout Report
  ) {
    report.add(
      .outputPath, at: origin ?? .file(path),
      ["path": .text(path), "flaw": .term(flaw.wording)])
  }
}

extension OutputPath.Flaw {
  var wording: Wording {
    switch self {
    case .absolute: Wording(vi: "bắt đầu bằng “/”", en: "it starts with '/'")
    case .backslash: Wording(vi: "có dấu “\\”", en: "it contains '\\'")
    case .character:
      Wording(
        vi: "có ký tự mà Windows không cho phép trong tên tệp",
        en: "it contains a character that Windows does not allow in a name")
    case .climbing: Wording(vi: "có “.” hoặc “..” làm tên thư mục", en: "it contains '.' or '..'")
    case .decomposed:
      Wording(
        vi: "có chữ có dấu viết tách rời (không theo dạng NFC)",
        en: "it contains letters with separate marks (it is not in the form NFC)")
    case .empty: Wording(vi: "có tên rỗng", en: "a name in it is empty")
    case .long:
      Wording(
        vi: "có tên dài quá \(OutputPath.longestName) byte hoặc cả đường dẫn quá dài",
        en: "a name in it is longer than \(OutputPath.longestName) bytes or the whole is too long")
    case .manifest:
      Wording(
        vi: "tên này dành cho bản kê của sitegen", en: "this name is kept for sitegen's manifest")
    case .reserved:
      Wording(
        vi: "có tên mà Windows dành cho thiết bị (con, aux, nul, com1…)",
        en: "it contains a name that Windows keeps for devices (con, aux, nul, com1…)")
    case .trailing:
      Wording(
        vi: "có tên kết thúc bằng dấu chấm hoặc dấu cách",
        en: "a name in it ends in a dot or a space")
    }
  }
}
