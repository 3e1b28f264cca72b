import WelNietEngine

/// Reads what an editor says: the keys of a `welniet.json`, with files that count from the folder being worked in.
package enum ClientSettings {
  /// Keys of the section that clients keep for themselves.
  private static let clientsOwn = ["trace"]

  /// - Parameters:
  ///   - value: An object; keys with null count as left out.
  ///   - name: What the settings are called in messages.
  ///   - folder: Absolute.
  package static func read(
    _ value: JSONValue, named name: String, folder: Path, tree: FileTree = .disk
  ) throws(ConfigurationProblem) -> ConfigurationFile {
    var value = value
    if let members = value.members {
      value.content = .object(members.filter { !$0.value.isNull && !clientsOwn.contains($0.key) })
    }
    let boundary = ConfigurationFinder(.none, tree: tree, workingFolder: folder).repository(of: folder) ?? folder
    let shown = Path(name)
    let reader = ConfigurationReader(
      Source([]), path: folder.appending("."), shownPath: shown, folder: folder, boundary: boundary)
    let file = try reader.configuration(value, in: .client, globFolder: folder)
    try ReferenceCheck(tree: tree, client: Place(path: shown, line: 1, column: 1)).check(file)
    return file
  }

  /// The part of an editor's settings that is for this program: the section `welniet`, or else the whole where it
  /// isn't plainly another's; nil where there is none.
  package static func section(of value: JSONValue?) -> JSONValue? {
    guard let value, !saysNothing(value) else { return nil }
    guard let members = value.members else { return value }
    if let own = value["welniet"] { return saysNothing(own) ? nil : own }
    let isAnothers = members.allSatisfy { ConfigurationKey(rawValue: $0.key) == nil && $0.value.kind == .object }
    return isAnothers ? nil : value
  }

  /// To an editor that speaks Lua, an empty object and an empty list are the same.
  private static func saysNothing(_ value: JSONValue) -> Bool {
    value.isNull || value.array?.isEmpty == true
  }
}

extension ConfigurationFile {
  /// Lets newer settings of an editor have their say over these.
  package mutating func apply(_ other: ConfigurationFile) {
    settings.apply(other.settings)
    baseline = other.baseline ?? baseline
    exclude = other.exclude ?? exclude
    suppressions += other.suppressions
    overrides += other.overrides
  }
}
