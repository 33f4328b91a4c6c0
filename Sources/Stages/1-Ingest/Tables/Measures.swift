import Diagnostics
import Schema
import Text

// A unit printed in a cell of figures must be the one in which the record counts: `12 triệu` of an
// indicator in đồng is not 12.
extension TableRow {
  /// Whether a figure is in the unit it is counted in; one printed in another is reported.
  @discardableResult
  func checkMeasure(
    of id: String, is measure: String?, reporting report: inout Report
  ) -> Bool {
    guard let printed = table.column(id)?.unit(index),
      measure.map({ Self.isSame(printed, $0) }) != true
    else { return true }
    report.add(
      measure == nil ? .measureUnknown : .measureDiffers, at: span(id),
      [
        "value": .text(table.printed(index, id)), "printed": .text(printed),
        "unit": .text(measure ?? ""),
      ])
    return false
  }

  /// Whether a printed unit is the one of the record; `%` stands for every kind of per cent.
  private static func isSame(_ printed: String, _ measure: String) -> Bool {
    VietnameseText.areAlike(printed, measure) || printed == "%" && measure.hasPrefix("%")
  }
}

extension Problem {
  static let measureDiffers = Problem(
    .error, "measure-differs",
    vi: "“{value}” ghi theo đơn vị “{printed}”, trong khi ở đây tính bằng “{unit}”",
    en: "'{value}' is given in '{printed}', but figures here are in '{unit}'",
    cure: Wording(
      vi: "đổi ra “{unit}” và chỉ ghi con số; ô Excel định dạng phần trăm thì đổi sang Number",
      en: "bring it to '{unit}' and write the figure only; a cell that Excel shows as a percentage"
        + " gets the format Number"))
  static let measureUnknown = Problem(
    .error, "measure-unknown",
    vi: "“{value}” có ghi đơn vị “{printed}”, nhưng chỉ tiêu chưa khai báo đơn vị tính",
    en: "'{value}' holds the unit '{printed}', but its indicator states none",
    cure: Wording(
      vi: "ghi đơn vị này vào cột đơn_vị_tính của chỉ tiêu, hoặc chỉ để con số trong ô",
      en: "write that unit into the column 'unit' of the indicator, or leave only the figure"))
}
