internal import Diagnostics

/// Where a text stops being JSON.
struct JSONFault: Error {
  let problem: Problem
  let range: Range<Int>
  var arguments: [String: Argument] = [:]
}

/// One pass over the bytes, with a stack of its own instead of calls.
struct JSONParser {
  struct Duplicate {
    let name: String
    let place: Range<Int>
    let first: Range<Int>
  }

  private struct Open {
    let start: Int
    let isArray: Bool
    var items: [JSONNode] = []
    var members: [JSONMember] = []
    var names: [String: Range<Int>] = [:]
    /// The name that waits for its value, and whether that value is kept.
    var name = ""
    var nameRange = 0..<0
    var isKept = true

    mutating func add(_ value: JSONNode) {
      if isArray {
        items.append(value)
      } else if isKept {
        members.append(JSONMember(name, nameRange, value))
      }
    }

    var content: JSONNode.Content { isArray ? .array(items) : .object(members) }
  }

  private(set) var duplicates: [Duplicate] = []
  private var scanner: JSONScanner
  private var open: [Open] = []

  init(_ bytes: [UInt8]) { scanner = JSONScanner(bytes) }

  mutating func parse() throws(JSONFault) -> JSONNode {
    while true {
      guard let value = try begin() else { continue }
      if let root = try attach(value) {
        scanner.skipBlanks()
        guard scanner.isAtEnd else { throw scanner.fault(.jsonAfterValue) }
        return root
      }
    }
  }

  /// Reads a scalar or an empty collection; of any other collection only its opening sign.
  private mutating func begin() throws(JSONFault) -> JSONNode? {
    scanner.skipBlanks()
    let start = scanner.position
    switch scanner.next {
    case UInt8(ascii: "["):
      try descend()
      if scanner.take(UInt8(ascii: "]")) { return JSONNode(.array([]), start..<scanner.position) }
      open.append(Open(start: start, isArray: true))
      return nil
    case UInt8(ascii: "{"):
      try descend()
      if scanner.take(UInt8(ascii: "}")) { return JSONNode(.object([]), start..<scanner.position) }
      var object = Open(start: start, isArray: false)
      try readName(into: &object)
      open.append(object)
      return nil
    default:
      return try scanner.scalar()
    }
  }

  private mutating func descend() throws(JSONFault) {
    guard open.count < JSON.deepest else {
      throw scanner.fault(.jsonTooDeep, ["limit": .number(JSON.deepest)])
    }
    scanner.position += 1
    scanner.skipBlanks()
  }

  /// Gives a value to what is open, closing all that ends with it; the root when nothing is open.
  private mutating func attach(_ value: JSONNode) throws(JSONFault) -> JSONNode? {
    var value = value
    while var top = open.popLast() {
      top.add(value)
      let sign = UInt8(ascii: top.isArray ? "]" : "}")
      guard try ends(with: sign, opened: top.start) else {
        if !top.isArray { try readName(into: &top) }
        open.append(top)
        return nil
      }
      value = JSONNode(top.content, top.start..<scanner.position)
    }
    return value
  }

  /// Whether the collection ends here; otherwise a comma must follow.
  private mutating func ends(with sign: UInt8, opened start: Int) throws(JSONFault) -> Bool {
    scanner.skipBlanks()
    if scanner.take(sign) { return true }
    if scanner.take(UInt8(ascii: ",")) { return false }
    guard !scanner.isAtEnd else {
      throw JSONFault(problem: .jsonUnclosed, range: start..<start + 1)
    }
    let shown = String(UnicodeScalar(sign))
    throw scanner.fault(.jsonComma, ["sign": .text(shown)])
  }

  private mutating func readName(into object: inout Open) throws(JSONFault) {
    scanner.skipBlanks()
    let start = scanner.position
    guard scanner.next == UInt8(ascii: "\"") else { throw scanner.fault(.jsonName) }
    object.name = try scanner.string()
    object.nameRange = start..<scanner.position
    let first = object.names[object.name]
    object.isKept = first == nil
    if let first {
      duplicates.append(Duplicate(name: object.name, place: object.nameRange, first: first))
    } else {
      object.names[object.name] = object.nameRange
    }
    scanner.skipBlanks()
    guard scanner.take(UInt8(ascii: ":")) else { throw scanner.fault(.jsonColon) }
  }
}

extension Problem {
  static let jsonAfterValue = Problem(
    .error, "json-after-value",
    vi: "có chữ thừa sau khi dữ liệu JSON đã kết thúc",
    en: "there is text after the end of the JSON value",
    cure: Wording(vi: "xóa phần thừa", en: "remove it"))
  static let jsonTooDeep = Problem(
    .error, "json-too-deep",
    vi: "dữ liệu lồng nhau quá {limit} cấp", en: "values are nested more than {limit} levels deep",
    cure: Wording(vi: "giảm số cấp lồng nhau", en: "use fewer levels"))
  static let jsonUnclosed = Problem(
    .error, "json-unclosed",
    vi: "dấu mở ở đây không được đóng", en: "what is opened here is never closed",
    cure: Wording(vi: "thêm dấu đóng tương ứng", en: "add the closing sign"))
  static let jsonComma = Problem(
    .error, "json-comma",
    vi: "ở đây cần dấu phẩy hoặc “{sign}”", en: "a comma or '{sign}' is expected here",
    cure: Wording(
      vi: "thêm dấu phẩy giữa hai giá trị", en: "put a comma between two values"))
  static let jsonName = Problem(
    .error, "json-name",
    vi: "ở đây cần một tên trong ngoặc kép", en: "a name in double quotes is expected here",
    cure: Wording(
      vi: "viết \"tên\": giá trị, và không để dấu phẩy trước dấu “}”",
      en: "write \"name\": value, with no comma before the closing brace"))
  static let jsonColon = Problem(
    .error, "json-colon",
    vi: "sau tên cần dấu hai chấm", en: "a colon is expected after the name",
    cure: Wording(vi: "viết \"tên\": giá trị", en: "write \"name\": value"))
}
