internal import Diagnostics

// Everything in a paragraph that is not plain text: links, fields, notes, pictures, signs.

extension WordReader {
  func addSpecial(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "tab", "ptab": append(" ")
    case "br":
      // Where a page or a column ends is the printer's business.
      if attributes["type"] == nil || attributes["type"] == "textWrapping" { add(.lineBreak) }
    case "cr": add(.lineBreak)
    case "noBreakHyphen": append("\u{2011}")
    case "footnoteReference", "endnoteReference":
      guard let id = attributes["id"] else { return }
      let note = WordFindings.NoteID(isEndnote: name == "endnoteReference", id: id)
      add(.footnote(findings.reference(to: note, paragraph: paragraphNumber)), [])
    case "commentReference": remark(.wordComment)
    case "sym": remark(.wordSymbol, attributes["char"] ?? "")
    case "object":
      remark(.wordObject, "OLE")
      skip()
    case "fldData": skip()
    default:
      // Outside runs and in their properties stands only how a text looks or is worked on.
      let isContent = paragraphs.last.map { $0.isInRun && !$0.isInRunProperties } == true
      if isContent, !Self.silent.contains(name) { remark(.wordUnknownPart, name) }
    }
  }

  // They print nothing, or hold what is read by its own name.
  private static let silent: Set<String> = [
    "rPr", "softHyphen", "lastRenderedPageBreak", "footnoteRef", "endnoteRef", "annotationRef",
    "separator", "continuationSeparator", "drawing", "pict", "ruby", "rubyPr", "rubyBase",
    "pgNum", "ffData",
  ]

  func openLink(_ attributes: XMLAttributes) {
    if let relation = relation(attributes["id"]), relation.isExternal {
      setLink(relation.target + (attributes["anchor"].map { "#" + $0 } ?? ""))
    } else if let anchor = attributes["anchor"] {
      setLink("#" + anchor)
    }
  }

  private func setLink(_ target: String) {
    let last = paragraphs.count - 1
    paragraphs[last].paragraph.links.append(target)
    paragraphs[last].link = paragraphs[last].paragraph.links.count - 1
  }

  func field(_ type: String?) {
    let last = paragraphs.count - 1
    switch type {
    case "begin": paragraphs[last].fields.append(OpenParagraph.Field())
    case "separate": startResult()
    case "end": _ = paragraphs[last].fields.popLast()
    default: break
    }
  }

  func startResult() {
    let last = paragraphs.count - 1
    guard let field = paragraphs[last].fields.indices.last else { return }
    paragraphs[last].fields[field].isInResult = true
    guard let target = Self.linkTarget(paragraphs[last].fields[field].instruction) else { return }
    paragraphs[last].paragraph.links.append(target)
    paragraphs[last].fields[field].link = paragraphs[last].paragraph.links.count - 1
  }

  /// The address in `HYPERLINK "https://…" \l "anchor"`.
  private static func linkTarget(_ instruction: String) -> String? {
    let pieces = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard let head = pieces.first?.split(separator: " "), head.first == "HYPERLINK" else {
      return nil
    }
    var address = ""
    var anchor = ""
    for index in stride(from: 1, to: pieces.count, by: 2) {
      let before = pieces[index - 1].split(separator: " ").last
      if before == "\\l" {
        anchor = "#" + pieces[index]
      } else if before?.hasPrefix("\\") != true {
        address = String(pieces[index])
      }
    }
    return address + anchor
  }

  func openDrawing(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last else { return }
    switch (name.namespace, name.local) {
    case (.wordDrawing, "docPr"):
      paragraphs[last].alternative = attributes["descr"] ?? attributes["title"] ?? ""
    case (.vml, "shape"): paragraphs[last].alternative = attributes["alt"] ?? ""
    case (.drawing, "blip"): addPicture(attributes["embed"] ?? attributes["link"])
    case (.vml, "imagedata"): addPicture(attributes["id"])
    case (.drawing, "graphicData"):
      let kind = attributes["uri"]?.split(separator: "/").last.map(String.init) ?? ""
      // Shapes hold text boxes and pictures, which speak for themselves.
      if !["picture", "wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas"]
        .contains(kind)
      {
        remark(.wordObject, kind)
      }
    default: break
    }
  }

  private func addPicture(_ id: String?) {
    guard let relation = relation(id) else { return remark(.wordLostPicture) }
    guard !relation.isExternal else { return remark(.wordLinkedPicture, relation.target) }
    let alternative = paragraphs.last?.alternative ?? ""
    let index = findings.addPicture(
      relation.target, alternative: alternative, paragraph: paragraphNumber)
    add(.picture(index), [])
  }
}

/// Raised and lowered letters that Unicode has as signs of their own: m², H₂O.
enum RaisedText {
  /// The text in raised or lowered signs; nil where one of them is missing.
  static func of(_ text: String, isSuperscript: Bool) -> String? {
    let table = isSuperscript ? superscript : `subscript`
    var result = ""
    for character in text {
      if character.isWhitespace {
        result.append(character)
      } else if let raised = table[character] {
        result.append(raised)
      } else {
        return nil
      }
    }
    return result
  }

  private static let superscript = pairs("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
  private static let `subscript` = pairs("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

  private static func pairs(_ plain: String, _ raised: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, raised))
  }
}
