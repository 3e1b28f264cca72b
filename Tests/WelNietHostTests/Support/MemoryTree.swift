@testable import WelNietHost

extension FileTree {
  /// Files that are only in memory, by absolute name.
  static func memory(_ files: [String: String]) -> FileTree {
    let folder = Path("/werk")
    let absolute: @Sendable (Path) -> String = { $0.absolute(in: folder).display }
    return FileTree(
      read: { (path) throws(FileProblem) in
        guard let text = files[absolute(path)] else { throw FileProblem(.notFound, path: path) }
        return Array(text.utf8)
      },
      isFile: { files[absolute($0)] != nil },
      exists: { path in
        let name = absolute(path)
        return files.keys.contains { $0 == name || $0.hasPrefix(name + "/") }
      },
      resolve: { path in files[absolute(path)] == nil && path.bytes != folder.bytes ? nil : path.absolute(in: folder) },
      names: { path in
        let prefix = absolute(path) + "/"
        return files.keys.filter { $0.hasPrefix(prefix) }.map { name in
          Array(name.dropFirst(prefix.count).prefix { $0 != "/" }.utf8)
        }
      })
  }
}

/// An environment over files in memory, in the working folder `/werk`, on the first of September 2026.
func environment(
  _ files: [String: String], configuration: ConfigurationFinder.Choice = .nearest,
  flags: ConfigurationLayer = ConfigurationLayer(), client: ConfigurationLayer? = nil
) -> LintEnvironment {
  let client = client.map { layer in
    var file = ConfigurationFile(path: Path("/werk/."))
    file.settings = layer
    return file
  }
  return LintEnvironment(
    configuration: configuration, flags: flags, client: client, tree: .memory(files), workingFolder: Path("/werk"),
    today: Day(year: 2026, month: 9, day: 1)!)
}
