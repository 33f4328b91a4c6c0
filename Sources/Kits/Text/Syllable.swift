@_spi(_Unicode) import Swift

/// Whether a word can be a syllable of Vietnamese: an onset, a rime, and a tone they admit.
enum Syllable {
  /// A letter as it is keyed in Telex, and its tone; 0 is the level one.
  private struct Letter {
    let keys: [UInt8]
    let tone: Int
  }

  /// Whether the word, of letters only, can be a syllable.
  static func isPossible(_ word: some Sequence<UInt32>) -> Bool {
    var keys: [UInt8] = []
    var tone = 0
    var isLastToned = false
    for scalar in word {
      guard let letter = letters[scalar] else { return false }
      if letter.tone > 0 {
        if tone > 0 { return false }
        tone = letter.tone
      }
      isLastToned = letter.tone > 0
      keys += letter.keys
      // The longest, nghiêng, has nine keys.
      if keys.count > 10 { return false }
    }
    return isPossible(keys, tone: tone, isLastToned)
  }

  /// Whether one character of the word may have been any letter with marks, as in `H?u`.
  static func isPossible(_ word: [UInt32], unknownAt holes: [Int]) -> Bool {
    guard let hole = holes.first else { return isPossible(word) }
    var tried = word
    for letter in letters.keys where letter >= 0x80 {
      tried[hole] = letter
      if isPossible(tried, unknownAt: Array(holes.dropFirst())) { return true }
    }
    return false
  }

  private static func isPossible(_ keys: [UInt8], tone: Int, _ isLastToned: Bool) -> Bool {
    for length in stride(from: min(3, keys.count), through: 0, by: -1) {
      let onset = String(decoding: keys.prefix(length), as: UTF8.self)
      guard onsets.contains(onset) else { continue }
      let rime = keys.dropFirst(length)
      guard let vowel = rime.first, rimes.contains(String(decoding: Array(rime), as: UTF8.self))
      else {
        continue
      }
      // Before i, e, ê and y the sounds of c, g and ng are written k, gh and ngh.
      let isFront = [UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "y")].contains(vowel)
      if ["k", "gh", "ngh"].contains(onset), !isFront { continue }
      if ["c", "ng"].contains(onset), isFront { continue }
      if onset == "g", isFront, vowel != UInt8(ascii: "i") { continue }
      return admits(tone, rime) && (!isLastToned || !endsInGlide(rime))
    }
    return false
  }

  /// Whether the rime ends in a vowel that never carries the tone, as in `ai`, `eo`, `ua`.
  private static func endsInGlide(_ rime: ArraySlice<UInt8>) -> Bool {
    guard let last = rime.last, [UInt8]("aoiuy".utf8).contains(last) else { return false }
    return !toneLast.contains(String(decoding: Array(rime), as: UTF8.self))
  }

  // One vowel, or two of which the second may have it: hoà, khoẻ, thuỷ.
  private static let toneLast = words("a o i u y aa oo oa uy")

  /// Rimes that end in a stop have the sharp or the heavy tone and no other.
  private static func admits(_ tone: Int, _ rime: ArraySlice<UInt8>) -> Bool {
    guard let last = rime.last else { return false }
    let before = rime.dropLast().last
    let isStop =
      [UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "t")].contains(last)
      || (last == UInt8(ascii: "h") && before == UInt8(ascii: "c"))
    return !isStop || tone == sharp || tone == heavy
  }

  private static let sharp = 4
  private static let heavy = 5

  private static let letters: [UInt32: Letter] = {
    var letters: [UInt32: Letter] = [:]
    let vowels = "aăâeêioôơuưy"
    for character in "abcdđeghiklmnopqrstuvxy" + vowels {
      for tone in vowels.contains(character) ? Array(0...5) : [0] {
        var text = String(character)
        if tone > 0 { text.unicodeScalars.append(toneMarks[tone - 1]) }
        for form in [text, text.uppercased()] {
          guard let scalar = NormalForm.nfc(form).unicodeScalars.first else { continue }
          letters[scalar.value] = Letter(keys: keys(of: character), tone: tone)
        }
      }
    }
    return letters
  }()

  // Huyền, hỏi, ngã, sắc, nặng.
  private static let toneMarks: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  private static func keys(of letter: Character) -> [UInt8] {
    switch letter {
    case "ă": Array("aw".utf8)
    case "â": Array("aa".utf8)
    case "đ": Array("dd".utf8)
    case "ê": Array("ee".utf8)
    case "ô": Array("oo".utf8)
    case "ơ": Array("ow".utf8)
    case "ư": Array("uw".utf8)
    default: Array(String(letter).utf8)
    }
  }

  private static let onsets = words(
    "b c ch d dd g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x"
  ).union([""])

  private static let rimes = words(
    """
    a ai ao au ay am an ang anh ac ach ap at awm awn awng awc awp awt aau aay aam aan aang aac aap \
    aat e eo em en eng ec ep et ee eeu eem een eenh eech eep eet i ia iu im in inh ich ip it ieeu \
    ieem ieen ieeng ieec ieep ieet yeeu yeem yeen yeeng yeet o oi om on ong oc op ot oo ooi oom oon \
    oong ooc oop oot ow owi owm own owp owt u ua ui um un ung uc up ut uw uwa uwi uwu uwng uwc uwt \
    uooi uoom uoon uoong uooc uoot uwowi uwowu uwowm uwown uwowng uwowc uwowp uwowt oa oai oao oay \
    oam oan oang oanh oac oach oap oat oawm oawn oawng oawc oawt oe oeo oen oet uaay uaan uaang \
    uaat uee ueenh ueech uow uy uya uych uynh uyt uyu uyn uyp uyeen uyeet y
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
