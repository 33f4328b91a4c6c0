/// The attributes of one element, found by local name; valid only while the element is opened.
struct XMLAttributes {
  // Name, value, name, value …, nil, as expat hands them over.
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

  subscript(name: StaticString) -> String? {
    value(of: name).map { String(cString: $0) }
  }

  /// An attribute that is a whole number of at most nine digits.
  func number(_ name: StaticString) -> Int? {
    guard let text = value(of: name), text[0] != 0 else { return nil }
    var number = 0
    var length = 0
    while text[length] != 0 {
      let digit = UInt8(bitPattern: text[length]) &- UInt8(ascii: "0")
      guard digit < 10, length < 9 else { return nil }
      number = number * 10 + Int(digit)
      length += 1
    }
    return number
  }

  /// A switch; absent attributes are off unless said otherwise.
  func flag(_ name: StaticString, default absent: Bool = false) -> Bool {
    switch self[name] {
    case nil: absent
    case "0", "false", "off": false
    default: true
    }
  }

  /// The value as a C string, without a copy.
  func value(of name: StaticString) -> UnsafePointer<CChar>? {
    var next = list
    while let key = next[0] {
      if Self.ends(key, in: name) { return next[1] }
      next += 2
    }
    return nil
  }

  /// Every attribute under its full name.
  func forEach(_ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Void) {
    var next = list
    while let key = next[0], let value = next[1] {
      body(key, value)
      next += 2
    }
  }

  /// Whether a full name is the local one, alone or after a prefix.
  private static func ends(_ key: UnsafePointer<CChar>, in name: StaticString) -> Bool {
    var local = key
    var next = key
    while next[0] != 0 {
      if next[0] == 0x3A { local = next + 1 }
      next += 1
    }
    guard next - local == name.utf8CodeUnitCount else { return false }
    for index in 0..<name.utf8CodeUnitCount
    where UInt8(bitPattern: local[index]) != name.utf8Start[index] {
      return false
    }
    return true
  }
}
