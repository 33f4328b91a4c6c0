import Compile
import Diagnostics
import Domain
import Judge
import Liquid
import Quantities
import Text

private let boardRecord = RecordMaker(Offers.reportBoard)
private let lateRecord = RecordMaker(Offers.lateReport)

extension CampaignPages {
  /// The board of who has reported.
  static func board(of campaign: Campaign) -> String {
    folder(of: campaign) + "bao-cao/tinh-hinh-nop"
  }
}

extension Planner {
  /// The board of each campaign on who has reported, unit by unit and period by period.
  mutating func addBoards(_ campaigns: CampaignPages) {
    for campaign in campaigns.all {
      guard campaign.entered.participants.contains(where: { !$0.reportsUnder.isEmpty }) else {
        continue
      }
      let assessment = campaigns.assessment(of: campaign)
      let folder = CampaignPages.folder(of: campaign)
      let id = CampaignPages.board(of: campaign)
      add(.board, id, from: campaign.origin) { frame, route in
        let title = frame.word("board")
        return frame.scope(
          route, title: title, of: campaign.displayTitle,
          description: "\(title): \(campaign.displayTitle)",
          above: [
            (campaign.displayTitle, folder + "index"),
            (frame.word("reporting"), folder + "bao-cao"),
          ],
          [
            ("campaign", campaigns.value(of: campaign, on: route, in: frame)),
            ("boards", frame.boards(by: assessment)),
            ("downloads", frame.downloads(["reports"], of: campaign)),
          ])
      }
    }
  }
}

extension Frame {
  /// One board for each rule that units report under.
  fileprivate func boards(by assessment: Assessment) -> Value {
    let campaign = assessment.campaign
    let reports = Dictionary(grouping: assessment.reports(), by: \.rule)
    let rules = campaign.duties.reporting.referenced.compactMap { reference, rule in
      reports[reference].map { board(of: rule, $0, number: reference.index + 1, by: assessment) }
    }
    return .array(rules)
  }

  /// What is reported under a rule; of several rules of one kind each has its number.
  private func name(of rule: ReportingRule, _ number: Int, in campaign: Campaign) -> String {
    let kind = word("report_\(rule.kind.rawValue)")
    let isOneOfMany = campaign.duties.reporting.count { $0.kind == rule.kind } > 1
    return isOneOfMany ? "\(kind) \(number)" : kind
  }

  private func board(
    of rule: ReportingRule, _ reports: [ReportStanding], number: Int, by assessment: Assessment
  ) -> Value {
    let states = reports.map(\.state)
    let matrix = matrix(of: rule, reports, number: number, by: assessment)
    let late = reports.filter { $0.state.isLate || $0.state == .expected }
      .sorted { ($0.state.days ?? 0) > ($1.state.days ?? 0) }
    return boardRecord([
      "kind": .string(name(of: rule, number, in: assessment.campaign)),
      "rule": passage(rule.text, code: rule.code, lines: rule.lines, note: rule.note),
      "matrix": matrix.value(marks: ReportStanding.State.kinds.map { mark(of: $0) } + [notOwed]),
      "late": .array(late.map { self.late($0, by: assessment) }),
      "owed": .int(states.count { $0 != .notDue }),
      "received": .int(states.count { $0.isReceived }),
      "in_time": .int(states.count { $0 == .onTime }),
      "overdue": .int(states.count { $0.code == "overdue" }),
    ])
  }

