public import Diagnostics

/// Every problem this module can report, for the reference page.
public enum LiquidProblems {
  public static let all: [Problem] = [
    .notAnInteger, .notComparable, .notAList, .noField, .notBase64, .notText, .divisionByZero,
  ]
}
