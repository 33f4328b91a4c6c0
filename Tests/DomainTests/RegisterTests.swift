import Diagnostics
import Domain
import Testing

@Suite struct RegisterTests {
  private static func statement(_ code: String, _ text: String) -> Statement {
    Statement(code: code, text: text, origin: .file("a"))
  }

  private let register = Register([statement("a", "một"), statement("b", "hai")])

  @Test func findsARecordByItsCode() { #expect(register[code: "b"]?.text == "hai") }

  @Test func knowsNoOtherCode() { #expect(register[code: "c"] == nil) }

  @Test func givesReferencesThatLeadToTheRecord() throws {
    let reference = try #require(register.reference(to: "b"))
    #expect(register[reference].code == "b")
  }

  @Test func keepsTheFirstOfACodeThatStandsTwice() {
    let register = Register([Self.statement("a", "một"), Self.statement("a", "hai")])
    #expect(register[code: "a"]?.text == "một")
    #expect(register.count == 2)
  }
}
