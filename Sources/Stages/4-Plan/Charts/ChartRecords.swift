import Compile
import Domain
import Judge
import Liquid
import Quantities
import Text

private let chartRecord = RecordMaker(Offers.chart)
private let keyRecord = RecordMaker(Offers.chartKey)
private let columnRecord = RecordMaker(Offers.chartColumn)
private let rowRecord = RecordMaker(Offers.chartRow)
private let cellRecord = RecordMaker(Offers.chartCell)

/// A chart before it is a value of a template.
struct ChartText {
  let id: String
  let headline: String
  let subtitle: String
  let picture: String
  var keys: [(mark: String, text: String)] = []
  var notes: [String] = []
  var source: String?
  var columns: [String] = []
  var rows: [Row] = []

  /// A row of the chart's table.
  struct Row {
    let name: String
    var path: String?
    var isOwn = false
    let cells: [Cell]
  }

  /// A cell of the chart's table.
  struct Cell {
    let text: String
    var value: Decimal?
  }

  var value: Value {
    chartRecord([
      "id": .string(id),
      "headline": .string(headline),
      "subtitle": .string(subtitle),
      "picture": .safe(picture),
      "keys": Self.keys(keys),
      "notes": .texts(notes),
      "source": .text(source),
      "columns": .array(
        columns.enumerated().map { index, title in
          columnRecord([
            "title": .string(title),
            "is_number": .bool(index > 0 && Self.numbers(in: rows).contains(index - 1)),
          ])
        }),
      "rows": Self.rows(rows),
    ])
  }

  /// The columns in which any cell is a figure, besides that of the names.
  private static func numbers(in rows: [Row]) -> Set<Int> {
    Set(rows.flatMap { row in row.cells.indices.filter { row.cells[$0].value != nil } })
  }

  static func rows(_ rows: [Row]) -> Value {
    let numbers = numbers(in: rows)
    return .array(
      rows.map { row in
        rowRecord([
          "name": .string(row.name),
          "path": .text(row.path),
          "is_own": .bool(row.isOwn),
          "cells": .array(
            row.cells.enumerated().map { index, cell in
              cellRecord([
                "text": .string(cell.text),
                "is_number": .bool(numbers.contains(index)),
                "value": .decimal(cell.value),
              ])
            }),
        ])
      })
  }

  static func keys(_ keys: [(mark: String, text: String)]) -> Value {
    .array(keys.map { keyRecord(["mark": .string($0.mark), "text": .string($0.text)]) })
  }
}

extension Frame {
  /// A figure as charts print it: with `%`, without any longer unit, which the subtitle names.
  func figure(_ value: Decimal, places: Int? = nil, unit: String?) -> String {
    NumberForm.text(
      value, unit: unit == "%" ? unit : nil, places: places.map { max($0, value.scale) },
      in: language)
  }

  /// What a campaign's figures as a whole are about.
  func place(of assessment: Assessment) -> String {
    assessment.model.province(of: assessment.campaign).map { fullName(of: $0) }
      ?? word("whole_country")
  }

  /// `Tỷ lệ hộ nghèo (%), Vĩnh Long, quý IV/2024 - quý III/2026`.
  func subtitle(of indicator: Indicator, _ place: String, _ first: Period, _ last: Period)
    -> String
  {
    let unit = indicator.unit.map { " (\($0))" } ?? ""
    let time =
      first == last
      ? DayForm.text(last, .short, in: language)
      : "\(DayForm.text(first, .short, in: language)) - \(DayForm.text(last, .short, in: language))"
    return "\(indicator.displayName)\(unit), \(place), \(time)"
  }

  /// What offices name as the source of figures, where that is one or two.
  func sources(of results: [IndicatorResult]) -> String? {
    var named: [String] = []
    for case let source? in results.map(\.source) where !named.contains(source) {
      guard named.count < 2 else { return nil }
      named.append(source)
    }
    return named.isEmpty ? nil : named.sorted().joined(separator: "; ")
  }
}
