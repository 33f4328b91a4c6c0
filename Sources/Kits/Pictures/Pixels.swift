import Glibc

/// A decoded picture: rows of red, green and blue, and the profile that says which red it is.
struct Pixels: Sendable {
  let size: PictureSize
  let rgb: [UInt8]
  let profile: [UInt8]

  /// The picture in another size, each new pixel the mean of what it covers.
  ///
  /// The mean is that of the light, not of its code: fine light and dark lines keep their tone.
  func scaled(to wanted: PictureSize) -> Pixels {
    guard wanted != size else { return self }
    let columns = Coverage(from: size.width, to: wanted.width)
    let rows = Coverage(from: size.height, to: wanted.height)
    let narrow = LightTable.shared.light.withUnsafeBufferPointer { light in
      rgb.withUnsafeBufferPointer { columns.narrow($0, rows: size.height, light) }
    }
    let scaled = LightTable.shared.codes.withUnsafeBufferPointer { codes in
      narrow.withUnsafeBufferPointer { rows.shorten($0, width: wanted.width, codes) }
    }
    return Pixels(size: wanted, rgb: scaled, profile: profile)
  }

  /// The picture as it stands upright.
  func turned(_ turn: Turn) -> Pixels {
    guard turn != .none else { return self }
    let upright = turn.swapsSides ? size.turned : size
    let turned = [UInt8](unsafeUninitializedCapacity: rgb.count) { result, count in
      rgb.withUnsafeBufferPointer { source in
        var index = 0
        for y in 0..<upright.height {
          for x in 0..<upright.width {
            let (column, row) = turn.source(x, y, in: size)
            let from = (row * size.width + column) * 3
            for channel in 0..<3 { result[index + channel] = source[from + channel] }
            index += 3
          }
        }
      }
      count = rgb.count
    }
    return Pixels(size: upright, rgb: turned, profile: profile)
  }
}

/// How stored pixels have to be turned or mirrored, numbered as in Exif.
enum Turn: Int, Sendable, CaseIterable {
  case none = 1
  case mirrored, upsideDown, mirroredUpsideDown
  case transposed, quarterRight, transversed, quarterLeft

  var swapsSides: Bool { rawValue >= 5 }

  /// Where the pixel of an upright place is stored.
  func source(_ x: Int, _ y: Int, in stored: PictureSize) -> (column: Int, row: Int) {
    let (right, bottom) = (stored.width - 1, stored.height - 1)
    return switch self {
    case .none: (x, y)
    case .mirrored: (right - x, y)
    case .upsideDown: (right - x, bottom - y)
    case .mirroredUpsideDown: (x, bottom - y)
    case .transposed: (y, x)
    case .quarterRight: (y, bottom - x)
    case .transversed: (right - y, bottom - x)
    case .quarterLeft: (right - y, x)
    }
  }
}

/// Which old pixels each new one covers along one side, and how much of each.
private struct Coverage {
  private let starts: [Int]
  // One run of weights for each new pixel; every run adds up to 65,536.
  private let weights: [UInt32]
  private let ends: [Int]

  init(from old: Int, to new: Int) {
    var starts: [Int] = []
    var weights: [UInt32] = []
    var ends: [Int] = []
    for place in 0..<new {
      // In parts of which a new pixel is `old` wide and an old one `new`.
      let (left, right) = (place * old, (place + 1) * old)
      let (first, last) = (left / new, (right - 1) / new)
      starts.append(first)
      var rest = 65_536
      for index in first...last {
        let covered = min(right, (index + 1) * new) - max(left, index * new)
        let weight = index == last ? rest : covered * 65_536 / old
        weights.append(UInt32(weight))
        rest -= weight
      }
      ends.append(weights.count)
    }
    (self.starts, self.weights, self.ends) = (starts, weights, ends)
  }

  /// Rows of codes as fewer columns of light.
  func narrow(
    _ source: UnsafeBufferPointer<UInt8>, rows: Int, _ light: UnsafeBufferPointer<UInt16>
  ) -> [UInt16] {
    let width = source.count / 3 / rows
    let total = rows * starts.count * 3
    return [UInt16](unsafeUninitializedCapacity: total) { result, count in
      var index = 0
      for row in 0..<rows {
        var weight = 0
        for place in starts.indices {
          var from = (row * width + starts[place]) * 3
          var (red, green, blue) = (UInt32(32_768), UInt32(32_768), UInt32(32_768))
          while weight < ends[place] {
            let share = weights[weight]
            red += share * UInt32(light[Int(source[from])])
            green += share * UInt32(light[Int(source[from + 1])])
            blue += share * UInt32(light[Int(source[from + 2])])
            from += 3
            weight += 1
          }
          result[index] = UInt16(red >> 16)
          result[index + 1] = UInt16(green >> 16)
          result[index + 2] = UInt16(blue >> 16)
          index += 3
        }
      }
      count = total
    }
  }

  /// Rows of light as fewer rows of codes.
  func shorten(
    _ source: UnsafeBufferPointer<UInt16>, width: Int, _ codes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    let row = width * 3
    let total = starts.count * row
    return [UInt8](unsafeUninitializedCapacity: total) { result, count in
      var weight = 0
      for place in starts.indices {
        for column in 0..<row {
          var sum = UInt32(32_768)
          var from = starts[place] * row + column
          for index in weight..<ends[place] {
            sum += weights[index] * UInt32(source[from])
            from += row
          }
          result[place * row + column] = codes[Int(sum >> 16)]
        }
        weight = ends[place]
      }
      count = total
    }
  }
}

/// From a pixel's code to how much light it stands for, and back.
private struct LightTable: Sendable {
  static let shared = LightTable()

  // 65,535 less one half is the most, so that rounding never overflows.
  private static let most = 65_534.0
  let light: [UInt16]
  let codes: [UInt8]

  private init() {
    // The curve of sRGB.
    let light = (0..<256).map { code -> UInt16 in
      let value = Double(code) / 255
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      return UInt16((linear * Self.most).rounded())
    }
    var codes = [UInt8](repeating: 255, count: 65_536)
    var code = 0
    for value in 0..<65_536 {
      while code < 255, abs(Int(light[code + 1]) - value) <= abs(Int(light[code]) - value) {
        code += 1
      }
      codes[value] = UInt8(code)
    }
    (self.light, self.codes) = (light, codes)
  }
}
