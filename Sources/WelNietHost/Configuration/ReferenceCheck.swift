/// Makes sure that the files which a configuration names are there, and where they may be.
struct ReferenceCheck {
  let tree: FileTree
  /// Where an editor's settings are, whose values have no place of their own.
  var client: Place?

  func check(_ file: ConfigurationFile) throws(ConfigurationProblem) {
    try check(file.settings)
    for override in file.overrides { try check(override.settings) }
    // A baseline is made by a command: it may not be there yet.
    if let baseline = file.baseline { try check(baseline.value, baseline.origin, mayBeMissing: true) }
  }

  func check(_ layer: ConfigurationLayer) throws(ConfigurationProblem) {
    if let name = layer.protocolName, name.value.path.looksLikeFile { try check(name.value, name.origin) }
    if let roster = layer.roster { try check(roster.value, roster.origin) }
    if let consent = layer.consent { try check(consent.value, consent.origin) }
    if let lexicons = layer.lexicons {
      for lexicon in lexicons.value { try check(lexicon, lexicons.origin) }
    }
  }

  private func check(
    _ reference: FileReference, _ origin: Origin, mayBeMissing: Bool = false
  ) throws(ConfigurationProblem) {
    guard let place = origin.place ?? (origin == .client ? client : nil) else { return }
    let name = reference.written.display
    do throws(FileReference.Refusal) {
      _ = try reference.checked(in: tree)
    } catch {
      switch error {
      case .missing:
        if !mayBeMissing {
          let suggestion = Suggestion.nearestFile(to: reference.path, in: tree)
          throw ConfigurationProblem(.missingFile(name, suggestion: suggestion), at: place)
        }
      case .outside: throw ConfigurationProblem(.outside(name), at: place)
      case .notAFile: throw ConfigurationProblem(.notAFile(name), at: place)
      }
    }
  }
}
