internal import Diagnostics

/// What a table may measure at most; Excel's own sheet is the model.
public enum TableLimits {
  /// Bytes of a table file, 200 MB.
  public static let fileBytes = 200 * 1024 * 1024
  /// Physical rows, the header among them.
  public static let rows = 1_048_576
  public static let columns = 16_384
  /// Cells of one spreadsheet; a text table is bounded by its bytes.
  public static let cells = 20_000_000
  /// Bytes of the text of one cell; Excel itself stops at 32,767 characters.
  public static let cellBytes = 1024 * 1024

  static let rowsInWords = Wording(vi: "1.048.576", en: "1,048,576")
  static let columnsInWords = Wording(vi: "16.384", en: "16,384")
}
