import Compile
import Domain
import Liquid
import Quantities
import Text

private let unitRecord = RecordMaker(Offers.unit)
private let listedRecord = RecordMaker(Offers.listedUnit)
private let letterRecord = RecordMaker(Offers.unitLetter)

extension Planner {
  /// The list of units and a page for every one of them.
  mutating func addUnits(of model: Model, _ campaigns: CampaignPages) {
    let realm = frame.realm
    let units = model.sorted(
      model.organisations.referenced.filter { $0.record.realm == realm }.map(\.reference))
    guard let first = units.first else { return }
    add(.units, "don-vi/index", from: model.organisations[first].origin) { frame, route in
      frame.scope(
        route, title: frame.word("units"),
        [
          ("letters", frame.letters(of: units, in: model, campaigns)),
          ("count", .int(units.count)),
        ])
    }
    let register = UnitRegister(model, on: campaigns.asOf)
    for unit in units {
      add(.unit, frame.units.id(of: unit), from: model.organisations[unit].origin) {
        frame, route in
        let parts = campaigns.ledger.parts(of: unit)
        return frame.scope(
          route, title: register.title(of: unit),
          description: "\(register.title(of: unit)): \(frame.word("unit_description"))",
          above: [(frame.word("units"), "don-vi/index")],
          [
            ("unit", register.value(of: unit, on: campaigns.asOf, in: frame)),
            (
              "parts",
              .array(
                parts.map { part in
                  UnitScopes(
                    unit: unit, part: part, assessment: campaigns.assessment(of: part.campaign),
                    frame: frame
                  ).value(of: campaigns.value(of: part.campaign, on: route, in: frame))
                })
            ),
            ("as_of", .day(campaigns.asOf)),
          ])
      }
    }
  }
}

extension Frame {
  fileprivate func letters(
    of sorted: [Reference<Organisation>], in model: Model, _ campaigns: CampaignPages
  ) -> Value {
    var letters: [(letter: String, units: [Value])] = []
    for reference in sorted {
      let unit = model.organisations[reference]
      let letter = unit.sortName.first.map(Self.letter) ?? "#"
      if letters.last?.letter != letter { letters.append((letter, [])) }
      letters[letters.count - 1].units.append(
        listedRecord([
          "name": .string(unit.fullName),
          "path": .string(path(units.id(of: reference))),
          "kind": .string(unit.kind),
          "province": .text(
            unit.province.flatMap { model.provinces[$0] }
              .map { nameInside(of: $0, on: campaigns.asOf) }),
          "valid_to": .day(unit.validTo),
          "campaigns": .int(campaigns.ledger.parts(of: reference).count),
        ]))
    }
    return .array(
      letters.enumerated().map { index, group in
        letterRecord([
          "letter": .string(group.letter), "anchor": .string("chu-\(index + 1)"),
          "units": .array(group.units),
        ])
      })
  }

  /// The letter of the alphabet that a name begins with: Ấ stands under Â, a digit under #.
  private static func letter(_ character: Character) -> String {
    guard character.isLetter else { return "#" }
    let toned: [(letters: String, letter: String)] = [
      ("ÀẢÃÁẠ", "A"), ("ẰẲẴẮẶ", "Ă"), ("ẦẨẪẤẬ", "Â"), ("ÈẺẼÉẸ", "E"), ("ỀỂỄẾỆ", "Ê"),
      ("ÌỈĨÍỊ", "I"), ("ÒỎÕÓỌ", "O"), ("ỒỔỖỐỘ", "Ô"), ("ỜỞỠỚỢ", "Ơ"), ("ÙỦŨÚỤ", "U"),
      ("ỪỬỮỨỰ", "Ư"), ("ỲỶỸÝỴ", "Y"),
    ]
    let capital = character.uppercased()
    guard let first = capital.first else { return "#" }
    return toned.first { $0.letters.contains(first) }?.letter ?? capital
  }
}

/// The units, as templates see what they are and were.
private struct UnitRegister: Sendable {
  let model: Model
  private let day: Day
  private let parts: [Reference<Organisation>: [Reference<Organisation>]]
  private let names: [String: Int]

  init(_ model: Model, on day: Day) {
    self.model = model
    self.day = day
    var parts: [Reference<Organisation>: [Reference<Organisation>]] = [:]
    var names: [String: Int] = [:]
    for (reference, unit) in model.organisations.referenced {
      if let parent = unit.parent { parts[parent, default: []].append(reference) }
      names[unit.fullName, default: 0] += 1
    }
    self.parts = parts
    self.names = names
  }

  /// The heading of its page; of several of one name each says where it is.
  func title(of reference: Reference<Organisation>) -> String {
    let unit = model.organisations[reference]
    guard let count = names[unit.fullName], count > 1 else { return unit.fullName }
    let place = unit.province.flatMap { model.provinces[$0]?.fullName(on: day).lowercasedFirst }
    return "\(unit.fullName) (\(place ?? unit.code))"
  }

  func value(
    of reference: Reference<Organisation>, on day: Day, in frame: Frame
  ) -> Value {
    let unit = model.organisations[reference]
    let province = unit.province.flatMap { model.provinces[$0] }
    let successor = province.flatMap { frame.provinces.successor(of: $0) }
    func link(_ other: Reference<Organisation>) -> Value {
      frame.link(title(of: other), to: frame.units.id(of: other))
    }
    func link(_ province: Province) -> Value {
      frame.link(
        frame.nameInside(of: province, on: province.key.vintage == .thirtyFour ? day : nil),
        to: frame.provinces.id(of: province.key) ?? "tinh/index")
    }
    return unitRecord([
      "name": .string(title(of: reference)),
      "path": .string(frame.path(frame.units.id(of: reference))),
      "short_name": .text(unit.shortName == unit.fullName ? nil : unit.shortName),
      "kind": .string(unit.kind),
      "class": .text(unit.unitClass),
      "level": .text(unit.level.map { frame.word("level_\($0.rawValue)") }),
      "province": province.map(link) ?? .nil,
      "province_now": successor.map(link) ?? .nil,
      "province_since": .day(successor?.validFrom),
      "parent": unit.parent.map(link) ?? .nil,
      "parts": .array(model.sorted(parts[reference] ?? []).map(link)),
      "valid_from": .day(unit.validFrom),
      "valid_to": .day(unit.validTo),
      "is_ended": .bool(unit.validTo.map { $0 < day } ?? false),
      "successors": .array(unit.successors.map(link)),
      "predecessors": .array(unit.predecessors.map(link)),
      "note": .text(unit.note),
    ])
  }
}
