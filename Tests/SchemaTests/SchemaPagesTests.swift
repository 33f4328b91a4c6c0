import Diagnostics
import Quantities
import Testing
import Text

@testable import Formats
@testable import Schema

@Suite struct SchemaPagesTests {
  @Test func describesEveryColumnOnTheReferencePage() throws {
    let page = DataFormatPage([results], in: .en).markdown
    for column in results.columns {
      #expect(page.contains("| `\(column.name.en)` | "))
      #expect(page.contains(column.doc.en))
    }
    #expect(page.contains("## Results\n"))
    #expect(page.contains("File name: `ket-qua`, `results` (`.csv`, `.tsv`, `.xlsx`)."))
    #expect(page.contains("No two rows may agree in: `indicator` + `unit`."))
    #expect(
      page.contains(
        "| `share` | `tỷ lệ` | share in %, 0 to 100 | column may be left out | Percent done. |"
          + " `93,5` |"))
    #expect(page.contains("one of: `estimate`, `final`"))
  }

  @Test func escapesTheBarsOfATable() throws {
    let schema = TableSchema(
      "t", title: Wording(vi: "Bảng", en: "Table"), stem: "t", doc: Wording(vi: "", en: ""),
      columns: [
        Column(
          "a", "a", .text, doc: Wording(vi: "x | y", en: "x | y"),
          example: Wording(vi: "1\n2", en: "1\n2"))
      ])
    #expect(DataFormatPage([schema], in: .vi).markdown.contains("| x \\| y | `1 2` |"))
  }

  @Test func writesANewFileThatReadsWithoutAProblem() throws {
    let scaffold = Scaffold(results, in: .vi)
    #expect(scaffold.fileName == "ket-qua.csv")
    let text = String(decoding: scaffold.csv, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}mã chỉ tiêu,đơn vị,giá trị,"))
    #expect(text.contains("\"1.234,5\""))
    let (table, report) = try read(text)
    #expect(!report.hasErrors)
    #expect(table.columns.count == results.columns.count)
    #expect(table.decimal(0, "value") == Decimal("1234.5"))
    #expect(table.bound(0, "target") == .moreThan(95))
  }

  @Test func matchesTheNameOfAFile() throws {
    #expect(results.matches(fileStem: "ket_qua"))
    #expect(results.matches(fileStem: "Results"))
    #expect(!results.matches(fileStem: "ket_qua_1"))
  }
}

@Suite struct SchemaProblemsTests {
  @Test(arguments: SchemaProblems.all)
  func asksForTheSameArgumentsInBothLanguages(problem: Problem) throws {
    #expect(problem.message.parameters(in: .vi) == problem.message.parameters(in: .en))
    #expect(problem.cure != nil)
    #expect(problem.cure?.parameters(in: .vi) == problem.cure?.parameters(in: .en))
  }

  @Test func hasOneCodeForEachProblem() throws {
    let codes = SchemaProblems.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
