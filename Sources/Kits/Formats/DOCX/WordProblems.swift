internal import Diagnostics

// What a document holds that Markdown does not say the same way; reported by WordFile.

extension Problem {
  static let wordTrackedChange = Problem(
    .warning, "word-tracked-changes",
    vi: "văn bản còn {count} chỗ theo dõi sửa đổi; chữ thêm vào được lấy, chữ đã xóa bị bỏ",
    en:
      "the document holds tracked changes (places: {count}); inserted text is taken, deleted text "
      + "is not",
    cure: Wording(
      vi: "trong Word, vào Xem lại (Review), chấp nhận hoặc từ chối mọi sửa đổi rồi lưu lại",
      en: "in Word, under Review, accept or reject all changes, then save"))

  static let wordComment = Problem(
    .warning, "word-comments",
    vi: "văn bản có {count} ghi chú bên lề (comment), không được đăng",
    en: "the document holds comments (places: {count}), which are not published",
    cure: Wording(
      vi: "đưa ý cần giữ vào lời văn rồi xóa ghi chú", en: "move what matters into the text"))

  static let wordHiddenText = Problem(
    .warning, "word-hidden-text",
    vi: "văn bản có {count} đoạn chữ ẩn, không được đăng",
    en: "the document holds hidden text (places: {count}), which is not published",
    cure: Wording(
      vi: "bỏ định dạng “Ẩn” (Hidden) nếu cần đăng, nếu không thì xóa",
      en: "clear the format 'Hidden' to publish it, or delete it"))

  static let wordTextBox = Problem(
    .note, "word-text-box",
    vi: "chữ trong {count} hộp văn bản được đặt sau đoạn có hộp",
    en: "text in boxes (boxes: {count}) is placed after the paragraph that holds them")

  static let wordFormula = Problem(
    .warning, "word-formula",
    vi: "{count} công thức toán chỉ giữ lại được chữ và số",
    en: "only letters and figures of formulas are kept (formulas: {count})",
    cure: Wording(
      vi: "viết công thức bằng chữ thường, hoặc chèn ảnh của công thức",
      en: "write the formula as plain text, or insert a picture of it"))

  static let wordSymbol = Problem(
    .warning, "word-symbol",
    vi: "ký hiệu “{name}” của phông riêng bị bỏ ({count} chỗ)",
    en: "the sign '{name}' of a special font is left out (places: {count})",
    cure: Wording(
      vi: "thay bằng ký hiệu thường, ví dụ ☑, →, ≥",
      en: "replace it with an ordinary sign, such as ☑, →, ≥"))

  static let wordObject = Problem(
    .warning, "word-object",
    vi: "{count} đối tượng nhúng ({name}) không đăng được",
    en: "embedded objects ({name}) cannot be published (places: {count})",
    cure: Wording(
      vi: "chép đối tượng ra thành ảnh hoặc bảng rồi chèn lại",
      en: "copy it out as a picture or a table and insert that"))

  static let wordUnknownPart = Problem(
    .warning, "word-unknown-part",
    vi: "văn bản có {count} phần lạ “{name}” không được đọc",
    en: "the document holds unknown parts '{name}' (places: {count}), which are not read",
    cure: Wording(
      vi: "xem lại đoạn này trên trang; nếu thiếu, viết lại bằng chữ thường",
      en: "check this paragraph on the page; if something is missing, write it as plain text"))

  static let wordMergedCells = Problem(
    .warning, "word-merged-cells",
    vi: "{count} bảng có ô gộp; chữ nằm ở ô đầu, các ô còn lại để trống",
    en: "tables with merged cells (tables: {count}): the text stands in the first one, the others "
      + "are empty",
    cure: Wording(vi: "bỏ gộp ô trong bảng", en: "split the merged cells of the table"))

  static let wordNestedTable = Problem(
    .warning, "word-nested-table",
    vi: "{count} bảng nằm trong ô của bảng khác; chữ của bảng đó được xếp thành một dòng",
    en: "tables inside a cell of another one (tables: {count}): their text is put on one line",
    cure: Wording(vi: "đưa bảng ra ngoài", en: "move the table out of the cell"))

  static let wordCellLines = Problem(
    .note, "word-cell-lines",
    vi: "{count} ô bảng có nhiều dòng, được nối thành một dòng",
    en: "table cells with several lines (cells: {count}): the lines are joined")

