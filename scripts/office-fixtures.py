"""Writes the spreadsheets and documents that the tests of Formats read."""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def indicators(folder):
    """Texts, numbers, percents, dates, booleans; a hidden row and a hidden column."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Chỉ tiêu"
    sheet.append(["Mã", "Tên", "Giá trị", "Tỷ lệ", "Ngày", "Lúc", "Giờ", "Đạt"])
    sheet.append([
        "01", "Trà Vinh", 1234.5, 0.935, datetime.date(2021, 8, 6),
        datetime.datetime(2025, 8, 6, 14, 30), datetime.time(7, 5), True])
    sheet.append([
        "02", "Hậu Giang", 0.1 + 0.2, 0.5, datetime.date(1900, 1, 31),
        datetime.datetime(2025, 8, 6), datetime.time(23, 59, 59), False])
    sheet.append(["03", " Đồng  Tháp ", 1e-7, 1.25, datetime.date(2000, 2, 29), None, None, None])
    sheet.append(["04", "Dòng\nhai & <ba>", -1e15, 1 / 3, datetime.date(9999, 12, 31)])
    for row in range(2, 6):
        sheet.cell(row, 4).number_format = "0.0%"
        sheet.cell(row, 5).number_format = "dd/mm/yyyy"
    sheet["C6"] = 12
    sheet["C6"].number_format = '#,##0.0" %"'
    sheet["D6"] = 0.99
    sheet["D6"].number_format = "0%;[Red]-0%"
    sheet["E6"] = datetime.date(2024, 11, 1)
    sheet["E6"].number_format = "mm/yyyy"
    sheet["F6"] = 1.5
    sheet["F6"].number_format = "[h]:mm:ss"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["H"].hidden = True
    book.save(folder / "indicators.xlsx")


def dates_1904(folder):
    """The date system of old Macintosh workbooks."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["Ngày"])
    sheet.append([datetime.date(2021, 8, 6)])
    book.save(folder / "dates-1904.xlsx")


def formulas(folder):
    """Formulas that nobody has calculated, with an error among them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tính"
    sheet.append(["a", "b", "tổng", "tỷ lệ", "chữ", "rỗng"])
    sheet.append([1, 2, "=A2+B2", "=A2/B2", '=A2&" huyện"', '=IF(A2=1,"","x")'])
    sheet.append([3, 0, "=A3+B3", "=A3/B3", "=Z99&A3", "=A3>2"])
    for row in (2, 3):
        sheet.cell(row, 4).number_format = "0.0%"
    book.save(folder / "formulas-uncached.xlsx")


def headings(folder):
    """A title over the table, headings merged across and down, a merged body cell, a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Kết quả"
    sheet["A1"] = "BẢNG KẾT QUẢ THỰC HIỆN"
    sheet.merge_cells("A1:E1")
    sheet["A3"] = "STT"
    sheet["B3"] = "Đơn vị"
    sheet["C3"] = "Năm 2025"
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:B4")
    sheet.merge_cells("C3:E3")
    for column, name in enumerate(["Kế hoạch", "Thực hiện", "Tỷ lệ"], 3):
        sheet.cell(4, column, name)
    sheet.append([1, "Trà Vinh", 100, 90, 0.9])
    sheet.append([2, "Vĩnh Long", 200, 210, 1.05])
    sheet.append([3, None, 50, 50, 1])
    sheet.merge_cells("B6:B7")
    sheet.append([None, "Tổng cộng", 350, 350, 1])
    for row in range(5, 9):
        sheet.cell(row, 5).number_format = "0%"
    book.save(folder / "headings.xlsx")


def three_sheets(folder):
    """The first sheet is hidden, the second blank, then two with data."""
    book = openpyxl.Workbook()
    book.active.title = "Nháp"
    book.active.append(["bỏ"])
    book.active.sheet_state = "hidden"
    book.create_sheet("Trống")
    book.create_sheet("Quý I").append(["a", "b"])
    book.create_sheet("Quý II").append(["c", "d"])
    book.active = 1
    book.save(folder / "three-sheets.xlsx")


def large(folder):
    """A table of 200,000 rows, for the benchmark."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Kết quả")
    sheet.append(["mã", "tỉnh", "huyện", "kỳ", "kế hoạch", "thực hiện", "ghi chú", "ngày"])
    day = datetime.date(2025, 1, 1)
    for row in range(200_000):
        sheet.append([
            f"IND{row % 247:03}", f"Tỉnh {row % 63}", f"Huyện {row % 700}", f"2025-Q{row % 4 + 1}",
            row % 1000, row * 37 % 100_000 / 100, f"ghi chú {row % 5000}",
            day + datetime.timedelta(days=row % 365)])
    book.save(folder / "large.xlsx")


def convert(folder, name, kind, target):
    """Lets LibreOffice open a file and save it as another kind."""
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile",
             "--convert-to", kind, "--outdir", scratch, str(folder / name)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        suffix = kind.split(":")[0]
        shutil.move(pathlib.Path(scratch) / (pathlib.Path(name).stem + "." + suffix),
                    folder / target)


def story(folder):
    """A story from LibreOffice Writer, and the Markdown that says the same."""
    here = pathlib.Path(__file__).resolve().parent
    shutil.copy(here / "office-story.fodt", folder / "story.fodt")
    shutil.copy(here / "office-story.md", folder / "story.md")
    convert(folder, "story.fodt", "docx", "story.docx")
    convert(folder, "story.fodt", "odt", "story.odt")
    convert(folder, "story.fodt", "doc", "story.doc")


def main():
    folder = pathlib.Path(sys.argv[1])
    if sys.argv[2:] == ["--large"]:
        large(folder)
        return
    for make in (indicators, dates_1904, formulas, headings, three_sheets):
        make(folder)
    convert(folder, "formulas-uncached.xlsx", "xlsx", "formulas-libreoffice.xlsx")
    convert(folder, "indicators.xlsx", "xlsx", "indicators-libreoffice.xlsx")
    convert(folder, "headings.xlsx", "xlsx", "headings-libreoffice.xlsx")
    convert(folder, "three-sheets.xlsx", "xlsx", "three-sheets-libreoffice.xlsx")
    convert(folder, "dates-1904.xlsx", "xlsx", "dates-1904-libreoffice.xlsx")
    as_text = "csv:Text - txt - csv (StarCalc):{},34,{},1"
    convert(folder, "headings.xlsx", as_text.format(59, 76), "headings-semicolon.csv")
    convert(folder, "headings.xlsx", as_text.format(9, 65535), "headings-utf16.csv")
    convert(folder, "headings.xlsx", "xls", "headings.xls")
    convert(folder, "headings.xlsx", "ods", "headings.ods")
    story(folder)
    (folder / "done").touch()


main()
