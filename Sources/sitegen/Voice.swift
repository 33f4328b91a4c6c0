import Diagnostics
import Files

/// How the program speaks in this run.
struct Voice {
  var language: Language
  let format: DiagnosticPrinter.Format
  let quiet: Bool
  /// The language was asked for by option, so a site's own language does not change it.
  let languageIsChosen: Bool

  /// Reads how to speak off the words, before anything can go wrong with them.
  static func spoken(in words: [String]) -> Voice {
    let chosen = value(of: .lang, in: words).flatMap(Language.init(rawValue:))
    let environment = Console.environment("LANG") ?? ""
    return Voice(
      language: chosen ?? (environment.hasPrefix("en") ? .en : .vi),
      format: value(of: .diagnostics, in: words).flatMap(DiagnosticPrinter.Format.init(rawValue:))
        ?? .text,
      quiet: words.contains(Option.quiet.name), languageIsChosen: chosen != nil)
  }

  /// The same voice in the language of a site, unless the user chose another.
  func speaking(_ siteLanguage: Language?) -> Voice {
    var voice = self
    if let siteLanguage, !languageIsChosen { voice.language = siteLanguage }
    return voice
  }

  /// Prints everything that was found; warnings turn into errors where the run is strict.
  func tell(_ report: Report, strict: Bool = false) {
    let printer = DiagnosticPrinter(
      language: language, format: format, colour: format == .text && Console.errorIsTerminal)
    for diagnostic in report.sorted where !(quiet && diagnostic.severity == .note) {
      let raised = strict && diagnostic.severity == .warning ? Severity.error : nil
      Console.error(printer.print(diagnostic, severity: raised))
    }
  }

  /// Tells of a failure of the machine.
  func tell(_ fault: ReadingFault) -> ExitStatus {
    var report = Report()
    report.add(fault.diagnostic)
    tell(report)
    return .machineFailed
  }

  private static func value(of option: Option, in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word == option.name { return index + 1 < words.count ? words[index + 1] : nil }
      if word.hasPrefix(option.name + "=") { return String(word.dropFirst(option.name.count + 1)) }
    }
    return nil
  }
}
