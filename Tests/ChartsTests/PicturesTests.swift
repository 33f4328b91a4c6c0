import Charts
import Quantities
import TestKit
import Testing

func decimal(_ text: String) -> Decimal {
  guard let value = Decimal(text) else { preconditionFailure("no number: \(text)") }
  return value
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
  return day
}

@Suite struct PicturesTests {
  /// One small picture of each kind, kept byte for byte.
  @Test func drawsAsKept() {
    let pictures: [(name: String, svg: String?)] = [
      ("bullet", BulletBar(value: 93, goal: 95, range: nil, state: "behind").named("a")),
      (
        "bullet of a range",
        BulletBar(value: 11, goal: 10, range: 10...12, state: "reached").named("b")
      ),
      ("spark", Sparkline(values: [1, 2, nil, 4, 3], breaks: [4], goal: 4).named("c")),
      ("line", Self.line.picture(id: "d", title: "T & T", description: "D <d>")),
      ("ranking", Self.ranking.picture(id: "e", title: "T", description: "D")),
      ("timeline", Self.timeline.picture(id: "f", title: "T", description: "D")),
      (
        "locator",
        Locator(tiles: [
          .init(column: 1, row: 1, isOwn: false), .init(column: 2, row: 1, isOwn: true),
        ]).picture(id: "g", title: "T", description: "D")
      ),
    ]
    let text = pictures.map { name, svg in
      "== \(name)\n" + (svg ?? "nothing").split(separator: "><").joined(separator: ">\n<") + "\n"
    }.joined()
    let difference = Keepsake("charts.txt").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  static let line = LineChart(
    slots: ["IV", "I", "II", "III"].enumerated().map {
      .init(name: $1, group: $0 == 0 ? "2024" : "2025")
    },
    series: [
      .init(
        name: nil,
        points: ["91.5", "92", "92.5", "93"].enumerated().map {
          .init(slot: $0, value: decimal($1), text: "\($1)%", marker: .official)
        })
    ],
    references: [.init(value: 95, labels: ["Mục tiêu 2026: từ 95% trở lên"], slots: 0..<4)],
    breaks: [.init(slot: 3, label: "01/7/2025")], format: { "\($0)%" })

  static let ranking = RankingBars(
    entries: [
      .row(.init(rank: "1", name: "Huế", value: 98, text: "● 98%", state: "reached")),
      .gap("… 3 nơi ở giữa"),
      .row(
        .init(rank: "5", name: "Cà Mau", value: 90, text: "◇ 90%", state: "underway", isOwn: true)),
    ], goal: (95, "Mục tiêu 95%"))

  static let timeline = Timeline(
    rows: [
      .init(
        heading: "Đợt 1", words: "Cấp tỉnh: 01/8/2024 – 30/9/2024", from: day("2024-08-01"),
        to: day("2024-09-30"), state: "over"),
      .init(
        heading: nil, words: "Cấp xã: từ 01/9/2024", from: day("2024-09-01"), to: nil,
        state: "running"),
    ], span: day("2024-08-01")...day("2024-12-31"),
    ticks: [.init(day: day("2024-10-01"), label: "10/2024")],
    today: .init(day: day("2024-11-15"), label: "15/11/2024"))

  @Test func neverJoinsValuesAcrossABreak() {
    let tags = HTMLTags(Self.line.picture(id: "x", title: "", description: "")).tags
    let joined = tags.filter { $0["class"] == "chart-line line-0" && $0.name == "line" }
    // Four values, of which the last is behind the break.
    #expect(joined.count == 2)
    let cut = tags.first { $0["class"] == "chart-cut" && $0.name == "line" }.flatMap {
      percent($0["x1"])
    }
    #expect(cut != nil)
    for line in joined {
      let ends = [line["x1"], line["x2"]].compactMap { percent($0) }
      #expect(ends.allSatisfy { $0 < cut ?? 0 } || ends.allSatisfy { $0 > cut ?? 0 })
    }
  }

  @Test func leavesAGapWhereAValueIsMissing() throws {
    let svg = try #require(Sparkline(values: [1, nil, 3, 4]).named("x"))
    let joined = HTMLTags(svg).tags.filter { $0["class"] == "chart-line" }
    #expect(joined.count == 1)
  }

  @Test func keepsLabelsApartOnTheNarrowestScreen() {
    // The newest value right under its target: neither label may stand on the other.
    let chart = LineChart(
      slots: (1...8).map { .init(name: "\($0)", group: "") },
      series: [
        .init(
          name: nil,
          points: (0...7).map {
            .init(slot: $0, value: decimal("\(90 + $0)"), text: "\(90 + $0),5%", marker: .official)
          })
      ],
      references: [.init(value: 98, labels: ["Mục tiêu 2026: từ 98% trở lên"], slots: 0..<8)],
      format: { "\($0)" })
    let words = HTMLTags(chart.picture(id: "x", title: "", description: "")).tags.filter {
      $0["class"] == "chart-value" || $0["class"] == "chart-goal-words"
    }
    let heights = words.compactMap { $0["y"].flatMap(Double.init) }
    #expect(words.count == 3)
    #expect(Set(heights).count == 3)
  }

  @Test func drawsNoBarsBelowZero() {
    #expect(BulletBar(value: -1, goal: 5, range: nil, state: "missed").named("x") == nil)
    let row = RankingBars.Row(rank: "1", name: "A", value: -2, text: "-2", state: "missed")
    let bars = RankingBars(entries: [.row(row)], goal: nil)
    #expect(bars.picture(id: "x", title: "", description: "") == nil)
  }

  @Test func breaksWordsToFit() {
    #expect(TextWidth.lines(of: "một hai ba bốn", within: 60).count > 1)
    #expect(TextWidth.lines(of: "một hai ba bốn", within: 600) == ["một hai ba bốn"])
  }

  private func percent(_ text: String?) -> Double? { text.flatMap { Double($0.dropLast()) } }
}

extension BulletBar {
  fileprivate func named(_ id: String) -> String? {
    picture(id: id, title: "T", description: "D")
  }
}

extension Sparkline {
  fileprivate func named(_ id: String) -> String? {
    picture(id: id, title: "T", description: "D")
  }
}
