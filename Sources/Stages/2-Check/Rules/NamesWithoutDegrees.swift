import Diagnostics
import Domain
import Quantities

/// No degree stands before a name: a name is written in full, as the decision has it (N05).
struct NamesWithoutDegrees: Rule {
  private static let degrees: Set<String> = [
    "gs", "pgs", "ts", "ths", "bs", "cn", "ks", "gs.ts", "pgs.ts", "cki", "ckii", "bscki", "bsckii",
  ]

  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      var names: [(String, Span)] = []
      if let signatory = campaign.head.signatory, let name = signatory.name {
        names.append((name, signatory.origin))
      }
      names += campaign.entered.decisions.filter { $0.kind == .person }.map {
        ($0.laureate, $0.origin)
      }
      names += campaign.entered.exemplars.filter { $0.kind == .person }.map { ($0.name, $0.origin) }
      for (name, origin) in names {
        guard let first = name.split(separator: " ").first, first.count < name.count else {
          continue
        }
        let word = first.lowercased().trimmingDots
        guard Self.degrees.contains(word) else { continue }
        report.add(
          .degreeBeforeName, at: origin, ["name": .text(name), "degree": .text(String(first))])
      }
    }
  }
}

extension String {
  /// The word without the dots at its end.
  fileprivate var trimmingDots: String {
    var word = self[...]
    while word.last == "." || word.last == "," { word.removeLast() }
    return String(word)
  }
}

extension Problem {
  static let degreeBeforeName = Problem(
    .warning, "degree-before-name",
    vi: "“{name}” có học hàm, học vị “{degree}” trước tên",
    en: "'{name}' has the degree '{degree}' before it",
    cure: Wording(
      vi: "chỉ ghi họ và tên như trong quyết định", en: "write the name alone, as decided"))
}
