import WelNietEngine

/// Reads configurations from JSON, or from what front matter was turned into.
package struct ConfigurationReader {
  private let source: Source
  /// Absolute.
  private let path: Path
  /// The name for messages.
  private let shownPath: Path
  /// The folder from which files count, and the one that they must lie in; absolute.
  private let folder: Path
  private let boundary: Path

  /// - Parameters:
  ///   - source: What is read; places are counted in it.
  ///   - shownPath: The file's name for messages.
  ///   - boundary: The folder that files named here must lie in.
  package init(_ source: Source, path: Path, shownPath: Path, folder: Path, boundary: Path) {
    self.source = source
    self.path = path
    self.shownPath = shownPath
    self.folder = folder
    self.boundary = boundary
  }

  /// Reads a whole file.
  package func file(globFolder: Path? = nil) throws(ConfigurationProblem) -> ConfigurationFile {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(source.bytes, options: .configuration)
    } catch {
      throw problem(DataError(error))
    }
    return try configuration(value, in: .file, globFolder: globFolder)
  }

  /// Reads the object of a file, or of an editor's settings.
  package func configuration(
    _ value: JSONValue, in scope: ConfigurationKey.Scope, globFolder: Path? = nil
  ) throws(ConfigurationProblem) -> ConfigurationFile {
    var file = ConfigurationFile(path: path, globFolder: globFolder)
    let fields = try self.fields(value, of: scope)
    for key in ConfigurationKey.keys(in: scope) {
      guard let value = fields[key.name] else { continue }
      switch key {
      case .schema: _ = try text(value, at: key.name)
      case .baseline: file.baseline = setting(try reference(value, at: key.name), value, scope)
      case .exclude: file.exclude = setting(GlobList(try texts(value, at: key.name, orOne: true)), value, scope)
      case .suppress:
        for element in try list(value, at: key.name) { file.suppressions.append(try suppression(element)) }
      case .overrides:
        for element in try list(value, at: key.name) { file.overrides.append(try override(element)) }
      default: try read(value, of: key, in: scope, into: &file.settings)
      }
    }
    return file
  }

  /// Reads the keys that may stand in a scope.
  package func layer(_ value: JSONValue, in scope: ConfigurationKey.Scope) throws(ConfigurationProblem)
    -> ConfigurationLayer
  {
    let fields = try self.fields(value, of: scope)
    var layer = ConfigurationLayer()
    for key in ConfigurationKey.keys(in: scope) {
      if let value = fields[key.name] { try read(value, of: key, in: scope, into: &layer) }
    }
    return layer
  }

  // MARK: Keys

  private func read(
    _ value: JSONValue, of key: ConfigurationKey, in scope: ConfigurationKey.Scope, into layer: inout ConfigurationLayer
  ) throws(ConfigurationProblem) {
    let name = key.name
    switch key {
    case .protocol: layer.protocolName = setting(try protocolName(value), value, scope)
    case .author: layer.author = setting(try word(value, of: key) { Author(id: $0) }, value, scope)
    case .channel: layer.channel = setting(try word(value, of: key) { Channel(id: $0) }, value, scope)
    case .language: layer.language = setting(try word(value, of: key) { Language(id: $0) }, value, scope)
    case .encoding: layer.encoding = setting(try word(value, of: key) { TextEncoding(rawValue: $0) }, value, scope)
    case .school: layer.school = setting(try school(value), value, scope)
    case .rules: layer.rules = try levels(value, scope)
    case .rulePages: layer.rulePages = setting(try text(value, at: name), value, scope)
    case .lexicons:
      var references: [FileReference] = []
      for element in try list(value, at: name, expected: .texts) { references.append(try reference(element, at: name)) }
      layer.lexicons = setting(references, value, scope)
    case .roster: layer.roster = setting(try reference(value, at: name), value, scope)
    case .consent: layer.consent = setting(try reference(value, at: name), value, scope)
    case .schema, .baseline, .exclude, .suppress, .overrides: break
    }
  }

  private func protocolName(_ value: JSONValue) throws(ConfigurationProblem) -> FileReference {
    let name = Path(try text(value, at: ConfigurationKey.protocol.name))
    return name.looksLikeFile ? try reference(value, at: ConfigurationKey.protocol.name) : FileReference(name)
  }

  private func school(_ value: JSONValue) throws(ConfigurationProblem) -> ConfigurationLayer.School {
    let fields = try self.fields(value, at: ConfigurationKey.school.name, known: SchoolKey.allCases.map { $0.rawValue })
    var school = ConfigurationLayer.School()
    if let name = fields[SchoolKey.name.rawValue] { school.name = try text(name, at: SchoolKey.name.rawValue) }
    if let aliases = fields[SchoolKey.aliases.rawValue] {
      school.aliases = try texts(aliases, at: SchoolKey.aliases.rawValue)
    }
    return school
  }

  /// A rule's own level goes before its family's, wherever they stand.
  private func levels(
    _ value: JSONValue, _ scope: ConfigurationKey.Scope
  ) throws(ConfigurationProblem) -> [Rule: Setting<RuleLevels.Level>] {
    guard let members = value.members else {
      throw problem(.wrongKind(key: ConfigurationKey.rules.name, expected: .object), at: value.offset)
    }
    var levels: [Rule: Setting<RuleLevels.Level>] = [:]
    var named = RuleSet()
    var seen: [String] = []
    for member in members {
      if seen.contains(member.key) { throw problem(.duplicateKey(member.key), at: member.keyOffset) }
      seen.append(member.key)
      let rules = try selector(member.key, at: member.keyOffset)
      let level = try word(member.value, at: member.key, among: RuleLevels.Level.all.map { $0.id }) {
        RuleLevels.Level(id: $0)
      }
      let isRule = Rule(id: member.key) != nil
      for rule in rules.rules where isRule || !named.contains(rule) {
        levels[rule] = setting(level, member.value, scope)
        if isRule { named.insert(rule) }
      }
    }
    return levels
  }

  private func suppression(_ value: JSONValue) throws(ConfigurationProblem) -> ConfigurationFile.Suppression {
    let fields = try self.fields(
      value, at: ConfigurationKey.suppress.name, known: SuppressionKey.allCases.map { $0.rawValue })
    let files = try required(SuppressionKey.files.rawValue, in: fields)
    let globs = GlobList(try texts(files, at: SuppressionKey.files.rawValue, orOne: true))
    var rules = RuleSet()
    let names = try required(SuppressionKey.rules.rawValue, in: fields)
    for name in try elements(names, at: SuppressionKey.rules.rawValue) {
      rules.formUnion(try selector(text(name, at: SuppressionKey.rules.rawValue), at: name.offset))
    }
    let reason = try text(
      required(SuppressionKey.reason.rawValue, in: fields), at: SuppressionKey.reason.rawValue)
    let words = try fields[SuppressionKey.text.rawValue].map { (value) throws(ConfigurationProblem) in
      try text(value, at: SuppressionKey.text.rawValue)
    }
    return ConfigurationFile.Suppression(
      files: globs, entry: SuppressionEntry(rules: rules, reason: reason, text: words ?? ""), place: place(value.offset)
    )
  }

  private func override(_ value: JSONValue) throws(ConfigurationProblem) -> ConfigurationFile.Override {
    let settings = try layer(value, in: .override)
    let name = ConfigurationField.overrideFiles.name
    guard let files = value[name] else { throw problem(.missingKey(name), at: value.offset) }
    return ConfigurationFile.Override(files: GlobList(try texts(files, at: name, orOne: true)), settings: settings)
  }
}

