package import Liquid

extension Offers {
  /// A chart with everything that stands around it; the partial `chart.html` shows one.
  package static let chart = RecordOffer(
    "chart",
    [
      Offer("id", .text, "its id, unlike any other of the page", example: "bieu-do-ct1"),
      Offer(
        "headline", .text, "what it shows, in a sentence",
        example: "Tăng ba quý liền, còn 4,2 điểm % tới mục tiêu 2026"),
      Offer("subtitle", .text, "what is measured, where, when, in which unit"),
      Offer("picture", .html, "the picture, as SVG"),
      Offer("keys", .list(.record("chart_key")), "what its shapes mean, where they need a word"),
      Offer("notes", .list(.text), "what to keep in mind when reading it"),
      Offer("source", .text, isOptional: true, "where its figures come from"),
      Offer(
        "columns", .list(.record("chart_column")),
        "the heads of its table, that of the row names first"),
      Offer("rows", .list(.record("chart_row")), "the same numbers as a table"),
    ])

  /// A shape and what it means.
  package static let chartKey = RecordOffer(
    "chart_key",
    [
      Offer("mark", .text, "the shape", example: "□"),
      Offer("text", .text, "what it means", example: "sơ bộ"),
    ])

  /// A column of the table of a chart.
  package static let chartColumn = RecordOffer(
    "chart_column",
    [
      Offer("title", .text, "its head"),
      Offer("is_number", .truth, "whether figures stand in it"),
    ])

  /// A row of the table of a chart.
  package static let chartRow = RecordOffer(
    "chart_row",
    [
      Offer("name", .text, "the period or place"),
      Offer("path", .text, isOptional: true, "its page"),
      Offer("is_own", .truth, "whether it is the place that the page is about"),
      Offer("cells", .list(.record("chart_cell")), "its cells, in the order of the columns"),
    ])

  /// A cell of the table of a chart.
  package static let chartCell = RecordOffer(
    "chart_cell",
    [
      Offer("text", .text, "the figure or the word in its place"),
      Offer("is_number", .truth, "whether figures stand in its column"),
      Offer("value", .number, isOptional: true, "the figure, where it is one"),
    ])

  /// Every province as a square in its rough place; a list for those who do not see it.
  package static let tileMap = RecordOffer(
    "tile_map",
    [
      Offer("id", .text, "its id, unlike any other of the page"),
      Offer("headline", .text, "what it shows, in a sentence"),
      Offer("subtitle", .text, "what is measured, when, in which unit"),
      Offer("tiles", .list(.record("tile")), "the squares, from A to Y"),
      Offer("keys", .list(.record("chart_key")), "what its shapes mean"),
    ])

  /// A province on a map of squares.
  package static let tile = RecordOffer(
    "tile",
    [
      Offer("name", .text, "its name", example: "Vĩnh Long"),
      Offer("letters", .text, "three letters for it", example: "VLG"),
      Offer("path", .text, "its page"),
      Offer("column", .number, "from the west, from 1"),
      Offer("row", .number, "from the north, from 1"),
      Offer("code", .text, "its state as a word for styles", example: "reached"),
      Offer("mark", .text, "the shape of the state, or a short figure", example: "●"),
      Offer("text", .text, "the state and the figure", example: "Đạt, 96,2%"),
      Offer("is_own", .truth, "whether it is the place that the page is about"),
    ])

  /// The figures of many places, a place a row and a period a column.
  package static let resultMatrix = RecordOffer(
    "result_matrix",
    [
      Offer("places", .text, "whose figures they are", example: "34 tỉnh, thành phố"),
      Offer("columns", .list(.text), "the periods"),
      Offer("rows", .list(.record("chart_row")), "the places"),
      Offer("notes", .list(.text), "what was revised, and what offices say of single figures"),
    ])

  /// Where a province stands by one indicator.
  package static let placeIndicator = RecordOffer(
    "place_indicator",
    [
      Offer("name", .text, "the indicator's name"),
      Offer("path", .text, "the indicator's page"),
      Offer("target", .text, "what is to be reached"),
      Offer("period", .date, isOptional: true, "the period of the figure shown"),
      Offer("value", .number, isOptional: true, "the figure shown"),
      Offer("value_text", .text, isOptional: true, "the figure shown, ready to print"),
      Offer("unit", .text, isOptional: true, "what the figure is counted in", example: "%"),
      Offer("rank", .text, isOptional: true, "its place among all", example: "12/34"),
      Offer("finding", .record("finding"), "where it stands and why"),
      Offer("bullet", .html, isOptional: true, "the figure against the target, as SVG"),
      Offer("spark", .html, isOptional: true, "the figures over time, as SVG"),
    ])

  /// Where a province stands in one campaign.
  package static let placeStanding = RecordOffer(
    "place_standing",
    [
      Offer("id", .text, "its id, unlike any other of the page"),
      Offer("campaign", .record("link"), "the campaign"),
      Offer("indicators", .list(.record("place_indicator")), "its indicators with figures"),
      Offer("reached_count", .number, isOptional: true, "how many it reaches, where any is judged"),
      Offer("judged_count", .number, "how many have a target for it"),
      Offer("charts", .list(.record("chart")), "the figures over time"),
    ])

  static let chartRecords = [
    chart, chartColumn, chartKey, chartRow, chartCell, tileMap, tile, resultMatrix, placeIndicator,
    placeStanding,
  ]
}
