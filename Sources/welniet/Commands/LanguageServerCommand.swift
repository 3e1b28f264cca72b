import WelNietEngine
import WelNietHost
import WelNietLanguageServer

extension Command {
  static let languageServer = Command(
    name: "lsp",
    summary: Phrase(
      "kijkt mee in je editor, via het Language Server Protocol",
      "checks along in your editor, through the Language Server Protocol"),
    operands: Phrase(""),
    details: [
      Phrase(
        "Je editor start dit zelf, en praat ermee over standaardinvoer en -uitvoer (LSP 3.17). Het onderstreept wat er "
          + "gevonden is, toont Niet, Wel en het artikel, en biedt aan wat het veilig kan herstellen. Instellingen staan in "
          + "welniet.json of in die van je editor: dezelfde sleutels, als initializationOptions of als sectie ‘welniet’. Voor "
          + "Neovim, Emacs, Helix, Kate, Vim, Sublime en VS Code staan voorbeelden in Samples/editors.",
        "Your editor starts this itself, and talks to it over standard input and output (LSP 3.17). It underlines what is "
          + "found, shows Niet, Wel and the article, and offers what it can safely fix. Settings stand in welniet.json or in "
          + "those of your editor: the same keys, as initializationOptions or as section ‘welniet’. Samples/editors has "
          + "examples for Neovim, Emacs, Helix, Kate, Vim, Sublime and VS Code."),
      Phrase(
        "Wat voorgaat: een optie hieronder, de front matter van de tekst, je editor, de dichtstbijzijnde welniet.json, en "
          + "anders de standaard. Niets van wat je schrijft wordt ergens bewaard of gelogd.",
        "What goes before what: an option below, the text's front matter, your editor, the nearest welniet.json, and else "
          + "the default. Nothing of what you write is kept or logged anywhere."),
    ],
    options: Option.context.filter { !["--as", "--stdin-filename"].contains($0.name) }
      + Option.configuration.filter {
        $0.name != "--encoding"
      } + Option.selection + [Option.standardStreams],
    examples: [
      Example("welniet lsp", Phrase("wat je editor aanroept", "what your editor calls")),
      Example(
        "welniet lsp --protocol kopwerk --language en",
        Phrase("voor een school, met Engelse meldingen", "for one school, with English messages")),
      Example(
        "nvim -u Samples/editors/neovim/init.lua nieuws.md",
        Phrase("proberen in Neovim", "try it in Neovim")),
    ],
    run: { (invocation) throws(Failure) in
      if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
      let server = LanguageServer(ServerOptions(invocation.settings), output: invocation.output)
      return server.run() == 0 ? .clean : .findings
    })
}

extension ServerOptions {
  init(_ settings: Settings) {
    self.init(
      version: CommandLineTool.version, configuration: settings.configurationChoice, flags: settings.flags,
      lexiconDirectory: settings.lexiconDirectory, shows: { settings.shows($0) },
      describe: { problem, protocols, language in
        ErrorWording(language).sentence(for: Failure(problem, ids: protocols))
      },
      describeBaseline: { ErrorWording($1).sentence(for: .baseline($0)) })
  }
}

extension Settings {
  /// The configuration that the options ask for, by a name that counts from nowhere else.
  fileprivate var configurationChoice: ConfigurationFinder.Choice {
    if isIsolated { return .none }
    return configurationFile.map { .file($0.absolute(in: .workingFolder)) } ?? .nearest
  }
}
