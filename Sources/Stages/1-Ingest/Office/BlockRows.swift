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
      rows, kind: Wording(vi: "cụm, khối thi đua", en: "emulation block"))
    let members = members(index, reporting: &report)
    let rubrics = shelf.rows(.rubric)
    let owners = rubrics.map { index.find($0, "block", reporting: &report) }
    let scores = grouped(shelf.rows(.scores), index, reporting: &report)
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
      rubric, kind: Wording(vi: "tiêu chí chấm điểm", en: "line of the rubric"))
    let lines = rubric.map { line in
      EmulationBlock.RubricItem(
        code: line.words("id"), parent: items.find(line, "parent", reporting: &report),
        name: line.words("name"), kind: line.choice("kind") ?? .scored,
        maximum: line.decimal("maximum"),
        indicator: codes.campaign.indicators.find(line, "indicator", reporting: &report),
        note: line.text("note"), origin: line.span)
    }
    let points = scores.compactMap { score -> EmulationBlock.Score? in
      let unit = codes.unit(score, reporting: &report)
      let item = items.find(score, "item", reporting: &report)
      guard let unit, let item else { return nil }
      return EmulationBlock.Score(
        organisation: unit, item: item, selfScored: score.decimal("self_scored"),
        verified: score.decimal("verified"), note: score.text("note"), origin: score.span)
    }
    return EmulationBlock(
      code: row.words("id"), name: row.words("name"), kind: row.text("kind"),
      year: row.integer("year"), members: members, rubric: Register(lines), scores: points,
      isOfficial: row.flag("official"), note: row.text("note"), origin: row.span)
  }

  private func members(
    _ index: CodeIndex<EmulationBlock>, reporting report: inout Report
  ) -> [Reference<EmulationBlock>: [EmulationBlock.Member]] {
    grouped(shelf.rows(.members), index, reporting: &report).mapValues { rows in
      rows.compactMap { row in
        codes.directory.find(row, reporting: &report).map {
          EmulationBlock.Member(
            organisation: $0, role: row.choice("role") ?? .member, origin: row.span)
        }
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
