import Compile
import Domain
import Liquid

private let matrixRecord = RecordMaker(Offers.matrix)
private let columnRecord = RecordMaker(Offers.matrixColumn)
private let rowRecord = RecordMaker(Offers.matrixRow)
private let cellRecord = RecordMaker(Offers.matrixCell)
private let markRecord = RecordMaker(Offers.matrixMark)

/// A board of marks before it is made a record: what it shows and how it is counted.
struct Matrix {
  /// A mark and what it means.
  struct Mark: Hashable {
    let shape: String
    let code: String
    let name: String
  }

  struct Cell {
    let mark: Mark
    /// The state in words, with what there is to say of it.
    let text: String
    /// Whether it counts for the sums, and as what: done, or not done yet.
    let isDone: Bool?
  }

  struct Column {
    let title: String
    let path: String?
  }

  struct Row {
    let title: String
    let path: String?
    let cells: [Cell]
  }

  let anchor: String
  let caption: String
  let corner: String
  let totalHead: String
  let columns: [Column]
  let rows: [Row]

  /// The board as templates see it, its marks in the order given.
  func value(marks: [Mark]) -> Value {
    var counts: [Mark: Int] = [:]
    for row in rows {
      for cell in row.cells { counts[cell.mark, default: 0] += 1 }
    }
    let columnTotals = columns.indices.map { column in sum(rows.map { $0.cells[column] }) }
    return matrixRecord([
      "anchor": .string(anchor),
      "caption": .string(caption),
      "corner": .string(corner),
      "columns": .array(
        columns.map { columnRecord(["title": .string($0.title), "path": .text($0.path)]) }),
      "has_long_heads": .bool(columns.contains { $0.title.count > 14 }),
      "rows": .array(rows.map(value)),
      "total_head": .string(totalHead),
      "totals": .texts(columnTotals),
      "grand_total": .string(sum(rows.flatMap(\.cells))),
      "legend": .array(
        marks.compactMap { mark in
          counts[mark].map { count in
            markRecord([
              "mark": .string(mark.shape), "code": .string(mark.code),
              "name": .string(mark.name), "count": .int(count),
            ])
          }
        }),
    ])
  }

  private func value(_ row: Row) -> Value {
    rowRecord([
      "title": .string(row.title),
      "path": .text(row.path),
      "cells": .array(
        row.cells.map { cell in
          cellRecord([
            "mark": .string(cell.mark.shape), "code": .string(cell.mark.code),
            "text": .string(cell.text),
          ])
        }),
      "total": .string(sum(row.cells)),
    ])
  }

  private func sum(_ cells: [Cell]) -> String {
    let counted = cells.compactMap(\.isDone)
    return counted.isEmpty ? "…" : "\(counted.count { $0 })/\(counted.count)"
  }
}
