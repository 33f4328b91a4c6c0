import Testing

@testable import Liquid

@Suite struct TextTests {
  @Test(arguments: [
    ([Text("<b>", .safe), Text("<i>", .safe)], Safety.safe),
    ([Text("<b>", .safe), Text("<i>", .unsafe)], .mixed),
    ([Text("<b>", .safe), Text(", ", .unsafe)], .safe),
    ([Text("", .safe), Text("<i>", .unsafe)], .unsafe),
    ([Text("<", .unsafe), Text("&lt;", .unsafe)], .unsafe),
    ([Text("&lt;", .mixed), Text("<", .unsafe)], .mixed),
  ])
  func whatIsMadeOfTextsIsAsSafeAsTheLeastOfThem(_ texts: [Text], _ safety: Safety) {
    #expect(Text(inARow: texts).safety == safety)
    #expect(texts.dropFirst().reduce(texts[0], +).safety == safety)
  }

  @Test func equalMeansTheSameBytes() {
    #expect(Text("\u{E0}", .safe) != Text("a\u{300}", .safe))
    #expect(!Value.areEqual("\u{E0}", "a\u{300}"))
    #expect(Value.areEqual(.safe("a"), "a"))
  }

  @Test func recordsOfTheSameFieldsShareAShape() {
    var shapes = Shapes()
    let first = shapes.record([("a", 1), ("b", 2)])
    let second = shapes.record([("a", 3), ("b", 4)])
    let other = shapes.record([("b", 4), ("a", 3)])
    #expect(first.shape === second.shape)
    #expect(first.shape !== other.shape)
    #expect(Value.areEqual(.object(second), .object(other)))
  }
}
