internal import Diagnostics

/// Finds codes of digits that seem to have lost their leading zero in a spreadsheet.
struct CodeLengths {
  /// Digits that every code of the column has, where that is known.
  private let digits: Int?
  /// Rows whose code is a number without a leading zero, by the number of its digits.
  private var rows: [[Int32]]
  /// The longest code of digits that begins with a zero.
  private var longestWithZero = 0
  private static let longest = 8

  init(digits: Int?) {
    self.digits = digits
    rows = Array(repeating: [], count: min(Self.longest, digits ?? Self.longest) + 1)
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer, _ row: Int) {
    guard bytes.count < rows.count, bytes.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      return
    }
    if bytes[0] == UInt8(ascii: "0") {
      longestWithZero = max(longestWithZero, bytes.count)
    } else if bytes.count != digits {
      rows[bytes.count].append(Int32(row))
    }
  }

  /// Warns of codes shorter than the column's own digits, or than those that kept their zero.
  func report(column: Int, name: Argument, _ findings: inout CellFindings) {
    let length = min(digits ?? longestWithZero, rows.count)
    guard length > 1 else { return }
    for row in rows[..<length].joined().sorted() {
      let code = findings.text(row: Int(row), column: column)
      let padded = String(repeating: "0", count: max(0, length - code.utf8.count)) + code
      findings.add(
        .lostZero, row: Int(row), column: column,
        ["value": .text(code), "suggestion": .text(padded), "column": name])
    }
  }
}

extension Problem {
  static let lostZero = Problem(
    .warning, "code-lost-zero",
    vi: "mã “{value}” có vẻ đã mất số 0 ở đầu",
    en: "the code '{value}' seems to have lost its leading zero",
    cure: Wording(
      vi: "nếu đúng là “{suggestion}”, định dạng cột “{column}” là Text trong Excel rồi gõ lại",
      en: "if it is '{suggestion}', format the column '{column}' as Text in Excel and type it"
        + " again"))
}
