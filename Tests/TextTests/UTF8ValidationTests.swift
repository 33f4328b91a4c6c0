import Testing
import Text

@Suite struct UTF8ValidationTests {
  @Test(
    arguments: [
      ([], nil), ([0x41], nil), ([0xC3, 0xA0], nil), ([0xEF, 0xBB, 0xBF], nil),
      ([0xF4, 0x8F, 0xBF, 0xBF], nil), ([0xED, 0x9F, 0xBF], nil),
      ([0x41, 0x80], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0), ([0x41, 0xC3], 1), ([0xE1, 0xBA], 0),
      ([0xF0, 0x9F, 0x98], 0), ([0xC3, 0x41], 0), ([0xE1, 0xBA, 0x41], 0),
      ([0xF0, 0x9F, 0x98, 0x41], 0), ([0xC3, 0xA0, 0xA0], 2),
    ] as [([UInt8], Int?)])
  func findsTheFirstBadByte(bytes: [UInt8], offset: Int?) {
    #expect(UTF8Validation.firstInvalidOffset(in: bytes) == offset)
  }

  @Test func findsABadByteAtEveryDistanceFromAWord() {
    for offset in 0..<40 {
      var bytes = [UInt8](repeating: 0x61, count: 40)
      bytes[offset] = 0xB5
      #expect(UTF8Validation.firstInvalidOffset(in: bytes) == offset)
    }
  }

  @Test func countsFromTheStartOfASlice() {
    let bytes: [UInt8] = [0x41, 0x41, 0x41, 0xFF]
    #expect(UTF8Validation.firstInvalidOffset(in: bytes[2...]) == 1)
  }

  @Test func agreesWithTheStandardLibraryOnEveryShortSequence() {
    let interesting: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var disagreements: [[UInt8]] = []
    for first in interesting {
      for second in interesting {
        for third in interesting {
          for fourth in interesting {
            let bytes = [first, second, third, fourth]
            let isSound = String(validating: bytes, as: UTF8.self) != nil
            if (UTF8Validation.firstInvalidOffset(in: bytes) == nil) != isSound {
              disagreements.append(bytes)
            }
          }
        }
      }
    }
    #expect(disagreements == [])
  }
}
