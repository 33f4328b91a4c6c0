internal import Diagnostics

extension PackageFault {
  /// The file is damaged in the way that is described.
  static func corrupt(_ damage: Wording) -> PackageFault {
    PackageFault(.zipCorrupt, ["damage": .term(damage)])
  }
}

/// What can be wrong with a zip file.
extension Wording {
  static let noDirectory = Wording(
    vi: "không tìm thấy mục lục ở cuối tệp, có thể tệp chưa chép hết",
    en: "the directory at its end is missing, perhaps it was not copied completely")

  static func partMissing(_ name: String) -> Wording {
    Wording(vi: "thiếu phần “\(name)”", en: "its part '\(name)' is missing")
  }
  static func partCutOff(_ name: String) -> Wording {
    Wording(vi: "phần “\(name)” bị cắt cụt", en: "its part '\(name)' is cut off")
  }
  static func partTooLong(_ name: String) -> Wording {
    Wording(
      vi: "phần “\(name)” dài hơn cỡ ghi trong mục lục",
      en: "its part '\(name)' is longer than the directory says")
  }
  static func partDamaged(_ name: String) -> Wording {
    Wording(
      vi: "phần “\(name)” không khớp mã kiểm tra", en: "its part '\(name)' fails its check sum")
  }
  static func partTwice(_ name: String) -> Wording {
    Wording(vi: "phần “\(name)” có hai lần", en: "its part '\(name)' is there twice")
  }
  static func partsOverlap(_ name: String) -> Wording {
    Wording(
      vi: "phần “\(name)” chồng lên phần khác", en: "its part '\(name)' overlaps another one")
  }
}

extension Problem {
  static let zipCorrupt = Problem(
    .error, "office-file-damaged",
    vi: "tệp bị hỏng: {damage}",
    en: "the file is damaged: {damage}",
    cure: Wording(
      vi: "mở tệp bằng Excel, Word hoặc LibreOffice rồi lưu thành tệp mới; nếu không mở được, "
        + "hãy xin lại tệp gốc",
      en: "open it in Excel, Word or LibreOffice and save it as a new file; if it does not open, "
        + "ask for the original again"))

  static let zipEncrypted = Problem(
    .error, "office-file-locked",
    vi: "tệp được khóa bằng mật khẩu nên không đọc được",
    en: "the file is locked with a password and cannot be read",
    cure: Wording(
      vi: "mở tệp bằng mật khẩu, vào Tệp → Thông tin → Bảo vệ → Mã hóa bằng mật khẩu, xóa mật "
        + "khẩu rồi lưu lại",
      en: "open it with the password, go to File → Info → Protect → Encrypt with Password, clear "
        + "the password and save"))

  static let zipMethod = Problem(
    .error, "office-file-method",
    vi: "phần “{part}” của tệp được nén theo cách lạ",
    en: "part '{part}' of the file is packed in an unknown way",
    cure: Wording(
      vi: "mở tệp bằng Excel, Word hoặc LibreOffice rồi lưu lại",
      en: "open it in Excel, Word or LibreOffice and save it again"))

  static let zipBomb = Problem(
    .error, "office-file-bomb",
    vi: "phần “{part}” phình ra hơn {ratio} lần khi giải nén; tệp thật không như vậy nên không "
      + "đọc tiếp",
    en: "part '{part}' grows more than {ratio} times when unpacked; no genuine file does, so "
      + "reading was stopped",
    cure: Wording(
      vi: "xóa các dòng và cột trống đã định dạng, lưu thành tệp mới; nếu tệp đến từ nơi lạ, đừng "
        + "dùng",
      en: "delete formatted but empty rows and columns and save as a new file; if it comes from a "
        + "stranger, do not use it"))

  static let zipPartTooLarge = Problem(
    .error, "office-file-too-large",
    vi: "phần “{part}” của tệp lớn hơn {limit} MB sau khi giải nén",
    en: "part '{part}' of the file is larger than {limit} MB when unpacked",
    cure: Wording(
      vi: "chia bảng thành nhiều tệp nhỏ hơn, hoặc lưu thành CSV",
      en: "split it into several smaller files, or save the table as CSV"))

  static let zipTooManyParts = Problem(
    .error, "office-file-too-many-parts",
    vi: "tệp gồm {count} phần, nhiều hơn mức có thật ở tệp Excel hoặc Word",
    en: "the file has {count} parts, more than a genuine Excel or Word file",
    cure: Wording(
      vi: "chép dữ liệu sang một tệp mới rồi lưu lại",
      en: "copy the data into a new file and save it"))
}
