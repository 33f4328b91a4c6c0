import Testing

@testable import Publish

@Suite struct JournalTests {
  private let journal = Journal(
    output: "/srv/site/public", staging: "/var/www/.html.sitegen-staging",
    isWhole: false, folders: ["/srv/site/public", "/srv/site/public/có dấu cách"],
    moves: [
      Journal.Move(kind: .place, number: 1, path: "có dấu cách/a b.html"),
      Journal.Move(kind: .replace, number: 2, path: "x.html"),
      Journal.Move(kind: .delete, number: 3, path: "y.html"),
    ], manifest: Journal.Move(kind: .replace, number: 4, path: "manifest.json"))

  @Test func readsWhatItWrote() {
    let text = journal.text(site: "/srv/site")
    #expect(Journal(Array(text.utf8), site: "/srv/site") == journal)
  }

  @Test func followsASiteThatWasMoved() {
    let text = journal.text(site: "/srv/site")
    let moved = Journal(Array(text.utf8), site: "/home/lan")
    #expect(moved?.output == "/home/lan/public")
    #expect(moved?.staging == "/var/www/.html.sitegen-staging")
  }

  @Test func refusesAJournalThatIsCutShortOrChanged() {
    let bytes = Array(journal.text(site: "/srv/site").utf8)
    for count in 0..<bytes.count {
      #expect(Journal(Array(bytes[..<count]), site: "/srv/site") == nil, "\(count) bytes")
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(Journal(changed, site: "/srv/site") == nil, "byte \(index)")
    }
  }
}
