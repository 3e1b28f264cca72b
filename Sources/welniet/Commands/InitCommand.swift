import WelNietEngine
import WelNietHost

extension Command {
  static let initialize = Command(
    name: "init",
    summary: Phrase(
      "schrijft een welniet.json om mee te beginnen, met uitleg erin",
      "writes a welniet.json to begin with, explained inside"),
    operands: Phrase(""),
    details: [
      Phrase(
        "Het bestand komt in deze map en geldt ook voor de mappen eronder. Een welniet.json die er al staat, blijft "
          + "zoals ze is.",
        "The file comes in this folder and holds for the folders below it, too. A welniet.json that is there already "
          + "stays as it is.")
    ],
    options: Option.context.filter { ["--protocol", "--lexicon-directory"].contains($0.name) },
    examples: [
      Example(
        "welniet init --protocol kopwerk", Phrase("beginnen onder Stichting Kopwerk", "begin under Stichting Kopwerk"))
    ],
    run: { (invocation) throws(Failure) in
      if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
      var library = ProtocolLibrary(lexiconDirectory: invocation.settings.lexiconDirectory)
      // A protocol that is unknown or wrong must show now, not at the first draft.
      _ = try invocation.school(from: &library)
      let name = invocation.settings.protocolName ?? Path(ProtocolLibrary.defaultID)
      let text = ConfigurationStarter(invocation.language, protocolName: name.display).text
      let path = Path(ConfigurationFinder.names[0])
      do throws(FileProblem) {
        for name in ConfigurationFinder.names where Folder.exists(Path(name)) {
          throw FileProblem(.exists, path: Path(name))
        }
        let file = try OutputStream.newFile(path)
        file.write(text)
        file.flush()
        if let failure = file.failure { throw failure }
      } catch {
        throw .file(error)
      }
      invocation.output.write(ConfigurationWording(invocation.language).written(path))
      return try invocation.finish(.clean)
    })
}
