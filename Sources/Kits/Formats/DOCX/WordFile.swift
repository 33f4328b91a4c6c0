public import Diagnostics
internal import Text

/// A story from a .docx file, as Markdown with its pictures.
public struct WordDocument: Sendable {
  public let path: String
  /// CommonMark with pipe tables, strikethrough and footnotes.
  public let markdown: String
  /// The paragraph that each line of the Markdown is from; both are counted from 1 in messages.
  public let paragraphOfLine: [Int]
  public let pictures: [Picture]

  /// A picture under the name by which the Markdown asks for it.
  public struct Picture: Sendable {
    public let name: String
    public let bytes: [UInt8]
    public let alternative: String
    /// The paragraph it stands in.
    public let paragraph: Int
  }

  /// The place that a user can find: the paragraph behind a line of the Markdown, from 1.
  public func place(ofLine line: Int, excerpt: Excerpt? = nil) -> Place {
    let index = min(max(1, line), max(1, paragraphOfLine.count)) - 1
    let paragraph = paragraphOfLine.indices.contains(index) ? paragraphOfLine[index] : 1
    return Place(path: path, line: paragraph, column: 1, excerpt: excerpt)
  }
}

/// Reads a .docx file.
public enum WordFile {
  /// The story as Markdown; nothing where the report gains an error about the file as a whole.
  ///
  /// What Markdown cannot say is left out and reported at its paragraph. Without pictures, what
  /// is said of them stands in their place.
  public static func read(
    _ bytes: [UInt8], path: String, showsPictures: Bool = true, reporting report: inout Report
  ) -> WordDocument? {
    do throws(PackageFault) {
      return try WordAssembly(package(bytes)).document(
        path: path, showsPictures: showsPictures, reporting: &report)
    } catch {
      report.add(error.diagnostic(path: path))
      return nil
    }
  }

  private static func package(_ bytes: [UInt8]) throws(PackageFault) -> OfficePackage {
    switch OfficeSignature(of: bytes) {
    case .zip: break
    case .compound: throw PackageFault(.oldDocument)
    case .encrypted: throw PackageFault(.zipEncrypted)
    case .empty: throw PackageFault(.emptyWorkbook)
    case .markup, .other: throw PackageFault(.notDocument)
    }
    let package = try OfficePackage(ZipArchive(bytes))
    switch package.kind {
    case .document: return package
    case .openDocumentText: throw PackageFault(.openDocumentText)
    default: throw PackageFault(.notDocument)
    }
  }
}
