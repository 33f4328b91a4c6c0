/// Whether a word can be a syllable of Vietnamese: an onset, a rime, and a tone they admit.
enum Syllable {
  /// Whether the word can be a syllable.
  static func isPossible(_ word: some Sequence<UInt32>) -> Bool {
    var spelling = Spelling()
    for scalar in word { spelling.add(scalar) }
    return spelling.isSyllable
  }

  /// Whether some characters of the word may have been letters with marks, as in `H?u`.
  static func isPossible(_ word: [UInt32], unknownAt holes: [Int]) -> Bool {
    guard let hole = holes.first else { return isPossible(word) }
    var tried = word
    for letter in Spelling.markedLetters {
      tried[hole] = letter
      if isPossible(tried, unknownAt: Array(holes.dropFirst())) { return true }
    }
    return false
  }
}

/// A word as it is keyed in Telex, five bits a key, and its tone.
struct Spelling {
  /// Characters of the word.
  private(set) var count = 0
  /// Whether it has more than the letters of ASCII.
  private(set) var hasMarks = false
  private var keys: UInt64 = 0
  private var keyCount = 0
  private var tone: UInt8 = 0
  private var isLastToned = false
  private var isSpelt = true

  mutating func add(_ scalar: UInt32) {
    count += 1
    if scalar >= 0x80 { hasMarks = true }
    let letter = Self.letter(scalar)
    // The longest syllable, nghiêng, has eight keys.
    guard letter.keyCount > 0, keyCount < 9, letter.tone == 0 || tone == 0 else {
      isSpelt = false
      return
    }
    keys = keys << (5 * UInt64(letter.keyCount)) | UInt64(letter.keys)
    keyCount += Int(letter.keyCount)
    isLastToned = letter.tone > 0
    if isLastToned { tone = letter.tone }
  }

  /// Whether the word can be a syllable.
  var isSyllable: Bool {
    guard isSpelt else { return false }
    for length in stride(from: min(3, keyCount - 1), through: 0, by: -1) {
      let rimeBits = 5 * UInt64(keyCount - length)
      guard let onset = Self.onsets[keys >> rimeBits],
        let rime = Self.rimes[keys & ((1 << rimeBits) - 1)]
      else { continue }
      if rime.isFront ? !onset.standsBeforeFront : !onset.standsBeforeBack { return false }
      if rime.endsInStop, tone != Self.sharp, tone != Self.heavy { return false }
      return !isLastToned || !rime.endsInGlide
    }
    return false
  }

  private static let sharp: UInt8 = 4
  private static let heavy: UInt8 = 5
}

// The letters and what they make.
extension Spelling {
  private struct Letter {
    var keys: UInt16 = 0
    var keyCount: UInt8 = 0
    var tone: UInt8 = 0
  }

  private static func letter(_ scalar: UInt32) -> Letter {
    switch scalar {
    case 0..<0x1B1: letters[Int(scalar)]
    case 0x1EA0..<0x1EFA: letters[Int(scalar) - 0x1EA0 + 0x1B1]
    default: Letter()
    }
  }

  /// Every Vietnamese letter that ASCII has not.
  static let markedLetters: [UInt32] =
    (Array(0x80..<0x1B1) + Array(0x1EA0..<0x1EFA)).filter { letter($0).keyCount > 0 }

  private static let letters: [Letter] = {
    var letters = [Letter](repeating: Letter(), count: 0x1B1 + 0x5A)
    let toned = "aăâeêioôơuưy"
    for character in "abcdđghklmnpqrstvx" + toned {
      for tone in toned.contains(character) ? Array(0...5) : [0] {
        var text = String(character)
        if tone > 0 { text.unicodeScalars.append(toneMarks[tone - 1]) }
        for form in [text, text.uppercased()] {
          guard let scalar = NormalForm.nfc(form).unicodeScalars.first?.value else { continue }
          let telex = telex(of: character)
          letters[Int(scalar < 0x1EA0 ? scalar : scalar - 0x1EA0 + 0x1B1)] = Letter(
            keys: UInt16(key(telex)), keyCount: UInt8(telex.utf8.count), tone: UInt8(tone))
        }
      }
    }
    return letters
  }()

  // Huyền, hỏi, ngã, sắc, nặng.
  private static let toneMarks: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  private static func telex(of letter: Character) -> String {
    switch letter {
    case "ă": "aw"
    case "â": "aa"
    case "đ": "dd"
    case "ê": "ee"
    case "ô": "oo"
    case "ơ": "ow"
    case "ư": "uw"
    default: String(letter)
    }
  }

  /// The keys of a few letters, packed.
  private static func key(_ letters: String) -> UInt64 {
    letters.utf8.reduce(0) { $0 << 5 | UInt64($1 & 31) }
  }

  private struct Onset {
    let standsBeforeFront: Bool
    let standsBeforeBack: Bool
  }

  // Before i, e, ê and y the sounds of c, g and ng are written k, gh and ngh.
  private static let onsets: [UInt64: Onset] = {
    let all = "b c ch d dd g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x"
    var onsets = [0: Onset(standsBeforeFront: true, standsBeforeBack: true)] as [UInt64: Onset]
    for onset in all.split(separator: " ").map(String.init) {
      onsets[key(onset)] = Onset(
        standsBeforeFront: onset != "c" && onset != "ng",
        standsBeforeBack: !["k", "gh", "ngh"].contains(onset))
    }
    return onsets
  }()

  private struct Rime {
    /// Begins with i, e, ê or y.
    let isFront: Bool
    /// Ends in c, ch, p or t, and so has the sharp or the heavy tone and no other.
    let endsInStop: Bool
    /// Ends in a vowel that never carries the tone, as `ai`, `eo`, `ua` do.
    let endsInGlide: Bool
  }

  private static let rimes: [UInt64: Rime] = {
    var rimes: [UInt64: Rime] = [:]
    for rime in allRimes.split(separator: " ").map(String.init) {
      rimes[key(rime)] = Rime(
        isFront: "iey".contains(rime.prefix(1)),
        endsInStop: ["c", "p", "t"].contains(rime.suffix(1)) || rime.hasSuffix("ch"),
        endsInGlide: "aoiuy".contains(rime.suffix(1)) && !toneLast.contains(rime))
    }
    return rimes
  }()

  // One vowel, or two of which the second may have the tone: hoà, thuỷ.
  private static let toneLast = ["a", "o", "i", "u", "y", "aa", "oo", "oa", "uy"]

  private static let allRimes = """
    a ai ao au ay am an ang anh ac ach ap at awm awn awng awc awp awt aau aay aam aan aang aac aap \
    aat e eo em en eng ec ep et ee eeu eem een eenh eech eep eet i ia iu im in inh ich ip it ieeu \
    ieem ieen ieeng ieec ieep ieet yeeu yeem yeen yeeng yeet o oi om on ong oc op ot oo ooi oom oon \
    oong ooc oop oot ow owi owm own owp owt u ua ui um un ung uc up ut uw uwa uwi uwu uwng uwc uwt \
    uooi uoom uoon uoong uooc uoot uwowi uwowu uwowm uwown uwowng uwowc uwowp uwowt oa oai oao oay \
    oam oan oang oanh oac oach oap oat oawm oawn oawng oawc oawt oe oeo oen oet uaay uaan uaang \
    uaat uee ueenh ueech uow uy uya uych uynh uyt uyu uyn uyp uyeen uyeet y
    """
}
