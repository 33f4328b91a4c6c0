public import Diagnostics

/// Every problem that is found in a table as a file, for the list of checks.
public enum TableProblems {
  public static let all: [Problem] = [
    .zeroByte, .unknownEncoding, .unterminatedQuote, .textAfterQuote, .cellTooLarge, .tooManyRows,
    .tooManyColumns, .tableTooLarge, .emptyTable, .noHeading, .columnTwiceInTable,
    .columnWithoutNameInTable, .rowTooShort, .rowTooLong, .raggedRowsBeyond, .readAs,
    .readAsWithGroups, .titleRow, .runningNumbers, .blankRows, .totalRow, .headingAgain,
    .columnNumbering, .remarkRow, .noRecords, .notATableButALock, .numbersDocument,
    .unknownTableSuffix, .packageAsText, .oldWorkbookAsText, .printAsText, .pageAsText,
    .noSheetsInText,
    .mergedCell, .mergedCellRepeated,
  ]
}
