import WelNietEngine

/// What one source of configuration says of a draft; nil where it says nothing.
package struct ConfigurationLayer: Sendable {
  package var protocolName: Setting<FileReference>?
  package var author: Setting<Author>?
  package var channel: Setting<Channel>?
  package var language: Setting<Language>?
  package var school: Setting<School>?
  package var rules: [Rule: Setting<RuleLevels.Level>] = [:]
  package var rulePages: Setting<String>?
  package var lexicons: Setting<[FileReference]>?
  package var roster: Setting<FileReference>?
  package var consent: Setting<FileReference>?
  package var encoding: Setting<TextEncoding>?

  package init() {}

  /// What the author's school is called.
  package struct School: Sendable, Equatable {
    package var name: String?
    package var aliases: [String] = []

    /// All names.
    package var names: [String] { (name.map { [$0] } ?? []) + aliases }
  }

  /// Lets another layer have its say over this one.
  package mutating func apply(_ other: ConfigurationLayer) {
    protocolName = other.protocolName ?? protocolName
    author = other.author ?? author
    channel = other.channel ?? channel
    language = other.language ?? language
    school = other.school ?? school
    rules.merge(other.rules) { $1 }
    rulePages = other.rulePages ?? rulePages
    lexicons = other.lexicons ?? lexicons
    roster = other.roster ?? roster
    consent = other.consent ?? consent
    encoding = other.encoding ?? encoding
  }
}
