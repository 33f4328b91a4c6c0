public import Diagnostics

/// A compiled template: immutable, complete with its partials, rendered from any thread.
public final class Program: Sendable {
  let code: [Instruction]
  /// The source of each instruction, for faults.
  let origins: [Origin]
  let sources: [SourceText]
  let texts: [UInt8]
  let constants: [Value]
  /// Names of fields and loops.
  let names: [String]
  /// What each filter does, and how many parameters it has.
  let filterBodies: [Filter.Body]
  let parameterCounts: [Int]
  private let hasFilterThatReadsNow: Bool
  let units: [Unit]
  /// Where each unit begins.
  let entries: [Int]
  let modules: [Module]
  let faults: [LiquidFault]
  let calls: [PartialCall]
  let cacheCount: Int
  let options: CompileOptions
  let library: PartialLibrary

  /// Where an instruction comes from.
  struct Origin: Sendable {
    let source: Int32
    let lower: Int32
    let upper: Int32
  }

  /// A stretch of code that is called: a template, or a partial in one place of HTML.
  struct Unit: Sendable {
    let name: String
    let module: Int
    var entry: Int = 0
    /// The instruction that leaves it.
    var end: Int = 0
  }

  /// Names that share their variables: a template with what it includes, or a rendered partial.
  struct Module: Sendable {
    var names: [String] = []
  }

  /// How variables are handed to a partial.
  struct PartialCall: Sendable {
    /// The variables that the values on the stack become.
    var slots: [Int]
    /// Their names, for a partial known only at run time.
    var names: [String]
    /// Whether the last value is the one bound by `with` or `for`.
    var hasBound = false
    /// What the bound value is called; by the partial's name otherwise.
    var alias: String?
    /// Whether the partial sees the loop it is rendered by.
    var isLooped = false
  }

  init(_ compiler: borrowing Compiler) {
    code = compiler.code
    origins = compiler.origins
    sources = compiler.sources
    texts = compiler.texts
    constants = compiler.constants
    names = compiler.names.all
    filterBodies = compiler.filters.map(\.body)
    parameterCounts = compiler.filters.map(\.parameters.count)
    hasFilterThatReadsNow = compiler.filters.contains { $0.readsNow }
    units = compiler.units
    entries = compiler.units.map(\.entry)
    modules = compiler.modules
    faults = compiler.faults
    calls = compiler.calls
    cacheCount = compiler.cacheCount
    options = compiler.options
    library = compiler.library
  }

  func span(of instruction: Int) -> Span {
    let origin = origins[instruction]
    return sources[Int(origin.source)].span(Int(origin.lower)..<Int(origin.upper))
  }
}

// MARK: What a page made by it depends on, besides the data

extension Program {
  // A partial named by a variable may be any of them.
  private var namesPartialsAtRunTime: Bool { code.contains { $0.operation == .callNamed } }

  /// Everything that the program was made of, each file once.
  public var parts: [SourceText] {
    guard namesPartialsAtRunTime else { return sources }
    let known = Set(sources.map(\.path))
    return sources
      + library.names.compactMap { library.entry($0)?.source }.filter { !known.contains($0.path) }
  }

  /// Whether what it makes can differ from one moment to the next.
  public var readsNow: Bool { hasFilterThatReadsNow || namesPartialsAtRunTime }
}