// MARK: Values

extension ConfigurationReader {
  private func fields(_ value: JSONValue, of scope: ConfigurationKey.Scope) throws(ConfigurationProblem) -> JSONFields {
    let known = ConfigurationKey.keys(in: scope).map { $0.name }
    for member in value.members ?? [] where !known.contains(member.key) {
      if ConfigurationKey(rawValue: member.key) != nil {
        throw ConfigurationProblem(.misplacedKey(member.key), at: place(member.keyOffset))
      }
    }
    let extra = scope == .override ? [ConfigurationField.overrideFiles.name] : []
    let key = scope == .override ? ConfigurationKey.overrides.name : ""
    return try fields(value, at: key, known: extra + known)
  }

  private func fields(_ value: JSONValue, at key: String, known: [String]) throws(ConfigurationProblem) -> JSONFields {
    do throws(DataError) {
      return try JSONFields(value, at: key, known: known)
    } catch {
      if case .unknownKey(let name, suggestion: nil) = error.problem {
        throw ConfigurationProblem(.unknownKey(name, among: known), at: place(error.offset))
      }
      throw problem(error)
    }
  }

  private func required(_ key: String, in fields: JSONFields) throws(ConfigurationProblem) -> JSONValue {
    guard let value = fields[key] else { throw problem(.missingKey(key), at: fields.offset) }
    return value
  }

