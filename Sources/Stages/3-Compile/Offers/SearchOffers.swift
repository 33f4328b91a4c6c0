package import Liquid

extension Offers {
  static let searchRecords = [letter, entry]

  /// A letter of the index from A to Z.
  package static let letter = RecordOffer(
    "letter",
    [
      Offer("name", .text, "the letter", example: "Đ"),
      Offer("anchor", .text, "where its entries stand", example: "chu-dd"),
      Offer(
        "path", .text, isOptional: true, "the page of its entries, on sites with many",
        example: "tim/chu-dd.html"),
      Offer("entries", .list(.record("entry")), "its entries, in the order of the alphabet"),
    ])

  /// A page in the index from A to Z.
  package static let entry = RecordOffer(
    "entry",
    [
      Offer("title", .text, "what it is called", example: "Bến Tre"),
      Offer("path", .text, "its file, from the site's top folder", example: "tinh/ben-tre.html"),
      Offer("part", .text, isOptional: true, "what it belongs to", example: "Tỉnh, thành phố"),
    ])

  static let search = [
    Offer("letters", .list(.record("letter")), "the letters that have entries, A to Y")
  ]

  static let letterPage = [
    Offer("letters", .list(.record("letter")), "the letters that have entries, without them"),
    Offer("letter", .record("letter"), "the letter of this page"),
  ]
}
