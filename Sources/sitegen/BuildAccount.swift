import Archive
import Diagnostics
import Quantities

/// What a build has to say again where the next one finds nothing changed.
struct BuildAccount {
  let asOf: Day
  /// The day that the site's settings fix, if they do.
  let fixedDay: Day?
  /// The language of the site, in which the program speaks unless told otherwise.
  let language: Language?
  let rows: (read: Int, refused: Int)
  let diagnostics: [Diagnostic]

  var bytes: [UInt8] {
    var archive = ArchiveWriter()
    archive.write(Int(asOf.number))
    archive.write(fixedDay) { $0.write(Int($1.number)) }
    archive.write(language) { $0.write($1.rawValue) }
    archive.write(rows.read)
    archive.write(rows.refused)
    archive.write(diagnostics) { $1.write(to: &$0) }
    return archive.bytes
  }
}

extension BuildAccount {
  /// Reads an account; nothing where the bytes are none.
  init?(_ bytes: [UInt8]) {
    var archive = ArchiveReader(bytes)
    do throws(ArchiveReader.Damage) {
      asOf = try Day(from: &archive)
      fixedDay = try archive.readOptional { reader throws(ArchiveReader.Damage) in
        try Day(from: &reader)
      }
      language = try archive.readOptional { reader throws(ArchiveReader.Damage) in
        try reader.readText()
      }.flatMap(Language.init(rawValue:))
      rows = (try archive.readNumber(), try archive.readNumber())
      diagnostics = try archive.readList { reader throws(ArchiveReader.Damage) in
        try Diagnostic(from: &reader)
      }
    } catch {
      return nil
    }
  }
}

extension Day {
  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    guard let day = Day(number: try archive.readNumber()) else { throw .init() }
    self = day
  }
}
