package import Digests
package import Plan
package import Search

/// The files of search, for each language and realm its own.
package struct SearchFiles: Sendable {
  /// A page of the site and what it is found by.
  package struct Page: Sendable {
    let route: Route
    let digest: PageDigest
    // What it was read from.
    let content: Digest

    package init(_ route: Route, _ digest: PageDigest, of content: Digest) {
      self.route = route
      self.digest = digest
      self.content = content
    }
  }

  /// A file, from the output folder on.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  package let files: [File]

  /// The index of the pages, in the order of the plan.
  package init(of pages: [Page]) {
    var order: [String] = []
    var groups: [String: [SearchIndex.Page]] = [:]
    for page in pages {
      let folder = page.route.top + "tim/"
      if groups[folder] == nil { order.append(folder) }
      groups[folder, default: []].append(
        SearchIndex.Page(path: page.route.path, digest: page.digest))
    }
    files = order.flatMap { folder in
      SearchIndex(of: groups[folder] ?? []).files.map {
        File(path: folder + $0.name, bytes: $0.bytes)
      }
    }
  }
}
