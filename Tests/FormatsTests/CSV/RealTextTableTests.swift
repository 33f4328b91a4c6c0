import Diagnostics
import Formats
import Testing

/// Text tables that LibreOffice wrote: see scripts/make-office-fixtures.
@Suite struct RealTextTableTests {
  @Test(
    arguments: [
      ("headings-semicolon.csv", "UTF-8, semicolon-separated"),
      ("headings-utf16.csv", "UTF-16LE, tab-separated"),
    ])
  func readsWhatLibreOfficeWrites(_ name: String, _ form: String) throws {
    guard let bytes = OfficeFixture.bytes(name) else { return }
    let preview = TablePreview(path: name, bytes: bytes)
    #expect(printed(preview.report, .en) == "")
    let table = try #require(preview.table)
    #expect(
      table.columns.map(\.name) == [
        "Đơn vị", "Năm 2025 Kế hoạch", "Năm 2025 Thực hiện", "Năm 2025 Tỷ lệ",
      ])
    let rows = table.rows.indices.map { record in
      table.columns.map { table.cell(record, $0).text }
    }
    #expect(
      rows == [
        ["Trà Vinh", "100", "90", "90%"], ["Vĩnh Long", "200", "210", "105%"],
        ["", "50", "50", "100%"],
      ])
    #expect(
      preview.notes(in: .en) == [
        "\(form), header in rows 3-4, names of groups joined to those of their columns",
        "title row 1 above the header is not data: 'BẢNG KẾT QUẢ THỰC HIỆN'",
        "column 'STT' of running numbers (STT) ignored",
        "total row 8 is not data: 'Tổng cộng'",
      ])
  }

  @Test func readsTheSameTableFromTheWorkbook() throws {
    guard let bytes = OfficeFixture.bytes("headings-libreoffice.xlsx") else { return }
    let preview = TablePreview(path: "headings.xlsx", bytes: bytes)
    #expect(!preview.isRefused)
    let table = try #require(preview.table)
    #expect(
      table.columns.map(\.name) == [
        "Đơn vị", "Năm 2025 Kế hoạch", "Năm 2025 Thực hiện", "Năm 2025 Tỷ lệ",
      ])
    #expect(table.rows == [4, 5, 6])
    let names = table.rows.map { table.raw.cell($0, 1).text }
    #expect(names == ["Trà Vinh", "Vĩnh Long", "Vĩnh Long"])
  }
}
