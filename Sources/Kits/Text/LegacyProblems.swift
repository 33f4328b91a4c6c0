public import Diagnostics

extension LegacyText.Finding {
  /// The finding as the user reads it; its words ask for `{value}` and some for `{original}`.
  public var problem: Problem {
    switch kind {
    case .tcvn3: .tcvn3Text
    case .vni: .vniText
    case .mojibake: .mojibake
    case .lostLetters: .lostLetters
    case .replacementCharacter: .replacementCharacter
    }
  }

  /// What fills the words of the problem.
  public func arguments(for value: String) -> [String: Argument] {
    var arguments: [String: Argument] = ["value": .text(value)]
    if let original { arguments["original"] = .text(original) }
    return arguments
  }
}

extension Problem {
  static let tcvn3Text = Problem(
    .error, "encoding-tcvn3",
    vi: "“{value}” có vẻ là chữ của phông TCVN3 (.VnTime), lẽ ra là “{original}”",
    en: "'{value}' looks like text for a TCVN3 (.VnTime) font, probably '{original}'",
    cure: Wording(
      vi: "chuyển tệp sang Unicode (ví dụ bằng Unikey: từ TCVN3 sang Unicode), đổi phông, rồi lưu"
        + " lại",
      en: "convert the file to Unicode (with Unikey: from TCVN3 to Unicode), change the font, and"
        + " save again"))
  static let vniText = Problem(
    .error, "encoding-vni",
    vi: "“{value}” có vẻ là chữ của phông VNI, lẽ ra là “{original}”",
    en: "'{value}' looks like text for a VNI font, probably '{original}'",
    cure: Wording(
      vi: "chuyển tệp sang Unicode (ví dụ bằng Unikey: từ VNI Windows sang Unicode), đổi phông, rồi"
        + " lưu lại",
      en: "convert the file to Unicode (with Unikey: from VNI Windows to Unicode), change the font,"
        + " and save again"))
  static let mojibake = Problem(
    .error, "encoding-mojibake",
    vi: "“{value}” là UTF-8 bị đọc nhầm bảng mã, lẽ ra là “{original}”",
    en: "'{value}' is UTF-8 that was read in another encoding, probably '{original}'",
    cure: Wording(
      vi: "mở lại tệp gốc, chọn mã UTF-8 khi nhập vào Excel, rồi lưu là “CSV UTF-8” hoặc .xlsx",
      en: "open the original again, choose UTF-8 when importing it into Excel, and save as 'CSV"
        + " UTF-8' or .xlsx"))
  static let lostLetters = Problem(
    .error, "encoding-lost",
    vi: "“{value}” có dấu hỏi ở chỗ của chữ có dấu: chữ đã mất khi lưu tệp",
    en: "'{value}' has question marks where letters were: they were lost when the file was saved",
    cure: Wording(
      vi: "mở tệp gốc và lưu lại là “CSV UTF-8” hoặc .xlsx; không sửa tay tệp này",
      en: "open the original and save it as 'CSV UTF-8' or .xlsx; do not mend this file by hand"))
  static let replacementCharacter = Problem(
    .error, "encoding-replacement",
    vi: "“{value}” có ký tự thay thế U+FFFD: chữ đã mất khi tệp được chuyển mã",
    en: "'{value}' has the replacement character U+FFFD: letters were lost in a conversion",
    cure: Wording(
      vi: "mở tệp gốc và lưu lại là “CSV UTF-8” hoặc .xlsx",
      en: "open the original and save it as 'CSV UTF-8' or .xlsx"))
}
