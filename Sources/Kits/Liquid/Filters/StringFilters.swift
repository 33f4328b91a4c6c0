/// Filters that make one text of another.
enum StringFilters {
  static let all: [Filter] = [
    upcase, downcase, capitalize, append, prepend, strip, lstrip, rstrip, stripNewlines, truncate,
    truncatewords, split,
  ]

  static let upcase = Filter("upcase", summary: "capital letters") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.map { LetterCase.uppercased($0) })
  }

  static let downcase = Filter("downcase", summary: "small letters") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.map { LetterCase.lowercased($0) })
  }

  static let capitalize = Filter("capitalize", summary: "a capital, then small letters") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() })
  }

  static let append = Filter("append", [.required("text")], summary: "the text, then another") {
    input, arguments, _ throws(LiquidFault) in
    Value(input.text + arguments[0].text)
  }

  static let prepend = Filter("prepend", [.required("text")], summary: "another, then the text") {
    input, arguments, _ throws(LiquidFault) in
    Value(arguments[0].text + input.text)
  }

  static let strip = Filter("strip", summary: "without the space at both ends") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.keepingSafety { $0.trimmed(start: true, end: true) })
  }

  static let lstrip = Filter("lstrip", summary: "without the space at the start") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.keepingSafety { $0.trimmed(start: true, end: false) })
  }

  static let rstrip = Filter("rstrip", summary: "without the space at the end") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.keepingSafety { $0.trimmed(start: false, end: true) })
  }

  static let stripNewlines = Filter("strip_newlines", summary: "without line breaks") {
    input, _, _ throws(LiquidFault) in
    Value(
      try input.text.keepingSafety { text in
        LineBreaks.replaced(in: text, by: "")
      })
  }

  static let truncate = Filter(
    "truncate", [.optional("length"), .optional("end")],
    summary: "at most so many letters, the end mark included"
  ) { input, arguments, _ throws(LiquidFault) in
    if input.isNil { return .string("") }
    let text = input.text
    let length = arguments.has(0) ? try arguments[0].integer() : 50
    let end = arguments.has(1) ? arguments[1].text : Text("...", text.safety)
    // Bytes are never fewer than letters, so most texts are known to be short without counting.
    guard text.string.utf8.count > length else { return Value(text) }
    let letters = text.string.unicodeScalars
    guard letters.count > length else { return Value(text) }
    let kept = try text.map { _ in
      String(letters.prefix(max(0, max(0, length) - end.string.unicodeScalars.count)))
    }
    return Value(kept + end)
  }

  static let truncatewords = Filter(
    "truncatewords", [.optional("count"), .optional("end")], summary: "at most so many words"
  ) { input, arguments, _ throws(LiquidFault) in
    if input.isNil { return .string("") }
    let text = input.text
    let count = max(1, arguments.has(0) ? try arguments[0].integer() : 15)
    let end = arguments.has(1) ? arguments[1].text : Text("...", text.safety)
    let words = text.string.utf8.split(
      maxSplits: count, omittingEmptySubsequences: true, whereSeparator: Blank.isBlank)
    // Space after the last word counts as if another word followed.
    let endsBlank = text.string.utf8.last.map(Blank.isBlank) ?? false
    guard words.count > count || words.count == count && endsBlank else { return Value(text) }
    let kept = try text.map { _ in
      words.prefix(count).map { String(Substring($0)) }.joined(separator: " ")
    }
    return Value(kept + end)
  }

  static let split = Filter("split", [.required("separator")], summary: "the parts of a text") {
    input, arguments, _ throws(LiquidFault) in
    let text = input.text
    return .array(
      Separation.parts(of: text.string, by: arguments[0].text.string)
        .map { Value(Text($0, text.safety == .unsafe ? .unsafe : .mixed)) })
  }
}

/// What counts as space at the ends of a text and between words.
enum Blank {
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0
  }
}

extension String {
  fileprivate func trimmed(start trimsStart: Bool, end trimsEnd: Bool) -> String {
    var bytes = utf8[...]
    if trimsStart { while let first = bytes.first, Blank.isBlank(first) { bytes.removeFirst() } }
    if trimsEnd { while let last = bytes.last, Blank.isBlank(last) { bytes.removeLast() } }
    return String(Substring(bytes))
  }
}

/// Line breaks, alone or after a carriage return.
enum LineBreaks {
  static func replaced(in text: String, by replacement: StaticString) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte == 0x0A else {
        result.append(byte)
        continue
      }
      if result.last == 0x0D { result.removeLast() }
      result.append(contentsOf: replacement.utf8Bytes)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// How the language takes a text apart.
enum Separation {
  /// The parts between separators, without empty ones at the end.
  // A single space means any run of space; no separator means every letter.
  static func parts(of text: String, by separator: String) -> [String] {
    if separator == " " {
      return text.utf8.split(whereSeparator: Blank.isBlank).map { String(Substring($0)) }
    }
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    var parts: [String] = []
    var start = text.utf8.startIndex
    for range in Occurrences(of: separator, in: text) {
      parts.append(String(text[start..<range.lowerBound]))
      start = range.upperBound
    }
    parts.append(String(text[start...]))
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts
  }
}
