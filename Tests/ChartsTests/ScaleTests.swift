import Charts
import Quantities
import Testing

@Suite struct ScaleTests {
  @Test(
    "writes round numbers around the values",
    arguments: [
      (["93.2", "95"], "93 93.5 94 94.5 95"), (["0", "100"], "0 50 100"),
      (["1250", "4100"], "0 2000 4000 6000"), (["0.02", "0.11"], "0 0.05 0.1 0.15"),
      (["-4", "6"], "-5 0 5 10"), (["7"], "6.5 7 7.5 8"), (["0"], "0 0.5 1"),
      (["99.1", "99.1"], "99 99.5 100 100.5"),
    ])
  func writesRoundNumbers(values: [String], ticks: String) {
    let scale = Scale(covering: values.map(decimal), fromZero: false)
    #expect(scale.ticks.map { "\($0)" }.joined(separator: " ") == ticks)
  }

  @Test func beginsAtZeroWhereBarsAreDrawn() {
    #expect(Scale(covering: [decimal("93"), decimal("95")], fromZero: true).beginsAtZero)
    #expect(!Scale(covering: [decimal("93"), decimal("95")], fromZero: false).beginsAtZero)
    #expect(Scale(covering: [decimal("2"), decimal("9")], fromZero: false).beginsAtZero)
  }

  @Test func placesValuesBetweenItsEnds() {
    let scale = Scale(covering: [decimal("0"), decimal("100")], fromZero: true)
    #expect(scale.place(of: decimal("25")) == 0.25)
    #expect(scale.place(of: decimal("-1")) == 0)
    #expect(scale.place(of: decimal("101")) == 1)
  }

  @Test(arguments: [
    (0.5, "50%"), (1.0 / 3, "33.33%"), (1, "100%"), (0.0005, "0.05%"), (0.1, "10%"),
  ])
  func writesSharesToAHundredth(share: Double, text: String) {
    #expect(Position.share(share).text == text)
  }

  @Test func writesPixelsToATenth() {
    #expect(Position.pixels(12).text == "12")
    #expect(Position.pixels(12.25).text == "12.3")
    #expect(Position.pixels(-0.5).text == "-0.5")
  }
}
