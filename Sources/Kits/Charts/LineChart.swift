public import Quantities

/// Values over periods, what they are held against as labelled lines, and where they cannot be
/// compared.
public struct LineChart: Sendable {
  /// A period, in the order of time.
  public struct Slot: Sendable {
    /// Short: `III`.
    public let name: String
    /// What stands below the first slot of a group: `2025`.
    public let group: String

    public init(name: String, group: String) {
      self.name = name
      self.group = group
    }
  }

  /// A value in its slot.
  public struct Point: Sendable {
    public let slot: Int
    public let value: Decimal
    /// The value, ready to print.
    public let text: String
    public let marker: Marker

    public init(slot: Int, value: Decimal, text: String, marker: Marker) {
      self.slot = slot
      self.value = value
      self.text = text
      self.marker = marker
    }
  }

  /// Values of one subject; neighbours in time are joined, but never across a break.
  public struct Series: Sendable {
    /// Its name, where there is more than one.
    public let name: String?
    /// In the order of time.
    public let points: [Point]

    public init(name: String?, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// A number to reach, in some of the slots.
  public struct Reference: Sendable {
    public let value: Decimal
    /// The words at its line, the longest first: the first that fits is used.
    public let labels: [String]
    public let slots: Range<Int>

    public init(value: Decimal, labels: [String], slots: Range<Int>) {
      self.value = value
      self.labels = labels
      self.slots = slots
    }
  }

  /// What comes before and after is not comparable: it lies before the slot.
  public struct Break: Sendable {
    public let slot: Int
    public let label: String

    public init(slot: Int, label: String) {
      self.slot = slot
      self.label = label
    }
  }

  public let slots: [Slot]
  /// The one that the chart is about first, six at most.
  public let series: [Series]
  public let references: [Reference]
  public let breaks: [Break]
  /// Writes a number at the axis.
  let format: @Sendable (Decimal) -> String

  public init(
    slots: [Slot], series: [Series], references: [Reference] = [], breaks: [Break] = [],
    format: @escaping @Sendable (Decimal) -> String
  ) {
    self.slots = slots
    self.series = series
    self.references = references
    self.breaks = breaks
    self.format = format
  }

  var scale: Scale {
    Scale(
      covering: series.flatMap { $0.points.map(\.value) } + references.map(\.value),
      fromZero: false)
  }

  /// The names of the series, the newest value with each; none where there is one series.
  var names: [String] {
    guard series.count > 1 else { return [] }
    return series.map { series in
      let value = series.points.last.map { ": \($0.text)" } ?? ""
      return (series.name ?? "") + value
    }
  }

  /// Whether the axis begins at zero; where it does not, the page has to say so.
  public var beginsAtZero: Bool { scale.beginsAtZero }

  /// The most series that one picture keeps apart.
  public static let mostSeries = 6

  /// The picture, as wide as its place.
  public func picture(id: String, title: String, description: String) -> String {
    var drawing = LineChartDrawing(self, id: id, title: title, description: description)
    return drawing.drawn()
  }
}