  static let wordRaisedText = Problem(
    .note, "word-raised-text",
    vi: "chữ nâng lên hoặc hạ xuống “{name}” được viết thường ({count} chỗ)",
    en: "the raised or lowered text '{name}' is written plainly (places: {count})")

  static let wordUnderline = Problem(
    .note, "word-underline",
    vi: "gạch chân bị bỏ ở {count} chỗ; trên trang chỉ liên kết được gạch chân",
    en: "underlining is left out (places: {count}); on a page only links are underlined")

  static let wordMarkLost = Problem(
    .note, "word-mark-lost",
    vi: "chữ đậm, nghiêng hoặc gạch ngang của “{name}” không giữ được ({count} chỗ), chữ vẫn đủ",
    en: "'{name}' loses its bold, italic or struck form (places: {count}); the words are all kept",
    cure: Wording(
      vi: "cho cả từ cùng một kiểu chữ, dấu câu đi kèm cũng vậy",
      en: "give the whole word one form, and the sign beside it the same"))

  static let wordLostPicture = Problem(
    .error, "word-picture-lost",
    vi: "{count} ảnh của văn bản không có trong tệp",
    en: "the file does not hold all of its pictures (missing: {count})",
    cure: Wording(
      vi: "chèn lại ảnh vào văn bản rồi lưu", en: "insert the picture again and save"))

  static let wordLinkedPicture = Problem(
    .error, "word-picture-linked",
    vi: "ảnh “{name}” nằm ngoài tệp nên không đăng được",
    en: "the picture '{name}' is outside the file and cannot be published",
    cure: Wording(
      vi: "chèn ảnh vào văn bản (Insert → Picture), không dùng liên kết",
      en: "insert the picture into the document instead of linking to it"))

  static let wordPictureKind = Problem(
    .error, "word-picture-kind",
    vi: "ảnh “{name}” thuộc dạng trình duyệt không hiện được",
    en: "the picture '{name}' is of a kind that browsers do not show",
    cure: Wording(
      vi: "lưu ảnh thành PNG hoặc JPEG rồi chèn lại",
      en: "save it as PNG or JPEG and insert it again"))

  static let wordPictureTooLarge = Problem(
    .error, "word-picture-too-large",
    vi: "ảnh “{name}” lớn hơn 20 MB",
    en: "the picture '{name}' is larger than 20 MB",
    cure: Wording(
      vi: "thu nhỏ ảnh (Picture Format → Compress Pictures) rồi lưu lại",
      en: "make it smaller (Picture Format → Compress Pictures) and save"))

  static let wordLostAnchor = Problem(
    .warning, "word-anchor-lost",
    vi: "liên kết tới “{name}” không dẫn tới đề mục nào, chỉ giữ chữ",
    en: "the link to '{name}' leads to no heading; only its text is kept",
    cure: Wording(
      vi: "đặt dấu trang (bookmark) vào một đề mục", en: "put the bookmark into a heading"))

  static let wordContents = Problem(
    .note, "word-contents",
    vi: "mục lục của văn bản ({count} dòng) bị bỏ; trang tự có mục lục",
    en: "the document's table of contents is left out (lines: {count}); the page has its own")

  static let wordHeaderFooter = Problem(
    .note, "word-header-footer",
    vi: "đầu trang và chân trang của văn bản không được đăng",
    en: "the document's page headers and footers are not published")

  static let oldDocument = Problem(
    .error, "old-document",
    vi: "tệp theo dạng Word 97-2003 (.doc), không đọc được",
    en: "the file is in the form of Word 97-2003 (.doc), which is not read", cure: saveAsDOCX)

  static let openDocumentText = Problem(
    .error, "opendocument-text",
    vi: "tệp theo dạng OpenDocument (.odt), không đọc được",
    en: "the file is an OpenDocument text (.odt), which is not read", cure: saveAsDOCX)

  static let notDocument = Problem(
    .error, "not-a-document",
    vi: "tệp mang đuôi văn bản Word nhưng bên trong không phải văn bản Word",
    en: "the file is named as a Word document but does not hold one", cure: saveAsDOCX)

  private static let saveAsDOCX = Wording(
    vi: "mở tệp bằng Word hoặc LibreOffice, chọn Tệp → Lưu thành, kiểu “Word Document (*.docx)”",
    en: "open it in Word or LibreOffice and choose File → Save As, type 'Word Document (*.docx)'")
}
