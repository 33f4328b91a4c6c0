package import Diagnostics

/// Everything that the rules report.
package enum CheckProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [
    .headIncomplete, .periodReversed, .provinceOfOtherTime, .roundReversed, .roundsOverlap,
    .roundOutside,
    .statedDaysDiffer, .deadlineBeforeStart, .belowItself, .targetIncomplete, .boundsReversed,
    .partAboveWhole, .shareOutside, .percentUnusual, .countNegative,
    .countBroken, .resultAhead, .resultOfNoUnit, .quotaExceeded,
    .ratingUnknown, .rubricSum, .scoreOfStranger, .scoreOutside, .fixNotApplied, .fixNotListed,
    .lineMissing, .sampleUnit, .personWithoutBasis, .laureatesUnnamed, .withdrawnNamed,
    .withdrawnPictured,
    .photoUndescribed, .photoWithoutCredit, .degreeBeforeName, .revokedWithoutNumber,
    .revocationWithoutState, .decidedWithoutNumber, .commentWithoutEnd,
  ]
}
