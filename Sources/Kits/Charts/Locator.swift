/// Where one place lies among others, on a map of equal squares without words.
public struct Locator: Sendable {
  /// A square of the map, counted from the north-west.
  public struct Tile: Sendable {
    public let column: Int
    public let row: Int
    public let isOwn: Bool

    public init(column: Int, row: Int, isOwn: Bool) {
      self.column = column
      self.row = row
      self.isOwn = isOwn
    }
  }

  public let tiles: [Tile]

  public init(tiles: [Tile]) { self.tiles = tiles }

  private static let step = 11

  /// The picture, or nothing where no square is the place itself.
  public func picture(id: String, title: String, description: String) -> String? {
    guard tiles.contains(where: \.isOwn), let columns = tiles.map(\.column).max(),
      let rows = tiles.map(\.row).max()
    else { return nil }
    var picture = Picture(
      id: id, style: "locator", width: columns * Self.step, height: rows * Self.step, title: title,
      description: description)
    func square(_ tile: Tile, _ size: Int, _ style: String) {
      let inset = Double(Self.step - 1 - size) / 2
      picture.box(
        x: .pixels(Double((tile.column - 1) * Self.step) + inset),
        y: .pixels(Double((tile.row - 1) * Self.step) + inset), width: .pixels(Double(size)),
        height: .pixels(Double(size)), style)
    }
    // The others are outlines and the place itself is full, so that grey is enough.
    for tile in tiles where !tile.isOwn { square(tile, Self.step - 3, "chart-tile") }
    for tile in tiles where tile.isOwn { square(tile, Self.step - 1, "chart-tile-own") }
    return picture.svg
  }
}
