import Charts
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

extension Frame {
  /// The rounds of a campaign as stretches of time, the day of the data among them.
  func timeline(of assessment: Assessment) -> ChartText? {
    let standings = assessment.rounds().filter { $0.state != .undated }
    let bounds = standings.flatMap { [$0.window.firstDay, $0.window.lastDay] }
    let period = assessment.campaign.scope.period
    let days = (bounds + [period.firstDay, period.lastDay]).compactMap { $0 }
    guard let first = days.min(), let last = days.max(), first < last, !standings.isEmpty else {
      return nil
    }
    let rows = standings.enumerated().map { index, standing in
      let isFirst = index == 0 || standings[index - 1].round != standing.round
      let level = standing.window.level.map { "\($0): " } ?? ""
      return Timeline.Row(
        heading: isFirst ? assessment.campaign.rounds[standing.round].name : nil,
        words: level + words(for: standing),
        from: standing.window.firstDay, to: standing.window.lastDay,
        state: standing.state.rawValue)
    }
    let day = DayForm.text(assessment.asOf, .short, in: language)
    let chart = Timeline(
      rows: rows, span: first...last, ticks: ticks(from: first, to: last),
      today: .init(day: assessment.asOf, label: "\(word("as_of")) \(day)"))
    let id = "bieu-do-dot"
    let headline = headline(of: standings, in: assessment.campaign)
    let head = assessment.campaign.head
    let source = head.number.map { "\(head.kind) \(word("numbered")) \($0)" } ?? head.kind
    let details = standings.map { "\(name(of: $0, in: assessment.campaign)): \(words(for: $0))" }
    var text = ChartText(
      id: id, headline: headline,
      subtitle: "\(word("plan_rounds")), \(assessment.campaign.displayTitle),"
        + " \(DayForm.text(first, .short, in: language)) - \(DayForm.text(last, .short, in: language))",
      picture: chart.picture(
        id: id, title: headline, description: details.joined(separator: "; ")))
    text.source = source
    text.columns = [word("timeline_round"), word("timeline_span")]
    text.rows = standings.map { standing in
      ChartText.Row(
        name: name(of: standing, in: assessment.campaign),
        cells: [.init(text: words(for: standing))])
    }
    return text
  }

  private func name(of standing: RoundStanding, in campaign: Campaign) -> String {
    let name = campaign.rounds[standing.round].name
    return standing.window.level.map { "\(name), \($0.lowercasedFirst)" } ?? name
  }

  /// `01/8/2024 – 30/9/2024 (đã kết thúc)`.
  private func words(for standing: RoundStanding) -> String {
    let (from, to) = (standing.window.from, standing.window.to)
    func text(_ period: Period) -> String { DayForm.text(period, .short, in: language) }
    let span =
      switch (from, to) {
      case (let from?, let to?): "\(text(from)) - \(text(to))"
      case (let from?, nil): "\(word("period_from")) \(text(from))"
      case (nil, let to?): "\(word("period_to")) \(text(to))"
      case (nil, nil): word("not_stated")
      }
    // The state stays together where the line is broken.
    let state = word("round_\(standing.state.rawValue)").lowercasedFirst
      .split(separator: " ").joined(separator: "\u{A0}")
    return "\(span) (\(state))"
  }

  private func headline(of standings: [RoundStanding], in campaign: Campaign) -> String {
    var order: [Reference<Round>] = []
    for standing in standings where !order.contains(standing.round) {
      order.append(standing.round)
    }
    func rounds(_ state: RoundStanding.State) -> [Reference<Round>] {
      order.filter { round in
        standings.contains { $0.round == round && $0.state == state }
      }
    }
    let running = rounds(.running).map { campaign.rounds[$0].name }
    let over = order.filter { round in
      standings.allSatisfy { $0.round != round || $0.state == .over }
    }
    if !running.isEmpty {
      return "\(WordForm.list(running, in: language)) \(word("rounds_running"))"
    }
    if over.count == order.count {
      return order.count == 1
        ? "\(campaign.rounds[order[0]].name) \(word("rounds_one_over"))"
        : "\(word("rounds_all_over_before")) \(order.count) \(word("rounds_all_over_after"))"
    }
    if over.isEmpty { return "\(order.count) \(word("rounds_none_begun"))" }
    return "\(over.count)/\(order.count) \(word("rounds_some_over"))"
  }

  /// The first days of years, quarters or months, as many as can be told apart.
  private func ticks(from first: Day, to last: Day) -> [Timeline.Tick] {
    let months = (last.year - first.year) * 12 + last.month - first.month
    let step = [1, 2, 3, 6, 12, 24, 60].first { months / $0 <= 4 } ?? 120
    return (first.year...(last.year + 1)).flatMap { year in
      stride(from: 1, through: 12, by: min(step, 12)).compactMap { month -> Timeline.Tick? in
        guard step <= 12 || year % (step / 12) == 0,
          let day = Day(year: year, month: month, day: 1), first <= day, day <= last
        else { return nil }
        return .init(day: day, label: step < 12 ? "\(month)/\(year)" : "\(year)")
      }
    }
  }
}
