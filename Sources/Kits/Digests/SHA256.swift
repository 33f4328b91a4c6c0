private import CCrypto

/// The SHA-256 of some bytes.
public struct Digest: Sendable, Hashable {
  // Inline words: a site of 100,000 files must not keep as many arrays.
  fileprivate var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  fileprivate init() {}

  /// Reads 64 hexadecimal digits.
  public init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var parts: [UInt64] = [0, 0, 0, 0]
    for (index, character) in hex.enumerated() {
      guard let digit = Self.value(character) else { return nil }
      parts[index / 16] = parts[index / 16] << 4 | UInt64(digit)
    }
    words = (
      parts[0].bigEndian, parts[1].bigEndian, parts[2].bigEndian, parts[3].bigEndian
    )
  }

  /// 64 hexadecimal digits in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { text in
      withUnsafeBytes(of: words) { bytes in
        for (index, byte) in bytes.enumerated() {
          text[2 * index] = Self.digit(byte >> 4)
          text[2 * index + 1] = Self.digit(byte & 15)
        }
      }
      return 64
    }
  }

  /// The 32 bytes themselves.
  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// Takes 32 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Computes SHA-256, piece by piece or at once.
public struct SHA256: ~Copyable {
  private var state = SHA256_CTX()

  public init() {
    precondition(SHA256_Init(&state) == 1, "SHA-256 cannot start")
  }

  /// Takes more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(
      SHA256_Update(&state, bytes.baseAddress, bytes.count) == 1, "SHA-256 cannot go on")
  }

  /// The digest of all that was given.
  public consuming func finish() -> Digest {
    var digest = Digest()
    withUnsafeMutableBytes(of: &digest.words) { words in
      let room = words.bindMemory(to: UInt8.self)
      precondition(SHA256_Final(room.baseAddress, &state) == 1, "SHA-256 cannot end")
    }
    return digest
  }

  /// The digest of some bytes.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var digest = SHA256()
    digest.update(bytes)
    return digest.finish()
  }

  /// The digest of some bytes.
  public static func digest(of bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }
}
