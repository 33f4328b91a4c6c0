import Diagnostics

/// The words of the command line, understood.
struct Arguments {
  let verb: Verb
  let operands: [String]
  /// Help about the verb was asked for, whatever else stands there.
  let wantsHelp: Bool
  private let values: [Option: String]

  /// The value of an option, or nothing where it was not given.
  subscript(option: Option) -> String? { values[option] }

  func has(_ option: Option) -> Bool { values[option] != nil }
}

/// A command line that cannot be understood.
struct UsageError: Error {
  let message: Wording
}

extension Arguments {
  /// Reads the words after the program's name.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    // How the program speaks may be said before what it shall do.
    var voice: [String] = []
    while let word = rest.first, word == Option.lang.name || word.hasPrefix(Option.lang.name + "=")
    {
      voice += rest.prefix(word == Option.lang.name ? 2 : 1)
      rest = rest.dropFirst(word == Option.lang.name ? 2 : 1)
    }
    guard let first = rest.popFirst() else { throw UsageError(message: .noCommand) }
    let verb: Verb
    if let named = Verb(rawValue: first) {
      verb = named
    } else if first == "--help" || first == "-h" {
      verb = .help
    } else {
      throw UsageError(message: .unknownCommand(first))
    }

    rest = voice + rest
    var operands: [String] = []
    var values: [Option: String] = [:]
    var wantsHelp = false
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if word == "--help" || word == "-h" {
        wantsHelp = true
      } else if word.hasPrefix("-"), word != "-" {
        let (option, value) = try Self.option(word, of: verb, &rest)
        guard values.updateValue(value, forKey: option) == nil else {
          throw UsageError(message: .givenTwice(option.name))
        }
      } else {
        operands.append(word)
      }
    }
    self.verb = verb
    self.operands = operands
    self.values = values
    self.wantsHelp = wantsHelp
    if !wantsHelp { try checkOperands() }
  }

  private func checkOperands() throws(UsageError) {
    let allowed = verb.operandCount
    if operands.count > allowed.upperBound {
      throw UsageError(message: .surplus(operands[allowed.upperBound], verb))
    }
    if operands.count < allowed.lowerBound {
      throw UsageError(message: .missingOperand(verb))
    }
  }

  private static func option(
    _ word: String, of verb: Verb, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> (Option, String) {
    let pieces = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(pieces[0])
    // The common options may be said to every command; some have nothing to decide in it.
    let known = verb.options + Option.common
    guard let option = known.first(where: { $0.name == name }) else {
      throw UsageError(message: .unknownOption(name, verb))
    }
    guard let form = option.value else {
      guard pieces.count == 1 else { throw UsageError(message: .takesNoValue(name)) }
      return (option, "")
    }
    guard let value = pieces.count == 2 ? String(pieces[1]) : rest.popFirst(), !value.isEmpty
    else { throw UsageError(message: .needsValue(name, form)) }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw UsageError(message: .notAChoice(name, value, option.choices))
    }
    return (option, value)
  }
}

extension Wording {
  fileprivate static let noCommand = Wording(
    vi: "chưa cho biết cần làm gì; “sitegen help” liệt kê các lệnh",
    en: "no command given; 'sitegen help' lists the commands")

  fileprivate static func unknownCommand(_ word: String) -> Wording {
    let near = NearMiss.nearest(to: word, among: Verb.allCases.map(\.rawValue))
    return Wording(
      vi: "không có lệnh “\(word)”" + (near.map { "; có phải là “\($0)”?" } ?? "")
        + "; “sitegen help” liệt kê các lệnh",
      en: "there is no command '\(word)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        + "; 'sitegen help' lists the commands")
  }

  fileprivate static func unknownOption(_ name: String, _ verb: Verb) -> Wording {
    let near = NearMiss.nearest(to: name, among: verb.options.map(\.name))
    return Wording(
      vi: "lệnh “\(verb.rawValue)” không có tùy chọn “\(name)”"
        + (near.map { "; có phải là “\($0)”?" } ?? ""),
      en: "'\(verb.rawValue)' has no option '\(name)'"
        + (near.map { "; did you mean '\($0)'?" } ?? ""))
  }

  fileprivate static func givenTwice(_ name: String) -> Wording {
    Wording(vi: "tùy chọn “\(name)” được cho hai lần", en: "option '\(name)' is given twice")
  }

  fileprivate static func takesNoValue(_ name: String) -> Wording {
    Wording(vi: "tùy chọn “\(name)” không nhận giá trị", en: "option '\(name)' takes no value")
  }

  fileprivate static func needsValue(_ name: String, _ form: String) -> Wording {
    Wording(
      vi: "tùy chọn “\(name)” cần một giá trị: \(name) \(form)",
      en: "option '\(name)' needs a value: \(name) \(form)")
  }

  fileprivate static func notAChoice(_ name: String, _ value: String, _ choices: [String])
    -> Wording
  {
    Wording(
      vi: "“\(value)” không dùng được cho \(name); chọn \(choices.joined(separator: " hoặc "))",
      en: "'\(value)' is no value of \(name); choose \(choices.joined(separator: " or "))")
  }

  fileprivate static func surplus(_ word: String, _ verb: Verb) -> Wording {
    Wording(
      vi: "thừa “\(word)”: cách dùng là sitegen \(verb.rawValue) \(verb.operands)",
      en: "'\(word)' is one word too many: the usage is sitegen \(verb.rawValue) \(verb.operands)")
  }

  fileprivate static func missingOperand(_ verb: Verb) -> Wording {
    Wording(
      vi: "thiếu \(verb.operands): cách dùng là sitegen \(verb.rawValue) \(verb.operands)",
      en: "\(verb.operands) is missing: the usage is sitegen \(verb.rawValue) \(verb.operands)")
  }
}
