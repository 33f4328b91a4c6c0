import Check
import Diagnostics
import Domain
import Ingest
import Quantities

/// A small site in a test: a campaign without a fault, and the files that a test changes or adds.
struct TestSite {
  private var files: [String: String]

  /// The files of the campaign `a`, or of `content` where the path begins with a slash.
  init(_ changes: [String: String] = [:]) {
    files = [
      "content/site.yaml": "name: Trang thử\noffice: Văn phòng\n",
      "content/campaigns/a/campaign.yaml": Self.head,
    ]
    for (path, text) in changes {
      files[path.hasPrefix("/") ? "content" + path : "content/campaigns/a/" + path] = text
    }
  }

  /// A head without a fault.
  static let head = """
    title: Phát động thi đua
    type: Kế hoạch
    status: ban hành
    issuer: Ủy ban nhân dân tỉnh
    number: 1/KH-UBND
    date: 02/01/2024
    place: Trà Vinh
    signatory: {name: Nguyễn Văn An}
    province: {name: Trà Vinh, vintage: 63}
    level: tỉnh
    period: {from: '2024', to: '2025'}

    """

  /// What reading and checking the site says, as `code path:line`.
  func findings(asOf: String = "2026-01-01") -> [String] {
    var report = Report()
    let tree = ContentTree(files.map { .init(path: $0.key, bytes: Array($0.value.utf8)) })
    guard let model = Ingestion(tree).model(reporting: &report), let day = Day(asOf) else {
      return ["no model"]
    }
    Checklist.standard.check(model, asOf: day, into: &report)
    return report.sorted.filter { $0.severity != .note }.map { diagnostic in
      let place = diagnostic.place
      let path = (place?.path ?? "").split(separator: "/").suffix(1).joined()
      return "\(diagnostic.code) \(path)" + (place?.line.map { ":\($0)" } ?? "")
    }
  }

  /// The model of the site.
  func model() -> Model? {
    var report = Report()
    let tree = ContentTree(files.map { .init(path: $0.key, bytes: Array($0.value.utf8)) })
    return Ingestion(tree).model(reporting: &report)
  }
}
