import Compile
import Domain
import Judge
import Liquid
import Text

private let movementRecord = RecordMaker(Offers.movement)
private let movementGroupRecord = RecordMaker(Offers.movementGroup)
private let responsibilityRecord = RecordMaker(Offers.responsibility)
private let namedPlaceRecord = RecordMaker(Offers.namedPlace)
private let placeChangeRecord = RecordMaker(Offers.placeChange)

extension Planner {
  /// The movements, titles and models that a campaign's document names.
  mutating func addMovements(_ chapter: CampaignChapter) {
    guard !chapter.campaign.movements.isEmpty else { return }
    add(
      .movements, "phong-trao", of: chapter, title: "movements", notes: ["movements"],
      tables: ["movements"]
    ) { frame, _ in
      let groups: [Value] = Movement.Group.allCases.compactMap { group in
        let movements = chapter.campaign.movements.filter { $0.group == group }
        guard !movements.isEmpty else { return nil }
        return movementGroupRecord([
          "anchor": .string("nhom-\(group.rawValue)"),
          "title": .string(frame.word("group_\(group.rawValue)")),
          "movements": .array(movements.map { chapter.value($0, in: frame) }),
        ])
      }
      return [("groups", .array(groups))]
    }
  }

  /// Who does what.
  mutating func addResponsibilities(_ chapter: CampaignChapter) {
    let responsibilities = chapter.campaign.duties.responsibilities
    guard !responsibilities.isEmpty else { return }
    add(
      .responsibilities, "nhiem-vu", of: chapter, title: "responsibilities",
      tables: ["responsibilities"]
    ) { frame, _ in
      let model = chapter.assessment.model
      let finder = NameFinder(for: chapter.campaign, in: model)
      let tasks = responsibilities.map { task in
        let units = model.sorted(Array(finder.units(in: [task.organisation] + task.with)))
        return Value.responsibility(
          task,
          units: units.map { unit in
            frame.link(model.organisations[unit].fullName, to: frame.units.id(of: unit))
          })
      }
      return [("responsibilities", .array(tasks))]
    }
  }

  /// The places that a campaign's document names, and the changes it plans.
  mutating func addPlaces(_ chapter: CampaignChapter) {
    let campaign = chapter.campaign
    guard !campaign.places.isEmpty || !campaign.placeChanges.isEmpty else { return }
    let provinces = provinces
    let tables = ["places", "place-changes"]
    add(.places, "dia-ban", of: chapter, title: "places", tables: tables) { frame, _ in
      [
        (
          "places",
          .array(
            campaign.places.map { place in
              .place(place, path: provinces.id(ofPlace: place).map { frame.path($0) })
            })
        ),
        ("changes", .array(campaign.placeChanges.map(Value.change))),
      ]
    }
  }
}

extension CampaignChapter {
  fileprivate func value(_ movement: Movement, in frame: Frame) -> Value {
    movementRecord([
      "name": .string(movement.name),
      "is_quoted": .bool(movement.isQuoted),
      "kind": .string(movement.kind),
      "period": .text(movement.period),
      "year": .whole(movement.year),
      "document": value(movement.document, in: frame),
      "document_role": .text(movement.documentRole),
      "mentioned_with": value(movement.mentionedWith, in: frame),
      "other_document": value(movement.otherDocument, in: frame),
      "other_role": .text(movement.otherDocumentRole),
      "motto": .text(movement.motto),
      "source_document": value(movement.sourceDocument, in: frame),
      "award_form": movement.awardForm.map {
        let form = campaign.awards.forms[$0]
        return frame.link(
          form.name ?? form.occasion ?? frame.word("award_form"),
          toPart: "hinh-thuc-\(form.code)", of: id("khen-thuong"))
      } ?? .nil,
      "national_form": .text(movement.nationalForm),
      "also_at": .lines(movement.alsoAt),
      "lines": .lines(movement.lines),
      "note": .text(movement.note),
    ])
  }
}

extension ProvincePages {
  /// The page of a province that a document of before 2025 names.
  fileprivate func id(ofPlace place: NamedPlace) -> String? {
    guard let name = place.name else { return nil }
    let key = VietnameseText.key(name)
    return all(.sixtyThree).first { VietnameseText.key($0.fullName) == key }
      .flatMap { id(of: $0.key) }
  }
}

extension Value {
  fileprivate static func responsibility(_ task: Responsibility, units: [Value]) -> Value {
    responsibilityRecord([
      "organisation": .string(task.organisation),
      "units": .array(units),
      "lead": .text(task.lead),
      "with": .texts(task.with),
      "task": .int(task.task),
      "text": .string(task.text),
      "lines": .lines(task.lines),
      "note": .text(task.note),
    ])
  }

  fileprivate static func place(_ place: NamedPlace, path: String?) -> Value {
    namedPlaceRecord([
      "name": .text(place.name),
      "kind": .string(place.kind),
      "parent": .text(place.parent),
      "is_planned": .bool(place.isPlanned),
      "path": .text(path),
      "lines": .lines(place.lines),
      "note": .text(place.note),
    ])
  }

  fileprivate static func change(_ change: PlaceChange) -> Value {
    placeChangeRecord([
      "kind": .string(change.kind),
      "members": .texts(change.members),
      "place": .text(change.place),
      "year": .whole(change.year),
      "completed_by": .whole(change.completedBy),
      "wording": .text(change.wording),
      "lines": .lines(change.lines),
      "note": .text(change.note),
    ])
  }
}
