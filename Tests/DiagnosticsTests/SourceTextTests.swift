import Diagnostics
import Testing

@Suite struct SourceTextTests {
  private func place(of part: String, in text: String) throws -> Place {
    let source = SourceText(path: "a.csv", text: text)
    let range = try #require(text.range(of: part))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return source.place(of: start..<start + part.utf8.count)
  }

  @Test(arguments: ["một\nhai ba", "một\r\nhai ba", "một\rhai ba"])
  func countsLinesHoweverTheyEnd(text: String) throws {
    let place = try place(of: "ba", in: text)
    #expect(place.description == "a.csv:2:5")
    #expect(place.excerpt?.line == "hai ba")
  }

  @Test func countsColumnsInLettersNotBytes() throws {
    #expect(try place(of: "Vinh", in: "tỉnh Trà Vinh").column == 10)
  }

  @Test func countsLettersWithLooseMarksOnce() throws {
    #expect(try place(of: "x", in: "e\u{302}\u{301}x").column == 2)
  }

  @Test func doesNotCountTheByteOrderMark() throws {
    #expect(try place(of: "STT", in: "\u{FEFF}STT,tên").column == 1)
  }

  @Test func namesTheParagraphOfADocumentThatTheTextWasMadeFrom() {
    let source = SourceText(
      path: "a.docx", bytes: Array("một\n\nhai\nba\n".utf8), paragraphOfLine: [1, 1, 4, 4])
    let place = source.place(of: 10..<12)
    #expect(place.description == "a.docx:4:1")
    #expect(place.excerpt?.line == "hai")
    #expect(source.prefix(6).place(of: 0..<1).description == "a.docx:1:1")
    #expect(source.place(of: 17..<17).description == "a.docx:4:1")
  }

  @Test func placesTheEndOfATextAfterItsLastLetter() {
    let source = SourceText(path: "a", text: "một\nhai")
    #expect(source.place(of: 9..<9).description == "a:2:4")
    #expect(SourceText(path: "a", text: "").place(of: 0..<0).description == "a:1:1")
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
