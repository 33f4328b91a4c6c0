import CStart
import Diagnostics

@main
enum Tool {
  /// The program's own file, as it was named when it was started.
  static let path = start_program_path().map { String(cString: $0) }

  static func main() async {
    // Swift's own list of them needs /proc, which an empty root folder does not have.
    let words = (1..<max(1, start_argument_count())).compactMap { index in
      start_argument(index).map { String(cString: $0) }
    }
    if words.first == "--version" {
      Console.output("sitegen \(Version.text)\n")
      Console.exit(.clean)
    }
    Console.exit(await run(words))
  }

  /// Runs what the command line asks for.
  static func run(_ words: [String]) async -> ExitStatus {
    let voice = Voice.spoken(in: words)
    do {
      let arguments = try Arguments(words)
      if arguments.wantsHelp {
        Console.output(Help(language: voice.language).page(of: arguments.verb))
        return .clean
      }
      return try await run(arguments, voice)
    } catch {
      Console.error("sitegen: \(error.message[voice.language])\n")
      return .wrongUsage
    }
  }

  private static func run(_ arguments: Arguments, _ voice: Voice) async throws(UsageError)
    -> ExitStatus
  {
    switch arguments.verb {
    case .build: await BuildCommand(try SiteOptions(arguments), voice).run()
    case .check: await CheckCommand(try SiteOptions(arguments), voice).run()
    case .data: DataCommand(arguments).run(voice)
    case .template: try TemplateCommand(arguments).run(voice)
    case .markdown: MarkdownCommand(arguments).run(voice)
    case .verify: VerifyCommand(arguments).run(voice)
    case .diff: try DiffCommand(arguments).run(voice)
    case .help: try help(arguments.operands.first, voice.language)
    }
  }

  private static func help(_ topic: String?, _ language: Language) throws(UsageError)
    -> ExitStatus
  {
    guard let topic else {
      Console.output(Help(language: language).overview)
      return .clean
    }
    // An unknown topic is an unknown command, with the same advice.
    Console.output(Help(language: language).page(of: try Arguments([topic, "--help"]).verb))
    return .clean
  }
}
