public import Archive

/// A diagnostic is a value: it can be kept and given again without what it was found in.
extension Diagnostic {
  /// Writes all that printing it needs.
  public func write(to archive: inout ArchiveWriter) {
    archive.write(problem.severity.rawValue)
    archive.write(problem.code)
    problem.message.write(to: &archive)
    archive.write(problem.cure) { $1.write(to: &$0) }
    archive.write(arguments.sorted { $0.key < $1.key }) { archive, argument in
      archive.write(argument.key)
      argument.value.write(to: &archive)
    }
    archive.write(place) { $1.write(to: &$0) }
    archive.write(near) { $0.write($1) }
    archive.write(related) { archive, related in
      related.place.write(to: &archive)
      related.message.write(to: &archive)
    }
  }

  public init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    guard let severity = Severity(rawValue: try archive.readText()) else { throw .init() }
    let code = try archive.readText()
    let message = try Wording(from: &archive)
    let cure = try archive.readOptional { reader throws(ArchiveReader.Damage) in
      try Wording(from: &reader)
    }
    let arguments = try archive.readList {
      reader throws(ArchiveReader.Damage) -> (String, Argument) in
      (try reader.readText(), try Argument(from: &reader))
    }
    let place = try archive.readOptional { reader throws(ArchiveReader.Damage) in
      try Place(from: &reader)
    }
    let near = try archive.readOptional { reader throws(ArchiveReader.Damage) in
      try reader.readText()
    }
    let related = try archive.readList { reader throws(ArchiveReader.Damage) in
      Related(place: try Place(from: &reader), message: try Wording(from: &reader))
    }
    self.init(
      Problem(severity, code, vi: message.vi, en: message.en, cure: cure), at: place,
      Dictionary(arguments, uniquingKeysWith: { $1 }), near: near, related: related)
  }
}

extension Wording {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(vi)
    archive.write(en)
  }

  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    self.init(vi: try archive.readText(), en: try archive.readText())
  }
}

extension Argument {
  fileprivate func write(to archive: inout ArchiveWriter) {
    switch self {
    case .text(let text):
      archive.write(0)
      archive.write(text)
    case .number(let number):
      archive.write(1)
      archive.write(number)
    case .term(let wording):
      archive.write(2)
      wording.write(to: &archive)
    case .list(let names):
      archive.write(3)
      archive.write(names) { $0.write($1) }
    }
  }

  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    switch try archive.readNumber() {
    case 0: self = .text(try archive.readText())
    case 1: self = .number(try archive.readNumber())
    case 2: self = .term(try Wording(from: &archive))
    case 3:
      self = .list(
        try archive.readList { reader throws(ArchiveReader.Damage) in try reader.readText() })
    default: throw .init()
    }
  }
}

extension Diagnostic.Related {
  fileprivate init(place: Place, message: Wording) {
    self.place = place
    self.message = message
  }
}

extension Place {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(path)
    archive.write(sheet) { $0.write($1) }
    archive.write(order) { $0.write($1) }
    archive.write(length)
    archive.write(excerpt) { archive, excerpt in
      archive.write(excerpt.line)
      archive.write(excerpt.indent)
      archive.write(excerpt.width)
    }
  }

  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    let path = try archive.readText()
    let sheet = try archive.readOptional { reader throws(ArchiveReader.Damage) in
      try reader.readText()
    }
    let order = try archive.readList { reader throws(ArchiveReader.Damage) in
      try reader.readNumber()
    }
    let length = try archive.readNumber()
    let excerpt = try archive.readOptional { reader throws(ArchiveReader.Damage) in
      Excerpt(
        line: try reader.readText(), indent: try reader.readText(), width: try reader.readNumber())
    }
    guard order.count == 2 else {
      self.init(path: path)
      return
    }
    if let sheet {
      self.init(path: path, sheet: sheet, row: order[0], cellColumn: order[1], excerpt: excerpt)
    } else {
      self.init(path: path, line: order[0], column: order[1], length: length, excerpt: excerpt)
    }
  }
}

extension Excerpt {
  fileprivate init(line: String, indent: String, width: Int) {
    self.line = line
    self.indent = indent
    self.width = width
  }
}
