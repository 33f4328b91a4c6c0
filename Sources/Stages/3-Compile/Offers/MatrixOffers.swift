package import Liquid

extension Offers {
  /// A board: one mark a cell, who down the side, what along the top.
  package static let matrix = RecordOffer(
    "matrix",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("caption", .text, "what it shows"),
      Offer("corner", .text, "the head of the first column", example: "Đơn vị"),
      Offer("columns", .list(.record("matrix_column")), "the heads of the columns"),
      Offer("has_long_heads", .truth, "whether these are too long to stand side by side"),
      Offer("rows", .list(.record("matrix_row")), "one for each unit or place"),
      Offer("total_head", .text, "the head of the last column and row", example: "Đã nộp"),
      Offer("totals", .list(.text), "the last row, column by column"),
      Offer("grand_total", .text, "the last cell", example: "480/504"),
      Offer("legend", .list(.record("matrix_mark")), "the marks in use and how often"),
    ])

  /// What stands at the head of a column.
  package static let matrixColumn = RecordOffer(
    "matrix_column",
    [
      Offer("title", .text, "its name"),
      Offer("path", .text, isOptional: true, "the page of what it is about"),
    ])

  /// A unit or place with its marks.
  package static let matrixRow = RecordOffer(
    "matrix_row",
    [
      Offer("title", .text, "who"),
      Offer("path", .text, isOptional: true, "their page"),
      Offer("cells", .list(.record("matrix_cell")), "one for each column"),
      Offer("total", .text, "how many of how many", example: "7/8"),
    ])

  /// One cell of a board.
  package static let matrixCell = RecordOffer(
    "matrix_cell",
    [
      Offer("mark", .text, "the shape", example: "●"),
      Offer("code", .text, "the state as a word for styles", example: "reached"),
      Offer("text", .text, "the state in words, with what there is to say of it"),
    ])

  /// A mark of the legend.
  package static let matrixMark = RecordOffer(
    "matrix_mark",
    [
      Offer("mark", .text, "the shape"),
      Offer("code", .text, "the state as a word for styles"),
      Offer("name", .text, "what it means"),
      Offer("count", .number, "how many cells have it"),
    ])

  /// A report that is late or has not come.
  package static let lateReport = RecordOffer(
    "late_report",
    [
      Offer("unit", .record("link"), "who owes it"),
      Offer("has_page", .truth, "whether the unit has a page"),
      Offer("period", .date, isOptional: true, "the period reported on; nothing for a final one"),
      Offer("due", .date, isOptional: true, "the last day"),
      Offer("received", .date, isOptional: true, "the day it came"),
      Offer("days", .number, isOptional: true, "by how many days it is late"),
      Offer("state", .text, "the state in words", example: "Trễ 3 ngày"),
      Offer("code", .text, "the state as a word for styles", example: "late"),
      Offer("mark", .text, "the shape of the state"),
    ])

  /// How many of one campaign's units are at which point with a report.
  package static let reportBoard = RecordOffer(
    "report_board",
    [
      Offer("kind", .text, "what is reported", example: "Định kỳ"),
      Offer("rule", .record("statement"), "the rule of the plan"),
      Offer("matrix", .record("matrix"), "units against periods"),
      Offer("late", .list(.record("late_report")), "what is late or has not come, the worst first"),
      Offer("owed", .number, "how many reports have fallen due"),
      Offer("received", .number, "how many have come"),
      Offer("in_time", .number, "how many of them in time"),
      Offer("overdue", .number, "how many are overdue"),
    ])

  static let matrixRecords = [
    matrix, matrixColumn, matrixRow, matrixCell, matrixMark, lateReport, reportBoard,
  ]

  static let board: [Offer] =
    ofCampaign + [
      Offer("boards", .list(.record("report_board")), "one for each rule"),
      Offer("downloads", .record("downloads"), "the tables of the page as files"),
    ]

  static let progress: [Offer] =
    ofCampaign + [
      Offer("matrices", .list(.record("matrix")), "provinces of each map, and units"),
      Offer("newest", .date, isOptional: true, "the newest day that a figure speaks of"),
    ]
}
