import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("gía_trị", "giá_trị"), ("Tra Vinh", "Trà Vinh"), ("--sits", "--site"), ("buidl", "build"),
  ])
  func findsTheNameThatWasMeant(typed: String, meant: String) {
    #expect(NearMiss.nearest(to: typed, among: ["đơn vị", meant, "zzz"]) == meant)
  }

  @Test func saysNothingWhenNoNameIsClose() {
    #expect(NearMiss.nearest(to: "xyzzy", among: ["build", "check"]) == nil)
  }
}
