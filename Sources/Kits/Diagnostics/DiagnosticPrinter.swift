/// Turns diagnostics into what a person or a program reads.
public struct DiagnosticPrinter: Sendable {
  /// The form in which diagnostics are printed.
  public enum Format: String, Sendable, CaseIterable {
    case text
    case json
  }

  public let language: Language
  public let format: Format
  public let colour: Bool

  public init(language: Language, format: Format = .text, colour: Bool = false) {
    self.language = language
    self.format = format
    self.colour = colour
  }

  /// One diagnostic, ending in a line break.
  public func print(_ diagnostic: Diagnostic, severity: Severity? = nil) -> String {
    let severity = severity ?? diagnostic.severity
    switch format {
    case .text: return text(diagnostic, severity)
    case .json: return json(diagnostic, severity)
    }
  }

  private func text(_ diagnostic: Diagnostic, _ severity: Severity) -> String {
    var result = ""
    if let place = diagnostic.place { result += bold(place.description) + ": " }
    // The word is the same in both languages: editors and scripts look for it.
    result += painted(severity) + ": " + bold(diagnostic.message(in: language))
    result += " [\(diagnostic.code)]\n"
    if let excerpt = diagnostic.place?.excerpt, !excerpt.line.isEmpty {
      result += "  \(excerpt.line)\n"
      result += "  \(excerpt.indent)\(caret(excerpt.width))\n"
    }
    if let near = diagnostic.near {
      result += "  \(Words.didYouMean[language]) “\(near)”?\n"
    }
    if let cure = diagnostic.cure(in: language) {
      result += "  \(Words.cure[language]): \(cure)\n"
    }
    for related in diagnostic.related {
      result += "  \(related.place.description): \(related.message[language])\n"
    }
    return result
  }

  private func caret(_ width: Int) -> String {
    let mark = "^" + String(repeating: "~", count: max(0, width - 1))
    return colour ? "\u{1B}[32m\(mark)\u{1B}[0m" : mark
  }

  private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func painted(_ severity: Severity) -> String {
    guard colour else { return severity.rawValue }
    let paint =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(paint)m\(severity.rawValue)\u{1B}[0m"
  }

  private func json(_ diagnostic: Diagnostic, _ severity: Severity) -> String {
    var object = JSONLine()
    object.add("severity", severity.rawValue)
    object.add("code", diagnostic.code)
    if let place = diagnostic.place { add(place, to: &object) }
    object.add("message", diagnostic.message(in: language))
    object.add("fix", diagnostic.cure(in: language))
    object.add("near", diagnostic.near)
    if !diagnostic.related.isEmpty {
      let parts = diagnostic.related.map { related in
        var part = JSONLine()
        add(related.place, to: &part)
        part.add("message", related.message[language])
        return part.text
      }
      object.add("related", raw: "[" + parts.joined(separator: ",") + "]")
    }
    return object.text + "\n"
  }

  private func add(_ place: Place, to object: inout JSONLine) {
    object.add("path", place.path)
    object.add("line", place.line)
    object.add("column", place.column)
    object.add("sheet", place.sheet)
    object.add("cell", place.cell)
  }
}

private enum Words {
  static let didYouMean = Wording(vi: "có phải là", en: "did you mean")
  static let cure = Wording(vi: "cách sửa", en: "fix")
}
