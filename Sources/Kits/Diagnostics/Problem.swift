/// How bad a problem is.
public enum Severity: String, Sendable, Hashable, Comparable {
  case note
  case warning
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A kind of problem, declared once at the foot of the file that finds it.
///
/// `{name}` in its words stands for an argument.
public struct Problem: Sendable, Hashable {
  public let code: String
  public let severity: Severity
  public let message: Wording
  /// What the user can do about it.
  public let cure: Wording?

  public init(
    _ severity: Severity, _ code: String, vi: String, en: String, cure: Wording? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = Wording(vi: vi, en: en)
    self.cure = cure
  }

  // A code alone says which problem it is, so that a kept diagnostic can be compared cheaply.
  public static func == (left: Problem, right: Problem) -> Bool { left.code == right.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// A value that fills a `{name}` in the words of a problem.
public enum Argument: Sendable, Hashable, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation
{
  case text(String)
  case number(Int)
  /// A term that differs by language, such as the name of a column type.
  case term(Wording)
  /// Several names, joined by commas.
  case list([String])

  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }

  func text(in language: Language) -> String {
    switch self {
    case .text(let value): value
    case .number(let value): String(value)
    case .term(let wording): wording[language]
    case .list(let names): names.joined(separator: ", ")
    }
  }
}

extension Wording {
  /// The names in braces that one of the texts asks for.
  public func parameters(in language: Language) -> Set<String> {
    var names: Set<String> = []
    _ = filled(in: language) { name in
      names.insert(name)
      return ""
    }
    return names
  }

  /// The text with each `{name}` replaced; a name without a value stays visible.
  func filled(with arguments: [String: Argument], in language: Language) -> String {
    filled(in: language) { arguments[$0]?.text(in: language) }
  }

  private func filled(in language: Language, value: (String) -> String?) -> String {
    let pieces = self[language].split(separator: "{", omittingEmptySubsequences: false)
    var result = String(pieces[0])
    for piece in pieces.dropFirst() {
      // Only a name may stand in braces: `{%` and `{{` of a template quoted in a message do not.
      guard let end = piece.firstIndex(of: "}"), end != piece.startIndex,
        piece[..<end].allSatisfy({ $0.isASCII && $0.isLetter })
      else {
        result += "{" + piece
        continue
      }
      let name = String(piece[..<end])
      result += value(name) ?? "{\(name)}"
      result += piece[piece.index(after: end)...]
    }
    return result
  }
}
