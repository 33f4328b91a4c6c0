import Diagnostics
import Publish

/// `sitegen verify`: compares what the host serves with what was published.
struct VerifyCommand {
  private let copy: String
  private let manifest: String
  private let site: String

  init(_ arguments: Arguments) {
    copy = arguments.operands[0]
    site = arguments[.site] ?? "."
    let output = arguments[.out] ?? (site == "." ? "public" : site + "/public")
    manifest = arguments[.manifest] ?? "\(output)/\(Manifest.fileName)"
  }

  func run(_ voice: Voice) -> ExitStatus {
    var report = Report()
    do {
      let result = try Verification.of(copy, against: manifest, reporting: &report)
      voice.tell(report)
      guard let result, result.isClean else { return .contentHasErrors }
      // Only a convenience for the next list of changes: that the copy is sound stands anyway.
      try? UploadConfirmation.note(copy: copy, manifest: manifest, site: site)
      if !voice.quiet {
        Console.output(
          Wording(
            vi: "\(result.intact) tệp đúng như bản đã xuất bản\n",
            en: "\(result.intact) files are as they were published\n")[voice.language])
      }
      return .clean
    } catch {
      report.add(error.diagnostic)
      voice.tell(report)
      return .machineFailed
    }
  }
}
