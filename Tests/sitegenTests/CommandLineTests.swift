import TestKit
import Testing

@Suite struct CommandLineTests {
  private let site = InlineSite()

  @Test(arguments: [
    (["buidl"], "sitegen: không có lệnh “buidl”; có phải là “build”?"),
    (
      ["build", "--sits", "x"],
      "sitegen: lệnh “build” không có tùy chọn “--sits”; có phải là “--site”?"
    ),
    (["build", "x"], "sitegen: thừa “x”"),
    (["build", "--as-of", "31/12/2025"], "sitegen: “31/12/2025” không phải ngày của --as-of"),
    (["build", "--as-of", "2025-02-30"], "sitegen: “2025-02-30” không phải ngày của --as-of"),
    (["build", "--jobs", "0"], "sitegen: “0” không dùng được cho --jobs"),
    (["build", "--site"], "sitegen: tùy chọn “--site” cần một giá trị: --site DIR"),
    (["build", "--site", "a", "--site", "b"], "sitegen: tùy chọn “--site” được cho hai lần"),
    (["build", "--clean=yes"], "sitegen: tùy chọn “--clean” không nhận giá trị"),
    (["build", "--base-url", "vidu.vn"], "sitegen: “vidu.vn” không dùng được cho --base-url"),
    (["data"], "sitegen: thiếu FILE: cách dùng là sitegen data FILE"),
    (["data", "--format", "xml", "f"], "sitegen: “xml” không dùng được cho --format"),
    ([], "sitegen: chưa cho biết cần làm gì"),
    (["help", "chek"], "sitegen: không có lệnh “chek”; có phải là “check”?"),
  ])
  func refusesWrongUsageInOneLine(words: [String], message: String) {
    let outcome = site.run(words)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output == "")
  }

  @Test func speaksEnglishWhenAsked() {
    #expect(
      site.run("build", "--lang", "en", "--stric").errors
        == "sitegen: 'build' has no option '--stric'; did you mean '--strict'?\n")
  }

  @Test(arguments: ["vi", "en"])
  func helpsWithEveryCommand(language: String) {
    let overview = site.run("help", "--lang", language)
    #expect(overview.status == 0)
    for verb in ["build", "check", "data", "template", "markdown", "verify"] {
      #expect(overview.output.contains("\n  \(verb) "), "\(verb)")
      let page = site.run("help", verb, "--lang", language)
      #expect(page.status == 0)
      #expect(page.output.hasPrefix("sitegen \(verb)"))
      #expect(site.run(verb, "--help", "--lang", language).output == page.output)
    }
  }

  @Test func tellsItsVersion() {
    let outcome = site.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /sitegen \d+\.\d+\.\d+\n/) != nil)
  }
}
