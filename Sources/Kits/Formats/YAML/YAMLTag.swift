/// What a tag such as `!!str` asks for.
enum YAMLTag {
  enum Kind { case scalar, sequence, mapping }

  private static let standard = "tag:yaml.org,2002:"

  /// Whether the tag says that a scalar is text, whatever it looks like.
  static func means(text tag: String?) -> Bool { tag == "!" || tag == standard + "str" }

  /// Whether the tag only says what the value is anyway.
  static func fits(_ tag: String, _ kind: Kind) -> Bool {
    if tag == "!" { return true }
    guard tag.hasPrefix(standard) else { return false }
    let name = tag.dropFirst(standard.count)
    return switch kind {
    case .scalar: ["str", "int", "float", "bool", "null"].contains(name)
    case .sequence: name == "seq"
    case .mapping: name == "map"
    }
  }

  /// The tag as people write it.
  static func shown(_ tag: String) -> String {
    tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }
}
