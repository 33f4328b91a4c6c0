import Diagnostics
import Domain
import Quantities

extension Assessment {
  // A set may by mistake be a member of itself: `outer` are the sets that are being judged.
  func judgement(of cell: TargetCell, inside outer: Set<Reference<Indicator>>) -> Judgement {
    var finding = Finding(self, cell)
    if let sentence = finding.absence { return finding.judgement(.notApplicable, sentence) }
    let counted = counted(for: cell)
    if let owner = otherOwner(of: cell) {
      finding.figure = counted.figure
      return finding.judgement(.notApplicable, owner)
    }
    switch counted {
    case .notApplicable(let result):
      return finding.judgement(.notApplicable, finding.doesNotApply(result))
    case .nothing: return judge(finding, inside: outer)
    case .figure(let figure):
      finding.figure = figure
      return judge(finding, inside: outer)
    }
  }

  private func judge(_ finding: Finding, inside outer: Set<Reference<Indicator>>) -> Judgement {
    switch yardstick(for: finding.cell, figure: finding.figure) {
    case .lacking(let lack): return finding.undecidable(lack)
    case .bound(let bound, let excess, let movement):
      return judge(finding, bound, excess, Goal(bound, excess, movement, finding))
    case .yes: return judgeYes(finding)
    case .namedMembers(let names):
      return finding.figure == nil ? judgeMembers(names, finding) : judgeYes(finding)
    case .set(let members, let mustExceed):
      return judgeSet(members, mustExceed: mustExceed, finding, inside: outer)
    case .first: return judgeRank(finding)
    }
  }

  private func judge(
    _ finding: Finding, _ bound: Bound, _ excess: Yardstick.Excess?, _ goal: Goal
  ) -> Judgement {
    guard let figure = finding.figure else { return finding.withoutFigure() }
    guard let value = figure.number else { return finding.undecidable(.number) }
    // More places can only add to a sum; any other figure of some places decides nothing.
    let decides = !figure.isPartial || (figure.rolledUp?.rule == .sum && goal.isUp)
    // What a milestone asks for stays done, also if it was done early; a level may fall again.
    if !figure.isEarlier || finding.cell.target.isMilestone, decides {
      if let excess, excess.includes(value) {
        return finding.judgement(.exceeded, finding.exceeded(goal), goal: goal)
      }
      if bound.contains(value), finding.isLate {
        return finding.judgement(.missed, finding.tooLate(goal), goal: goal)
      }
      if bound.contains(value) {
        return finding.judgement(.reached, finding.reached(goal), goal: goal)
      }
    }
    if finding.isOver {
      return figure.isEarlier || figure.isPartial
        ? finding.withoutFigure() : finding.judgement(.missed, finding.missed(goal), goal: goal)
    }
    if let track = track(of: finding, to: goal, value) {
      return finding.judgement(
        track.isOn ? .onTrack : .behind, finding.track(track, goal), goal: goal,
        expected: track.expected)
    }
    return finding.judgement(.underway, finding.underway(goal), goal: goal)
  }

  /// A thing done or not done; done too late is not reached.
  private func judgeYes(_ finding: Finding) -> Judgement {
    guard let figure = finding.figure, let result = figure.results.last else {
      return finding.withoutFigure()
    }
    guard case .achieved(let isDone) = figure.value else { return finding.undecidable(.yesOrNo) }
    guard isDone else {
      guard finding.isOver else { return finding.judgement(.underway, finding.notDone()) }
      return figure.isEarlier
        ? finding.withoutFigure() : finding.judgement(.missed, finding.notDone())
    }
    switch finding.timing(of: result) {
    case .inTime: return finding.judgement(.reached, finding.done())
    case .late: return finding.judgement(.missed, finding.doneLate())
    case .unknown: return finding.undecidable(.dayOfMilestone)
    }
  }

  /// Named members, each with a yes of its own; those to be won beyond them do not count.
  private func judgeMembers(_ names: [String], _ finding: Finding) -> Judgement {
    let cell = finding.cell
    let judged = names.map { name in
      judgement(
        of: TargetCell(
          indicator: cell.indicator, position: cell.position, target: cell.target,
          subject: cell.subject, subgroup: name))
    }
    return conclude(judged.map(\.state), mustExceed: false, finding)
  }

