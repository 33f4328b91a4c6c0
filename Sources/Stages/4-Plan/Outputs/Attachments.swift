import Compile
import Diagnostics
package import Domain
import Liquid
import Text

/// The files that records name, such as the signed plan, as they were read.
package struct Attachments: Sendable {
  /// One file of the content.
  package struct File: Sendable {
    package let bytes: [UInt8]
    /// 64 hexadecimal digits, by which a reader can prove that he has the right file.
    package let sha256: String

    package init(bytes: [UInt8], sha256: String) {
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  private let files: [String: File]

  /// The files by their paths in the site.
  package init(_ files: [String: File] = [:]) { self.files = files }

  subscript(path: String) -> File? { files[path] }
}

extension Campaign {
  /// The files that its pages offer: its own, and those of awards that were given.
  package var publicFiles: [AttachedFile] {
    files
      + entered.decisions.filter { $0.state == .decided || $0.state == .revoked }.flatMap(\.files)
  }
}

private let attachedRecord = RecordMaker(Offers.attachedFile)

extension Planner {
  /// The files that the records of a realm name, each copied once.
  mutating func addAttachments(_ campaigns: CampaignPages) {
    for campaign in campaigns.all {
      var seen: Set<String> = []
      for file in campaign.publicFiles where seen.insert(file.path).inserted {
        guard let found = frame.attachments[file.path] else { continue }
        add(file: frame.path(of: file, in: campaign), from: file.origin) { found.bytes }
      }
    }
  }
}

extension Frame {
  /// Where a file of a campaign is published.
  func path(of file: AttachedFile, in campaign: Campaign) -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    let ending = parts.count > 1 ? "." + (parts.last ?? "").lowercased() : ""
    return realm.path("\(CampaignPages.folder(of: campaign))tep/\(Slug.of(stem) ?? "tep")\(ending)")
  }

  /// The files of a record, with what a reader must know before he fetches one.
  func attached(_ files: [AttachedFile], to campaign: Campaign) -> Value {
    .array(
      files.compactMap { file in
        guard let found = attachments[file.path] else { return nil }
        let path = path(of: file, in: campaign)
        let ending = path.split(separator: ".").last.map { $0.uppercased() } ?? ""
        return attachedRecord([
          "title": .string(file.title ?? path.split(separator: "/").last.map(String.init) ?? path),
          "path": .string(path),
          "form": .string(ending),
          "size": .string(size(of: found.bytes.count)),
          "day": .day(file.day),
          "sha256": .string(found.sha256),
        ])
      })
  }
}
