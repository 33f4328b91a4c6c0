import Foundation
import TestKit
import Testing

/// However a site came to be what it is, it is what a clean build makes of the same content.
///
/// `EDIT_SEQUENCES=300 swift test --filter EditSequenceTests` runs as many as one wants.
@Suite struct EditSequenceTests {
  private static let count =
    ProcessInfo.processInfo.environment["EDIT_SEQUENCES"].flatMap { Int($0) } ?? 16

  @Test(arguments: 0..<count)
  func isTheSameAsACleanBuildAfterAnyEdits(_ number: Int) throws {
    let edited = EditedSite(seed: UInt64(number))
    var last: [String: Data] = [:]
    for step in 0..<5 {
      let change = step == 0 ? "first" : try edited.change()
      let here = edited.site.run(edited.command)
      let clean = try edited.copy()
      let there = clean.run(edited.command)
      let what = "sequence \(number), step \(step): \(change)"
      #expect(here.status == there.status, "\(what)\n\(here.errors)")
      #expect(here.errors == there.errors, "\(what)")
      let tree = try edited.site.tree("public")
      if here.status == 0 {
        #expect(tree == (try clean.tree("public")), "\(what)")
        last = tree
      } else {
        #expect(tree == last, "\(what): nothing is published")
      }
    }
  }
}

/// A small site with something of everything, and edits as offices make them.
private final class EditedSite {
  let site: InlineSite
  private var random: Random
  private var day = 21
  private var options: [String] = []
  // What each file was at some time, to go back to.
  private var earlier: [(path: String, text: String)] = []

  init(seed: UInt64) {
    site = InlineSite(Self.start)
    random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
  }

  var command: [String] { ["build", "--as-of", "2026-11-\(day)"] + options }

  /// The same content in a folder of its own, where nothing was ever built.
  func copy() throws -> InlineSite {
    let copy = InlineSite()
    for folder in ["content", "templates"] where site.has(folder) {
      try FileManager.default.copyItem(
        at: site.folder.appendingPathComponent(folder),
        to: copy.folder.appendingPathComponent(folder))
    }
    return copy
  }

  /// Makes one to three edits and says which.
  func change() throws -> String {
    var names: [String] = []
    for _ in 0...random.below(3) {
      let edits: [(String, (EditedSite) throws -> Void)] = [
        ("cell", { try $0.editCell() }), ("cell", { try $0.editCell() }),
        ("row", { try $0.removeRow() }), ("text", { try $0.editText() }),
        ("text", { try $0.editText() }), ("article", { $0.addArticle() }),
        ("delete", { try $0.deleteArticle() }), ("rename", { try $0.renameArticle() }),
        ("template", { try $0.editTemplate() }), ("words", { try $0.editWords() }),
        ("style", { $0.editStyle() }), ("settings", { try $0.editSettings() }),
        ("day", { $0.day = 10 + $0.random.below(20) }), ("options", { $0.changeOptions() }),
        ("touch", { try $0.touch() }), ("back", { $0.goBack() }), ("nothing", { _ in }),
        ("campaign", { try $0.renameCampaign() }),
      ]
      let edit = edits[random.below(edits.count)]
      try edit.1(self)
      names.append(edit.0)
    }
    return names.joined(separator: ", ")
  }

  // MARK: Edits

  private func put(_ text: String, _ path: String) {
    if let old = site.text(path), old != text { earlier.append((path, old)) }
    site.write(text, to: path)
  }

  private func remove(_ path: String) throws {
    guard let old = site.text(path) else { return }
    earlier.append((path, old))
    try FileManager.default.removeItem(at: site.folder.appendingPathComponent(path))
  }

  private func any(_ suffix: String) -> String? {
    let files = site.files(below: "content").filter { $0.hasSuffix(suffix) }
    return files.isEmpty ? nil : "content/" + files[random.below(files.count)]
  }

  private func editCell() throws {
    guard let path = any(".csv"), let text = site.text(path) else { return }
    var lines = text.split(separator: "\n").map(String.init)
    guard lines.count > 1 else { return }
    let row = 1 + random.below(lines.count - 1)
    var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let column = random.below(cells.count)
    if Int(cells[column]) != nil {
      cells[column] = "\(random.below(40))"
    } else {
      cells[column] += ["", " mới", "a"][random.below(3)]
    }
    lines[row] = cells.joined(separator: ",")
    put(lines.joined(separator: "\n") + "\n", path)
  }

  private func removeRow() throws {
    guard let path = any(".csv"), let text = site.text(path) else { return }
    var lines = text.split(separator: "\n").map(String.init)
    guard lines.count > 2 else { return }
    lines.remove(at: 1 + random.below(lines.count - 1))
    put(lines.joined(separator: "\n") + "\n", path)
  }

  private func editText() throws {
    guard let path = any(".md"), let text = site.text(path) else { return }
    let more = [
      "\nThêm **một** câu.\n", "\n[Trà Vinh](tinh:tra-vinh)\n", "\n<b>x</b>\n", "\n## Mục\n",
    ]
    put(text + more[random.below(more.count)], path)
  }

