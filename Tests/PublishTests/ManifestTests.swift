import Digests
import Testing

@testable import Publish

@Suite struct ManifestTests {
  private static func entry(_ path: String, _ text: String) -> Manifest.Entry {
    Manifest.Entry(
      path: path, size: text.utf8.count, digest: SHA256.digest(of: Array(text.utf8)))
  }

  @Test func writesOneLineForEachFileInByteOrder() {
    let manifest = Manifest([Self.entry("b/ệ \"1\".html", "abc"), Self.entry("a.html", "")])
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {
        "generator": "sitegen",
        "format": 1,
        "files": [
        {"path": "a.html", "size": 0, "sha256": \
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"path": "b/ệ \\"1\\".html", "size": 3, "sha256": \
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
        ]
        }

        """)
  }

  @Test(arguments: [0, 1, 50])
  func readsWhatItWrote(_ count: Int) {
    let manifest = Manifest((0..<count).map { Self.entry("trang/\($0)-ệ.html", "\($0)") })
    #expect(Manifest(bytes: manifest.bytes) == manifest)
  }

  @Test func readsAManifestThatAnotherProgramLaidOut() {
    let digest = String(repeating: "0a", count: 32)
    let text = """
      {"note": [1, {"x": null}, -2.5e3, true], "files":[ {"size":3,"path":"\\u0061\\/\\ud83d\\ude00",
      "sha256":"\(digest)", "more": {}} ], "format":1,"generator":"sitegen"}
      """
    let manifest = Manifest(bytes: Array(text.utf8))
    #expect(manifest?.entries.map(\.path) == ["a/😀"])
    #expect(manifest?["a/😀"]?.digest.hex == digest)
  }

  @Test(arguments: [
    "", "[]", "{", "null", #"{"generator": "sitegen", "format": 1}"#,
    #"{"generator": "sitegen", "format": 2, "files": []}"#,
    #"{"generator": "hugo", "format": 1, "files": []}"#,
    #"{"generator": "sitegen", "format": 1, "files": []} x"#,
    #"{"generator": "sitegen", "format": 1, "files": [{"path": "a"}]}"#,
    #"{"generator": "sitegen", "files": [{"path": "a", "size": 1, "sha256": "xyz"}]}"#,
    #"{"generator": "sitegen", "files": [{"path": "a", "size": 99999999999999999999, "sha256":""}]}"#,
    String(repeating: "[", count: 100_000),
  ])
  func refusesWhatIsNoManifestOfOurs(_ text: String) {
    #expect(Manifest(bytes: Array(text.utf8)) == nil)
  }

  @Test func refusesAManifestThatListsAFileTwice() {
    let entries = [Self.entry("a.html", "a"), Self.entry("b.html", "b"), Self.entry("a.html", "c")]
    #expect(Manifest(bytes: Manifest(entries).bytes) == nil)
  }

  @Test(arguments: [0, 1, 2, 3, 10])
  func findsItsFilesAndNoOthers(_ count: Int) {
    let manifest = Manifest((0..<count).map { Self.entry("trang/\(2 * $0).html", "\($0)") })
    for number in -1...2 * count {
      let isListed = number >= 0 && number < 2 * count && number % 2 == 0
      #expect((manifest["trang/\(number).html"] != nil) == isListed, "\(number)")
    }
  }

  @Test func refusesEveryManifestThatIsCutShort() {
    let bytes = Manifest([Self.entry("a.html", "a"), Self.entry("b.html", "b")]).bytes
    for count in 0..<bytes.count - 1 {
      #expect(Manifest(bytes: Array(bytes[..<count])) == nil, "\(count) bytes")
    }
  }

  @Test(arguments: ["../x", "/etc/passwd", "a/../../b", "manifest.json", "a\\\\b"])
  func refusesAPathThatCouldLeadADeletionAstray(_ path: String) {
    let digest = String(repeating: "0", count: 64)
    let text = """
      {"generator": "sitegen", "format": 1, "files": [
      {"path": "\(path)", "size": 1, "sha256": "\(digest)"}]}
      """
    #expect(Manifest(bytes: Array(text.utf8)) == nil)
  }
}

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func agreesWithThePublishedVectors(_ text: String, _ hex: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).hex == hex)
    var pieces = SHA256()
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 777) {
      bytes[start..<min(start + 777, bytes.count)].withUnsafeBytes { pieces.update($0) }
    }
    #expect(pieces.finish().hex == hex)
    #expect(Digest(hex: hex.utf8)?.hex == hex)
    #expect(Digest(hex: hex.uppercased().utf8)?.hex == nil)
  }
}
