import Compare
import Diagnostics
import Files
import Publish
import Quantities

/// `sitegen diff`: tells in words what a reader would notice between two published sites.
struct DiffCommand {
  private let old: String
  private let new: String
  private let list: String?
  private let sheet: String?
  private let day: Day

  init(_ arguments: Arguments) throws(UsageError) {
    old = arguments.operands[0]
    new = arguments.operands[1]
    list = arguments[.append]
    sheet = arguments[.print]
    day = try SiteOptions.day(arguments[.asOf]) ?? SiteOptions.today
  }

  func run(_ voice: Voice) -> ExitStatus {
    var report = Report()
    do {
      guard let before = try PublishedData(in: old, reporting: &report),
        let after = try PublishedData(in: new, reporting: &report)
      else { return end(report, voice) }
      let comparison = Comparison(from: before, to: after)
      if let list { try append(comparison.changes, to: list, reporting: &report) }
      if let sheet {
        let page = ApprovalSheet(of: comparison, on: day, in: voice.language)
        try UserFile.write(page.html, to: sheet, makingFolders: false)
      }
      if !voice.quiet { tell(comparison, voice) }
      return end(report, voice)
    } catch let fault as ReadingFault {
      return voice.tell(fault)
    } catch let fault as MachineFault {
      report.add(fault.diagnostic)
      voice.tell(report)
      return .machineFailed
    } catch {
      preconditionFailure("nothing here throws anything else: \(error)")
    }
  }

  private func append(
    _ changes: [Change], to path: String, reporting report: inout Report
  ) throws {
    let isThere = try Reading.kind(of: path) != nil
    let existing = isThere ? SourceText(path: path, bytes: try Reading.bytes(of: path)) : nil
    let bytes = ChangeList.appended(changes, on: day, to: existing, reporting: &report)
    guard let bytes, bytes != existing?.bytes, !changes.isEmpty else { return }
    try UserFile.write(bytes, to: path, makingFolders: false)
  }

  private func tell(_ comparison: Comparison, _ voice: Voice) {
    var text = ""
    var heading: Wording?
    for change in comparison.changes {
      if change.heading != heading {
        text += (heading == nil ? "" : "\n") + change.heading[voice.language] + "\n"
        heading = change.heading
      }
      text += "  " + change.words[voice.language] + "\n"
    }
    let nothing = ApprovalSheet.nothing(but: comparison.pageCount)[voice.language] + "\n"
    Console.output(text.isEmpty ? nothing : text)
  }

  private func end(_ report: Report, _ voice: Voice) -> ExitStatus {
    voice.tell(report)
    return report.hasErrors ? .contentHasErrors : .clean
  }
}
