import WelNietEngine

/// What holds for a draft after everybody has had a say: option, front matter, editor, nearest file, default.
package struct DraftSettings: Sendable {
  package var protocolName: Setting<FileReference>
  package var author: Setting<Author>
  package var channel: Setting<Channel>
  package var language: Setting<Language>
  package var school: Setting<ConfigurationLayer.School>
  /// Only the rules that somebody says something about.
  package var rules: [Rule: Setting<RuleLevels.Level>]
  /// The address that a rule's id comes behind, for who wants to read more of it.
  package var rulePages: Setting<String?>
  package var lexicons: Setting<[FileReference]>
  package var roster: Setting<FileReference?>
  package var consent: Setting<FileReference?>
  package var encoding: Setting<TextEncoding>

  /// - Parameter layers: The one that goes first comes last.
  package init(_ layers: [ConfigurationLayer]) {
    var all = ConfigurationLayer()
    for layer in layers { all.apply(layer) }
    protocolName = all.protocolName ?? Setting(FileReference(Path(ProtocolLibrary.defaultID)), .standard)
    author = all.author ?? Setting(.employee, .standard)
    channel = all.channel ?? Setting(.personal, .standard)
    language = all.language ?? Setting(.dutch, .standard)
    school = all.school ?? Setting(ConfigurationLayer.School(), .standard)
    rules = all.rules
    rulePages = all.rulePages.map { Setting($0.value, $0.origin) } ?? Setting(nil, .standard)
    lexicons = all.lexicons ?? Setting([], .standard)
    roster = all.roster.map { Setting($0.value, $0.origin) } ?? Setting(nil, .standard)
    consent = all.consent.map { Setting($0.value, $0.origin) } ?? Setting(nil, .standard)
    encoding = all.encoding ?? Setting(.utf8, .standard)
  }

  package var levels: RuleLevels {
    var levels = RuleLevels()
    for (rule, setting) in rules { levels[rule] = setting.value }
    return levels
  }
}
