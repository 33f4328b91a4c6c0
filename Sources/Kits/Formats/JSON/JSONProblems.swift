public import Diagnostics

/// Every problem that is found in JSON, for the list of checks.
public enum JSONProblems {
  public static let all: [Problem] = [
    .jsonNotUTF8, .jsonDuplicateName, .jsonAfterValue, .jsonTooDeep, .jsonUnclosed, .jsonComma,
    .jsonName, .jsonColon, .jsonValue, .jsonNumber, .jsonControlCharacter, .jsonUnclosedString,
    .jsonEscape,
  ]
}
