import Diagnostics
import Glibc
import Quantities

/// The options that say which site, and as of when.
struct SiteOptions {
  let site: String
  let out: String
  let asOf: Day?
  let baseURL: String?
  let drafts: Bool
  let strict: Bool
  let jobs: Int
  let clean: Bool
  let changedList: String?

  init(_ arguments: Arguments) throws(UsageError) {
    site = arguments[.site] ?? "."
    out = arguments[.out] ?? (site == "." ? "public" : site + "/public")
    baseURL = try Self.baseURL(arguments[.baseURL])
    drafts = arguments.has(.drafts)
    strict = arguments.has(.strict)
    clean = arguments.has(.clean)
    changedList = arguments[.changedList]
    try Self.check(out, isNotIn: site)
    if let list = changedList, Self.isPath(list, within: out) {
      throw UsageError(
        message: Wording(
          vi: "--changed-list không được nằm trong thư mục xuất bản “\(out)”; chọn nơi khác",
          en: "--changed-list may not stand in the published folder '\(out)'; choose another place"
        ))
    }
    asOf = try Self.day(arguments[.asOf])
    jobs = try Self.jobs(arguments[.jobs])
  }

  // A site that publishes into its own sources would read its pages as content.
  private static func check(_ out: String, isNotIn site: String) throws(UsageError) {
    for folder in ["content", "templates"] where isPath(out, within: "\(site)/\(folder)") {
      throw UsageError(
        message: Wording(
          vi: "--out không được nằm trong thư mục \(folder); chọn nơi khác",
          en: "--out may not stand in the folder \(folder); choose another place"))
    }
  }

  private static func isPath(_ path: String, within folder: String) -> Bool {
    let (path, folder) = (parts(of: path), parts(of: folder))
    return path.starts(with: folder) && path.first != ".."
  }

  private static func parts(of path: String) -> [Substring] {
    (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
  }

  /// Today where the offices are, which is UTC+7 all the year.
  static var today: Day {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    guard let day = Day(number: (now.tv_sec + 7 * 3600) / 86_400) else {
      preconditionFailure("the machine's clock is set to before year 1 or after year 9999")
    }
    return day
  }

  static func day(_ text: String?) throws(UsageError) -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else {
      throw UsageError(
        message: Wording(
          vi: "“\(text)” không phải ngày của --as-of; viết như 2025-06-30",
          en: "'\(text)' is no day for --as-of; write it as 2025-06-30"))
    }
    return day
  }

  private static func jobs(_ text: String?) throws(UsageError) -> Int {
    guard let text else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard let count = Int(text), (1...256).contains(count) else {
      throw UsageError(
        message: Wording(
          vi: "“\(text)” không dùng được cho --jobs; cho một số từ 1 đến 256",
          en: "'\(text)' is no value of --jobs; give a number from 1 to 256"))
    }
    return count
  }

  private static func baseURL(_ text: String?) throws(UsageError) -> String? {
    guard let text else { return nil }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
      throw UsageError(
        message: Wording(
          vi: "“\(text)” không dùng được cho --base-url; viết như https://thidua.vidu.gov.vn/",
          en: "'\(text)' is no value of --base-url; write it as https://thidua.vidu.gov.vn/"))
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}
