import Compile
import Diagnostics
import Domain
import Liquid
import Quantities
import Text

private let placeRecord = RecordMaker(Offers.place)
private let listedPlaceRecord = RecordMaker(Offers.listedPlace)

extension Planner {
  /// The page of all provinces, and one for each of the 86.
  mutating func addProvinces(
    _ asOf: Day, _ campaigns: CampaignPages, _ exemplars: ExemplarList
  ) {
    let provinces = provinces
    add(.provinces, "tinh/index", from: .file("content/site.yaml")) { frame, route in
      frame.scope(
        route, title: frame.word("provinces"),
        [
          ("provinces_today", provinces.listed(.thirtyFour, on: asOf, in: frame)),
          ("provinces_before", provinces.listed(.sixtyThree, on: asOf, in: frame)),
          (
            "units_path",
            .text(frame.has("don-vi/index") ? frame.path("don-vi/index") : nil)
          ),
          ("files", frame.downloads(of: "provinces")),
        ])
    }
    let units = ProvinceUnits(in: campaigns.model, realm: frame.realm)
    for page in provinces.pages {
      add(.province, page.id, from: page.province.origin) { frame, route in
        let place = provinces.place(page.province, asOf, in: frame)
        let scopes = ExemplarScopes(provinces: provinces, frame: frame, route: route)
        return frame.scope(
          route, title: provinces.title(of: page.province, asOf, in: frame),
          above: [(frame.word("provinces"), "tinh/index")],
          [
            ("place", place),
            (
              "campaigns",
              campaigns.cards(of: campaigns.held(in: page.province), on: route, in: frame)
            ),
            ("locator", frame.locator(of: page.province, provinces)),
            ("standings", .array(campaigns.standings(of: page.province, in: frame))),
            ("as_of", .day(asOf)),
          ] + frame.units(on: page.id, units, campaigns)
            + scopes.cards(of: exemplars.of(page.province, provinces)))
      }
    }
  }
}

extension ProvincePages {
  /// The heading of a province's page; a former namesake says until when.
  func title(of province: Province, _ asOf: Day, in frame: Frame) -> String {
    let name = frame.fullName(of: province, on: asOf)
    guard province.key.vintage == .sixtyThree, namesake(of: province) != nil else { return name }
    return "\(name) (\(frame.word("provinces_before").lowercasedFirst))"
  }

  /// The provinces of one map, from A to Y.
  func listed(_ vintage: Province.Vintage, on day: Day, in frame: Frame) -> Value {
    .array(
      all(vintage).map { province in
        listedPlaceRecord([
          "name": .string(province.name),
          "path": .string(frame.path(id(of: province.key) ?? "")),
          "successor": link(successor(of: province), on: day, in: frame),
        ])
      })
  }

  fileprivate func place(_ province: Province, _ asOf: Day, in frame: Frame) -> Value {
    let change = province.kindChange.flatMap { $0.day <= asOf ? $0 : nil }
    let namesake = namesake(of: province)
    return placeRecord([
      "title": .string(title(of: province, asOf, in: frame)),
      "full_name": .string(frame.fullName(of: province, on: asOf)),
      "kind": .string(frame.word(province.kind(on: asOf) == .city ? "city" : "province")),
      "kind_changed": .day(change?.day),
      "kind_basis": .text(change?.basis),
      "code": .string(province.key.code),
      "region": .text(province.region.isEmpty ? nil : province.region),
      "is_current": .bool(province.key.vintage == .thirtyFour),
      "valid_from": .day(province.validFrom),
      "valid_to": .day(province.validTo),
      "successor": link(successor(of: province), on: asOf, in: frame),
      "predecessors": .array(predecessors(of: province).map { link($0, on: asOf, in: frame) }),
      "namesake": namesake.map {
        frame.link(title(of: $0, asOf, in: frame), to: id(of: $0.key) ?? "")
      } ?? .nil,
    ])
  }

  private func link(_ province: Province?, on day: Day, in frame: Frame) -> Value {
    guard let province, let id = id(of: province.key) else { return .nil }
    return frame.link(frame.nameInside(of: province, on: day), to: id)
  }
}

extension String {
  /// The text as it stands inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
