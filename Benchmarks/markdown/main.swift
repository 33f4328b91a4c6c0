import CCmark
import Diagnostics
import Glibc
import Markdown

// Compares the kit with libcmark alone (parsing and writing HTML, its own allocator) on the
// narratives of a folder: `MarkdownBenchmark FOLDER [ROUNDS [CASE]]`. Processor time, rounds
// interleaved, the best and the middle shown, because the machine is shared.

/// The bodies of every .md file under a folder, without their front matter.
func narratives(in folder: String) -> [SourceText] {
  var found: [SourceText] = []
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") { continue }
    let path = folder + "/" + name
    if name.hasSuffix(".md") {
      found.append(SourceText(path: path, bytes: withoutFrontMatter(contents(of: path))))
    } else {
      found += narratives(in: path)
    }
  }
  return found
}

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

func withoutFrontMatter(_ bytes: [UInt8]) -> [UInt8] {
  let fence = Array("---\n".utf8)
  guard bytes.starts(with: fence) else { return bytes }
  var index = fence.count
  while index + fence.count <= bytes.count {
    if bytes[index - 1] == 0x0A, bytes[index..<index + fence.count].elementsEqual(fence) {
      return Array(bytes[(index + fence.count)...])
    }
    index += 1
  }
  return bytes
}

/// The processor time that some work takes, in nanoseconds.
func cost(of work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
  let start = now()
  work()
  return now() - start
}

func libcmark(_ texts: [SourceText]) {
  for text in texts {
    text.bytes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      free(cmark_markdown_to_html(start, bytes.count, CMARK_OPT_UNSAFE))
    }
  }
}

func kit(_ texts: [SourceText], _ options: MarkdownOptions) -> Int {
  var size = 0
  for text in texts {
    var report = Report()
    size += MarkdownDocument(text, options: options, reporting: &report).fragment.count
  }
  return size
}

/// The texts with a table, a footnote and a strikethrough added to each.
func extended(_ texts: [SourceText]) -> [SourceText] {
  let added = """

    Kết quả[^1] ~~tạm tính~~ chính thức:

    | Nội dung | Kế hoạch | Thực hiện |
    |---|---:|---:|
    | Đường giao thông nông thôn | 120 | 135 |
    | Nhà tình nghĩa | 15 | 18 |

    [^1]: Nguồn: báo cáo **tổng kết** năm.

    """
  return texts.map { SourceText(path: $0.path, bytes: $0.bytes + Array(added.utf8)) }
}

/// What one case took in each round, in nanoseconds a byte.
struct Rounds {
  private var alone: [Double] = []
  private var kit: [Double] = []

  // The kit's blocks on the heap cost libcmark a fifth: its best is what it needs without them.
  private var undisturbed = Double.infinity

  mutating func add(undisturbed cost: Double) { undisturbed = min(undisturbed, cost) }

  mutating func add(alone: Double, kit: Double) {
    self.alone.append(alone)
    self.kit.append(kit)
  }

  /// The best of each side, and the middle of the ratios of rounds: noise lifts single rounds.
  var summary: String {
    let (alone, kit) = (self.alone.sorted(), self.kit.sorted())
    let ratios = zip(self.alone, self.kit).map { $1 / $0 }.sorted()
    guard let best = kit.first else { return "no round" }
    let fastest = min(undisturbed, alone[0])
    return "libcmark \(shown(fastest)), kit \(shown(best)) ns/byte;"
      + " ratio of the best \(shown(best / fastest)), median \(shown(ratios[ratios.count / 2]))"
  }

  private func shown(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(decimals.count < 2 ? "0" : "")\(decimals)"
  }
}

guard CommandLine.arguments.count > 1 else {
  print("usage: MarkdownBenchmark FOLDER [ROUNDS [CASE]]")
  exit(2)
}
let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
let plain = narratives(in: CommandLine.arguments[1])
let rich = extended(plain)
let wanted = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) : nil
let allCases: [(name: String, texts: [SourceText], dialect: MarkdownOptions.Dialect)] = [
  ("--commonmark, no extension used", plain, .commonMark),
  ("fragment, no extension used", plain, .fragment),
  ("page, no extension used", plain, .page),
  ("fragment, every extension used", rich, .fragment),
  ("page, every extension used", rich, .page),
]
let cases = wanted.map { [allCases[$0]] } ?? allCases
var rounds = cases.map { _ in Rounds() }
for _ in 0..<3 {
  for (index, item) in cases.enumerated() {
    let size = Double(item.texts.reduce(0) { $0 + $1.bytes.count })
    rounds[index].add(undisturbed: cost { libcmark(item.texts) } / size)
  }
}
var written = 0
for _ in 0..<max(1, count) {
  for (index, item) in cases.enumerated() {
    let options = MarkdownOptions(dialect: item.dialect, keepsRawHTML: true)
    let size = Double(item.texts.reduce(0) { $0 + $1.bytes.count })
    let alone = cost { libcmark(item.texts) } / size
    rounds[index].add(alone: alone, kit: cost { written += kit(item.texts, options) } / size)
  }
}
for (item, rounds) in zip(cases, rounds) { print("\(item.name): \(rounds.summary)") }
print("\(plain.count) texts, \(plain.reduce(0) { $0 + $1.bytes.count }) bytes, \(written) written")
