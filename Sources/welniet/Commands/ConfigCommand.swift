import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  static let config = Command(
    name: "config",
    summary: Phrase(
      "toont wat voor een bestand geldt en wie dat zegt; of het schema van welniet.json",
      "shows what holds for a file and who says so; or the schema of welniet.json"),
    operands: Phrase("[BESTAND|schema]", "[FILE|schema]"),
    completedOperands: CompletedOperands(rest: .wordsOrFiles(["schema"], FileWalker.extensions)),
    details: [
      Phrase(
        "Wat gaat voor: een optie, de front matter van het bestand, de welniet.json of .welniet.json in de "
          + "dichtstbijzijnde map (met haar ‘overrides’), en anders de standaard. Zonder bestand toont het wat in deze map "
          + "geldt.",
        "What goes before what: an option, the file's front matter, the welniet.json or .welniet.json in the nearest "
          + "folder (with its ‘overrides’), and else the default. Without a file it shows what holds in this folder.")
    ],
    options: Option.context.filter { $0.name != "--stdin-filename" } + Option.configuration
      + [.baseline, .noBaseline, .color],
    examples: [
      Example("welniet config nieuws/mei.md", Phrase("wat geldt voor dit bestand?", "what holds for this file?")),
      Example(
        "welniet config schema > welniet.schema.json",
        Phrase("het schema voor je editor", "the schema for your editor")),
    ],
    run: { (invocation) throws(Failure) in
      if invocation.operands.count > 1 { throw .usage(.unwantedOperand(invocation.operands[1].text)) }
      if invocation.operands.first?.text == "schema" {
        invocation.output.write(ConfigurationSchema(invocation.language).text)
      } else {
        invocation.output.write(try ConfigurationPage(invocation, file: invocation.operands.first?.path).text)
      }
      return try invocation.finish(.clean)
    })
}

/// Shows what holds for a file.
private struct ConfigurationPage {
  private let file: Path?
  private let setup: DraftSetup
  private let baseline: Setting<FileReference>?
  private let style: Style
  private let wording: ConfigurationWording

  init(_ invocation: Invocation, file: Path?) throws(Failure) {
    self.file = file
    let settings = invocation.settings
    var environment = settings.environment()
    do throws(SetupProblem) {
      var setup = try environment.setup(for: file ?? Path("x"))
      // A file that is not there yet has no front matter.
      if let file, let bytes = try? FileReader.read(file) {
        let markup = settings.markup ?? Markup(fileExtension: file.fileExtension)
        setup = try environment.setup(for: file, frontMatterOf: Source(bytes), markup: markup) ?? setup
      }
      self.setup = setup
    } catch {
      throw Failure(error, ids: environment.protocolIDs)
    }
    baseline = settings.ignoresBaseline ? nil : setup.configuration.choiceOfBaseline(option: settings.baseline)
    style = Style(isColored: invocation.isColored(toFile: false))
    wording = ConfigurationWording(setup.settings.language.value)
  }

  var text: String {
    let settings = setup.settings
    let context = setup.context
    var text = heading
    let school = context.protocol
    text += line(.protocol, "\(school.id) (\(school.shortTitle(context.language)))", settings.protocolName.origin)
    text += line(.author, settings.author.value.id, settings.author.origin)
    text += line(.channel, settings.channel.value.id, settings.channel.origin)
    text += line(.language, settings.language.value.id, settings.language.origin)
    let names = settings.school.value.names.joined(separator: ", ")
    text += line(.school, names, settings.school.origin)
    text += rules(settings.rules)
    text += line(.rulePages, settings.rulePages.value ?? "", settings.rulePages.origin)
    text += line(.lexicons, settings.lexicons.value.map(shown).joined(separator: ", "), settings.lexicons.origin)
    text += line(.roster, register(settings.roster.value, context.roster.count), settings.roster.origin)
    text += line(.consent, register(settings.consent.value, context.consents.count), settings.consent.origin)
    text += line(.encoding, settings.encoding.value.rawValue, settings.encoding.origin)
    text += line(.baseline, baseline.map { known($0.value) } ?? "", baseline?.origin ?? .standard)
    guard let configuration = setup.configuration else { return text }
    if let exclude = configuration.exclude {
      text += line(.exclude, exclude.value.globs.joined(separator: ", "), exclude.origin)
    }
    for suppression in setup.suppressions.map({ configuration.suppressions[$0] }) {
      text += line(.suppress, suppression.entry.reason, .configuration(suppression.place))
    }
    return text
  }

  private var heading: String {
    var text = style(.strong, DisplayText.escaped(file?.display ?? wording.thisFolder)) + "\n"
    let path = setup.configuration.map { $0.path.shown(in: .workingFolder).display } ?? wording.noConfiguration
    text += "  \(wording.configuration): \(DisplayText.escaped(path))\n"
    if let file, setup.configuration?.excludes(file.absolute(in: .workingFolder)) == true {
      text += "  " + style(.warning, wording.excluded) + "\n"
    }
    return text + "\n"
  }

  private func line(_ key: ConfigurationKey, _ value: String, _ origin: Origin) -> String {
    let padding = String(repeating: " ", count: 12 - key.name.utf8.count)
    let value = value.isEmpty ? "–" : DisplayText.escaped(value)
    let origin = style(.faint, "(" + DisplayText.escaped(wording.origin(origin)) + ")")
    return "  \(style(.frame, key.name))\(padding)\(value)  \(origin)\n"
  }

  /// A line for each level and place; families where all their rules have it from there.
  private func rules(_ rules: [Rule: Setting<RuleLevels.Level>]) -> String {
    if rules.isEmpty { return line(.rules, "", .standard) }
    var text = ""
    for family in Rule.families {
      let members = Rule.allCases.filter { $0.family == family }
      if let first = members.first.flatMap({ rules[$0] }), members.allSatisfy({ rules[$0] == first }) {
        text += line(.rules, "\(family)/*: \(first.value.id)", first.origin)
        continue
      }
      for rule in members {
        guard let setting = rules[rule] else { continue }
        text += line(.rules, "\(rule.id): \(setting.value.id)", setting.origin)
      }
    }
    return text
  }

  private func shown(_ reference: FileReference) -> String {
    (reference.path.isAbsolute ? reference.path.shown(in: .workingFolder) : reference.path).display
  }

  private func known(_ baseline: FileReference) -> String {
    let isThere = FileTree.disk.isFile(baseline.path.absolute(in: .workingFolder))
    return shown(baseline) + (isThere ? "" : ", \(wording.notThereYet)")
  }

  private func register(_ reference: FileReference?, _ count: Int) -> String {
    reference.map { "\(shown($0)), \(wording.entries(count))" } ?? ""
  }
}
