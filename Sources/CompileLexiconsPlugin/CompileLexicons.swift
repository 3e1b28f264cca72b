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
        inputFiles: inputs(under: lexicons),
        outputFiles: [output])
    ]
  }

  /// The data files, and the folders themselves, so that a new file is noticed.
  private func inputs(under folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return ([folder] + (walk?.compactMap { $0 as? URL } ?? []))
      .filter { ["lexicon", "json"].contains($0.pathExtension) || $0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }
}
