internal import Diagnostics

/// Says in an office's words what libyaml stumbled over, and where the cause stands.
///
/// libyaml names the rule of its grammar that failed; the line tells which mistake that was.
struct YAMLFaultReader {
  private let source: SourceText
  private let range: Range<Int>

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The fault in words; `lastQuoted` is the quoted value that was read last.
  func diagnostic(for fault: YAMLFault, lastQuoted: Range<Int>?) -> Diagnostic {
    let place = min(range.lowerBound + fault.offset, range.upperBound)
    let start = min(range.lowerBound + fault.start, range.upperBound)
    if fault.stage == .reading { return forbidden(at: place) }
    if let tab = tabInIndent(ofLineAt: place) { return make(.yamlTab, at: tab..<tab + 1) }
    switch fault.during {
    case "while scanning a quoted scalar" where fault.found.hasPrefix("found unexpected"):
      return make(.yamlUnclosedQuote, at: start..<start + 1, shown(at: start))
    case "while parsing a flow sequence", "while parsing a flow mapping":
      return make(.yamlUnclosedBracket, at: start..<start + 1, shown(at: start))
    case "while scanning a block scalar", "while scanning a tag", "while parsing a tag",
      "while scanning a directive":
      return make(.yamlSpecialStart, at: start..<start + 1, shown(at: start))
    default:
      return reading(fault, at: place, lastQuoted)
    }
  }

  private func reading(
    _ fault: YAMLFault, at place: Int, _ lastQuoted: Range<Int>?
  ) -> Diagnostic {
    let spot = place..<min(place + 1, range.upperBound)
    switch fault.found {
    case "mapping values are not allowed in this context":
      if let first = firstColon(ofLineAt: place), first < place {
        return make(.yamlColon, at: spot, ["line": .text(quotedLine(at: place))])
      }
      // The first colon of a line belongs to its key: then the line stands wrong, or the one above.
      let above = textAbove(place)
      let isJoined = source.bytes[above].contains(UInt8(ascii: ":"))
      return isJoined && firstColon(ofLineAt: above.lowerBound) == nil
        ? make(.yamlNoColon, at: above) : make(.yamlIndent, at: textOfLine(at: place))
    case "found character that cannot start any token", "did not find expected node content",
      "did not find expected alphabetic or numeric character", "found unexpected ':'":
      let first = markBefore(place)
      let sign = first..<min(first + 1, range.upperBound)
      return make(.yamlSpecialStart, at: sign, shown(at: first))
    case "could not find expected ':'":
      return make(.yamlNoColon, at: textOfLine(at: range.lowerBound + fault.start))
    case "found unknown escape character", "did not find expected hexdecimal number":
      return make(.yamlEscape, at: escape(before: place))
    case "block sequence entries are not allowed in this context":
      return make(.yamlDash, at: spot)
    case "did not find expected key", "did not find expected '-' indicator":
      return misplaced(at: place, lastQuoted)
    case "did not find expected <document start>":
      let text = textOfLine(at: place)
      return make(endsDocument(before: text) ? .yamlSecondDocument : .yamlIndent, at: text)
    default:
      return make(.yamlSyntax, at: spot)
    }
  }

  /// What stands where a key or a `-` should: text behind a value, or a line out of its column.
  private func misplaced(at place: Int, _ lastQuoted: Range<Int>?) -> Diagnostic {
    let text = textOfLine(at: place)
    guard text.lowerBound < place else { return make(.yamlIndent, at: text) }
    if let quoted = lastQuoted, line(at: quoted.lowerBound) != line(at: place) {
      // A forgotten quote is closed by the opening quote of a later line.
      let start = quoted.lowerBound
      return make(.yamlUnclosedQuote, at: start..<start + 1, shown(at: start))
    }
    return make(.yamlTextAfterValue, at: place..<max(place, text.upperBound))
  }

  private func forbidden(at place: Int) -> Diagnostic {
    let bytes = source.bytes[place..<min(place + 4, range.upperBound)]
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0
    let hex = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return make(.yamlForbiddenCharacter, at: place..<place + 1, ["code": .text(code)])
  }

