import Diagnostics
import Files
import Formats

/// `sitegen data`: shows how a table is read.
struct DataCommand {
  private let file: String
  private let sheet: String?
  private let format: String

  init(_ arguments: Arguments) {
    file = arguments.operands[0]
    sheet = arguments[.sheet]
    format = arguments[.tableFormat] ?? "text"
  }

  func run(_ voice: Voice) -> ExitStatus {
    var problems = Report()
    do {
      switch try Reading.contents(of: file, atMost: TableLimits.fileBytes) {
      case .tooLarge(let size):
        problems.add(.tableTooLarge(path: file, size: size))
        voice.tell(problems)
        return .contentHasErrors
      case .bytes(let bytes):
        let preview = TablePreview(path: file, bytes: bytes, sheet: sheet)
        // What is worth knowing is part of what is printed; what is wrong is said aloud as well.
        for diagnostic in preview.report.diagnostics where diagnostic.severity == .error {
          problems.add(diagnostic)
        }
        voice.tell(problems)
        guard !preview.isRefused else { return .contentHasErrors }
        print(preview, voice)
        return .clean
      }
    } catch {
      return voice.tell(error)
    }
  }

  private func print(_ preview: TablePreview, _ voice: Voice) {
    switch format {
    case "json":
      // Programs read it: the same words whatever the machine's language.
      preview.writeJSON(notesIn: voice.languageIsChosen ? voice.language : .en) {
        Console.output($0)
      }
    case "csv": preview.writeCSV { Console.output($0) }
    default: Console.output(preview.text(in: voice.language))
    }
  }
}
