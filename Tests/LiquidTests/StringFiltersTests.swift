import Testing

@testable import Liquid

@Suite struct StringFiltersTests {
  @Test func appendsTheTextOfAnyValue() throws {
    #expect(try StringFilters.append("hello", [5]).text.string == "hello5")
  }

  @Test func safeAndUnsafeTogetherAreNotSafe() throws {
    #expect(try StringFilters.append(.safe("<b>"), ["<i>"]).text == Text("<b><i>", .mixed))
    #expect(try StringFilters.append(.safe("<b>"), [", "]).text == Text("<b>, ", .safe))
  }
}
