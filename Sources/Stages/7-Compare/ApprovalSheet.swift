package import Diagnostics
package import Quantities
import Text

/// The changes on paper, to be signed before the site is uploaded (bản trình duyệt).
package struct ApprovalSheet: Sendable {
  private let changes: [Change]
  private let pageCount: Int
  private let day: Day
  private let language: Language

  package init(of comparison: Comparison, on day: Day, in language: Language) {
    changes = comparison.changes
    pageCount = comparison.pageCount
    self.day = day
    self.language = language
  }

  /// One page of HTML that needs no other file.
  package var html: [UInt8] {
    let title = words("Bản trình duyệt nội dung thay đổi", "Changes for approval")
    var text = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      @page { size: A4; margin: 20mm 15mm 20mm 30mm }
      body { font: 13pt/1.4 "Times New Roman", "Liberation Serif", serif; color: #000; \
      max-width: 165mm; margin: 0 auto }
      h1 { font-size: 14pt; text-align: center; text-transform: uppercase }
      table { border-collapse: collapse; width: 100% }
      caption { text-align: left; padding: 6pt 0 }
      th, td { border: 0.5pt solid #000; padding: 3pt 5pt; vertical-align: top; text-align: left }
      thead { display: table-header-group }
      tr, .signatures { break-inside: avoid }
      .signatures { display: flex; justify-content: space-between; margin-top: 18pt }
      .signatures p { width: 45%; text-align: center; min-height: 90pt }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(words("Ngày lập", "Drawn up on")): <time datetime="\(day)">\
      \(DayForm.text(day, .long, in: language))</time>.</p>

      """
    text += changes.isEmpty ? "<p>\(Self.nothing(but: pageCount)[language])</p>\n" : table
    text += """
      <div class="signatures">
      <p><strong>\(words("NGƯỜI LẬP", "DRAWN UP BY"))</strong><br>\
      <em>\(words("(Ký, ghi rõ họ tên)", "(signature, full name)"))</em></p>
      <p><strong>\(words("NGƯỜI DUYỆT", "APPROVED BY"))</strong><br>\
      <em>\(words("(Ký, ghi rõ họ tên, đóng dấu)", "(signature, full name, seal)"))</em></p>
      </div>
      </body>
      </html>

      """
    return Array(text.utf8)
  }

  /// What is said where the data tell the same: a text may differ all the same.
  package static func nothing(but pages: Int) -> Wording {
    pages == 0
      ? Wording(vi: "Không có gì thay đổi đối với người đọc.", en: "Nothing changed for readers.")
      : Wording(
        vi: "Số liệu không đổi; \(pages) trang khác trước ở lời văn hoặc cách trình bày.",
        en: "No figure changed; pages that differ in their words or layout: \(pages).")
  }

  private var table: String {
    let heads = [
      words("STT", "No."), words("Phong trào", "Campaign"), words("Nội dung thay đổi", "Change"),
    ]
    var text =
      "<table>\n<caption>\(words("Các thay đổi", "Changes")) (\(changes.count))</caption>\n"
    text += "<thead><tr>" + heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
    text += "</tr></thead>\n<tbody>\n"
    for (index, change) in changes.enumerated() {
      text += "<tr><td>\(index + 1)</td><td>\(escaped(change.heading[language]))</td>"
      text += "<td>\(escaped(change.words[language]))</td></tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  private func words(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