  private func make(
    _ problem: Problem, at range: Range<Int>, _ arguments: [String: Argument] = [:]
  ) -> Diagnostic {
    Diagnostic(problem, at: source.span(range), arguments)
  }

  private func shown(at place: Int) -> [String: Argument] {
    let bytes = source.bytes[place..<min(place + 4, range.upperBound)]
    let first = String(decoding: bytes, as: UTF8.self).first.map(String.init) ?? ""
    return ["character": .text(first)]
  }

  /// For `*` and `&` libyaml points behind the sign.
  private func markBefore(_ place: Int) -> Int {
    guard place > range.lowerBound else { return place }
    let before = source.bytes[place - 1]
    return before == UInt8(ascii: "*") || before == UInt8(ascii: "&") ? place - 1 : place
  }
}

// The line that holds a place.
extension YAMLFaultReader {
  private func line(at place: Int) -> Range<Int> {
    let bytes = source.bytes
    var start = min(place, range.upperBound)
    while start > range.lowerBound, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    var end = start
    while end < range.upperBound, !Self.isBreak(bytes[end]) { end += 1 }
    return start..<end
  }

  /// The line without the blanks around it.
  private func textOfLine(at place: Int) -> Range<Int> {
    let line = line(at: place)
    let isText = { (index: Int) in source.bytes[index] != 0x20 && source.bytes[index] != 0x09 }
    guard let first = line.first(where: isText), let last = line.last(where: isText) else {
      return line
    }
    return first..<last + 1
  }

  private func tabInIndent(ofLineAt place: Int) -> Int? {
    for index in line(at: place) {
      if source.bytes[index] == 0x09 { return index }
      if source.bytes[index] != 0x20 { return nil }
    }
    return nil
  }

