/// The files that let a page search a site without a server.
///
/// A query loads the list of shards, one small shard for each of its words and one for each page
/// that it shows, as classic scripts, so that it works from a folder of files too.
public struct SearchIndex: Sendable {
  /// A page that can be found.
  public struct Page: Sendable {
    /// Its file, from the site's top folder.
    public let path: String
    public let digest: PageDigest

    public init(path: String, digest: PageDigest) {
      self.path = path
      self.digest = digest
    }
  }

  /// A file to be written below the folder of the search page.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  // A shard of words is about this large.
  private static let shardSize = 4 << 10
  // Pages in one shard: ten results need ten shards at most.
  static let pagesInShard = 6
  // A word on more pages than this says little: it ranks pages, it does not choose them.
  static let commonFrom = 1_000

  public let files: [File]

  /// The index of pages in the order in which equally good ones are shown.
  public init(of pages: [Page]) {
    let postings = Postings(of: pages.map(\.digest.words))
    let shards = Self.wordShards(postings)
    var files = shards.enumerated().map { number, shard in
      File(name: "tu-\(number).js", bytes: Self.script("words", number, shard.entries))
    }
    for (number, start) in stride(from: 0, to: pages.count, by: Self.pagesInShard).enumerated() {
      let group = pages[start..<min(start + Self.pagesInShard, pages.count)]
      files.append(
        File(name: "trang-\(number).js", bytes: Self.script("pages", number, Self.list(group))))
    }
    files.append(File(name: "muc-luc.js", bytes: Self.directory(shards, pages: pages.count)))
    self.files = files
  }

  /// A run of words in their order.
  private struct Shard {
    let first: String
    var entries: [UInt8]
  }

  private static func wordShards(_ postings: Postings) -> [Shard] {
    var shards: [Shard] = []
    for number in postings.words.sorted {
      let word = postings.words.text(number)
      var entry: [UInt8] = []
      ScriptText.quote(word, to: &entry)
      entry.append(UInt8(ascii: ":"))
      postings.write(number, limit: commonFrom, to: &entry)
      if shards.isEmpty || shards[shards.count - 1].entries.count + entry.count > shardSize {
        shards.append(Shard(first: word, entries: [UInt8(ascii: "{")]))
      } else {
        shards[shards.count - 1].entries += Array(",\n".utf8)
      }
      shards[shards.count - 1].entries += entry
    }
    for index in shards.indices { shards[index].entries.append(UInt8(ascii: "}")) }
    return shards
  }

  private static func list(_ pages: ArraySlice<Page>) -> [UInt8] {
    var list: [UInt8] = [UInt8(ascii: "[")]
    for page in pages {
      if list.count > 1 { list += Array(",\n".utf8) }
      list.append(UInt8(ascii: "["))
      let texts = [page.path, page.digest.title, page.digest.excerpt, page.digest.above]
      for (index, text) in texts.enumerated() {
        if index > 0 { list.append(UInt8(ascii: ",")) }
        ScriptText.quote(text, to: &list)
      }
      list.append(UInt8(ascii: "]"))
    }
    list.append(UInt8(ascii: "]"))
    return list
  }

  private static func script(_ kind: String, _ number: Int, _ data: [UInt8]) -> [UInt8] {
    Array("sitegenSearch.take(\"\(kind)\",\(number),".utf8) + data + Array(");\n".utf8)
  }

  private static func directory(_ shards: [Shard], pages: Int) -> [UInt8] {
    var data = Array("{\"pages\":\(pages),\"group\":\(pagesInShard),\"words\":[".utf8)
    for (index, shard) in shards.enumerated() {
      if index > 0 { data.append(UInt8(ascii: ",")) }
      ScriptText.quote(shard.first, to: &data)
    }
    return script("directory", 0, data + Array("]}".utf8))
  }
}
