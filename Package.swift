// swift-tools-version: 6.1
import PackageDescription

// The pipeline reads off this manifest: kits know nothing of the product, the domain is its
// vocabulary, each stage sees only kits, the domain and earlier stages, and the tool alone
// knows the order. `make test` compiles with an import check, so an arrow that is not drawn
// here does not build. Why it is cut like this: Sources/ARCHITECTURE.md.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func target(_ name: String, path: String, _ dependencies: [String]) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, path: path,
    swiftSettings: settings)
}

func kit(_ name: String, _ dependencies: String...) -> Target {
  target(name, path: "Sources/Kits/\(name)", dependencies)
}

func stage(_ number: Int, _ name: String, _ dependencies: String...) -> Target {
  target(name, path: "Sources/Stages/\(number)-\(name)", dependencies)
}

func library(_ name: String, pkgConfig: String, debian: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig,
    providers: [.apt([debian])])
}

func cTarget(_ name: String, _ dependencies: String...) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) },
    path: "Sources/System/\(name)")
}

func tests(_ name: String, _ dependencies: String...) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ([name] + dependencies).map { .byName(name: $0) },
    path: "Tests/\(name)Tests", swiftSettings: settings)
}

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  targets: [
    // Libraries of Debian, each imported by one Swift file.
    library("CCmark", pkgConfig: "libcmark", debian: "libcmark-dev"),
    library("CCrypto", pkgConfig: "libcrypto", debian: "libssl-dev"),
    library("CExpat", pkgConfig: "expat", debian: "libexpat1-dev"),
    library("CJPEG", pkgConfig: "libjpeg", debian: "libjpeg62-turbo-dev"),
    library("CYAML", pkgConfig: "yaml-0.1", debian: "libyaml-dev"),
    library("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),

    // C of our own: memory for libcmark, files carried as bytes, what Swift's view of the C
    // library leaves out, searches of sixteen bytes at once, what must happen before Swift starts.
    cTarget("CArena"),
    cTarget("CEmbedded"),
    cTarget("CLinux"),
    cTarget("CPhoto", "CJPEG"),
    cTarget("CScan"),
    cTarget("CStart"),

    // Kits: useful to any program, ignorant of campaigns.
    kit("Archive"),
    kit("Charts", "Quantities"),
    kit("Diagnostics", "Archive"),
    kit("Digests", "CCrypto"),
    kit("Embedded", "CEmbedded"),
    kit("Files", "Archive", "Diagnostics", "Digests"),
    kit("Formats", "CExpat", "CYAML", "CZlib", "Diagnostics", "Quantities", "Text"),
    kit("Liquid", "Diagnostics"),
    kit("Markdown", "CArena", "CCmark", "CScan", "Diagnostics", "Text"),
    kit("Pictures", "CPhoto", "Diagnostics"),
    kit("Quantities"),
    kit("Schema", "Diagnostics", "Formats", "Quantities", "Text"),
    kit("Search", "Archive", "Text"),
    kit("Text", "Diagnostics", "Quantities"),

    // The vocabulary of campaigns.
    target(
      "Domain", path: "Sources/Domain",
      ["Diagnostics", "Digests", "Markdown", "Pictures", "Quantities"]),

    // The stages, in the order in which data flows through them.
    stage(
      1, "Ingest", "Diagnostics", "Digests", "Domain", "Embedded", "Files", "Formats", "Markdown",
      "Pictures", "Quantities", "Schema", "Text"),
    stage(2, "Check", "Diagnostics", "Domain", "Markdown", "Quantities", "Text"),
    stage(
      7, "Compare", "Diagnostics", "Files", "Formats", "Ingest", "Publish", "Quantities", "Schema",
      "Text"),
    stage(
      3, "Compile", "Diagnostics", "Embedded", "Files", "Formats", "Liquid", "Quantities", "Text"),
    stage(3, "Judge", "Diagnostics", "Domain", "Quantities", "Text"),
    stage(
      4, "Plan", "Charts", "Compile", "Diagnostics", "Digests", "Domain", "Formats", "Ingest",
      "Judge", "Liquid", "Markdown", "Pictures", "Quantities", "Schema", "Text"),
    stage(
      5, "Render", "Archive", "Compile", "Diagnostics", "Digests", "Domain", "Liquid", "Pictures",
      "Plan", "Quantities", "Search"),
    stage(6, "Publish", "Archive", "CCrypto", "CLinux", "Diagnostics", "Digests", "Files"),

    // The tool, the only place that knows the order of the stages.
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Archive", "Check", "Compare", "Compile", "CStart", "Diagnostics", "Digests", "Domain",
        "Embedded", "Files", "Formats", "Ingest", "Liquid", "Markdown", "Pictures", "Plan",
        "Publish", "Quantities", "Render", "Search",
      ],
      path: "Sources/sitegen", swiftSettings: settings),

    // Tests, one target for each, and what they share.
    .target(name: "TestKit", path: "Tests/TestKit"),
    // A process that the tests of Publish can let die at any call.
    .executableTarget(
      name: "PublishCrashProbe", dependencies: ["Diagnostics", "Publish"],
      path: "Tests/PublishCrashProbe", swiftSettings: settings),

    tests("Archive"),
    tests("Charts", "Quantities", "TestKit"),
    tests("Check", "Diagnostics", "Domain", "Ingest", "Quantities"),
    tests("Compile", "Diagnostics", "Liquid", "TestKit"),
    tests("Diagnostics", "Archive"),
    tests("Domain", "Diagnostics", "Quantities"),
    tests("Files", "Archive", "Diagnostics", "TestKit"),
    tests("Formats", "Diagnostics", "Quantities", "TestKit", "Text"),
    tests("Judge", "Diagnostics", "Domain", "Ingest", "Markdown", "Quantities", "TestKit"),
    tests(
      "Ingest", "Diagnostics", "Domain", "Files", "Formats", "Markdown", "Quantities", "Schema",
      "TestKit", "Text"),
    tests("Liquid", "Diagnostics"),
    tests("Markdown", "Diagnostics", "Text"),
    tests("Pictures", "Diagnostics"),
    tests("Publish", "Diagnostics", "Digests", "PublishCrashProbe"),
    tests("Quantities"),
    tests("Render"),
    tests("Schema", "Diagnostics", "Formats", "Quantities", "Text"),
    tests("Search", "Text"),
    tests("Text", "Diagnostics", "Quantities"),
    // The tool's tests see the problems of all parts at once.
    tests(
      "sitegen", "Check", "Compare", "Compile", "Diagnostics", "Files", "Formats", "Ingest",
      "Liquid", "Markdown", "Pictures", "Plan", "Publish", "Schema", "TestKit", "Text"),

    // What a template costs; compared with other engines by a script beside it.
    .executableTarget(
      name: "liquid-benchmark", dependencies: ["Diagnostics", "Liquid"],
      path: "Benchmarks/liquid", exclude: ["compare.py"], swiftSettings: settings),

    // Narratives against libcmark alone.
    .executableTarget(
      name: "MarkdownBenchmark", dependencies: ["CCmark", "Diagnostics", "Markdown"],
      path: "Benchmarks/markdown", swiftSettings: settings),

    // A text table of a million rows: megabytes a second and peak memory.
    .executableTarget(
      name: "TablesBenchmark", dependencies: ["Diagnostics", "Formats", "Quantities", "Schema"],
      path: "Benchmarks/tables", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