  private func text(_ value: JSONValue, at key: String) throws(ConfigurationProblem) -> String {
    do throws(DataError) {
      return try JSONFields.text(value, at: key)
    } catch {
      throw problem(error)
    }
  }

  private func list(
    _ value: JSONValue, at key: String, expected: DataError.Expected = .list
  ) throws(ConfigurationProblem) -> [JSONValue] {
    guard let elements = value.array else { throw problem(.wrongKind(key: key, expected: expected), at: value.offset) }
    return elements
  }

  /// The elements of a list, or a text that stands by itself.
  private func elements(_ value: JSONValue, at key: String) throws(ConfigurationProblem) -> [JSONValue] {
    value.kind == .string ? [value] : try list(value, at: key, expected: .texts)
  }

  private func texts(_ value: JSONValue, at key: String, orOne: Bool = false) throws(ConfigurationProblem) -> [String] {
    var texts: [String] = []
    for element in orOne ? try elements(value, at: key) : try list(value, at: key, expected: .texts) {
      texts.append(try text(element, at: key))
    }
    return texts
  }

  private func word<Meaning>(
    _ value: JSONValue, of key: ConfigurationKey, meaning: (String) -> Meaning?
  ) throws(ConfigurationProblem) -> Meaning {
    guard case .word(let words) = key.shape else { return try word(value, at: key.name, among: [], meaning: meaning) }
    return try word(value, at: key.name, among: words, meaning: meaning)
  }

  private func word<Meaning>(
    _ value: JSONValue, at key: String, among words: [String], meaning: (String) -> Meaning?
  ) throws(ConfigurationProblem) -> Meaning {
    do throws(DataError) {
      return try JSONFields.word(value, at: key, among: words, meaning: meaning)
    } catch {
      if case .unknownWord(let word, _, suggestion: nil) = error.problem {
        throw ConfigurationProblem(.unknownWord(word, key: key, among: words), at: place(error.offset))
      }
      throw problem(error)
    }
  }

  private func selector(_ name: String, at offset: Int) throws(ConfigurationProblem) -> RuleSet {
    guard let rules = RuleSet(named: name) else {
      throw problem(.unknownRule(name, suggestion: RuleSet.suggestion(for: name)), at: offset)
    }
    return rules
  }

  private func reference(_ value: JSONValue, at key: String) throws(ConfigurationProblem) -> FileReference {
    let written = Path(try text(value, at: key))
    if written.isAbsolute || written.bytes.contains(0) {
      throw ConfigurationProblem(.outside(written.display), at: place(value.offset))
    }
    return FileReference(written.absolute(in: folder), written: written, boundary: boundary)
  }

  // MARK: Places

  private func setting<Value>(
    _ value: Value, _ json: JSONValue, _ scope: ConfigurationKey.Scope
  ) -> Setting<Value> {
    let origin: Origin =
      switch scope {
      case .file: .configuration(place(json.offset))
      case .override: .override(place(json.offset))
      case .client: .client
      case .frontMatter: .frontMatter(place(json.offset))
      }
    return Setting(value, origin)
  }

  private func place(_ offset: Int) -> Place {
    let position = source.position(at: offset)
    return Place(path: shownPath, line: position.line, column: position.column)
  }

  private func problem(_ error: DataError) -> ConfigurationProblem {
    ConfigurationProblem(.data(error.problem), at: place(error.offset))
  }

  private func problem(_ problem: DataError.Problem, at offset: Int) -> ConfigurationProblem {
    ConfigurationProblem(.data(problem), at: place(offset))
  }
}
