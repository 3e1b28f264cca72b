import Foundation
import PackagePlugin

/// Compiles `Lexicons/` into one Swift source before the `WelNietLexicons` target is built.
@main
struct CompileLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let lexicons = context.package.directoryURL.appending(path: "Lexicons")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTables.swift")
    return [
      .buildCommand(
        displayName: "Compiling the lexicons",
        executable: try context.tool(named: "LexiconCompiler").url,
        arguments: [lexicons.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: dataFiles(under: lexicons),
        outputFiles: [output])
    ]
  }

  private func dataFiles(under folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? [])
      .filter { ["lexicon", "json"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
