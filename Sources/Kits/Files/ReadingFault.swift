public import Diagnostics
private import Glibc

/// The machine would not let something be read.
public struct ReadingFault: Error, Sendable, Hashable {
  public let path: String
  public let errno: Int32

  public init(_ path: String, errno: Int32) {
    self.path = path
    self.errno = errno
  }

  /// Links that lead back to themselves.
  public static let linksInCircles = ELOOP
  /// Nothing stands under the name.
  public static let notThere = ENOENT

  /// The fault as it is told to the user.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .unreadable, at: .file(path), ["reason": .term(SystemReason.words(for: errno))])
  }
}

/// Why the kernel refused, in words.
public enum SystemReason {
  /// The words for an error number.
  public static func words(for number: Int32) -> Wording {
    let system = String(cString: strerror(number))
    let vi: String? =
      switch number {
      case ENOSPC: "ổ đĩa đã đầy"
      case EDQUOT: "đã hết dung lượng được cấp"
      case EACCES, EPERM: "không có quyền"
      case EROFS: "ổ đĩa chỉ cho đọc"
      case EIO: "ổ đĩa đọc, ghi bị lỗi"
      case ENOENT: "không có tệp hoặc thư mục này"
      case ENOTDIR: "đây không phải là thư mục"
      case EISDIR: "đây là thư mục, không phải tệp"
      case EEXIST: "đã có sẵn một tệp ở đây"
      case ENOTEMPTY: "thư mục không trống"
      case ELOOP: "liên kết tượng trưng đi vòng hoặc không được phép ở đây"
      case EXDEV: "nằm trên một ổ đĩa khác"
      case EMFILE, ENFILE: "đang mở quá nhiều tệp"
      case ENAMETOOLONG: "tên quá dài"
      case ENOMEM: "máy hết bộ nhớ"
      case ESTALE: "tệp bị thay đổi trong lúc đọc"
      default: nil
      }
    return Wording(
      vi: vi ?? "hệ thống báo “\(system)”",
      en: number == ESTALE ? "the file changed while it was read" : system)
  }
}

extension Problem {
  static let unreadable = Problem(
    .error, "unreadable", vi: "không đọc được: {reason}", en: "cannot read it: {reason}",
    cure: Wording(
      vi: "kiểm tra tên và quyền của tệp rồi chạy lại",
      en: "check the file's name and permissions, then run again"))
}

/// Everything that this kit reports.
public enum FilesProblems {
  /// All kinds of problems, for the reference page.
  public static let all: [Problem] = [.unreadable]
}
