public import Diagnostics

/// Why a picture cannot be published; whoever knows the file and the place reports it.
public struct PictureFault: Error, Sendable, Hashable {
  let problem: Problem
  private let arguments: [String: Argument]

  init(_ problem: Problem, _ arguments: [String: Argument] = [:]) {
    self.problem = problem
    self.arguments = arguments
  }

  /// A file that has the name of a picture only, or not even that.
  public static let notAPicture = PictureFault(.pictureUnknown)

  /// A file that is refused before it is read.
  public static func tooLarge(_ bytes: Int) -> PictureFault {
    // Rounded up: a file that is hardly too large must not seem to be at the limit.
    PictureFault(.photoTooLarge, ["size": .number((bytes + 1024 * 1024 - 1) / 1024 / 1024)])
  }

  /// Reports it where the picture is named.
  public func report(_ file: String, at span: Span, to report: inout Report) {
    report.add(problem, at: span, arguments.merging(["file": .text(file)]) { old, _ in old })
  }
}

/// Everything that this kit reports.
public enum PicturesProblems {
  /// All kinds of problems, for the reference page.
  public static let all: [Problem] = [
    .photoTooLarge, .drawingTooLarge, .pictureUnknown, .pictureDamaged, .pictureOfFourInks,
    .pictureTooManyPixels,
  ]
}

extension Problem {
  static let photoTooLarge = Problem(
    .error, "photo-too-large",
    vi: "ảnh “{file}” nặng {size} MB, lớn hơn mức 20 MB",
    en: "the photo '{file}' has {size} MB, more than 20 MB",
    cure: Wording(vi: "thu nhỏ ảnh rồi chép lại", en: "make it smaller and copy it again"))

  static let drawingTooLarge = Problem(
    .error, "png-too-large",
    vi: "ảnh PNG “{file}” nặng {size} KB, lớn hơn mức 200 KB",
    en: "the PNG picture '{file}' has {size} KB, more than 200 KB",
    cure: Wording(
      vi: "ảnh chụp thì lưu lại thành JPEG (.jpg); hình vẽ thì thu nhỏ chiều rộng",
      en: "save a photo as JPEG (.jpg); make a drawing narrower"))

  static let pictureUnknown = Problem(
    .error, "picture-unknown",
    vi: "“{file}” không phải ảnh JPEG hoặc PNG mà trình duyệt nào cũng hiện được",
    en: "'{file}' is no JPEG or PNG picture that every browser shows",
    cure: Wording(
      vi: "mở ảnh bằng chương trình xem ảnh rồi lưu lại thành JPEG (.jpg)",
      en: "open it in a picture viewer and save it as JPEG (.jpg)"))

  static let pictureDamaged = Problem(
    .error, "picture-damaged",
    vi: "ảnh “{file}” bị hỏng hoặc chép chưa hết",
    en: "the picture '{file}' is damaged, or was not copied to its end",
    cure: Wording(
      vi: "chép lại ảnh từ bản gốc; nếu bản gốc cũng hỏng thì dùng ảnh khác",
      en: "copy it again from the original, or use another picture"))

  static let pictureOfFourInks = Problem(
    .error, "picture-of-four-inks",
    vi: "ảnh “{file}” dùng hệ màu in CMYK, lên màn hình sẽ sai màu",
    en: "the picture '{file}' is in printing colours (CMYK) and would look wrong on a screen",
    cure: Wording(
      vi: "mở ảnh và lưu lại theo hệ màu RGB", en: "open it and save it in RGB colours"))

  static let pictureTooManyPixels = Problem(
    .error, "picture-too-many-pixels",
    vi: "ảnh “{file}” có {pixels} triệu điểm ảnh, nhiều hơn mức 64 triệu",
    en: "the picture '{file}' has {pixels} million pixels, more than 64 million",
    cure: Wording(
      vi: "thu nhỏ ảnh, chiều rộng 4.000 điểm ảnh là đủ",
      en: "make it smaller; a width of 4,000 pixels is enough"))
}
