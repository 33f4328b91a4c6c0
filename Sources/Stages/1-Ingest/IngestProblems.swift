package import Diagnostics

/// Everything that reading the content reports.
package enum IngestProblems {
  /// All kinds of problems, for the reference page.
  package static let all: [Problem] = [
    .fileMissing, .documentNotListed, .documentAmbiguous, .noCampaignFile,
    .codeTwice, .dayNeeded, .unevenLists, .unknownBasis, .noContent, .leadsOutside, .goesInCircles,
    .notAFile, .noPeriod, .noUnit, .revisionWithoutReason, .resultTwice, .unknownUnit, .noUnits,
    .ambiguousUnit, .pathDisagrees, .unknownProvince, .provinceGone, .provinceNotYet, .noSettings,
    .unknownLanguage, .unknownCode, .noSuchTable, .personalField, .tableTwice, .keyTwice,
    .linesForm, .unusedFile, .headFileMissing, .narrativeTwice,
    .rowTwice, .measureDiffers, .measureUnknown,
    .weightMissing, .weightUnused, .weightItself,
  ]
}
