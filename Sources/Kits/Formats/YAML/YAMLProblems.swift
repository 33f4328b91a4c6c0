public import Diagnostics

// Every problem of YAML, front matter and JSON, for the reference page of checks.
extension Problem {
  public static let ofYAML: [Problem] = [
    .yamlTooLong, .yamlNotUTF8, .yamlSecondDocument, .yamlTooDeep, .yamlKeyNotText,
    .yamlDuplicateKey, .yamlMergeNotMapping, .yamlUnknownAlias, .yamlAliasBomb, .yamlTag,
    .yamlForbiddenCharacter, .yamlTab, .yamlUnclosedQuote, .yamlUnclosedBracket, .yamlColon,
    .yamlSpecialStart, .yamlNoColon, .yamlEscape, .yamlDash, .yamlTextAfterValue, .yamlIndent,
    .yamlSyntax, .frontMatterUnclosed, .fieldsExpected, .fieldMissing, .fieldEmpty,
    .fieldUnknown, .fieldTwice, .fieldType, .fieldChoice,
  ]
  public static let ofJSON: [Problem] = [
    .jsonNotUTF8, .jsonDuplicateName, .jsonAfterValue, .jsonTooDeep, .jsonUnclosed, .jsonComma,
    .jsonName, .jsonColon, .jsonValue, .jsonNumber, .jsonControlCharacter, .jsonUnclosedString,
    .jsonEscape,
  ]
}
