/// What may stand behind a key.
package enum ConfigurationShape: Sendable, Equatable {
  case text
  case texts
  case textOrTexts
  /// One of these words.
  case word([String])
  /// Ids of rules and families: one, or a list.
  case selectors
  /// An object from rules and families to levels.
  case levels
  case object([ConfigurationField])
  /// A list of such objects.
  case list([ConfigurationField])
  /// A list of objects with `files` and the keys of an override.
  case overrides
}

/// A key of an object inside a configuration.
package struct ConfigurationField: Sendable, Equatable {
  package let name: String
  package let shape: ConfigurationShape
  package let help: ConfigurationHelp
  package let isRequired: Bool

  init(_ name: String, _ shape: ConfigurationShape, _ help: ConfigurationHelp, isRequired: Bool = false) {
    self.name = name
    self.shape = shape
    self.help = help
    self.isRequired = isRequired
  }

  /// The field that says which files an override is about.
  static let overrideFiles = ConfigurationField("files", .textOrTexts, .files, isRequired: true)
}
