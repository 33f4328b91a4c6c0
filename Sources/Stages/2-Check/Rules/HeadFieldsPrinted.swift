import Diagnostics
import Domain
import Quantities

/// Says which fields of its head a document lacks; its pages print “Văn bản không ghi” for them.
struct HeadFieldsPrinted: Rule {
  func check(_ model: Model, asOf day: Day, into report: inout Report) {
    for campaign in model.campaigns {
      let head = campaign.head
      let missing = [
        ("số, ký hiệu", "number", head.number == nil), ("ngày", "date", head.day == nil),
        ("nơi ban hành", "place", head.place == nil),
        ("tên người ký", "signatory", head.signatory?.name == nil),
      ].filter(\.2)
      guard !missing.isEmpty else { continue }
      let names = Wording(
        vi: missing.map(\.0).joined(separator: "; "), en: missing.map(\.1).joined(separator: ", "))
      report.add(.headIncomplete, at: head.origin, ["fields": .term(names)])
    }
  }
}

extension Problem {
  static let headIncomplete = Problem(
    .warning, "head-incomplete",
    vi: "văn bản không ghi: {fields}; trang sẽ in “Văn bản không ghi”",
    en: "the document does not give: {fields}; its pages say so",
    cure: Wording(
      vi: "nếu bản đã ký có ghi thì điền vào đầu campaign.yaml",
      en: "where the signed copy has them, fill them in at the head of campaign.yaml"))
}
