/// A place in a text's HTML where an address is written once the page around it is known.
public struct LinkSlot: Sendable, Hashable {
  /// What the address is for.
  public enum Kind: Sendable, Hashable {
    case link
    case image
  }

  public let kind: Kind
  /// What the text names: `../plan.md#muc-2`, `chi-tieu:ind01`, `anh/doi.jpg`.
  public let target: String
  /// The 1-based line in the file.
  public let line: Int
  /// Where in the HTML the address goes.
  let offset: Int
}

/// What a slot is filled with.
public enum LinkAddress: Sendable, Hashable {
  /// An address relative to the page.
  case page(String)
  /// A picture with its size in pixels, the files of other sizes, and how wide it is shown.
  case picture(
    String, width: Int, height: Int, set: [PictureSource] = [], sizes: String = "100vw")

  /// One file of a picture that comes in several sizes.
  public struct PictureSource: Sendable, Hashable {
    public let path: String
    /// Its width in pixels.
    public let width: Int

    public init(path: String, width: Int) {
      self.path = path
      self.width = width
    }
  }
}

/// A heading of a text.
public struct MarkdownHeading: Sendable, Hashable {
  /// The level on the page.
  public let level: Int
  /// The anchor.
  public let id: String
  /// The words without marks.
  public let text: String
  /// The 1-based line in the file.
  public let line: Int
}

/// A picture of a text.
public struct MarkdownImage: Sendable, Hashable {
  public let target: String
  /// What the picture shows, in words.
  public let alternativeText: String
  public let caption: String?
  /// Who made it, or where it comes from.
  public let credit: String?
  /// The 1-based line in the file.
  public let line: Int
}
