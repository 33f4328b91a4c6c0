internal import Diagnostics
private import Text

/// A paragraph while it is being read, with the run and the fields that are open in it.
struct OpenParagraph {
  var paragraph: WordParagraph
  var isInText = false
  var isInInstruction = false
  var fields: [Field] = []
  /// What stands in text boxes that are anchored here.
  var boxes: [WordBlock] = []
  var list: String?
  var listLevel: Int?
  var isInProperties = false
  var isInRun = false
  var isInRunProperties = false
  var run = Run()
  var link: Int?
  /// The alternative text of the drawing that is open.
  var alternative = ""

  init(_ paragraph: WordParagraph) { self.paragraph = paragraph }

  /// What a run says of itself; nothing said leaves it to the styles.
  struct Run {
    var style: WordMarks = []
    var bold: Bool?
    var italic: Bool?
    var strike: Bool?
    var vertical: WordMarks?
    var isHidden = false
    var isUnderlined = false

    func marks(over base: WordMarks) -> WordMarks {
      var marks = base.union(style)
      for (said, mark) in [(bold, WordMarks.bold), (italic, .italic), (strike, .strike)] {
        if let said { if said { marks.insert(mark) } else { marks.remove(mark) } }
      }
      if let vertical {
        marks.subtract([.superscript, .subscript])
        marks.formUnion(vertical)
      }
      return marks
    }
  }

  /// A field: an instruction, then the result that was printed last.
  struct Field {
    var instruction = ""
    var isInResult = false
    var link: Int?
  }

  /// The link that text belongs to here.
  var currentLink: Int? { link ?? fields.last { $0.link != nil }?.link }
}

extension WordReader {
  func openInParagraph(_ name: String, _ attributes: XMLAttributes) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    switch name {
    case "pPr": paragraphs[last].isInProperties = true
    case "rPr" where paragraphs[last].isInProperties: skip()
    case "rPr": paragraphs[last].isInRunProperties = true
    case "r":
      paragraphs[last].isInRun = true
      paragraphs[last].run = OpenParagraph.Run()
    case "t": setInText(true)
    case "instrText": paragraphs[last].isInInstruction = true
    case "fldChar": field(attributes["fldCharType"])
    case "fldSimple":
      paragraphs[last].fields.append(OpenParagraph.Field(instruction: attributes["instr"] ?? ""))
      startResult()
    case "hyperlink": openLink(attributes)
    case "bookmarkStart":
      if let mark = attributes["name"] { paragraphs[last].paragraph.bookmarks.append(mark) }
    default:
      if paragraphs[last].isInProperties {
        setProperty(name, attributes)
      } else if paragraphs[last].isInRunProperties {
        setRunProperty(name, attributes)
      } else {
        addSpecial(name, attributes)
      }
    }
  }

  func closeInParagraph(_ name: String) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    switch name {
    case "pPr": paragraphs[last].isInProperties = false
    case "r": paragraphs[last].isInRun = false
    case "rPr": paragraphs[last].isInRunProperties = false
    case "t": setInText(false)
    case "instrText": paragraphs[last].isInInstruction = false
    case "fldSimple": _ = paragraphs[last].fields.popLast()
    case "hyperlink": paragraphs[last].link = nil
    default: break
    }
  }

  func setInText(_ isInText: Bool) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isInText = isInText }
  }

  private func setProperty(_ name: String, _ attributes: XMLAttributes) {
    let last = paragraphs.count - 1
    let value = attributes["val"]
    switch name {
    case "pStyle": paragraphs[last].paragraph.style = styles[value]
    case "numId": paragraphs[last].list = value
    case "ilvl": paragraphs[last].listLevel = attributes.number("val")
    case "outlineLvl":
      if let level = attributes.number("val"), level < 9 {
        paragraphs[last].paragraph.style.role = .heading(level + 1)
      }
    case "jc":
      paragraphs[last].paragraph.alignment =
        switch value {
        case "center": .center
        case "right", "end": .right
        case "left", "start", "both": .left
        default: nil
        }
    default: break
    }
  }

  private func setRunProperty(_ name: String, _ attributes: XMLAttributes) {
    let last = paragraphs.count - 1
    let isOn = attributes.flag("val", default: true)
    switch name {
    case "rStyle": paragraphs[last].run.style = styles[attributes["val"]].marks
    case "b": paragraphs[last].run.bold = isOn
    case "i": paragraphs[last].run.italic = isOn
    case "strike", "dstrike": paragraphs[last].run.strike = isOn
    case "vanish": paragraphs[last].run.isHidden = isOn
    case "u": paragraphs[last].run.isUnderlined = attributes["val"] != "none"
    case "vertAlign":
      paragraphs[last].run.vertical =
        switch attributes["val"] {
        case "superscript": .superscript
        case "subscript": .subscript
        default: []
        }
    default: break
    }
  }

  /// Adds text in the form of the open run.
  func append(_ text: String) {
    let last = paragraphs.count - 1
    let run = paragraphs[last].run
    if run.isHidden { return remark(.wordHiddenText) }
    if let field = paragraphs[last].fields.last, !field.isInResult { return }
    var marks = run.marks(over: paragraphs[last].paragraph.style.marks)
    var text = NormalForm.nfc(text)
    if !marks.isDisjoint(with: [.superscript, .subscript]) {
      if let raised = RaisedText.of(text, isSuperscript: marks.contains(.superscript)) {
        text = raised
      } else {
        remark(.wordRaisedText, text)
      }
      marks.subtract([.superscript, .subscript])
    }
    if run.isUnderlined, paragraphs[last].currentLink == nil { remark(.wordUnderline) }
    add(.text(text), marks)
  }

  func add(_ content: WordRun.Content, _ marks: WordMarks? = nil) {
    let last = paragraphs.count - 1
    let marks =
      marks ?? paragraphs[last].run.marks(over: paragraphs[last].paragraph.style.marks)
    let link = paragraphs[last].currentLink
    if case .text(let text) = content, let end = paragraphs[last].paragraph.runs.indices.last,
      case .text(let before) = paragraphs[last].paragraph.runs[end].content,
      paragraphs[last].paragraph.runs[end].marks == marks,
      paragraphs[last].paragraph.runs[end].link == link
    {
      paragraphs[last].paragraph.runs[end].content = .text(before + text)
    } else {
      paragraphs[last].paragraph.runs.append(WordRun(content: content, marks: marks, link: link))
    }
  }

  /// The paragraph with its place in a list, or with its number where it is a heading.
  func numbered(_ open: OpenParagraph) -> WordParagraph {
    var paragraph = open.paragraph
    let style = paragraph.style.numbering
    guard let list = open.list ?? style?.list, list != "0" else { return paragraph }
    guard let place = numbering.next(list, level: open.listLevel ?? style?.level ?? 0) else {
      return paragraph
    }
    switch paragraph.style.role {
    case .heading, .title:
      let label: String? =
        switch place.label {
        case .bullet: nil
        case .number(let number, let delimiter): "\(number)\(delimiter)"
        case .text(let text): text
        }
      if let label, !paragraph.isEmpty {
        paragraph.runs.insert(WordRun(content: .text(label + " ")), at: 0)
      }
    default: paragraph.list = place
    }
    return paragraph
  }
}
