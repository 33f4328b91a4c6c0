/// The data a template is rendered with.
public struct Scope: Sendable {
  /// What the template and its includes see.
  public let data: Record
  /// What rendered partials see as well.
  public let shared: Record

  public init(_ data: Record, shared: Record = Record([])) {
    self.data = data
    self.shared = shared
  }

  /// Variables by name, as tests have them.
  public init(_ variables: [(name: String, value: Value)]) { self.init(Record(variables)) }
}

/// Is told what a template reads: the keys on which a page depends.
public struct Observer {
  /// A field of a record was read.
  public let read: (Record, Int) -> Void
  /// A field was looked for that the record does not have.
  public let missed: (Record, String) -> Void
  /// The present moment was asked for.
  public let readNow: () -> Void

  public init(
    read: @escaping (Record, Int) -> Void, missed: @escaping (Record, String) -> Void = { _, _ in },
    readNow: @escaping () -> Void = {}
  ) {
    self.read = read
    self.missed = missed
    self.readNow = readNow
  }
}

/// How far a template may go: none of it is met by an honest site.
public struct Limits: Sendable {
  /// Partials called from within partials.
  public var depth: Int
  /// Items of all loops together.
  public var iterations: Int
  /// Bytes of output.
  public var outputSize: Int
  /// Whole numbers in a range.
  public var rangeSize: Int

  public init(
    depth: Int = 100, iterations: Int = 20_000_000, outputSize: Int = 256 << 20,
    rangeSize: Int = 1_000_000
  ) {
    self.depth = depth
    self.iterations = iterations
    self.outputSize = outputSize
    self.rangeSize = rangeSize
  }
}
