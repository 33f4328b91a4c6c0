import Testing
import Text

@Suite struct LegacyTextTests {
  @Test(arguments: [
    ("HËu Giang", LegacyText.Kind.tcvn3, "Hậu Giang"),
    ("phong trµo thi ®ua", .tcvn3, "phong trào thi đua"),
    ("bé kÕ ho¹ch vµ ®Çu t­", .tcvn3, "bộ kế hoạch và đầu tư"), ("§ång Th¸p", .tcvn3, "Đồng Tháp"),
    ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", .tcvn3, "Cộng hoà xã hội chủ nghĩa Việt Nam"),
    ("§éc lËp - Tù do - H¹nh phóc", .tcvn3, "Độc lập - Tự do - Hạnh phúc"),
    ("Hµ Néi", .tcvn3, "Hà Nội"), ("Tªn ®¬n vÞ", .tcvn3, "Tên đơn vị"),
    ("ChØ tiªu", .tcvn3, "Chỉ tiêu"),
    ("UÛY BAN NHAÂN DAÂN TÆNH", .vni, "ỦY BAN NHÂN DÂN TỈNH"),
    ("Teân ñôn vò", .vni, "Tên đơn vị"), ("chæ tieâu", .vni, "chỉ tiêu"),
    ("Haäu Giang", .vni, "Hậu Giang"), ("Beán Tre", .vni, "Bến Tre"),
    ("Ñoàng Thaùp", .vni, "Đồng Tháp"), ("Vónh Long", .vni, "Vĩnh Long"),
    ("keá hoaïch thi ñua khen thöôûng", .vni, "kế hoạch thi đua khen thưởng"),
    ("TrÃ\u{A0} Vinh", .mojibake, "Trà Vinh"), ("TrÃ Vinh", .mojibake, "Trà Vinh"),
    ("Háº­u Giang", .mojibake, "Hậu Giang"), ("Ä\u{90}á»“ng ThÃ¡p", .mojibake, "Đồng Tháp"),
    ("TÃ¢y Ninh", .mojibake, "Tây Ninh"),
    ("â€œNgá»\u{8D}c PhÆ°á»›câ€\u{9D}", .mojibake, "“Ngọc Phước”"),
    ("2021â€“2025", .mojibake, "2021–2025"),
  ])
  func recognisesAndRecovers(text: String, kind: LegacyText.Kind, original: String) {
    #expect(
      LegacyText.recognise(text) == LegacyText.Finding(kind: kind, original: original))
  }

  @Test(arguments: ["H?u Giang", "Tr? Vinh, B?n Tre", "??ng Th?p", "Ti?n Giang", "?n c?a"])
  func recognisesLostLetters(text: String) {
    #expect(LegacyText.recognise(text) == LegacyText.Finding(kind: .lostLetters, original: nil))
  }

  @Test func recognisesReplacementCharacters() {
    #expect(LegacyText.recognise("H\u{FFFD}u")?.kind == .replacementCharacter)
  }

  @Test(arguments: [
    // A slip among honest words is not another font.
    "hoàn thành tôt", "Trần Đại Nghĩaa tôt",
    "", "Hậu Giang", "Trà Vinh", "TRÀ VINH", "Hòa Bình", "hoà bình", "khoá", "HOÀ", "xã Tân Bình",
    "Có gì mới?", "Vì sao?", "Đúng không? Không.", "a?b", "https://a.vn/x?id=3&p?q",
    "index.php?trang=1", "?", "???", "5µm", "10 µg/m³", "1½", "25°C", "N·m", "t¹", "CÁC XÃ”", "XÃ…",
    "“XÃ”", "XÃ – PHƯỜNG", "Müller", "Köln", "El Niño", "La Niña", "São Paulo", "café", "naïve",
    "Noël", "résumé", "Ångström", "Dvořák", "Łódź", "Windows®", "© 2024", "§ 5", "«tin tức»",
    "«Đồng Khởi»", "12,5 × 3", "±0,5", "1ª", "nº 5", "km²", "m³", "ôtô", "bêtông", "Krông Búk",
    "Plây", "Buôn Hồ", "cà-phê", "Ê-đê", "Pa-ri", "AB-123/XÔ", "£5", "€12", "¥100", "Curaçao",
    "Übung", "Größe", "año", "Pokémon", "à la carte", "1234,5", "68/KH-UBND", "TÔM", "ÔNG", "ĐÃ",
    "Đã", "XÃ", "Xã", "MÃ SỐ", "Mã số", "Ã", "Â", "Á", "CÂU HỎI?", "e-mail: a@b.vn", "SP-µ-01",
  ])
  func leavesHonestTextAlone(text: String) {
    #expect(LegacyText.recognise(text) == nil)
  }

  @Test func findsNothingInAllTextOfTheSeedsAndRegisters() {
    let registers = [
      "provinces", "communes-2025", "districts", "awards", "collation-fixture", "slug-fixture",
      "web-rules",
    ].map { "domain/data/\($0).tsv" }
    for path in seedPaths + registers {
      guard let bytes = Shared.bytes(path) else { return }
      let text = NormalForm.nfc(bytes)
      for piece in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x09 }) {
        #expect(
          LegacyText.recognise(piece) == nil,
          "\(path): \(String(decoding: piece, as: UTF8.self))")
        // The words alone too, as a cell may hold only one.
        for word in piece.split(separator: 0x20) where LegacyText.recognise(word) != nil {
          Issue.record("\(path): \(String(decoding: word, as: UTF8.self))")
        }
      }
    }
  }

  @Test func knowsEveryLetterOfTheFixture() {
    for row in Shared.rows("domain/data/legacy-encodings.tsv") {
      #expect(LegacyText.decode(unescaped(row[5]), as: .tcvn3) == row[0])
      #expect(LegacyText.decode(row[8], as: .vni) == row[0])
      #expect(LegacyText.decode(unescaped(row[10]), as: .mojibake) == row[0])
    }
  }

  @Test func recoversTheProvincesFromEveryEncoding() {
    let rows = Shared.rows("domain/data/legacy-encodings.tsv")
    for (column, kind) in [(5, LegacyText.Kind.tcvn3), (8, .vni), (10, .mojibake)] {
      let forms = Dictionary(rows.map { ($0[0], unescaped($0[column])) }) { first, _ in first }
      var found = 0
      var total = 0
      for province in Shared.rows("domain/data/provinces.tsv").map({ $0[3] }) {
        let spoilt = province.map { forms[String($0)] ?? String($0) }.joined()
        let isAsWas = spoilt == province
        if isAsWas { continue }
        total += 1
        guard let finding = LegacyText.recognise(spoilt) else { continue }
        #expect(finding.kind == kind, "\(province) as \(spoilt)")
        if finding.original == province { found += 1 }
      }
      // A word such as Haø, which every encoding leaves readable, may pass; most do not.
      if total > 0 { #expect(found * 100 >= total * 85, "\(kind): \(found) of \(total)") }
    }
  }

  private func unescaped(_ text: String) -> String {
    guard text.contains("\\x") else { return text }
    var result = ""
    let parts = text.replacing("\\x", with: "\u{0}").split(
      separator: "\u{0}", omittingEmptySubsequences: false)
    result += parts[0]
    for part in parts.dropFirst() {
      if let value = UInt32(part.prefix(2), radix: 16), let scalar = Unicode.Scalar(value) {
        result.unicodeScalars.append(scalar)
      }
      result += part.dropFirst(2)
    }
    return result
  }
}
