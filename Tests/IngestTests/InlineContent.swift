import Diagnostics
import Domain
import Ingest

/// Content written in a test: a site with one campaign, and the files that the test adds.
struct InlineContent {
  let model: Model?
  /// What was said, as `code path:line`.
  let findings: [String]

  /// Paths are below the campaign `a`, or below `content` where they begin with a slash.
  init(
    _ added: [String: String], documents: [String: [UInt8]] = [:], head: String = Self.head
  ) {
    var files = [
      "content/site.yaml": "name: Trang thử\noffice: Văn phòng\n",
      "content/campaigns/a/campaign.yaml": head,
    ]
    for (path, text) in added {
      files[path.hasPrefix("/") ? "content" + path : "content/campaigns/a/" + path] = text
    }
    var report = Report()
    let tree = ContentTree(
      files.map { .init(path: $0.key, bytes: Array($0.value.utf8)) }
        + documents.map { .init(path: "content/campaigns/a/" + $0.key, bytes: $0.value) })
    model = Ingestion(tree).model(reporting: &report)
    findings = report.sorted.filter { $0.severity != .note }.map { diagnostic in
      let path = (diagnostic.place?.path ?? "").split(separator: "/").suffix(1).joined()
      let near = diagnostic.near.map { " ~\($0)" } ?? ""
      return "\(diagnostic.code) \(path)"
        + (diagnostic.place?.line.map { ":\($0)" } ?? "") + near
    }
  }

  var campaign: Campaign? { model?.campaigns.first }

  static let head = """
    title: Phát động thi đua
    type: Kế hoạch
    status: ban hành
    issuer: Ủy ban nhân dân tỉnh
    province: {name: Trà Vinh, vintage: 63}
    level: tỉnh
    period: {from: tháng 11/2024, to: 30/9/2025}

    """
}
