import Diagnostics
import Testing

@testable import Formats

/// Texts with a few bytes changed at random, the same at every run.
@Suite struct ChangedTextTests {
  private static let yaml = """
    # Ghi chú
    title: "Kế hoạch: \\"đợt 1\\" \\u00e0"
    tên: 'Trà ''Vinh'
    chung: &chung {a: 1, b: [x, y, "z"]}
    nhánh:
      <<: *chung
      - x
      danh_sách:
        - một: hai
          ba: |
            bốn
            năm
        - !!str 01
    ? khóa
    : >-
      giá trị
    ---
    ...

    """
  private static let json = """
    {"tên": ["Trà \\u0056inh", 1.50, -2e3, true, null, {}], "b": {"c": [[]], "b": "\\ud83d\\ude00"}}
    """

  /// The text with up to three places changed, and often cut off.
  private static func changed(_ text: String, _ random: inout UInt64) -> [UInt8] {
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let signs = Array("\t:-[]{}\"'\\#&*!|>%@`,?\n\r \u{0}\u{85}ếx1".utf8)
    var bytes = Array(text.utf8)
    for _ in 0...next(3) {
      let place = next(bytes.count)
      switch next(3) {
      case 0: bytes[place] = signs[next(signs.count)]
      case 1: bytes.insert(signs[next(signs.count)], at: place)
      default: bytes.remove(at: place)
      }
    }
    return next(2) == 0 ? bytes : Array(bytes.prefix(next(bytes.count)))
  }

  @Test func readsEveryYAMLTextOrSaysWhyNot() {
    var random: UInt64 = 1
    for _ in 0..<5_000 {
      let source = SourceText(path: "a.yaml", bytes: Self.changed(Self.yaml, &random))
      var report = Report()
      let node = YAML.read(source, into: &report)
      #expect(node != nil || report.hasErrors, "\(source.bytes)")
    }
  }

  @Test func readsEveryJSONTextOrSaysWhyNot() {
    var random: UInt64 = 1
    for _ in 0..<5_000 {
      let source = SourceText(path: "a.json", bytes: Self.changed(Self.json, &random))
      var report = Report()
      let node = JSON.read(source, into: &report)
      #expect(node != nil || report.hasErrors, "\(source.bytes)")
      #expect(report.diagnostics.allSatisfy { $0.place != nil })
    }
  }
}