  private func judgeSet(
    _ members: [Reference<Indicator>], mustExceed: Bool, _ finding: Finding,
    inside outer: Set<Reference<Indicator>>
  ) -> Judgement {
    let cell = finding.cell
    guard !outer.contains(cell.indicator) else {
      return finding.undecidable(.setMembers(size: nil, known: members.count))
    }
    let states = members.map { member in
      let judged = cells(of: member, subject: cell.subject, subgroup: cell.subgroup).map {
        judgement(of: $0, inside: outer.union([cell.indicator]))
      }
      return memberState(judged, mustExceed: mustExceed)
    }
    return conclude(states, mustExceed: mustExceed, finding)
  }

  /// One state for all targets of a member: the least good, exceeded only where all are that can be.
  private func memberState(_ judged: [Judgement], mustExceed: Bool) -> IndicatorState {
    if judged.allSatisfy({ $0.state.isSuccess }) {
      let open = judged.filter { canBeExceeded($0.cell) }
      return open.allSatisfy { $0.state == .exceeded } ? .exceeded : .reached
    }
    return judged.first { $0.state == .missed }?.state
      ?? judged.first { !$0.state.isSuccess }?.state ?? .noFigures
  }

  private func canBeExceeded(_ cell: TargetCell) -> Bool {
    if case .bound(_, let excess, _) = yardstick(for: cell, figure: nil) {
      excess != nil
    } else {
      false
    }
  }

  private func conclude(
    _ states: [IndicatorState], mustExceed: Bool, _ finding: Finding
  ) -> Judgement {
    let count = Judgement.MemberCount(
      reached: states.count { $0.isSuccess }, exceeded: states.count { $0 == .exceeded },
      total: states.count)
    let got = mustExceed ? count.exceeded : count.reached
    if got == count.total, count.total > 0 {
      return finding.judgement(.reached, finding.membersReached(count, mustExceed), members: count)
    }
    let silent: Set<IndicatorState> = [.noFigures, .notDue, .undecidable]
    if states.allSatisfy(silent.contains) { return finding.withoutFigure(members: count) }
    let sentence = finding.membersUnderway(count, mustExceed)
    guard finding.isOver else { return finding.judgement(.underway, sentence, members: count) }
    // What has no figure may have been reached all the same.
    let isKnown =
      states.contains(.missed) || states.allSatisfy { !silent.contains($0) }
    return isKnown
      ? finding.judgement(.missed, sentence, members: count)
      : finding.judgement(.noFigures, sentence.then(Self.othersSilent), members: count)
  }

  private static let othersSilent = Wording(
    vi: "Phần còn lại chưa đủ số liệu.", en: "Figures of the others are missing.")

  /// To be first among the units, every unit must have a figure.
  private func judgeRank(_ finding: Finding) -> Judgement {
    guard let figure = finding.figure else { return finding.withoutFigure() }
    guard let value = figure.number, finding.cell.subject != .whole else {
      return judgeYes(finding)
    }
    let cell = finding.cell
    let values = figures.subjects(of: cell.indicator).compactMap { subject -> Decimal? in
      guard subject.isSameKind(as: cell.subject),
        case .figure(let other) = counted(
          for: TargetCell(
            indicator: cell.indicator, position: cell.position, target: cell.target,
            subject: subject, subgroup: cell.subgroup))
      else { return nil }
      return other.number
    }
    let expected = competitors(of: cell.subject, on: figure.day)
    guard values.count >= max(2, expected ?? 2) else {
      return finding.undecidable(.unitsWithoutFigure(reported: values.count, expected: expected))
    }
    let isDown = campaign.indicators[cell.indicator].direction == .down
    let rank = 1 + values.count { isDown ? $0 < value : $0 > value }
    let ties = values.count { $0 == value }
    let sentence = finding.ranked(rank, of: values.count, ties: ties)
    if rank == 1 { return finding.judgement(.reached, sentence) }
    return finding.judgement(finding.isOver ? .missed : .underway, sentence)
  }
}

extension IndicatorResult.Subject {
  /// Whether the two can be ranked with each other.
  func isSameKind(as other: IndicatorResult.Subject) -> Bool {
    switch (self, other) {
    case (.whole, .whole), (.organisation, .organisation): true
    case (.province(let left), .province(let right)): left.vintage == right.vintage
    default: false
    }
  }
}
