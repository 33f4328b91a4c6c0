/// A filter: a named change of one value into another, with a declared signature.
public struct Filter: Sendable {
  /// What a filter does with its input and arguments.
  public typealias Body =
    @Sendable (_ input: Value, _ arguments: FilterArguments, _ environment: FilterEnvironment)
    throws(LiquidFault) -> Value

  public let name: String
  /// Positional parameters in order, then keyword parameters.
  public let parameters: [FilterParameter]
  /// One line for the reference page.
  public let summary: String
  /// What the author of a template vouches for by using the filter last.
  public let vouching: Vouching
  /// Whether it may ask for the present moment: pages that use it are made anew each day.
  public let readsNow: Bool
  let body: Body

  /// What may be printed unescaped because the author of the template says so.
  public enum Vouching: Sendable, Hashable {
    case nothing
    /// The output is a value of a script, such as JSON.
    case script
    /// The output may stand anywhere in HTML.
    case html
  }

  public init(
    _ name: String, _ parameters: [FilterParameter] = [], summary: String = "",
    vouching: Vouching = .nothing, readsNow: Bool = false, _ body: @escaping Body
  ) {
    precondition(
      parameters.firstIndex { $0.kind == .keyword } ?? parameters.count
        >= parameters.count { $0.kind != .keyword }, "keyword parameters come last")
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.vouching = vouching
    self.readsNow = readsNow
    self.body = body
  }
}

/// One argument that a filter takes.
public struct FilterParameter: Sendable, Hashable {
  /// How an argument is given.
  public enum Kind: Sendable, Hashable {
    case required
    case optional
    /// Given by name, in any place: `allow_false: true`.
    case keyword
  }

  public let name: String
  public let kind: Kind

  /// An argument that must be given.
  public static func required(_ name: String) -> Self { Self(name: name, kind: .required) }
  /// An argument that may be left out.
  public static func optional(_ name: String) -> Self { Self(name: name, kind: .optional) }
  /// An argument given by its name.
  public static func keyword(_ name: String) -> Self { Self(name: name, kind: .keyword) }
}

/// The arguments of one use of a filter, by the index of their parameter.
public struct FilterArguments {
  private let values: UnsafeBufferPointer<Value>
  private let given: UInt64

  // The values lie on the machine's stack: a use of a filter makes no array.
  init(_ values: UnsafeBufferPointer<Value>, given: UInt64) {
    self.values = values
    self.given = given
  }

  /// The argument at a parameter's index; `nil` where it was left out.
  public subscript(index: Int) -> Value { values[index] }

  /// Whether an argument was given, be it `nil`.
  public func has(_ index: Int) -> Bool { given >> UInt64(index) & 1 == 1 }
}

/// What a filter may know besides its input and arguments.
public struct FilterEnvironment {
  private let moment: Moment
  private let observer: Observer?
  /// Whether printed values are escaped; without it `escape` must not be spared on safe texts.
  public let escapes: Bool
  /// Whether what a site build forbids is an error.
  public let isStrict: Bool

  public init(
    now: Moment = .epoch, escapes: Bool = true, isStrict: Bool = false, observer: Observer? = nil
  ) {
    moment = now
    self.observer = observer
    self.escapes = escapes
    self.isStrict = isStrict
  }

  /// The moment that `now` means; asking makes the page depend on it.
  public var now: Moment {
    observer?.readNow()
    return moment
  }
}

/// A moment, and the time of day it is somewhere.
public struct Moment: Sendable, Hashable {
  public let secondsSinceEpoch: Int
  /// Seconds that the local clock is ahead of UTC.
  public let utcOffset: Int

  public init(secondsSinceEpoch: Int, utcOffset: Int = 0) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.utcOffset = utcOffset
  }

  /// The start of 1970 in UTC.
  public static let epoch = Moment(secondsSinceEpoch: 0)
}

extension Filter {
  /// The filter's answer outside a template, as tests want it; `nil` arguments count as given.
  public func callAsFunction(
    _ input: Value, _ arguments: [Value] = [], _ environment: FilterEnvironment = .init()
  ) throws(LiquidFault) -> Value {
    let padding = max(0, parameters.count - arguments.count)
    let values = arguments + Array(repeating: Value.nil, count: padding)
    let given = (UInt64(1) << UInt64(arguments.count)) - 1
    let result = values.withUnsafeBufferPointer { values in
      do throws(LiquidFault) {
        return Result<Value, LiquidFault>.success(
          try body(input, FilterArguments(values, given: given), environment))
      } catch {
        return Result<Value, LiquidFault>.failure(error)
      }
    }
    return try result.get()
  }
}
