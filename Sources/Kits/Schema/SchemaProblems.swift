public import Diagnostics

/// Everything that reading a table by its schema reports.
public enum SchemaProblems {
  /// All kinds of problems, for the reference page.
  public static let all: [Problem] = [
    .columnUnknown, .columnTwice, .columnMissing, .columnWithoutName, .columnEnglish,
    .percentFraction, .cellRequired, .cellUnit, .cellRange, .countFraction, .countNegative,
    .shareAbove100, .datePrecision, .dateUnformatted, .notAChoice, .notYesNo, .lostZero,
    .totalDiffers, .keyTwice, .keyAlike,
    .keyInTwoFiles, .pathDisagrees,
    .moreErrors, .moreWarnings,
  ]
}
