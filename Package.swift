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
    cTarget("CArena"),
    library("CYAML", pkgConfig: "yaml-0.1", debian: "libyaml-dev"),

    // Kits: useful to any program, ignorant of campaigns.
    kit("Diagnostics"),
    kit("Markdown", "CArena", "CCmark", "Diagnostics", "Text"),
    kit("Quantities"),
    kit("Text", "Diagnostics", "Quantities"),

    .executableTarget(
      name: "MarkdownBenchmark", dependencies: ["CCmark", "Diagnostics", "Markdown"],
      path: "Benchmarks/markdown", swiftSettings: settings),
    .executableTarget(
      name: "sitegen", dependencies: ["Diagnostics"], path: "Sources/sitegen",
      swiftSettings: settings),

    tests("Diagnostics"),
    tests("Markdown", "Diagnostics", "Text"),
    tests("Quantities"),
    tests("Text", "Quantities"),
  ],
  swiftLanguageModes: [.v6]
)
