import Quantities
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), ("-0.05", "-0.05"), ("100", "100"),
    ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("0.000000000000000001", "0.000000000000000001"),
    ("1.00000000000000000000000000000000000000000000", "1"),
  ])
  func readsThePlainFormAndWritesTheShortest(plain: String, shortest: String) {
    #expect(Decimal(plain)?.description == shortest)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1..2", "1.2.3", "+1", "1,5", " 1", "1 ", "1e3", "--1", "١",
    "9223372036854775808", "0.0000000000000000001", "123456789012345678901234567890123456789012",
  ])
  func refusesWhatIsNotPlainOrTooLong(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test(arguments: [
    ("1.5E-4", "0.00015"), ("9.35E-1", "0.935"), ("1e3", "1000"), ("-2E+2", "-200"),
    ("0e999", "0"), ("12", "12"), ("0.30000000000000004", "0.30000000000000004"),
  ])
  func readsTheExponentsOfSpreadsheets(stored: String, plain: String) {
    #expect(Decimal(scientific: stored)?.description == plain)
  }

  @Test(arguments: ["1e", "e3", "1e+", "1e1.5", "1e99", "1E-40", "1e9999"])
  func refusesExponentsThatAreBrokenOrTooLarge(stored: String) {
    #expect(Decimal(scientific: stored) == nil)
  }

  @Test func equalValuesAreEqualAndHashAlikeHoweverTheyCameAbout() throws {
    let half = try #require(Decimal("0.5"))
    let quarter = try #require(Decimal("0.250"))
    let also = try #require(quarter.adding(quarter))
    #expect(half == also)
    #expect(Set([half, also]).count == 1)
    #expect(Decimal(coefficient: 12, scale: -3) == 12_000)
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.3"), ("99.5", "0.5", "100"), ("-1", "0.75", "-0.25"),
    ("9223372036854775807", "1", nil), ("9223372036854775807", "0.1", nil),
  ])
  func addsExactlyOrNotAtAll(left: String, right: String, sum: String?) throws {
    let (left, right) = (try #require(Decimal(left)), try #require(Decimal(right)))
    #expect(left.adding(right)?.description == sum)
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.02"), ("-1.5", "4", "-6"),
    ("0.000000001", "0.000000001", "0.000000000000000001"),
    ("0.0000000001", "0.000000001", nil), ("4000000000", "4000000000", nil),
  ])
  func multipliesExactlyOrNotAtAll(left: String, right: String, product: String?) throws {
    let (left, right) = (try #require(Decimal(left)), try #require(Decimal(right)))
    #expect(left.multiplied(by: right)?.description == product)
  }

  @Test(arguments: [
    ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("1", "8", 2, "0.13"),
    ("-1", "8", 2, "-0.13"),
    ("1", "-8", 2, "-0.13"), ("935", "1000", 1, "0.9"), ("7", "0", 2, nil), ("0", "5", 0, "0"),
    ("9223372036854775807", "0.1", 0, nil), ("1", "9223372036854775807", 18, "0"),
    ("9223372036854775807", "9223372036854775807", 18, "1"),
  ])
  func dividesToSoManyPlaces(left: String, right: String, places: Int, quotient: String?) throws {
    let (left, right) = (try #require(Decimal(left)), try #require(Decimal(right)))
    #expect(left.divided(by: right, places: places)?.description == quotient)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4999", 0, "2"), ("0.125", 2, "0.13"), ("1.2", 5, "1.2"),
    ("99.95", 1, "100"), ("0.04", 1, "0"),
  ])
  func roundsHalfAwayFromZero(value: String, places: Int, rounded: String) throws {
    #expect(Decimal(value)?.rounded(places: places).description == rounded)
  }

  @Test func shiftsBetweenFractionAndPercentage() throws {
    #expect(Decimal("0.935")?.shifted(by: 2)?.description == "93.5")
    #expect(Decimal("93.5")?.shifted(by: -2)?.description == "0.935")
    #expect(Decimal(Int64.max).shifted(by: 1) == nil)
    #expect(Decimal.zero.shifted(by: Int.max) == .zero)
  }

  @Test func theSmallestNumberHasNoNegative() {
    #expect(Decimal(Int64.min).negated == nil)
    #expect(Decimal(Int64.min).magnitude == nil)
    #expect(Decimal(-5).magnitude == 5)
  }

  @Test func comparesValuesOfAnyTwoScales() throws {
    let largest = Decimal(Int64.max)
    let smallest = try #require(Decimal("0.000000000000000001"))
    #expect(smallest < largest)
    let bound: Decimal = 95
    for (text, isBelow) in [("-0.5", true), ("94.99", true), ("95.0", false), ("95.01", false)] {
      let value = try #require(Decimal(text))
      #expect((value < bound) == isBelow)
      #expect(value.isNegative == (value < .zero))
    }
  }

  @Test func sumsOrSaysThatItCannot() throws {
    let half = try #require(Decimal("0.5"))
    #expect(Decimal.sum([1, 2, half])?.description == "3.5")
    #expect(Decimal.sum([Decimal(Int64.max), 1]) == nil)
    #expect(Decimal.sum([]) == .zero)
  }

  @Test func tenThousandRandomPairsObeyTheLaws() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<10_000 {
      let left = random.decimal(), right = random.decimal()
      #expect(Decimal(left.description) == left)
      #expect(left.adding(right) == right.adding(left))
      #expect(left.multiplied(by: right) == right.multiplied(by: left))
      if let sum = left.adding(right) { #expect(sum.subtracting(right) == left) }
      #expect((left < right) == (right > left))
      if let difference = left.subtracting(right) {
        #expect((left < right) == difference.isNegative)
        #expect((left == right) == difference.isZero)
      }
      if let product = left.multiplied(by: right), !right.isZero, left.scale <= 12 {
        #expect(product.divided(by: right, places: 12) == left)
      }
    }
  }
}

/// Numbers that look random and are the same in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func decimal() -> Decimal {
    let bits = Int.random(in: 1...63, using: &self)
    let digits = Int64(bitPattern: next() >> (64 - bits)) * (Bool.random(using: &self) ? 1 : -1)
    return Decimal(coefficient: Int128(digits), scale: Int.random(in: 0...18, using: &self)) ?? 0
  }
}
