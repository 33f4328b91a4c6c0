import Check
import Compare
import Compile
import Diagnostics
import Files
import Formats
import Ingest
import Liquid
import Markdown
import Pictures
import Plan
import Publish
import Render
import Schema
import Text

@testable import sitegen

/// Everything that the program can report, from the lists of all its parts.
enum ProblemCatalogue {
  /// The problems, sorted by code.
  static let all: [Problem] = (kits + stages + ToolProblems.all)
    .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }

  private static let kits: [Problem] =
    FilesProblems.all + JSONProblems.all + LiquidProblems.all + MarkdownProblems.all
    + OfficeProblems.all + PicturesProblems.all + SchemaProblems.all + TableProblems.all
    + TextProblems.all
    + YAMLProblems.all

  private static let stages: [Problem] =
    IngestProblems.all + CheckProblems.all + CompileProblems.all + PlanProblems.all
    + RenderProblems.all + PublishProblems.all + CompareProblems.all
}
