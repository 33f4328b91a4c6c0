/// The filter that prints dates in a form of the template's choosing.
enum DateFilter {
  static let all: [Filter] = [
    Filter(
      "date", [.required("form")], summary: "a date in a form such as %d/%m/%Y", readsNow: true
    ) {
      input, arguments, environment throws(LiquidFault) in
      let form = arguments[0].text
      guard !form.string.isEmpty, let moment = moment(of: input, environment) else { return input }
      let text = DateForm(form.string).text(of: moment)
      return Value(Text(text, form.safety))
    }
  ]

  private static func moment(of input: Value, _ environment: FilterEnvironment) -> Moment? {
    let moment: Moment? =
      switch input {
      case .int(let seconds):
        Moment(secondsSinceEpoch: seconds, utcOffset: environment.now.utcOffset)
      case .string(let text), .safe(let text), .mixed(let text):
        DateReading(text, now: environment.now).moment
      default: nil
      }
    // Farther from today than this a number is no moment, and could not be counted in days.
    return moment.flatMap { $0.secondsSinceEpoch.magnitude < 1 << 56 ? $0 : nil }
  }
}

/// The day and the time of day at a moment, where its clock is.
struct CivilTime {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int
  /// 0 is Sunday.
  let weekday: Int
  /// 1 is the first of January.
  let dayOfYear: Int

  init(_ moment: Moment) {
    let local = moment.secondsSinceEpoch + moment.utcOffset
    let days = local.dividedDown(by: 86_400)
    secondOfDay = local - days * 86_400
    (year, month, day) = Self.date(ofDay: days)
    weekday = (days + 4) - (days + 4).dividedDown(by: 7) * 7
    dayOfYear = days - Self.days(to: year, 1, 1) + 1
  }

  /// Days from the start of 1970 to a date.
  static func days(to year: Int, _ month: Int, _ day: Int) -> Int {
    // Years that begin in March have their leap day at the end.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.dividedDown(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// How many days a month has.
  static func length(of month: Int, in year: Int) -> Int {
    days(to: month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1)
      - days(to: year, month, 1)
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let dayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}

extension Int {
  /// The quotient towards minus infinity.
  func dividedDown(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
