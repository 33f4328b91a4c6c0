import Diagnostics

/// The words of `sitegen help`.
struct Help {
  let language: Language

  /// All commands, a line each.
  var overview: String {
    let title = Wording(
      vi: "sitegen: dựng trang tĩnh báo cáo phong trào thi đua từ số liệu và bài viết",
      en: "sitegen: builds a static report site of emulation campaigns from figures and texts")
    let usage = Wording(vi: "cách dùng", en: "usage")
    let more = Wording(
      vi: "“sitegen help LỆNH” nói rõ về từng lệnh; “sitegen --version” in số phiên bản.",
      en: "'sitegen help COMMAND' says more of each; 'sitegen --version' prints the version.")
    let status = Wording(
      vi: "Mã kết thúc: 0 tốt, 1 nội dung có lỗi, 2 gọi sai, 3 máy gặp sự cố.",
      en: "Exit status: 0 clean, 1 the content has errors, 2 wrong usage, 3 the machine failed.")
    let rows = Verb.allCases.map { ("\($0.rawValue) \($0.operands)", $0.summary[language]) }
    return """
      \(title[language])

      \(usage[language]): sitegen CMD [OPTIONS]

      \(table(rows))
      \(more[language])
      \(status[language])

      """
  }

  /// One command with its options.
  func page(of verb: Verb) -> String {
    let options = Wording(vi: "tùy chọn", en: "options")
    let head = ["sitegen", verb.rawValue, verb.operands].filter { !$0.isEmpty }
    let rows = verb.options.map { option in
      (
        [option.name, option.value].compactMap { $0 }.joined(separator: " "),
        option.purpose[language]
      )
    }
    return """
      \(head.joined(separator: " ")): \(verb.summary[language])

      \(options[language]):
      \(table(rows))
      """
  }

  private func table(_ rows: [(name: String, text: String)]) -> String {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { name, text in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + text + "\n"
    }.joined()
  }
}
