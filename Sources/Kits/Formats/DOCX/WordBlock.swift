/// A part of a Word document, as far as Markdown can say it.
enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// One paragraph of a Word document.
struct WordParagraph {
  /// Counted from 1 through the whole document, tables included.
  let number: Int
  var style = WordStyle()
  var list: WordList?
  var alignment: WordAlignment?
  var runs: [WordRun] = []
  /// Where the links of its runs lead.
  var links: [String] = []
  /// Marks that links inside the document lead to.
  var bookmarks: [String] = []

  /// The text without marks.
  var plainText: String {
    runs.map { run in
      switch run.content {
      case .text(let text): text
      case .lineBreak: " "
      case .footnote, .picture: ""
      }
    }.joined()
  }

  var isEmpty: Bool { runs.allSatisfy(\.isBlank) }
}

/// A piece of a paragraph in one form.
struct WordRun {
  var content: Content
  var marks: WordMarks = []
  /// The link it belongs to.
  var link: Int?

  /// The text of the run, as the author sees it.
  var words: String {
    if case .text(let text) = content { return text }
    return ""
  }

  /// Whether it prints nothing.
  var isBlank: Bool {
    switch content {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .lineBreak: true
    case .footnote, .picture: false
    }
  }

  enum Content: Equatable {
    case text(String)
    case lineBreak
    /// Which of the document's notes, counted from 0 in the order of the text.
    case footnote(Int)
    /// Which of the document's pictures, counted from 0.
    case picture(Int)
  }
}

/// The forms of letters that Markdown knows, and those that change a meaning.
struct WordMarks: OptionSet, Hashable {
  let rawValue: UInt8

  static let bold = WordMarks(rawValue: 1)
  static let italic = WordMarks(rawValue: 2)
  static let strike = WordMarks(rawValue: 4)
  static let code = WordMarks(rawValue: 8)
  static let superscript = WordMarks(rawValue: 16)
  static let `subscript` = WordMarks(rawValue: 32)
  static let hidden = WordMarks(rawValue: 64)
}

/// How a column of a table is aligned.
enum WordAlignment: Equatable {
  case left, center, right
}

/// The place of a paragraph in a list.
struct WordList: Equatable {
  let level: Int
  let label: Label

  enum Label: Equatable {
    case bullet
    /// A number that Markdown writes the same way: `3.` or `3)`.
    case number(Int, delimiter: Character)
    /// Anything else, as it is printed: `a)`, `IV.`, `1.2.`
    case text(String)
  }
}

/// A table of a Word document; every row has as many cells as the table has columns.
struct WordTable {
  var rows: [[WordCell]] = []
}

/// One cell of a table.
struct WordCell {
  var blocks: [WordBlock] = []
  /// Columns that it covers.
  var span = 1
  /// Whether it belongs to the cell above.
  var isContinuation = false

  var paragraphs: [WordParagraph] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.flatMap { $0 }.flatMap(\.paragraphs)
      }
    }
  }
}
