import Diagnostics

/// What the program can be asked to do; a verb stands here from the day it works.
enum Verb: String, CaseIterable {
  case build
  case check
  case data
  case template
  case markdown
  case verify
  case diff
  case help

  /// What it does, in a line.
  var summary: Wording {
    switch self {
    case .build:
      Wording(
        vi: "kiểm tra, dựng toàn bộ trang và xuất bản vào public/",
        en: "check everything, render the site and publish it into public/")
    case .check:
      Wording(
        vi: "báo mọi lỗi mà lệnh build sẽ báo, không ghi gì",
        en: "give every diagnostic a build would give, write nothing")
    case .data:
      Wording(
        vi: "cho xem một bảng số liệu được đọc như thế nào",
        en: "show how a table is read")
    case .template:
      Wording(vi: "dựng một mẫu Liquid", en: "render one Liquid template")
    case .markdown:
      Wording(vi: "đổi một văn bản Markdown thành HTML", en: "turn one Markdown text into HTML")
    case .verify:
      Wording(
        vi: "đối chiếu bản tải về từ máy chủ với bản đã xuất bản",
        en: "compare a copy fetched back from the host with what was published")
    case .diff:
      Wording(
        vi: "kể bằng lời những gì người đọc sẽ thấy khác giữa hai lần xuất bản",
        en: "tell in words what a reader would notice between two published folders")
    case .help:
      Wording(vi: "hướng dẫn chung, hoặc về một lệnh", en: "help in general, or about a command")
    }
  }

  /// The words that follow it, besides options.
  var operands: String {
    switch self {
    case .build, .check: ""
    case .data: "FILE"
    case .template, .markdown: "FILE|-"
    case .verify: "DIR"
    case .diff: "OLD NEW"
    case .help: "[CMD]"
    }
  }

  /// How many words may follow it, besides options.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .build, .check: 0...0
    case .data, .markdown, .verify: 1...1
    // `--eject NAME` needs no file.
    case .template: 0...1
    case .diff: 2...2
    case .help: 0...1
    }
  }

  /// The options of its own, before the common ones.
  var options: [Option] {
    switch self {
    case .build: [.clean, .changedList] + Option.common
    case .check: Option.common
    case .data: [.sheet, .tableFormat] + Option.messages
    case .template: [.data, .partials, .noEscape, .eject, .site] + Option.messages
    case .markdown: [.commonmark] + Option.messages
    case .verify: [.manifest, .site, .out] + Option.messages
    case .diff: [.append, .print, .asOf] + Option.messages
    case .help: [.lang]
    }
  }
}

/// An option of the command line: its name, its value's name and what it is for.
struct Option: Hashable {
  let name: String
  /// What stands for the value in the help, or nothing where the option takes none.
  let value: String?
  let purpose: Wording
  /// The only words that the value may be.
  let choices: [String]

  private init(
    _ name: String, _ value: String? = nil, choices: [String] = [], vi: String, en: String
  ) {
    self.name = name
    self.value = value
    self.choices = choices
    purpose = Wording(vi: vi, en: en)
  }

  /// What build and check have in common.
  static let common: [Option] =
    [.site, .out, .asOf, .baseURL, .drafts, .jobs, .strict] + messages

  /// How the program speaks.
  static let messages: [Option] = [.lang, .diagnostics, .quiet]

  static let site = Option(
    "--site", "DIR", vi: "thư mục của trang (mặc định: .)", en: "the site's folder (default: .)")
  static let out = Option(
    "--out", "DIR", vi: "nơi xuất bản (mặc định: public trong thư mục của trang)",
    en: "where to publish (default: public in the site)")
  static let asOf = Option(
    "--as-of", "YYYY-MM-DD",
    vi: "ngày tính trạng thái (mặc định: as_of trong site.yaml, rồi đến hôm nay)",
    en: "the day that states are computed for (default: as_of in site.yaml, then today)")
  static let baseURL = Option(
    "--base-url", "URL", vi: "địa chỉ công khai của trang, cho sitemap và liên kết gốc",
    en: "the site's public address, for the sitemap and canonical links")
  static let drafts = Option("--drafts", vi: "dựng cả bài nháp", en: "build drafts too")
  static let jobs = Option(
    "--jobs", "N", vi: "số luồng làm việc (mặc định: số nhân của máy)",
    en: "threads to work with (default: the machine's cores)")
  static let strict = Option(
    "--strict", vi: "coi cảnh báo là lỗi", en: "treat warnings as errors")
  static let lang = Option(
    "--lang", "vi|en", choices: ["vi", "en"], vi: "ngôn ngữ của thông báo",
    en: "language of the messages")
  static let diagnostics = Option(
    "--diagnostics", "text|json", choices: ["text", "json"], vi: "dạng của thông báo",
    en: "form of the messages")
  static let quiet = Option(
    "--quiet", vi: "chỉ in lỗi và cảnh báo", en: "print errors and warnings only")
  static let clean = Option(
    "--clean", vi: "dựng lại từ đầu, không dùng gì đã nhớ", en: "ignore what is remembered")
  static let changedList = Option(
    "--changed-list", "FILE",
    vi: "ghi danh sách tệp cần tải lên và cần xóa kể từ lần tải lên trước",
    en: "write what to upload and what to delete since the last upload")
  static let append = Option(
    "--append", "FILE", vi: "ghi thêm vào danh sách thay đổi, thường là content/changes.csv",
    en: "add to the list of changes, usually content/changes.csv")
  static let print = Option(
    "--print", "FILE.html", vi: "ghi bản trình duyệt để in và ký trước khi tải lên",
    en: "write a sheet to be printed and signed before uploading")
  static let sheet = Option("--sheet", "NAME", vi: "trang tính cần đọc", en: "the sheet to read")
  static let tableFormat = Option(
    "--format", "json|csv|text", choices: ["json", "csv", "text"], vi: "dạng in ra",
    en: "form of the output")
  static let data = Option(
    "--data", "FILE.json", vi: "dữ liệu cho mẫu", en: "data for the template")
  static let partials = Option(
    "--partials", "DIR", vi: "thư mục chứa các mẫu con", en: "folder of the partials")
  static let noEscape = Option(
    "--no-escape", vi: "không tự thay ký tự đặc biệt của HTML",
    en: "do not escape HTML automatically")
  static let eject = Option(
    "--eject", "NAME", vi: "ghi một mẫu có sẵn ra templates/ để sửa",
    en: "write an embedded template into templates/ for editing")
  static let commonmark = Option(
    "--commonmark", vi: "CommonMark thuần, giữ nguyên HTML, không mở rộng",
    en: "plain CommonMark, raw HTML kept, no extension")
  static let manifest = Option(
    "--manifest", "FILE", vi: "bản kê để đối chiếu (mặc định: manifest.json của bản đã xuất bản)",
    en: "the manifest to compare with (default: that of what was published)")
}
