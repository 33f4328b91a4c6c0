import Foundation
import TestKit
import Testing

@testable import Pictures

@Suite struct PicturesOnPagesTests {
  /// A photo with a place that nobody should learn, stored on its side.
  private static func photo(_ width: Int, _ height: Int, orientation: UInt8 = 6) throws -> Data {
    var rgb = [UInt8](repeating: 90, count: width * height * 3)
    for index in rgb.indices { rgb[index] = UInt8(truncatingIfNeeded: index / 7) }
    let file = try JPEG.encode(
      Pixels(size: PictureSize(width: width, height: height), rgb: rgb, profile: []), quality: 80)
    let exif =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]
      + [0, 0, 0, 0, 0, 0] + Array("GPSLatitude".utf8)
    let length = exif.count + 2
    return Data(
      file[..<2] + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + exif + file[2...])
  }

  private static let article = """
    -- content/site.yaml --
    tên: Thi đua
    cơ quan: Ban Thi đua
    -- content/pages/tin/bai.md --
    ---
    title: Bài
    ---

    ![Đội thủy lợi nạo vét kênh](../anh/doi.jpg "Nạo vét kênh, năm 2024")
    Ảnh: Báo A
    """

  @Test func showsAFigureUprightInTwoSizes() throws {
    let site = InlineSite(Self.article)
    site.write(try Self.photo(1600, 1400), to: "content/pages/anh/doi.jpg")
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let files = site.files(below: "public/anh")
    #expect(files.count == 2)
    let (large, small) = (try #require(files.first), try #require(files.last))
    #expect(large.hasPrefix("doi-") && large.hasSuffix("-1280.jpg"))
    let page = try #require(site.text("public/tin/bai.html"))
    #expect(
      page.contains(
        """
        <img src="../anh/\(large)" srcset="../anh/\(small) 640w, ../anh/\(large) 1280w" \
        sizes="(min-width: 48rem) 42rem, 100vw" width="1280" height="1463" \
        alt="Đội thủy lợi nạo vét kênh">
        """))
    #expect(page.contains("<figcaption>Nạo vét kênh, năm 2024 <span class=\"credit\">Ảnh: Báo A"))
    for file in files {
      let bytes = try Data(contentsOf: site.folder.appendingPathComponent("public/anh/\(file)"))
      #expect(bytes.count < 200_000)
      #expect(bytes.range(of: Data("Exif".utf8)) == nil && bytes.range(of: Data("GPS".utf8)) == nil)
    }
  }

  @Test func publishesOnlyWhatAPageShows() throws {
    let site = InlineSite(Self.article)
    site.write(try Self.photo(300, 200), to: "content/pages/anh/doi.jpg")
    site.write(try Self.photo(310, 200), to: "content/pages/anh/khac.jpg")
    #expect(site.run("build").errors.contains("khac.jpg: warning:"))
    #expect(site.files(below: "public/anh").count == 1)
    site.write("---\ntitle: Bài\n---\n\nKhông ảnh.\n", to: "content/pages/tin/bai.md")
    #expect(site.run("build").status == 0)
    #expect(site.files(below: "public/anh") == [])
  }

  @Test func asksForTheFileThatIsNotThere() throws {
    let site = InlineSite(Self.article)
    site.write(try Self.photo(300, 200), to: "content/pages/anh/doi1.jpg")
    #expect(
      site.run("check").errors.contains(
        """
        content/pages/tin/bai.md:5:30: error: không có ảnh “../anh/doi.jpg” [missing-picture]
          ![Đội thủy lợi nạo vét kênh](../anh/doi.jpg "Nạo vét kênh, năm 2024")
                                       ^~~~~~~~~~~~~~
          có phải là “content/pages/anh/doi1.jpg”?
        """))
  }

  @Test(arguments: [
    ("GIF89a", "picture-unknown"), ("", "picture-unknown"), ("\u{1}", "picture-unknown"),
  ])
  func refusesWhatOnlyHasTheNameOfAPhoto(bytes: String, code: String) {
    let site = InlineSite(Self.article)
    site.write(bytes, to: "content/pages/anh/doi.jpg")
    let outcome = site.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/tin/bai.md:5:30: error: "))
    #expect(outcome.errors.contains("[\(code)]"))
    #expect(!site.has("public"))
  }

  @Test(arguments: ["build", "check"])
  func refusesAPhotoThatEndsTooSoonWhereItIsNamed(command: String) throws {
    let site = InlineSite(Self.article)
    site.write(try Self.photo(800, 600).dropLast(2000), to: "content/pages/anh/doi.jpg")
    let outcome = site.run(command)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/pages/tin/bai.md:5:30: error: ảnh “"))
    #expect(outcome.errors.contains("bị hỏng hoặc chép chưa hết [picture-damaged]"))
  }

  @Test func asksForWordsForThoseWhoCannotSee() throws {
    let site = InlineSite(Self.article.replacing("Đội thủy lợi nạo vét kênh", with: ""))
    site.write(try Self.photo(300, 200), to: "content/pages/anh/doi.jpg")
    #expect(site.run("check").errors.contains("[image-without-text]"))
  }

  @Test func writesTheSameBytesWhateverTheJobs() throws {
    let bytes = try ["1", "4"].map { jobs in
      let site = InlineSite(Self.article)
      site.write(try Self.photo(900, 700), to: "content/pages/anh/doi.jpg")
      try #require(site.run("build", "--jobs", jobs).status == 0)
      return try site.files(below: "public/anh").map {
        try Data(contentsOf: site.folder.appendingPathComponent("public/anh/\($0)"))
      }
    }
    #expect(bytes[0] == bytes[1] && bytes[0].count == 2)
  }

  @Test func showsThePhotoOfAnExemplarEverywhereItIsNamed() throws {
    let site = InlineSite(
      ExemplarPagesTests.site.replacing(
        "chức vụ: Tổ trưởng\n",
        with: """
          chức vụ: Tổ trưởng
          ảnh: [{tên tệp: an "1" & 2.jpg, mô tả ảnh: Ông "A" & <b>tổ</b>, nguồn ảnh: Báo A}]

          """))
    site.write(try Self.photo(400, 300), to: "content/campaigns/dong-khoi/an \"1\" & 2.jpg")
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let file = try #require(site.files(below: "public/anh").first)
    #expect(file.hasPrefix("an-1-2-"))
    for page in ["dien-hinh/an", "dien-hinh/index", "index", "tinh/ben-tre"] {
      let tags = HTMLTags(try #require(site.text("public/\(page).html"))).tags
      let image = try #require(tags.first { $0.name == "img" }, "\(page)")
      #expect(image["src"]?.hasSuffix("anh/\(file)") == true)
      #expect(image["alt"] == "Ông \"A\" & <b>tổ</b>")
      #expect(image["width"] == "300" && image["height"] == "400")
    }
  }

  @Test func showsThePicturesInsideAWordDocument() throws {
    var document = DocumentMaker(
      paragraph("Bài") + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' "
        + "descr='Con đường mới'/><a:blip r:embed='rId9'/></wp:inline></w:drawing></w:r></w:p>")
    document.relations = [("rId9", "image", "media/image1.jpeg")]
    document.files = [ZipMaker.Part("word/media/image1.jpeg", Array(try Self.photo(90, 60)))]
    let site = InlineSite("-- content/site.yaml --\ntên: A\ncơ quan: B")
    site.write(Data(document.bytes), to: "content/pages/bai.docx")
    site.write("title: Bài", to: "content/pages/bai.yaml")
    let outcome = site.run("build")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let file = try #require(site.files(below: "public/anh").first)
    let page = try #require(site.text("public/bai.html"))
    #expect(
      page.contains(
        "<img src=\"anh/\(file)\" width=\"60\" height=\"90\" alt=\"Con đường mới\">"))
  }
}
