import Testing

@testable import Compile

@Suite("StyleSheet")
struct StyleSheetTests {
  @Test(
    "a style loses what a browser does not read",
    arguments: [
      ("/* Ink. */\na, b {\n  color: red;\n}\n", "a,b{color:red}"),
      ("@media print { @page :first { margin: 0; } }", "@media print{@page :first{margin:0}}"),
      ("a :hover > b ~ c { x: calc(1px + 2px) }", "a :hover > b ~ c{x:calc(1px + 2px)}"),
      ("a { margin: 1px/* and */2px }", "a{margin:1px/**/2px}"),
      ("a { color: red !important; ; }", "a{color:red !important;}"),
      ("a {} /* never closed", "a{}"),
      ("", ""),
    ])
  func packs(source: String, packed: String) {
    #expect(packing(source) == packed)
  }

  @Test(
    "a string stays as it is written",
    arguments: [
      #"a{content:"  /* ; } \" ,  "}"#, "a{content:'a  :  b'}", #"a{content:"open"#,
      #"a{content:"\"#,
    ])
  func keepsStrings(source: String) {
    #expect(packing(source) == source)
  }

  private func packing(_ source: String) -> String {
    String(decoding: StyleSheet(packing: Array(source.utf8)).bytes, as: UTF8.self)
  }
}