  private func addArticle() {
    let name = "content/pages/bai-\(random.below(5)).md"
    put("---\ntitle: Bài \(random.below(9))\n---\n\nNội dung \(random.below(9)).\n", name)
  }

  private func deleteArticle() throws {
    if let path = any(".md"), path.hasPrefix("content/pages/") { try remove(path) }
  }

  private func renameArticle() throws {
    guard let path = any(".md"), path.hasPrefix("content/pages/"), let text = site.text(path)
    else { return }
    try remove(path)
    put(text, "content/pages/doi-\(random.below(9)).md")
  }

  private func editTemplate() throws {
    let path = ["templates/pages/article.html", "templates/pages/404.html"][random.below(2)]
    if random.below(3) == 0 {
      try remove(path)
    } else {
      put(
        """
        <!DOCTYPE html><title>{{ page.title }} \(random.below(9))</title>\
        {% if page.is_home %}{{ site.name }}{% endif %}{{ 'now' | date: '%d' }}
        """, path)
    }
  }

  private func editWords() throws {
    let path = "templates/strings/vi.yaml"
    guard let text = Self.words else { return }
    put(text.replacingOccurrences(of: "Trang chủ", with: "Trang đầu \(random.below(3))"), path)
  }

  private static let words: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try? String(
      contentsOf: root.appendingPathComponent("templates/strings/vi.yaml"), encoding: .utf8)
  }()

  private func editStyle() {
    put("p { margin: \(random.below(9))px }\n", "templates/assets/them.css")
  }

  private func editSettings() throws {
    guard let text = site.text("content/site.yaml") else { return }
    let name = "tên: Thi đua \(random.below(9))"
    var lines = text.split(separator: "\n").map(String.init)
    lines[0] = name
    if random.below(3) == 0 {
      lines = lines.filter { !$0.hasPrefix("thông báo") }
      if random.below(2) == 0 { lines.append("thông báo: Trang thử \(random.below(3))") }
    }
    put(lines.joined(separator: "\n") + "\n", "content/site.yaml")
  }

  private func changeOptions() {
    options =
      [[], ["--drafts"], ["--base-url", "https://vidu.gov.vn/"], ["--jobs", "1"]][
        random.below(4)]
  }

  private func touch() throws {
    guard let path = any("") else { return }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(random.below(1_000_000)))],
      ofItemAtPath: site.folder.appendingPathComponent(path).path)
  }

  private func goBack() {
    guard !earlier.isEmpty else { return }
    let old = earlier[random.below(earlier.count)]
    site.write(old.text, to: old.path)
  }

  private func renameCampaign() throws {
    let folder = site.folder.appendingPathComponent("content/campaigns")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    guard let name = names.first else { return }
    let new = folder.appendingPathComponent("pt-\(random.below(9))")
    guard !FileManager.default.fileExists(atPath: new.path) else { return }
    try FileManager.default.moveItem(at: folder.appendingPathComponent(name), to: new)
  }

  private static let start = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua
    -- content/pages/a.md --
    ---
    title: Hướng dẫn
    ---

    Xem [bài kia](b.md) và [Vĩnh Long](tinh:vinh-long).
    -- content/pages/b.md --
    ---
    title: Bài kia
    ---

    Một *hai* ba.
    -- content/pages/nhap.md --
    ---
    title: Nháp
    draft: true
    ---

    Chưa xong.
    -- content/campaigns/mot/campaign.yaml --
    title: Phong trào một
    type: Kế hoạch
    status: ban hành
    issuer: UBND tỉnh
    level: tỉnh
    number: 1/KH-UBND
    date: 01/01/2026
    province: {name: Vĩnh Long, vintage: 34}
    period: {from: 01/01/2026, to: 31/12/2026}
    rounds:
      - id: dot-1
        name: Đợt 1
        windows:
          - {level: Cấp tỉnh, from: 21/01/2026, to: 15/11/2026, line: 5}
    -- content/campaigns/mot/indicators.csv --
    mã,tên,nguyên_văn,so_sánh,từ_so_sánh,hướng,cận_dưới,đơn_vị_tính,cách_tính,kỳ,hạn,dòng_nguồn
    ct1,Số hộ,Số hộ đạt 20,tối thiểu,đạt,tăng,20,hộ,lũy kế,2026,15/11/2026,1
    ct2,Số xã,Số xã đạt 5,tối thiểu,đạt,tăng,5,xã,lũy kế,2026,15/12/2026,2
    ct3,Tỷ lệ,Tỷ lệ đạt 90,tối thiểu,đạt,tăng,90,%,mức đạt,2026,,3
    -- content/campaigns/mot/results.csv --
    mã,kỳ,trị_số,tình_trạng,nguồn
    ct1,2026,12,chính thức,báo cáo năm
    ct2,2026,6,sơ bộ,báo cáo năm
    """
}

/// Numbers that are the same in every run of a test.
private struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

extension InlineSite {
  /// Every file below a folder with its contents.
  fileprivate func tree(_ path: String) throws -> [String: Data] {
    try files(below: path).reduce(into: [:]) { tree, file in
      tree[file] = try Data(contentsOf: folder.appendingPathComponent("\(path)/\(file)"))
    }
  }
}
