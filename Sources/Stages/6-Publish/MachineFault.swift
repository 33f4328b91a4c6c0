package import Diagnostics
import Files
private import Glibc

/// The machine would not do what publishing asked of it.
package struct MachineFault: Error, Sendable, Hashable {
  /// What the fault left behind in the published folder.
  package enum Aftermath: Sendable, Hashable {
    /// Nothing had been moved yet.
    case untouched
    /// What had been moved was moved back.
    case rolledBack
    /// Some files are new and some old until the next run.
    case unfinished
    /// All is published; only tidying up failed.
    case published
  }

  package let call: SystemCall
  package let path: String
  /// The error number, as `errno` gave it.
  package let number: Int32
  /// Who holds the lock that was waited for.
  package let holder: String?
  package var aftermath: Aftermath

  package init(
    _ call: SystemCall, _ path: String, _ number: Int32, holder: String? = nil,
    aftermath: Aftermath = .untouched
  ) {
    self.call = call
    self.path = path
    self.number = number
    self.holder = holder
    self.aftermath = aftermath
  }

  /// The fault as it is told to the user.
  package var diagnostic: Diagnostic {
    let place = Place(path: path)
    if let holder { return Diagnostic(.outputLocked, at: place, ["holder": .text(holder)]) }
    return Diagnostic(
      .machineFault, at: place,
      [
        "action": .term(call.wording), "reason": .term(SystemReason.words(for: number)),
        "aftermath": .term(aftermath.wording),
      ])
  }

  func isOne(of numbers: Int32...) -> Bool { numbers.contains(number) }

  /// There is nothing at the path.
  var isMissing: Bool { number == ENOENT }
  /// Something stands at the path already.
  var isOccupied: Bool { number == EEXIST }

  /// A file stands where the path needs a folder.
  var isBelowFile: Bool { number == ENOTDIR }
  /// A symlink, socket or pipe stands at the path.
  var isNoFile: Bool { number == ELOOP || number == ENXIO }
  /// A folder stands where a file was meant.
  var isFolder: Bool { number == EISDIR }
  /// A folder is not empty, or is the root of another disk.
  var isInUse: Bool { number == ENOTEMPTY || number == EEXIST || number == EBUSY }
  /// The file system has no such call, or no room for another name of the file.
  var isUnsupported: Bool {
    [EPERM, ENOTSUP, ENOSYS, EMLINK, EINVAL].contains(number)
  }
  /// The kernel knows the call, but the user may not make it here.
  var isForbidden: Bool { number == EACCES || number == EPERM || number == EROFS }

  static func notDirectory(_ path: String) -> MachineFault {
    MachineFault(.open, path, ENOTDIR)
  }

  func leaving(_ aftermath: Aftermath) -> MachineFault {
    var copy = self
    copy.aftermath = aftermath
    return copy
  }
}

extension SystemCall {
  /// What was being done, as the start of a sentence.
  fileprivate var wording: Wording {
    switch self {
    case .flush, .flushAll: Wording(vi: "không ghi chắc được xuống ổ đĩa", en: "cannot flush")
    case .link: Wording(vi: "không giữ được bản cũ", en: "cannot keep the old version")
    case .list: Wording(vi: "không xem được thư mục", en: "cannot list")
    case .lock: Wording(vi: "không khoá được", en: "cannot lock")
    case .makeDirectory: Wording(vi: "không tạo được thư mục", en: "cannot make the folder")
    case .move, .place: Wording(vi: "không đưa được tệp vào chỗ", en: "cannot put in place")
    case .open: Wording(vi: "không mở được", en: "cannot open")
    case .read: Wording(vi: "không đọc được", en: "cannot read")
    case .removeDirectory: Wording(vi: "không xoá được thư mục", en: "cannot remove the folder")
    case .resolve: Wording(vi: "không tìm được", en: "cannot find")
    case .status: Wording(vi: "không xem được", en: "cannot look at")
    case .unlink: Wording(vi: "không xoá được", en: "cannot remove")
    case .truncate, .write: Wording(vi: "không ghi được", en: "cannot write")
    }
  }
}

extension MachineFault.Aftermath {
  fileprivate var wording: Wording {
    switch self {
    case .untouched:
      Wording(
        vi: "trang đã xuất bản vẫn nguyên như cũ", en: "the published site is as it was")
    case .rolledBack:
      Wording(
        vi: "những gì đã đổi được trả lại như cũ, trang đã xuất bản vẫn là bản cũ",
        en: "what had changed was put back, the published site is the old one")
    case .unfinished:
      Wording(
        vi: "việc xuất bản còn dở dang; lần chạy sitegen sau sẽ làm nốt hoặc trả lại như cũ",
        en: "publishing is unfinished; the next run of sitegen completes it or puts it back")
    case .published:
      Wording(
        vi: "trang mới đã xuất bản xong, chỉ còn tệp tạm chưa dọn",
        en: "the new site is published, only temporary files are left over")
    }
  }
}

extension Problem {
  static let machineFault = Problem(
    .error, "machine-fault",
    vi: "{action}: {reason}; {aftermath}", en: "{action}: {reason}; {aftermath}")
  static let outputLocked = Problem(
    .error, "output-locked",
    vi: "một lần chạy sitegen khác đang xuất bản trang này: {holder}",
    en: "another run of sitegen is publishing this site: {holder}",
    cure: Wording(
      vi: "chờ lần chạy kia xong rồi chạy lại", en: "wait until it has ended, then run again"))
}
