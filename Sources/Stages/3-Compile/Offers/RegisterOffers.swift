package import Liquid

extension Offers {
  /// A document named by another, with the place where it stands, if it does.
  package static let citation = RecordOffer(
    "citation",
    [
      Offer("number", .text, "as written", example: "33-NQ/TW"),
      Offer("path", .text, isOptional: true, "where it stands in the list of documents"),
    ])

  /// A document that a campaign cites.
  package static let document = RecordOffer(
    "document",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("kind", .text, isOptional: true, "what it is", example: "Chỉ thị"),
      Offer("number", .text, isOptional: true, "its number"),
      Offer("name", .text, isOptional: true, "its name, where it has no number"),
      Offer("day", .date, isOptional: true, "its date"),
      Offer("day_text", .text, isOptional: true, "its date as printed"),
      Offer("issuer", .text, isOptional: true, "who issued it"),
      Offer("implied_issuer", .text, isOptional: true, "the issuer as the editor reads it"),
      Offer("about", .text, isOptional: true, "its subject"),
      Offer("context", .text, isOptional: true, "what it is cited for"),
      Offer("role", .text, isOptional: true, "what it is cited as", example: "Căn cứ"),
      Offer("implements", .list(.record("citation")), "what it carries out"),
      Offer("continues", .list(.record("citation")), "what it continues"),
      Offer("also_under", .list(.record("citation")), "under what else it stands"),
      Offer("period", .text, isOptional: true, "the time it is for"),
      Offer("footnote", .text, isOptional: true, "the footnote it stands in"),
      Offer("also_at", .text, isOptional: true, "other lines that name it"),
      Offer("also_cited", .list(.record("link")), "the other campaigns that cite it"),
    ] + sourced)

  /// The documents of one campaign.
  package static let documentChapter = RecordOffer(
    "document_chapter",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("chapter", .record("chapter"), "the campaign"),
      Offer("kind", .text, "the kind of its own document"),
      Offer("number", .text, isOptional: true, "the number of its own document"),
      Offer("signatory", .text, isOptional: true, "who signed it"),
      Offer("plan_path", .text, isOptional: true, "the full text"),
      Offer("files", .list(.record("download")), "the list as files"),
      Offer("documents", .list(.record("document")), "what it cites by number"),
      Offer("by_name", .list(.record("document")), "what it cites by name"),
      Offer("programmes", .list(.record("document")), "the programmes it names"),
    ])

  /// A movement, a title or a model that a document names.
  package static let movement = RecordOffer(
    "movement",
    [
      Offer("name", .text, "its name"),
      Offer("is_quoted", .truth, "whether it stands in quotation marks"),
      Offer("kind", .text, "what it is", example: "phong trào thi đua"),
      Offer("period", .text, isOptional: true, "its own time"),
      Offer("year", .number, isOptional: true, "its year"),
      Offer("document", .record("citation"), isOptional: true, "its document"),
      Offer("document_role", .text, isOptional: true, "what that does for it"),
      Offer("mentioned_with", .record("citation"), isOptional: true, "what it is named with"),
      Offer("other_document", .record("citation"), isOptional: true, "another document"),
      Offer("other_role", .text, isOptional: true, "what that does for it"),
      Offer("motto", .text, isOptional: true, "its motto"),
      Offer("source_document", .record("citation"), isOptional: true, "where it comes from"),
      Offer("award_form", .record("link"), isOptional: true, "the award that goes with it"),
      Offer("national_form", .text, isOptional: true, "the national movement it is a form of"),
      Offer("also_at", .text, isOptional: true, "other lines that name it"),
    ] + sourced)

  /// Movements, titles or models.
  package static let movementGroup = RecordOffer(
    "movement_group",
    [
      Offer("anchor", .text, "its id on the page"),
      Offer("title", .text, "what they are", example: "Phong trào"),
      Offer("movements", .list(.record("movement")), "all of them"),
    ])

  /// One task of one organisation.
  package static let responsibility = RecordOffer(
    "responsibility",
    [
      Offer("organisation", .text, "who does it"),
      Offer("units", .list(.record("link")), "the pages of the units that are named"),
      Offer("lead", .text, isOptional: true, "who leads"),
      Offer("with", .list(.text), "who helps"),
      Offer("task", .number, "its number among the tasks of the entry"),
      Offer("text", .text, "the words of the document"),
    ] + sourced)

  /// A place that a document names.
  package static let namedPlace = RecordOffer(
    "named_place",
    [
      Offer("name", .text, isOptional: true, "its name"),
      Offer("kind", .text, "what it is", example: "huyện"),
      Offer("parent", .text, isOptional: true, "the place above it"),
      Offer("is_planned", .truth, "whether it is only planned"),
      Offer("path", .text, isOptional: true, "its page, where it is a province"),
    ] + sourced)

  /// A planned change of places.
  package static let placeChange = RecordOffer(
    "place_change",
    [
      Offer("kind", .text, "what changes", example: "sáp nhập"),
      Offer("members", .list(.text), "the places that change"),
      Offer("place", .text, isOptional: true, "where"),
      Offer("year", .number, isOptional: true, "in which year"),
      Offer("completed_by", .number, isOptional: true, "the year it is to be done"),
      Offer("wording", .text, isOptional: true, "the words of the document"),
    ] + sourced)

  static let registerRecords = [
    citation, document, documentChapter, movement, movementGroup, responsibility, namedPlace,
    placeChange,
  ]

  static let documents = [
    Offer("campaigns", .list(.record("document_chapter")), "the documents, campaign by campaign"),
    Offer("count", .number, "how many documents are named by number"),
  ]

  static let about = [
    Offer("articles", .list(.record("link")), "the pages of prose"),
    Offer("corrected", .list(.record("link")), "the texts that have a list of corrections"),
    Offer("as_of", .date, "the day that states are told for"),
    Offer("figures_path", .text, isOptional: true, "the page of corrected figures"),
  ]

  static let movements: [Offer] =
    ofChapter + [
      Offer("groups", .list(.record("movement_group")), "movements, titles and models")
    ]

  static let responsibilities: [Offer] =
    ofChapter + [
      Offer("responsibilities", .list(.record("responsibility")), "who does what")
    ]

  static let places: [Offer] =
    ofChapter + [
      Offer("places", .list(.record("named_place")), "the places that the document names"),
      Offer("changes", .list(.record("place_change")), "the changes that it plans"),
    ]
}
