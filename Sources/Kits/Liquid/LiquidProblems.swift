public import Diagnostics

/// Every problem this module can report, for the reference page.
public enum LiquidProblems {
  public static let all: [Problem] = [
    .assignForm, .blockForm, .blockInItself, .branchesDiffer, .captureForm, .commentLine,
    .counterForm, .divisionByZero, .endsTooSoon, .includeInRender, .layoutCircle, .layoutName,
    .malformedPartial, .misplacedLayout, .misplacedTag, .missingArgument, .namelessTag,
    .leftOver, .nestedDoc, .nestedTooDeep, .noField, .notAList, .notAnInteger, .notBase64,
    .notComparable,
    .notInLines, .notText, .outsideBlocks, .partialNameNotText, .programTooLarge, .rangeTooLong,
    .renderName, .takesNothing, .tooDeep, .tooManyArguments, .tooManyIterations, .tooMuchOutput,
    .unbalancedPartial, .unclosedBlock, .unclosedOutput, .unclosedString, .unclosedTag,
    .undefinedField, .undefinedVariable, .unexpectedCharacter, .unexpectedToken,
    .unknownArgument, .unknownField, .unknownFilter, .unknownLoopArgument, .unknownPartial,
    .unknownTag, .unknownVariable, .unreadableWhen, .unsafePlace,
  ]
}
