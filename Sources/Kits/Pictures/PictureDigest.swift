/// A short name for a picture's bytes.
public enum PictureDigest {
  /// Sixteen letters and digits that other bytes do not have, but for a chance of one in 10^19.
  ///
  /// It is no seal: who sets out to make two pictures of one name can.
  public static func text(of bytes: [UInt8]) -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
