package import Diagnostics
package import Domain
import Formats
import Schema

/// Turns the files of `content/` into the linked model.
package struct Ingestion: Sendable {
  private let tree: ContentTree

  package init(_ tree: ContentTree) { self.tree = tree }

  /// The model; nothing where not even the settings of the site can be made out.
  ///
  /// What is wrong is reported and left out, so that the rest of it is still checked.
  package func model(reporting report: inout Report) -> Model? {
    let settings = SettingsFile.read(tree, reporting: &report)
    let style = ProseStyle(settings)
    var claims = Claims()
    claims.claim("content/" + SettingsFile.path)
    let site = TableFinder(
      folder: "content/", files: tree.files.filter { $0.path.split(separator: "/").count == 2 },
      schemas: TableSchema.ofSite
    ).read(claims: &claims, reporting: &report)
    let register = ProvinceTable.register(site.rows(.provinces), reporting: &report)
    let provinces = ProvinceFinder(register)
    let folders = campaignSlugs.compactMap {
      CampaignFolder($0, tree, style, claims: &claims, reporting: &report)
    }
    let directory = units(site, folders).directory(provinces, reporting: &report)
    var withdrawn: [Model.WithdrawnPerson] = []
    let campaigns = folders.compactMap {
      CampaignLinking($0, of: tree, directory, provinces)
        .campaign(withdrawn: &withdrawn, claims: &claims, reporting: &report)
    }
    let articles = Article.readAll(
      below: "content/pages/", of: tree, style, claims: &claims, reporting: &report)
    let titles = AwardTitleTable.register(site.rows(.awardTitles), reporting: &report)
    UnusedFiles.report(tree, claims, into: &report)
    return settings.map {
      Model(
        settings: $0, provinces: register, organisations: directory.register,
        ratingScales: Register(RatingScale.scales(site.rows(.ratingScales))),
        campaigns: Register(campaigns), articles: articles, awardTitles: titles,
        changes: site.rows(.changes).compactMap(SiteChange.init),
        withdrawn: withdrawn,
        tallies: site.tallies + folders.flatMap(\.shelf.tallies), pictures: tree.pictures)
    }
  }

  /// The folders below `content/campaigns`, in byte order.
  private var campaignSlugs: [String] {
    var slugs: [String] = []
    for file in tree.files(below: "campaigns") {
      let parts = file.path.split(separator: "/")
      guard parts.count > 3 else { continue }
      let slug = String(parts[2])
      if slugs.last != slug { slugs.append(slug) }
    }
    return slugs
  }

  private func units(_ site: TableShelf, _ folders: [CampaignFolder]) -> UnitRows {
    let ofSite = site.rows(.units).map { UnitRows.Entry(row: $0, isSample: false) }
    let ofCampaigns = folders.flatMap { folder in
      folder.shelf.rows(.units).map { UnitRows.Entry(row: $0, isSample: folder.isSample) }
    }
    let refused =
      site.refusedRows(.units) + folders.flatMap { $0.shelf.refusedRows(.units) }
    let lacksCodes =
      site.lacksCodes(.units) || folders.contains { $0.shelf.lacksCodes(.units) }
    return UnitRows(
      entries: ofSite + ofCampaigns, refused: refused, lacksCodes: lacksCodes)
  }
}
