package import Diagnostics
package import Domain
import Quantities
import Text

// The parts that the sentences of a judgement are put together from.
extension Finding {
  /// `Kết quả 96,2% (quý II/2025, sơ bộ)`.
  func result(_ language: Language, startsSentence: Bool = true) -> String {
    guard let figure, let last = figure.results.last else { return "" }
    switch figure.value {
    case .number(let value, _):
      let number = self.number(value, places: figure.places, language)
      if let rolled = figure.rolledUp {
        let text = ofPlaces(rolled, number, language)
        return startsSentence ? text : text.lowercasedFirst
      }
      if figure.results.count > 1 { return sum(figure, number, language) }
      let lead = figure.isEarlier ? Self.earlierResult[language] : Self.result[language]
      return
        "\(startsSentence ? lead : lead.lowercasedFirst) \(number) \(source(of: last, language))"
    case .achieved(let isDone):
      let lead = isDone ? Self.isDone[language] : Self.isNotDone[language]
      return "\(startsSentence ? lead : lead.lowercasedFirst) \(source(of: last, language))"
    case .missing, .notApplicable: return ""
    }
  }

  /// The result where no verb follows.
  func bareResult(_ language: Language, startsSentence: Bool = true) -> String {
    let text = result(language, startsSentence: startsSentence)
    return text.hasSuffix(",") ? String(text.dropLast()) : text
  }

  /// `Cộng 3 kỳ (từ quý I/2025 đến quý III/2025, sơ bộ) được 1.150 đảng viên,`.
  private func sum(_ figure: CountedFigure, _ number: String, _ language: Language) -> String {
    let count = figure.results.count
    // The sum is no more final than the least final of its parts.
    guard let first = figure.results.first, let last = figure.results.last,
      let status = figure.results.map(\.status).min(by: { $0.rank < $1.rank })?.name[language]
    else { return number }
    let start = first.period.named(in: language)
    let end = last.period.named(in: language)
    return language == .vi
      ? "Cộng \(count) kỳ (từ \(start) đến \(end), \(status)) được \(number),"
      : "The sum of \(count) periods (\(start) to \(end), \(status)), \(number),"
  }

  /// `Cộng số của 30 trên 34 nơi (quý II/2025) được 1.150 xã,`.
  private func ofPlaces(_ rolled: RolledUp, _ number: String, _ language: Language) -> String {
    let lead = rolled.basis[language].dropLast()
    guard let newest = rolled.newest?.figure.results.last else { return number }
    let time = time(of: newest, language)
    return language == .vi
      ? "\(lead) (\(time)) được \(number)," : "\(lead) (\(time)), \(number),"
  }

  func source(of result: IndicatorResult, _ language: Language) -> String {
    "(\(time(of: result, language)), \(result.status.name[language]))"
  }

  private static let result = Wording(vi: "Kết quả", en: "The result")
  private static let earlierResult = Wording(vi: "Kết quả của kỳ trước", en: "The earlier result")
  private static let isDone = Wording(vi: "Đã hoàn thành", en: "Done")
  private static let isNotDone = Wording(vi: "Chưa hoàn thành", en: "Not done yet")

  /// The day that a result speaks of, else its period.
  func time(of result: IndicatorResult, _ language: Language) -> String {
    (result.day.map(Period.init) ?? result.period).named(in: language)
  }

  /// `hạn đến hết năm 2025 đã qua`, `hạn đến hết năm 2025`.
  func limit(_ language: Language) -> String {
    guard let due else {
      return language == .vi ? "kế hoạch không ghi hạn" : "the plan states no time limit"
    }
    let words = due.wording[language]
    switch (language, isOver) {
    case (.vi, true): return "hạn \(words) đã qua"
    case (.vi, false): return "hạn \(words)"
    case (.en, true): return "the time limit, \(words), is past"
    case (.en, false): return "the time limit is \(words)"
    }
  }

  /// A value with the unit of the indicator.
  func number(_ value: Decimal, places: Int? = nil, _ language: Language) -> String {
    NumberForm.text(value, unit: unit(language), places: places, in: language)
  }

  /// The unit of the indicator; of a set without one, its targets are counted.
  func unit(_ language: Language) -> String? {
    if let unit = indicator.unit { return unit }
    guard indicator.setSize != nil else { return nil }
    return language == .vi ? "chỉ tiêu" : "targets"
  }
}

extension Judgement {
  /// A percentage of a goal in one place, or in as many as keep it from reading 100.
  static func words(
    forPercent percent: Decimal, unit: String? = nil, in language: Language
  ) -> String {
    NumberForm.text(percent, unit: unit, places: max(1, percent.scale), in: language)
  }

  /// The percentage as pages print it, without its sign.
  package func percentWords(in language: Language) -> String? {
    percent.map { Self.words(forPercent: $0, in: language) }
  }
}

extension IndicatorResult.Status {
  /// The word for it: ước thực hiện, sơ bộ, chính thức.
  package var name: Wording {
    switch self {
    case .estimated: Wording(vi: "ước thực hiện", en: "estimate")
    case .preliminary: Wording(vi: "sơ bộ", en: "preliminary")
    case .official: Wording(vi: "chính thức", en: "official")
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
