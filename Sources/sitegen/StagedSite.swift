import Digests
import Plan
import Publish
import Render

/// The files of the new site, and how many of its pages were made anew.
struct StagedSite: Sendable {
  var files: [StagedFile] = []
  var rendered = 0
}

extension BuildCommand {
  /// Makes what is not kept of the site and stages what differs from what is published.
  func stage(
    _ plan: SitePlan, with stager: Stager, _ preparation: inout SitePreparation
  ) async throws -> StagedSite {
    let isHopeless = preparation.mustStop
    // Pages are rendered even where the content has errors, because theirs are wanted too.
    let parts = await preparation.render(plan) { page, key in
      // What cannot be looked at is made again, and then the machine's fault is told.
      try? stager.kept(page.route.path, madeFrom: key, origin: page.origin)
    } use: { outcomes in
      Swift.Result { isHopeless ? StagedSite() : try Self.stage(outcomes, with: stager) }
    }
    let kept = plan.pictures.map { Self.kept($0, by: stager) }
    let missing = zip(plan.pictures, kept).filter { $0.1 == nil }.map(\.0)
    let pictures = try await preparation.renderPictures(missing) { pictures in
      isHopeless ? [] : try pictures.map { try stager.stage(OutputFile($0)) }
    }
    var all = StagedSite()
    guard !preparation.mustStop else { return all }
    all.files = try plan.assets.map { asset in
      try stager.stage(OutputFile(path: asset.path, bytes: asset.bytes))
    }
    for part in parts {
      let part = try part.get()
      all.files += part.files
      all.rendered += part.rendered
    }
    all.files += try await plan.files.concurrentMap(jobs: options.jobs, stretch: 1) { files in
      Swift.Result {
        try files.map { file in
          try stager.stage(OutputFile(path: file.path, bytes: file.bytes, origin: file.origin))
        }
      }
    }.flatMap { try $0.get() }
    all.files += kept.compactMap { $0 }.flatMap { $0 } + pictures.flatMap { $0 }
    return all
  }

  private static func stage(
    _ outcomes: [PageOutcome<StagedFile>], with stager: Stager
  ) throws -> StagedSite {
    var staged = StagedSite()
    staged.files.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .kept(let file): staged.files.append(file)
      case .made(let page):
        staged.files.append(
          try stager.stage(
            OutputFile(
              path: page.route.path, bytes: page.bytes, origin: page.origin, key: page.key)))
        staged.rendered += 1
      }
    }
    return staged
  }

  /// The files of a picture, where all of them stand as they would be made.
  private static func kept(_ picture: PicturePlan, by stager: Stager) -> [StagedFile]? {
    let kept = picture.files.compactMap { file in
      try? stager.kept(file.path, madeFrom: file.key, origin: picture.origin)
    }
    return kept.count == picture.files.count ? kept : nil
  }
}

extension PicturePlan.File {
  /// Its name says which picture it is made of, by the digest, and how large it is.
  fileprivate var key: Digest { Digest(ofPicture: path) }
}

extension Digest {
  fileprivate init(ofPicture path: String) { self = SHA256.digest(of: Array(path.utf8)) }
}

extension OutputFile {
  fileprivate init(_ picture: RenderedPicture) {
    self.init(
      path: picture.path, bytes: picture.bytes, origin: picture.origin,
      key: Digest(ofPicture: picture.path))
  }
}
