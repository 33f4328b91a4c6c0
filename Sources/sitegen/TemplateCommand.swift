import Compile
import Diagnostics
import Embedded
import Files
import Formats
import Glibc
import Liquid
import Publish

/// `sitegen template`: renders one Liquid template, as the language says.
struct TemplateCommand {
  private let file: String?
  private let dataFile: String?
  private let partialsFolder: String?
  private let escapes: Bool
  private let ejected: String?
  private let site: String

  init(_ arguments: Arguments) throws(UsageError) {
    file = arguments.operands.first
    dataFile = arguments[.data]
    partialsFolder = arguments[.partials]
    escapes = !arguments.has(.noEscape)
    ejected = arguments[.eject]
    site = arguments[.site] ?? "."
    guard (file == nil) != (ejected == nil) else { throw UsageError(message: .oneOfTwo) }
  }

  func run(_ voice: Voice) -> ExitStatus {
    var report = Report()
    var output: [UInt8] = []
    do {
      if let ejected {
        try eject(ejected, voice, &report)
      } else {
        output = try render(&report)
      }
    } catch let fault as ReadingFault {
      report.add(fault.diagnostic)
      voice.tell(report)
      return .machineFailed
    } catch let fault as MachineFault {
      report.add(fault.diagnostic)
      voice.tell(report)
      return .machineFailed
    } catch {
      preconditionFailure("nothing else is thrown: \(error)")
    }
    voice.tell(report)
    guard !report.hasErrors else { return .contentHasErrors }
    Console.output(output)
    return .clean
  }

  private func render(_ report: inout Report) throws(ReadingFault) -> [UInt8] {
    let source = try InputFile.read(file ?? "-")
    let data = try dataFile.map { path throws(ReadingFault) in
      try TemplateData.read(path, reporting: &report)
    }
    let options = CompileOptions(strictness: .lenient, escapes: escapes, partials: try partials())
    guard let program = Liquid.Program.compiled(from: source, options, reporting: &report),
      !report.hasErrors
    else { return [] }
    var writer = ByteWriter()
    do {
      let now = Moment(secondsSinceEpoch: time(nil))
      try program.render(data ?? Scope([]), into: &writer, RenderOptions(now: now))
    } catch {
      report.add(error.diagnostic)
    }
    return writer.bytes
  }

  /// The partials of the folder, by the name given or with `.liquid` behind it.
  private func partials() throws(ReadingFault) -> Partials {
    guard let folder = partialsFolder else { return .none }
    // As templates write them.
    let names = try Reading.names(in: folder).map { name in
      name.hasSuffix(".liquid") ? String(name.dropLast(".liquid".count)) : name
    }
    return Partials(names: { names }) { name in
      // A name may not lead out of the folder.
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
      for candidate in [name, name + ".liquid"] {
        let path = "\(folder)/\(candidate)"
        // What cannot be read is no partial: the template's line says that there is none.
        if let bytes = try? Reading.bytes(of: path) { return SourceText(path: path, bytes: bytes) }
      }
      return nil
    }
  }

  /// Writes an embedded template into the site, never over a file that is there.
  private func eject(_ name: String, _ voice: Voice, _ report: inout Report) throws {
    let path = name.hasPrefix("templates/") ? name : "templates/" + name
    guard let bytes = Embedded.bytes(of: path) else {
      let known = Embedded.names.filter { $0.hasPrefix("templates/") }
        .map { String($0.dropFirst("templates/".count)) }
      report.add(
        .noSuchTemplate, at: .file(path), ["known": .list(known)],
        near: NearMiss.nearest(to: name, among: known))
      return
    }
    let target = "\(site)/\(path)"
    guard try Reading.kind(of: target) == nil else {
      report.add(.templateIsThere, at: .file(target))
      return
    }
    try UserFile.write(bytes, to: target, makingFolders: true)
    if !voice.quiet { Console.output(target + "\n") }
  }
}

extension Wording {
  fileprivate static let oneOfTwo = Wording(
    vi: "cần một tệp mẫu (hoặc - để đọc từ đầu vào), hoặc --eject NAME, chỉ một trong hai",
    en: "give a template file (or - for standard input) or --eject NAME, one of the two")
}

extension Problem {
  static let noSuchTemplate = Problem(
    .error, "no-such-template", vi: "chương trình không có mẫu này; có: {known}",
    en: "the program has no such template; there are: {known}")

  static let templateIsThere = Problem(
    .error, "template-is-there", vi: "trang đã có mẫu này rồi, nên giữ nguyên",
    en: "the site has this template already, so it is left alone",
    cure: Wording(
      vi: "xóa hoặc đổi tên tệp của trang trước", en: "remove or rename the site's file first"))
}
