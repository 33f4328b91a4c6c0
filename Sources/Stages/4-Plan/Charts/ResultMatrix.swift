import Charts
import Compile
import Domain
import Judge
import Liquid
import Quantities
import Text

private let matrixRecord = RecordMaker(Offers.resultMatrix)

/// The figures of many places as tables, a place a row and a period a column.
struct ResultMatrix {
  let frame: Frame
  let assessment: Assessment
  let provinces: ProvincePages
  private let results: [IndicatorResult]
  private let periods: [Period]

  // Up to this many figures are told one by one, with source and note.
  private static let most = 60

  /// Nothing where the figures of provinces are few.
  init?(
    _ frame: Frame, _ assessment: Assessment, _ provinces: ProvincePages,
    of indicator: Reference<Indicator>
  ) {
    results = assessment.campaign.entered.results.current(of: indicator).filter {
      $0.subject.isProvince && $0.subgroup == nil
    }
    guard results.count > Self.most else { return nil }
    periods = Set(results.map(\.period)).sorted { ($0.last, $0.first) < ($1.last, $1.first) }
    self.frame = frame
    self.assessment = assessment
    self.provinces = provinces
  }

  /// A table for each map that has figures, the newer one first.
  var values: [Value] {
    let cells = Dictionary(
      results.map { (Place(subject: $0.subject, period: $0.period), $0) },
      uniquingKeysWith: { $1 })
    return [Province.Vintage.thirtyFour, .sixtyThree].compactMap { map in
      let own = results.filter { $0.subject.map == map }
      guard !own.isEmpty else { return nil }
      let known = Set(own.map(\.subject))
      let spoken = Set(own.map(\.period))
      let periods = periods.filter(spoken.contains)
      let rows = provinces.all(map).filter { known.contains(.province($0.key)) }.map { province in
        row(
          province, periods,
          periods.map { cells[Place(subject: .province(province.key), period: $0)] })
      }
      return matrixRecord([
        "places": .string(frame.word(map == .thirtyFour ? "provinces_34" : "provinces_63")),
        "columns": .texts(periods.map { DayForm.text($0, .short, in: frame.language) }),
        "rows": ChartText.rows(rows),
        "notes": .texts(notes(on: own)),
      ])
    }
  }

  private struct Place: Hashable {
    let subject: IndicatorResult.Subject
    let period: Period
  }

  private func row(
    _ province: Province, _ periods: [Period], _ results: [IndicatorResult?]
  ) -> ChartText.Row {
    let isFormer =
      province.key.vintage == .sixtyThree
      && assessment.model.provinces.of(.thirtyFour).contains { $0.name == province.name }
    return ChartText.Row(
      name: province.name + (isFormer ? " (\(frame.word("former")))" : ""),
      path: provinces.id(of: province.key).map { frame.path($0) },
      cells: zip(periods, results).map { period, result in
        if let result { return cell(result) }
        let isOutside =
          province.validFrom.map { period.last < $0 } == true
          || province.validTo.map { period.first > $0 } == true
        let mark = isOutside ? IndicatorState.notApplicable.mark : frame.word("missing_mark")
        return ChartText.Cell(text: mark)
      })
  }

  private func cell(_ result: IndicatorResult) -> ChartText.Cell {
    let status = result.status == .official ? "" : " \(result.status.marker.letter)"
    switch result.value {
    case .number(let number, let places):
      let text = NumberForm.text(number, places: max(places, number.scale), in: frame.language)
      return ChartText.Cell(text: text + status, value: number)
    case .missing: return ChartText.Cell(text: frame.word("missing_mark"))
    case .achieved, .notApplicable:
      return ChartText.Cell(text: frame.words(for: result.value) + status)
    }
  }

  /// What was revised and what an office says of single figures.
  private func notes(on results: [IndicatorResult]) -> [String] {
    let table = assessment.campaign.entered.results
    return results.compactMap { result in
      let earlier = table.revisions(of: result.key).dropLast()
      guard !earlier.isEmpty || result.note != nil else { return nil }
      let time = DayForm.text(result.period, .short, in: frame.language)
      let former = earlier.map { old in
        let reason = (result.reason ?? old.reason).map { " (\($0))" } ?? ""
        return "\(frame.words(for: old.value)) → \(frame.words(for: result.value))\(reason)"
      }
      let words = former + [result.note].compactMap { $0 }
      return "\(assessment.name(of: result.subject)), \(time): \(words.joined(separator: "; "))"
    }
  }
}
