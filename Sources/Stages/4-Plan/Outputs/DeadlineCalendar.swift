import Diagnostics
import Domain
import Judge
import Quantities

/// The duties that have a day, for calendar programs (RFC 5545).
///
/// What a plan states less exactly than a day is not in it: a calendar would make a day of it.
struct DeadlineCalendar: Sendable {
  private let events: [Event]
  private let name: String

  /// One duty on one day.
  private struct Event: Sendable {
    let id: String
    let day: Day
    /// The day of the document, which stands for the time of making.
    let stamp: Day
    let title: String
    let details: String
    let address: String?
  }

  /// The calendar of a realm; nothing where no duty has a day.
  init?(_ campaigns: CampaignPages, in frame: Frame) {
    let mark = frame.realm == .demonstration ? "\(frame.word("sample")). " : ""
    name = mark + "\(frame.word("plan_calendar")) – \(frame.siteName)"
    events = campaigns.all.flatMap { campaign in
      let assessment = campaigns.assessment(of: campaign)
      return campaign.duties.deadlines.flatMap { deadline in
        Self.days(of: deadline, assessment).map { day, suffix in
          let tentative = deadline.due?.isTentative == true ? " (\(frame.word("tentative")))" : ""
          let page = CampaignPages.folder(of: campaign) + "lich"
          return Event(
            id: "\(campaign.code)-\(deadline.code)\(suffix)@sitegen", day: day,
            stamp: campaign.head.day ?? campaign.scope.period.firstDay ?? day,
            title: frame.mark(of: campaign) + deadline.what + tentative,
            details: Self.details(of: deadline, campaign, in: frame),
            address: frame.baseURL.map { $0 + frame.path(page) })
        }
      }
    }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    if events.isEmpty { return nil }
  }

  private static func days(of deadline: Deadline, _ assessment: Assessment) -> [(Day, String)] {
    if let due = deadline.due {
      return due.period.precision == .day ? [(due.lastDay, "")] : []
    }
    return assessment.occurrences(of: deadline).map { ($0, "-\($0)") }
  }

  private static func details(
    of deadline: Deadline, _ campaign: Campaign, in frame: Frame
  ) -> String {
    let facts: [(String, String?)] = [
      ("who_does", deadline.from), ("to_whom", deadline.to), ("channel", deadline.channel),
      ("printed", deadline.dueText ?? deadline.due?.text),
    ]
    let lines = facts.compactMap { word, text in text.map { "\(frame.word(word)): \($0)" } }
    return ([campaign.displayTitle] + lines).joined(separator: "\n")
  }

  var bytes: [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//sitegen//sitegen//VI")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: name)
    for event in events {
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", text: event.id)
      lines.add("DTSTAMP", event.stamp.compact + "T000000Z")
      lines.add("DTSTART;VALUE=DATE", event.day.compact)
      lines.add("SUMMARY", text: event.title)
      lines.add("DESCRIPTION", text: event.details)
      if let address = event.address { lines.add("URL", address) }
      lines.add("TRANSP", "TRANSPARENT")
      lines.add("END", "VEVENT")
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

extension Day {
  /// `20250630`.
  fileprivate var compact: String { "\(self)".filter { $0 != "-" } }
}

/// Content lines of a calendar: ended by CRLF, folded before the 76th octet.
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// A property whose value stands as it is.
  mutating func add(_ name: String, _ value: String) {
    var room = 75
    for character in "\(name):\(value)" {
      let octets = Array(String(character).utf8)
      // A letter is never cut in two: three octets of it may stand on one line only.
      if octets.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += octets
      room -= octets.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// A property whose value is words.
  mutating func add(_ name: String, text: String) {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
    add(name, escaped)
  }
}
