public import Diagnostics
private import Glibc

/// The machine did not do what was asked of it: a system call failed on a path.
public struct MachineFault: Error, Sendable, Hashable {
  /// What was being done.
  public enum Action: Sendable, Hashable {
    case read
    case list
    case write
    case create
    case replace
    case delete
    case lock
  }

  public let action: Action
  public let path: String
  public let errno: Int32

  public init(_ action: Action, _ path: String, errno: Int32) {
    self.action = action
    self.path = path
    self.errno = errno
  }

  /// The diagnostic that tells the user.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .machineFault, at: .file(path),
      ["action": .term(action.words), "reason": .term(reason), "number": .number(Int(errno))])
  }

  private var reason: Wording {
    let english = String(cString: strerror(errno))
    let vietnamese =
      switch errno {
      case ENOENT: "không có tệp hoặc thư mục này"
      case EACCES, EPERM: "không đủ quyền"
      case EISDIR: "đây là thư mục, không phải tệp"
      case ENOTDIR: "đây không phải thư mục"
      case EEXIST: "đã có sẵn"
      case ENOSPC: "đĩa đã đầy"
      case EDQUOT: "đã hết hạn mức đĩa"
      case EROFS: "ổ đĩa chỉ cho đọc"
      case EIO: "đĩa bị lỗi khi đọc ghi"
      case ELOOP: "liên kết tượng trưng đi vòng"
      case ENAMETOOLONG: "tên quá dài"
      case EMFILE, ENFILE: "mở quá nhiều tệp cùng lúc"
      case ENOMEM: "không đủ bộ nhớ"
      case ESTALE, EAGAIN: "tệp bị thay đổi trong lúc đọc"
      default: english
      }
    return Wording(vi: vietnamese, en: english)
  }
}

extension MachineFault.Action {
  fileprivate var words: Wording {
    switch self {
    case .read: Wording(vi: "đọc", en: "read")
    case .list: Wording(vi: "xem thư mục", en: "list")
    case .write: Wording(vi: "ghi", en: "write")
    case .create: Wording(vi: "tạo", en: "create")
    case .replace: Wording(vi: "thay", en: "replace")
    case .delete: Wording(vi: "xóa", en: "delete")
    case .lock: Wording(vi: "khóa", en: "lock")
    }
  }
}

extension Problem {
  static let machineFault = Problem(
    .error, "machine", vi: "không {action} được: {reason} (lỗi {number})",
    en: "cannot {action} it: {reason} (error {number})")
}

/// Everything that this kit reports.
public enum FilesProblems {
  /// All kinds of problems, for the reference page.
  public static let all: [Problem] = [.machineFault]
}
