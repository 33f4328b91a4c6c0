import TestKit
import Testing

/// The office's guide, done as it says.
@Suite struct GuideTests {
  /// The files of the guide: a bold path on a line of its own, then a fenced block.
  private static func files(of guide: String) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    var path: String?
    var isInside = false
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("**`content/"), line.hasSuffix("`**") {
        path = String(line.dropFirst(3).dropLast(3))
      } else if line.hasPrefix("```") {
        isInside = !isInside && path != nil
        if isInside, let path { files.append((path, "")) } else { path = nil }
      } else if isInside {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files
  }

  @Test func leadsFromAnEmptyFolderToASiteWithoutAComplaint() throws {
    let guide = try #require(Repository.text(of: "docs/huong-dan.md"))
    let files = Self.files(of: guide)
    #expect(files.count == 10)
    let site = InlineSite()
    for file in files { site.write(file.text, to: file.path) }
    let built = site.run("build", "--as-of", "2026-11-21")
    #expect(built.status == 0)
    #expect(built.errors == "")
    let board = try #require(
      site.text("public/chien-dich/nong-thon-moi-2026/bao-cao/tinh-hinh-nop.html"))
    #expect(board.contains("Quá hạn 154 ngày"))
    let page = try #require(
      site.text("public/chien-dich/nong-thon-moi-2026/chi-tieu/xa-dat-chuan.html"))
    #expect(page.contains("87,5"))
    #expect(site.has("public/dien-hinh/to-tu-quan.html"))
    #expect(site.text("public/khen-thuong/index.html")?.contains("310/QĐ-UBND") == true)
  }
}
