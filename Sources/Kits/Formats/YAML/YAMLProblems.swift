public import Diagnostics

/// Every problem that is found in YAML, by itself or at the head of a text, for the list of checks.
public enum YAMLProblems {
  public static let all: [Problem] = [
    .yamlTooLong, .yamlNotUTF8, .yamlSecondDocument, .yamlTooDeep, .yamlKeyNotText,
    .yamlDuplicateKey, .yamlMergeNotMapping, .yamlUnknownAlias, .yamlAliasBomb, .yamlTag,
    .yamlForbiddenCharacter, .yamlTab, .yamlUnclosedQuote, .yamlUnclosedBracket, .yamlColon,
    .yamlSpecialStart, .yamlNoColon, .yamlEscape, .yamlDash, .yamlTextAfterValue, .yamlIndent,
    .yamlSyntax, .frontMatterUnclosed, .fieldsExpected, .fieldMissing, .headMissing, .fieldEmpty,
    .fieldUnknown, .fieldTwice, .fieldType, .fieldChoice,
  ]
}
