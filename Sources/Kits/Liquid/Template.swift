public import Diagnostics

/// How one page is rendered.
public struct RenderOptions {
  /// The moment that `now` means.
  public var now: Moment
  /// The data being rendered, to be named beside the template line when something goes wrong.
  public var origin: Diagnostic.Related?
  public var observer: Observer?
  public var limits: Limits

  public init(
    now: Moment = .epoch, origin: Diagnostic.Related? = nil, observer: Observer? = nil,
    limits: Limits = Limits()
  ) {
    self.now = now
    self.origin = origin
    self.observer = observer
    self.limits = limits
  }
}

/// What stopped a page: the template line and the data it was rendered with.
public struct RenderFault: Error, Sendable {
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Program {
  /// A template compiled with its partials, or nothing when the report has new errors.
  public static func compiled(
    from source: SourceText, _ options: CompileOptions = CompileOptions(),
    reporting report: inout Report
  ) -> Program? {
    let library = PartialLibrary(options.partials)
    var findings = Report()
    let tree = Parser.tree(of: source, reporting: &findings)
    let entry = PartialLibrary.Entry(source: source, tree: tree, report: findings)
    let isWhole = !findings.hasErrors
    var compile = options
    // Of a tree with holes only filters and their arguments can still be judged fairly.
    if !isWhole { compile.strictness = .lenient }
    let program = Compiler.program(of: entry, compile, library, &findings)
    if isWhole { OfferCheck.check(entry, options, library, &findings) }
    report.merge(findings)
    return findings.hasErrors ? nil : program
  }

  /// Writes the page that the template makes of the data; what was written stays on a fault.
  public func render(
    _ scope: Scope, into writer: inout ByteWriter, _ options: RenderOptions = RenderOptions()
  ) throws(RenderFault) {
    var machine = Machine(self, scope, options)
    try machine.run(&writer)
  }

  /// The page as text.
  public func rendered(
    _ scope: Scope, _ options: RenderOptions = RenderOptions()
  ) throws(RenderFault) -> String {
    var writer = ByteWriter()
    try render(scope, into: &writer, options)
    return writer.string
  }
}
