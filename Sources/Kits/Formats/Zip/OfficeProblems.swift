public import Diagnostics

/// Every problem that is found in a file of an office program, for the list of checks.
public enum OfficeProblems {
  public static let all: [Problem] = package + sheets + documents

  private static let package: [Problem] = [
    .zipCorrupt, .zipEncrypted, .zipMethod, .zipBomb, .zipPartTooLarge, .zipTooManyParts,
    .xmlDoctype, .xmlTooDeep, .xmlTagTooLong,
  ]

  private static let sheets: [Problem] = [
    .oldWorkbook, .binaryWorkbook, .openDocumentTable, .markupAsWorkbook, .notWorkbook,
    .emptyWorkbook, .noSheetWithData, .unknownSheet, .otherSheets, .hiddenSheets,
    .hiddenSheetRead, .hiddenRows, .hiddenColumns, .macrosIgnored, .formulaWithoutValue,
    .cellError, .serialWithoutDay, .notStoredNumber, .cellTooLong, .manyFaults,
    .percentShortened, .timeHidden, .tooManyCells,
  ]

  private static let documents: [Problem] = [
    .oldDocument, .openDocumentText, .notDocument, .wordTrackedChange, .wordComment,
    .wordHiddenText, .wordTextBox, .wordFormula, .wordSymbol, .wordObject, .wordUnknownPart,
    .wordMergedCells, .wordNestedTable, .wordCellLines, .wordRaisedText, .wordUnderline,
    .wordMarkLost, .wordLostPicture, .wordLinkedPicture, .wordPictureKind, .wordPictureTooLarge,
    .wordLostAnchor, .wordContents, .wordHeaderFooter,
  ]
}
