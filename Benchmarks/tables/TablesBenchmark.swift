import Diagnostics
import Formats
import Glibc
import Quantities
import Schema

/// Measures how fast a text table of 1,000,000 rows is read, and what memory that takes; given
/// the path of a workbook instead, the same of that.
@main
enum TablesBenchmark {
  static func main() {
    let argument = CommandLine.arguments.dropFirst().first
    if let argument, argument.hasSuffix(".xlsx") {
      BigWorkbook.measure(argument)
    } else {
      measureText(rows: argument.flatMap { Int($0) } ?? 1_000_000)
    }
  }

  private static func measureText(rows: Int) {
    let table = BigTable(rows: rows)
    print("\(rows) rows × 8 columns, \(table.bytes.count / 1_000_000) MB")
    let before = Memory.peak()
    let megabytes = Double(table.bytes.count) / 1_000_000
    var best: [(name: String, seconds: Double)] = []
    for _ in 0..<3 {
      let round = table.measure()
      if best.isEmpty { best = round }
      for index in round.indices where round[index].seconds < best[index].seconds {
        best[index] = round[index]
      }
    }
    for step in best {
      let speed = (megabytes / step.seconds).rounded()
      print("\(step.name): \(Int(speed)) MB/s, \(Int(step.seconds * 1000)) ms")
    }
    let total = best[0].seconds + best[1].seconds
    print("read and heading found: \(Int(megabytes / total)) MB/s")
    let tenths = Int(Double(Memory.peak()) / Double(table.bytes.count) * 10)
    print(
      "peak memory: \(tenths / 10).\(tenths % 10) times the file (\(before / 1_000_000) MB"
        + " before reading, \(Memory.peak() / 1_000_000) MB after)")
    let seconds = table.secondsTyped()
    print(
      "every cell typed and checked by a schema: \(Int(megabytes / seconds)) MB/s,"
        + " \(Int(seconds * 1000)) ms; peak memory \(Memory.peak() / 1_000_000) MB")
    print("read and checked: \(Int(megabytes / (total + seconds))) MB/s")
  }
}

/// A table as a province might export it, made in memory, the same at every run.
struct BigTable {
  let bytes: [UInt8]

  init(rows: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows * 96 + 100)
    bytes += Array("STT;tỉnh;đơn vị;chỉ tiêu;kỳ;giá trị;tỷ lệ;ghi chú\r\n".utf8)
    let places = ["Trà Vinh", "Hậu Giang", "Tây Ninh", "Đồng Tháp", "Thừa Thiên Huế"]
    let notes = ["", "", "sơ bộ", "\"ước; chưa chính thức\"", ""]
    for row in 0..<rows {
      let place = places[row % places.count]
      bytes += Array(
        "\(row + 1);\(place);Tập thể giả định \(row % 97);ct-\(row % 40);2025-Q\(row % 4 + 1);".utf8
      )
      bytes += Array("\(row * 37 % 100_000),\(row % 10);\(row % 100),5%;\(notes[row % 5])\r\n".utf8)
    }
    self.bytes = bytes
  }

  /// Seconds for each step of reading, and of looking at every cell.
  func measure() -> [(name: String, seconds: Double)] {
    var report = Report()
    var steps: [(name: String, seconds: Double)] = []
    var start = Clock.now()
    func step(_ name: String) {
      steps.append((name, Clock.now() - start))
      start = Clock.now()
    }
    guard let table = CSVReader.read(path: "big.csv", bytes: bytes, into: &report) else {
      preconditionFailure("the table of the benchmark is sound")
    }
    step("decoded, sniffed, cut into cells, letters checked")
    let read = HeaderFinder.find(table.table, as: table.form, into: &report)
    step("heading found, every row sorted")
    guard let read, report.isEmpty else { preconditionFailure("the table is sound") }
    var letters = 0
    for record in read.rows.indices {
      for column in read.columns { letters += read.cell(record, column).text.utf8.count }
    }
    precondition(letters > 0, "cells hold text")
    step("every cell taken as a string")
    return steps
  }
}

extension BigTable {
  /// Seconds in which a table that was read becomes typed columns.
  func secondsTyped() -> Double {
    var report = Report()
    guard let table = CSVReader.read(path: "big.csv", bytes: bytes, into: &report),
      let read = HeaderFinder.find(table.table, as: table.form, into: &report)
    else { preconditionFailure("the table of the benchmark is sound") }
    let start = Clock.now()
    let typed = TypedTable.read(read, as: Self.schema, into: &report)
    let seconds = Clock.now() - start
    precondition(typed.rowCount == read.rows.count && !report.hasErrors, "the table is sound")
    return seconds
  }

  private static let schema = TableSchema(
    "big", title: words, stem: "big", doc: words,
    columns: [
      column("province", "tỉnh", .place), column("unit", "đơn vị", .unit),
      column("indicator", "chỉ tiêu", .code()),
      column("period", "kỳ", .date([.quarter])), column("value", "giá trị", .number()),
      column("share", "tỷ lệ", .percent(isShare: true)), column("note", "ghi chú", .text),
    ])

  private static func column(_ id: String, _ name: String, _ type: ColumnType) -> Column {
    Column(id, FieldName(stringLiteral: name), type, doc: words, example: words)
  }

  private static let words = Wording(vi: "bảng lớn", en: "large table")
}

/// A workbook as `scripts/make-office-fixtures FOLDER --large` makes it.
enum BigWorkbook {
  static func measure(_ path: String) {
    guard let file = fopen(path, "rb") else {
      print("skipped: \(path) is missing, run scripts/make-office-fixtures FOLDER --large")
      return
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    fclose(file)
    let before = Memory.peak()
    let megabytes = Double(bytes.count) / 1_000_000
    var report = Report()
    let start = Clock.now()
    guard let table = TableFile.read(path: path, bytes: bytes, into: &report) else {
      preconditionFailure("the workbook of the benchmark is sound")
    }
    let seconds = Clock.now() - start
    let cells = table.rows.count * table.columns.count
    print(
      "workbook of \(table.rows.count) rows × \(table.columns.count) columns,"
        + " \(Int(megabytes)) MB: \(Int(megabytes / seconds)) MB/s, \(Int(seconds * 1000)) ms,"
        + " \(Int(Double(cells) / seconds / 1000)) thousand cells a second")
    print(
      "peak memory \(Memory.peak() / 1_000_000) MB, \(before / 1_000_000) MB of it before reading,"
        + " \((Memory.peak() - before) / max(1, cells)) bytes a cell")
  }
}

enum Clock {
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

enum Memory {
  /// The most bytes that the process has held at any time.
  static func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  }
}
