public import Diagnostics

/// What `sitegen markdown` prints.
public enum MarkdownFragment {
  /// The HTML of one narrative; plain CommonMark with raw HTML if so wished.
  public static func of(
    _ source: SourceText, asCommonMark: Bool, reporting report: inout Report
  ) -> [UInt8] {
    let options = MarkdownOptions(dialect: asCommonMark ? .commonMark : .fragment)
    return MarkdownDocument(source, options: options, reporting: &report).fragment
  }
}