  private func matrix(
    of rule: ReportingRule, _ reports: [ReportStanding], number: Int, by assessment: Assessment
  ) -> Matrix {
    var periods: [Period?] = []
    for period in assessment.expectedReports(under: rule) where !periods.contains(period) {
      periods.append(period)
    }
    struct Key: Hashable {
      let unit: Reference<Organisation>
      let period: Period?
    }
    let cells = Dictionary(
      reports.map { (Key(unit: $0.organisation, period: $0.period), $0) },
      uniquingKeysWith: { first, _ in first })
    let model = assessment.model
    var seen: Set<Reference<Organisation>> = []
    let units = model.sorted(
      reports.map(\.organisation).filter { seen.insert($0).inserted })
    let rows = units.map { unit in
      let place = subject(.organisation(unit), by: assessment)
      return Matrix.Row(
        title: place.name, path: place.path,
        cells: periods.map { cell(for: cells[Key(unit: unit, period: $0)]) })
    }
    let folder = CampaignPages.folder(of: assessment.campaign)
    let day = DayForm.text(assessment.asOf, .short, in: language)
    return Matrix(
      anchor: "bang-nop-\(number)",
      caption:
        "\(name(of: rule, number, in: assessment.campaign)): \(word("board_caption")) \(day)",
      corner: word("unit_name"), totalHead: word("board_received"),
      columns: periods.map { period in
        let page = period.map { folder + "bao-cao/" + $0.slug }
        return Matrix.Column(
          title: period.map { DayForm.text($0, .short, in: language) } ?? word("final_report"),
          path: page.flatMap { has($0) ? path($0) : nil })
      }, rows: rows)
  }

  private var notOwed: Matrix.Mark {
    Matrix.Mark(shape: "∅", code: "not_applicable", name: word("report_not_owed"))
  }

  private func mark(of state: ReportStanding.State) -> Matrix.Mark {
    Matrix.Mark(shape: state.mark, code: state.styleCode, name: word("report_state_\(state.code)"))
  }

  private func cell(for report: ReportStanding?) -> Matrix.Cell {
    guard let report else {
      return Matrix.Cell(mark: notOwed, text: word("report_not_owed"), isDone: nil)
    }
    var text = report.state.name[language]
    if let day = report.report?.received {
      text += " (\(word("received_on")) \(DayForm.text(day, .short, in: language)))"
    }
    // What is not due yet is neither done nor missing.
    let isDone: Bool? = report.state == .notDue ? nil : report.state.isReceived
    return Matrix.Cell(mark: mark(of: report.state), text: text, isDone: isDone)
  }

  /// A report of one unit, for lists of what is late or owed.
  func late(_ report: ReportStanding, by assessment: Assessment) -> Value {
    let unit = subject(.organisation(report.organisation), by: assessment)
    return lateRecord([
      "unit": Frame.link([
        "title": .string(unit.name), "path": .string(unit.path ?? ""),
      ]),
      "has_page": .bool(unit.path != nil),
      "period": .period(report.period),
      "due": .day(report.due),
      "received": .day(report.report?.received),
      "days": .whole(report.state.days),
      "state": .string(report.state.name[language]),
      "code": .string(report.state.styleCode),
      "mark": .string(report.state.mark),
    ])
  }
}

extension Period {
  /// The period in an address: `2025-q1`.
  var slug: String { "\(self)".lowercased() }
}

extension ReportStanding.State {
  /// One of each kind, in the order of the legend.
  static let kinds: [Self] = [
    .onTime, .late(days: 0), .received, .notDue, .expected, .overdue(days: 0),
  ]

  /// The kind of state, whatever the days.
  var code: String {
    switch self {
    case .onTime: "on_time"
    case .late: "late"
    case .received: "received"
    case .notDue: "not_due"
    case .overdue: "overdue"
    case .expected: "expected"
    }
  }

  /// The state of indicators whose colour it has.
  var styleCode: String {
    switch self {
    case .onTime: "reached"
    case .late: "behind"
    case .received: "on_track"
    case .notDue: "not_due"
    case .overdue: "missed"
    case .expected: "no_figures"
    }
  }

  /// The shape that stands in a cell.
  var mark: String {
    switch self {
    case .onTime: "●"
    case .late: "◐"
    case .received: "◆"
    case .notDue: "◌"
    case .overdue: "▼"
    case .expected: "○"
    }
  }

  /// By how many days it is late, or has been missing.
  var days: Int? {
    switch self {
    case .late(let days), .overdue(let days): days
    default: nil
    }
  }

  var isLate: Bool { days != nil }

  var isReceived: Bool {
    switch self {
    case .onTime, .late, .received: true
    case .notDue, .overdue, .expected: false
    }
  }
}
