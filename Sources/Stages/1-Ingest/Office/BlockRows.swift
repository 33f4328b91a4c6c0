import Diagnostics
import Domain
import Quantities
import Schema
import Text

/// Puts the blocks together from their four tables.
struct BlockAssembly {
  let shelf: TableShelf
  let codes: OfficeCodes

  func blocks(reporting report: inout Report) -> Register<EmulationBlock> {
    let rows = shelf.rows(.blocks)
    let index = CodeIndex<EmulationBlock>(
      .blocks, of: shelf, kind: Wording(vi: "cụm, khối thi đua", en: "emulation block"))
    let members = members(index, reporting: &report)
    let rubrics = shelf.rows(.rubric)
    let owners = rubrics.map { index.find($0, "block", reporting: &report) }
    let scores = grouped(shelf.allRows(.scores), index, reporting: &report)
    let blocks = rows.indices.map { position -> EmulationBlock in
      let block = Reference<EmulationBlock>(position)
      // A line without a block belongs to all of them.
      let lines = rubrics.indices.filter { line -> Bool in
        if let owner = owners[line] { return owner == block }
        return rubrics[line].text("block") == nil
      }
      return self.block(
        rows[position], members: members[block] ?? [], rubric: lines.map { rubrics[$0] },
        scores: scores[block] ?? [], reporting: &report)
    }
    return Register(blocks)
  }

  private func block(
    _ row: TableRow, members: [EmulationBlock.Member], rubric: [TableRow], scores: [TableRow],
    reporting report: inout Report
  ) -> EmulationBlock {
    let items = CodeIndex<EmulationBlock.RubricItem>(
      rubric.map { $0.words("id") },
      kind: Wording(vi: "tiêu chí chấm điểm", en: "line of the rubric"),
      refused: shelf.refusedRows(.rubric).compactMap { $0.text("id") },
      lacksRows: shelf.lacksCodes(.rubric))
    let lines = rubric.map { line in
      line.checkMeasure(of: "maximum", is: "điểm", reporting: &report)
      return EmulationBlock.RubricItem(
        code: line.words("id"), parent: items.find(line, "parent", reporting: &report),
        name: line.words("name"), kind: line.choice("kind") ?? .scored,
        maximum: line.decimal("maximum"),
        indicator: codes.campaign.indicators.find(line, "indicator", reporting: &report),
        note: line.text("note"), origin: line.span)
    }
    let points = points(scores, items, reporting: &report)
    return EmulationBlock(
      code: row.words("id"), name: row.words("name"), kind: row.text("kind"),
      year: row.integer("year"), members: members, rubric: Register(lines), scores: points,
      isOfficial: row.flag("official"), note: row.text("note"), origin: row.span)
  }

  private func points(
    _ scores: [TableRow], _ items: CodeIndex<EmulationBlock.RubricItem>,
    reporting report: inout Report
  ) -> [EmulationBlock.Score] {
    struct Line: Hashable {
      let unit: Reference<Organisation>
      let item: Reference<EmulationBlock.RubricItem>
    }
    var seen = RowsByMeaning<Line>()
    return scores.compactMap { score in
      let unit = codes.unit(score, reporting: &report)
      let item = items.find(score, "item", reporting: &report)
      for column in ["self_scored", "verified"] {
        score.checkMeasure(of: column, is: "điểm", reporting: &report)
      }
      guard let unit, let item, !score.isRefused else { return nil }
      let line = Line(unit: unit, item: item)
      let isFirst = seen.isFirst(
        score, about: line, in: ["block", "item", "unit"], reporting: &report)
      return !isFirst
        ? nil
        : EmulationBlock.Score(
          organisation: unit, item: item, selfScored: score.decimal("self_scored"),
          verified: score.decimal("verified"), note: score.text("note"), origin: score.span,
          selfScoredOrigin: score.span("self_scored"), verifiedOrigin: score.span("verified"))
    }
  }

  private func members(
    _ index: CodeIndex<EmulationBlock>, reporting report: inout Report
  ) -> [Reference<EmulationBlock>: [EmulationBlock.Member]] {
    grouped(shelf.allRows(.members), index, reporting: &report).mapValues { rows in
      var seen = RowsByMeaning<Reference<Organisation>>()
      return rows.compactMap { row in
        guard let unit = codes.directory.find(row, reporting: &report) else { return nil }
        // A refused row has told its own mistake; its unit is no stranger to the block.
        if !row.isRefused {
          guard seen.isFirst(row, about: unit, in: ["block", "unit"], reporting: &report) else {
            return nil
          }
        }
        return EmulationBlock.Member(
          organisation: unit, role: row.choice("role") ?? .member, origin: row.span)
      }
    }
  }

  private func grouped(
    _ rows: [TableRow], _ index: CodeIndex<EmulationBlock>, reporting report: inout Report
  ) -> [Reference<EmulationBlock>: [TableRow]] {
    var groups: [Reference<EmulationBlock>: [TableRow]] = [:]
    for row in rows {
      guard let block = index.find(row, "block", reporting: &report) else { continue }
      groups[block, default: []].append(row)
    }
    return groups
  }
}