  /// The line with its value put in quotes: `title: "Kế hoạch: đợt 1"`.
  private func quotedLine(at place: Int) -> String {
    let text = textOfLine(at: place)
    let line = source.bytes[text]
    guard let colon = firstColon(ofLineAt: place) else { return "…: \"…\"" }
    let key = String(decoding: line[..<colon], as: UTF8.self)
    let value = String(decoding: line[(colon + 2)...].drop { $0 == 0x20 }, as: UTF8.self)
    guard value.utf8.count <= 80 else { return "\(key): \"…\"" }
    var quoted = ""
    for character in value {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return "\(key): \"\(quoted)\""
  }

  private func firstColon(ofLineAt place: Int) -> Int? {
    let line = line(at: place)
    return line.first { index in
      let next = index + 1
      return source.bytes[index] == UInt8(ascii: ":")
        && (next == line.upperBound || source.bytes[next] == 0x20)
    }
  }

  private func escape(before place: Int) -> Range<Int> {
    // The text may end with the backslash.
    var start = max(range.lowerBound, min(place, range.upperBound - 1))
    while start > range.lowerBound, source.bytes[start] != UInt8(ascii: "\\") { start -= 1 }
    return start..<min(start + 2, range.upperBound)
  }

  /// Whether the text begins a document: it is `---`, or stands behind a line `...`.
  private func endsDocument(before text: Range<Int>) -> Bool {
    if source.bytes[text].starts(with: "---".utf8) { return true }
    return source.bytes[textAbove(text.lowerBound)].elementsEqual("...".utf8)
  }

  /// The nearest line above that is not blank, or an empty range.
  private func textAbove(_ place: Int) -> Range<Int> {
    var start = line(at: place).lowerBound
    while start > range.lowerBound {
      let above = textOfLine(at: start - 1)
      if !above.isEmpty { return above }
      start = line(at: start - 1).lowerBound
    }
    return range.lowerBound..<range.lowerBound
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension Problem {
  static let yamlForbiddenCharacter = Problem(
    .error, "yaml-control-character",
    vi: "ký tự điều khiển {code} không được có trong YAML",
    en: "the control character {code} is not allowed in YAML",
    cure: Wording(vi: "xóa ký tự này rồi gõ lại dòng", en: "remove it and type the line again"))
  static let yamlTab = Problem(
    .error, "yaml-tab",
    vi: "dòng này thụt lề bằng phím Tab, YAML chỉ nhận dấu cách",
    en: "this line is indented with a tab, YAML takes only spaces",
    cure: Wording(
      vi: "xóa Tab và gõ dấu cách, mỗi cấp hai dấu cách",
      en: "replace the tab with spaces, two for each level"))
  static let yamlUnclosedQuote = Problem(
    .error, "yaml-unclosed-quote",
    vi: "dấu ngoặc {character} mở ở đây không được đóng",
    en: "the quote {character} opened here is never closed",
    cure: Wording(
      vi: "thêm {character} vào cuối giá trị", en: "add {character} at the end of the value"))
  static let yamlUnclosedBracket = Problem(
    .error, "yaml-unclosed-bracket",
    vi: "dấu “{character}” mở ở đây không được đóng, hoặc thiếu dấu phẩy giữa hai mục",
    en: "the '{character}' opened here is never closed, or a comma between two items is missing",
    cure: Wording(
      vi: "thêm dấu đóng hoặc dấu phẩy; nếu đây là chữ thì đặt giá trị trong ngoặc kép",
      en: "close it or add the comma; put the value in quotes if it is meant as text"))
  static let yamlColon = Problem(
    .error, "yaml-colon",
    vi: "giá trị có dấu hai chấm mà không đặt trong ngoặc kép",
    en: "the value holds a colon but is not in quotes",
    cure: Wording(vi: "viết {line}", en: "write {line}"))
  static let yamlSpecialStart = Problem(
    .error, "yaml-special-start",
    vi: "giá trị không thể bắt đầu bằng “{character}” khi không đặt trong ngoặc kép",
    en: "a value cannot begin with '{character}' unless it is in quotes",
    cure: Wording(
      vi: "đặt cả giá trị trong ngoặc kép", en: "put the whole value in quotes"))
  static let yamlNoColon = Problem(
    .error, "yaml-no-colon",
    vi: "dòng này không có dạng “khóa: giá trị”", en: "this line is not of the form 'key: value'",
    cure: Wording(
      vi: "thêm “: ” sau tên khóa; nếu là phần tiếp của dòng trên thì thụt lề sâu hơn",
      en: "add a colon and a space after the key; indent the line if it continues the one above"))
  static let yamlEscape = Problem(
    .error, "yaml-escape",
    vi: "dấu “\\” trong ngoặc kép đi với một chữ không có nghĩa riêng",
    en: "a backslash in double quotes stands before a letter that has no special meaning",
    cure: Wording(
      vi: "viết “\\\\”, hoặc dùng ngoặc đơn '…' thay cho ngoặc kép",
      en: "write \\\\ or use single quotes '…'"))
  static let yamlDash = Problem(
    .error, "yaml-dash",
    vi: "danh sách bằng dấu “-” không thể bắt đầu trên cùng dòng với khóa",
    en: "a list of '-' items cannot begin on the line of its key",
    cure: Wording(
      vi: "xuống dòng trước mỗi dấu “-”; nếu “-” là chữ thì đặt giá trị trong ngoặc kép",
      en: "put each '-' on a line of its own, or the value in quotes if the '-' is meant as text"))
  static let yamlTextAfterValue = Problem(
    .error, "yaml-text-after-value",
    vi: "có chữ thừa sau dấu đóng của giá trị", en: "there is text after the end of the value",
    cure: Wording(
      vi: "đặt cả giá trị trong một cặp ngoặc, bên trong viết \\\" thay cho \"",
      en: "put the whole value in one pair of quotes and write \\\" for a quote inside"))
  static let yamlIndent = Problem(
    .error, "yaml-indent",
    vi: "dòng này thụt lề không khớp với các dòng trên",
    en: "the indentation of this line fits none of the lines above",
    cure: Wording(
      vi: "căn thẳng hàng với các khóa cùng cấp", en: "align it with the keys of its level"))
  static let yamlSyntax = Problem(
    .error, "yaml-syntax",
    vi: "chỗ này không đúng cú pháp YAML", en: "this is not valid YAML",
    cure: Wording(
      vi:
        "viết mỗi dòng theo dạng “khóa: giá trị”, giá trị có dấu đặc biệt thì đặt trong ngoặc kép",
      en: "write 'key: value' on each line, values with special signs in quotes"))
}
