import Diagnostics
import Formats
import Testing

@Suite struct TablePreviewTests {
  private func json(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    TablePreview(path: "a.csv", bytes: bytes).writeJSON { result += $0 }
    return String(decoding: result, as: UTF8.self)
  }

  @Test func writesJSONAsTheContractSays() {
    let text =
      "Kết quả quý I\t\t\n\t\t\nSTT\ttỉnh\tgiá trị\n1\tTrà Vinh \t93,5\nTổng cộng\t\t93,5\n"
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    #expect(
      json(bytes) == """
        {"columns":["tỉnh","giá trị"],"rows":[["Trà Vinh ","93,5"]],"notes":[\
        "UTF-16LE, tab-separated, header in row 3",\
        "title row 1 above the header is not data: 'Kết quả quý I'",\
        "column 'STT' of running numbers (STT) ignored",\
        "total row 5 is not data: 'Tổng cộng'"]}

        """)
  }

  @Test func writesJSONThatEscapesWhatItMust() {
    #expect(
      json(Array("a\n\"x \"\"y\"\"\\\nz\"\n".utf8)) == """
        {"columns":["a"],"rows":[["x \\"y\\"\\\\\\nz"]],\
        "notes":["UTF-8, comma-separated, header in row 1"]}

        """)
  }

  @Test func writesPlainCSV() {
    var result: [UInt8] = []
    TablePreview(path: "a.csv", bytes: Array("a;b\n1,5;\"x \"\"y\"\"\"\n;\"m\nn\"\n".utf8))
      .writeCSV { result += $0 }
    #expect(
      String(decoding: result, as: UTF8.self) == "a,b\n\"1,5\",\"x \"\"y\"\"\"\n,\"m\nn\"\n")
  }

  @Test func drawsATableForATerminal() {
    let text = """
      tỉnh;tỷ lệ;ngày;số hiệu
      Trà Vinh;93,5%;06/8/2021;01
      Hậu Giang;7%;tháng 8/2021;02

      """
    #expect(
      TablePreview(path: "a.csv", bytes: Array(text.utf8)).text(in: .vi, records: 1) == """
        a.csv
          · UTF-8, cách nhau bằng dấu chấm phẩy, tiêu đề ở dòng 1

         tỉnh     │ tỷ lệ     │ ngày      │ số hiệu
         chữ      │ phần trăm │ thời gian │ chữ
        ──────────┼───────────┼───────────┼─────────
         Trà Vinh │     93,5% │ 06/8/2021 │ 01
        … và 1 dòng nữa

        """)
  }

  @Test func namesTheColumnsThatDoNotFit() {
    let text = "một cột,hai cột,ba cột\na,b,c\n"
    let drawn = TablePreview(path: "a.csv", bytes: Array(text.utf8)).text(in: .en, width: 20)
    #expect(drawn.hasSuffix(" a       │ b\n… and the columns: ba cột\n"))
  }

  @Test func aRefusedFileIsKnownAsSuch() {
    #expect(TablePreview(path: "a.csv", bytes: []).isRefused)
    #expect(TablePreview(path: "a.csv", bytes: Array("a,b\n1\n".utf8)).isRefused)
    #expect(!TablePreview(path: "a.csv", bytes: Array("a,b\n1,2\n".utf8)).isRefused)
  }
}
