import Diagnostics
import Domain
import Formats
import Quantities

/// Reads `content/site.yaml`.
enum SettingsFile {
  static let path = "site.yaml"

  /// The settings; nothing when they cannot be made out.
  static func read(_ tree: ContentTree, reporting report: inout Report) -> SiteSettings? {
    guard let file = tree.file(path) else {
      report.add(.noSettings, at: .file("content/\(path)"))
      return nil
    }
    let source = SourceText(path: file.path, bytes: file.bytes)
    guard let node = YAML.read(source, 0..<source.bytes.count, into: &report) else { return nil }
    var fields = FieldReader(node)
    defer { fields.finish(into: &report) }
    let name = fields.text(FieldName(vi: "tên", en: "name"), required: true)
    let office = fields.text(FieldName(vi: "cơ quan", en: "office"), required: true)
    let settings = SiteSettings(
      name: name ?? "", office: office ?? "",
      description: fields.text(FieldName(vi: "mô tả", en: "description")),
      languages: languages(&fields),
      asOf: fields.exactDay(FieldName(vi: "tính đến ngày", en: "as_of")),
      baseURL: fields.value(FieldName(vi: "địa chỉ", en: "base_url"), expected: .address, address),
      notice: fields.text(FieldName(vi: "thông báo", en: "notice")),
      isHiddenFromSearch: fields.boolean(FieldName(vi: "không lập chỉ mục", en: "noindex"))
        ?? false,
      allowsRawHTML: fields.boolean(FieldName(vi: "cho phép HTML", en: "raw_html")) ?? false,
      contact: contact(&fields), dates: PageDates(reading: &fields))
    _ = fields.extra()
    return name == nil || office == nil ? nil : settings
  }

  private static func languages(_ fields: inout FieldReader) -> [Language] {
    let name = FieldName(vi: "ngôn ngữ", en: "languages")
    var languages: [Language] = []
    for item in fields.list(name) {
      guard let text = item.scalar?.text, let language = Language(rawValue: text) else {
        fields.report.add(.unknownLanguage, at: item.span)
        continue
      }
      if !languages.contains(language) { languages.append(language) }
    }
    return languages.isEmpty ? [.vi] : languages
  }

  private static func contact(_ fields: inout FieldReader) -> SiteSettings.Contact? {
    guard var inner = fields.fields(FieldName(vi: "liên hệ", en: "contact")) else { return nil }
    defer { inner.finish(into: &fields.report) }
    return SiteSettings.Contact(
      name: inner.text(FieldName(vi: "tên", en: "name")),
      address: inner.text(FieldName(vi: "địa chỉ", en: "address")),
      phone: inner.text(FieldName(vi: "điện thoại", en: "phone")),
      email: inner.text(FieldName(vi: "thư điện tử", en: "email")))
  }

  private static func address(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}

extension Wording {
  fileprivate static let address = Wording(
    vi: "địa chỉ viết như https://thidua.vidu.gov.vn/",
    en: "an address written as https://thidua.vidu.gov.vn/")
}

extension Problem {
  static let noSettings = Problem(
    .error, "no-settings", vi: "chưa có tệp site.yaml, nơi ghi tên trang và tên cơ quan",
    en: "there is no site.yaml, which names the site and its office",
    cure: Wording(
      vi: "tạo content/site.yaml với hai dòng “tên: …” và “cơ quan: …”",
      en: "create content/site.yaml with the lines 'name: …' and 'office: …'"))

  static let unknownLanguage = Problem(
    .error, "unknown-language", vi: "ngôn ngữ của trang chỉ có thể là vi hoặc en",
    en: "a language of the site can be vi or en only")
}
