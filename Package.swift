// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "WelNiet",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "welniet", targets: ["welniet"]),
    .library(name: "WelNietEngine", targets: ["WelNietEngine"]),
  ],
  targets: [
    .target(name: "WelNietEngine"),
    // Its Engine folder links to the few parts of the engine that it needs, so that a clean build compiles all of it once.
    .executableTarget(name: "LexiconCompiler"),
    .plugin(
      name: "CompileLexicons", capability: .buildTool(), dependencies: ["LexiconCompiler"],
      path: "Sources/CompileLexiconsPlugin"),
    .target(name: "WelNietLexicons", dependencies: ["WelNietEngine"], plugins: ["CompileLexicons"]),
    .target(name: "WelNietHost", dependencies: ["WelNietEngine", "WelNietLexicons"]),
    .target(name: "WelNietReporters", dependencies: ["WelNietEngine"]),
    .target(name: "WelNietLanguageServer", dependencies: ["WelNietEngine", "WelNietHost", "WelNietReporters"]),
    .executableTarget(
      name: "welniet",
      dependencies: [
        "WelNietEngine", "WelNietLexicons", "WelNietHost", "WelNietReporters", "WelNietLanguageServer",
      ]),
    .testTarget(
      name: "WelNietEngineTests", dependencies: ["WelNietEngine", "WelNietLexicons", "WelNietHost"],
      exclude: ["Markup/Fixtures"]),
    .testTarget(name: "WelNietHostTests", dependencies: ["WelNietEngine", "WelNietLexicons", "WelNietHost"]),
    .testTarget(
      name: "WelNietLanguageServerTests", dependencies: ["WelNietEngine", "WelNietHost", "WelNietLanguageServer"]),
    .testTarget(name: "WelNietReportersTests", dependencies: ["WelNietEngine", "WelNietReporters"]),
    .testTarget(
      name: "WelNietCLITests", dependencies: ["WelNietEngine", "welniet"], exclude: ["Fixtures", "Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
