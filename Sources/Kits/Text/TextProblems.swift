public import Diagnostics

/// All problems that this kit names.
public enum TextProblems {
  public static let all: [Problem] = {
    var codes: Set<String> = []
    let all =
      NumberRefusal.Reason.allCases.map(\.problem) + DayRefusal.allCases.map(\.problem)
      + LegacyText.Kind.allCases.map { LegacyText.Finding(kind: $0, original: nil).problem }
      + [.dotReadAsThousands, .commaReadAsDecimal]
    // A number and a date may be refused for the same reason.
    return all.filter { codes.insert($0.code).inserted }
  }()
}
