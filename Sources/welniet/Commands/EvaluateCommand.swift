import WelNietEngine
import WelNietHost
import WelNietLexicons

extension Command {
  static let evaluate = Command(
    name: "evaluate",
    summary: Phrase(
      "meet op gelabelde berichten hoe vaak de regels het goed hebben",
      "measures on labelled posts how often the rules are right"),
    operands: Phrase("CORPUS.jsonl…"),
    completedOperands: CompletedOperands(rest: .files(["jsonl"])),
    details: [
      Phrase(
        "Elke regel van een corpus is een bericht als bij ‘welniet batch’, met erbij {\"findings\": [{\"rule\", \"quote\", "
          + "\"occurrence\", \"optional\"}]}: wat een zorgvuldige lezer zou melden, en met optional wat hij mag laten. Een "
          + "bevinding is goed als zij woorden deelt met een label van dezelfde regel. Precisie is welk deel van de "
          + "bevindingen goed is, vangst welk deel van de labels gevonden is, F1 hun harmonisch gemiddelde.",
        "Each line of a corpus is a post as for ‘welniet batch’, with {\"findings\": [{\"rule\", \"quote\", "
          + "\"occurrence\", \"optional\"}]}: what a careful reader would report, and with optional what may be left. A "
          + "finding is right where it shares words with a label of its rule. Precision is the part of the findings that "
          + "is right, recall the part of the labels that is found, F1 their harmonic mean.")
    ],
    options: Option.selection.filter { $0.name == "--rule" } + Option.evaluation + [.lexiconDirectory],
    examples: [
      Example(
        "welniet evaluate Tests/Corpora/regression.jsonl",
        Phrase("een tabel per regel en per familie", "a table by rule and by family")),
      Example(
        "welniet evaluate --errors --rule abuse Tests/Corpora/regression.jsonl",
        Phrase("wat er bij één familie misgaat", "what goes wrong in one family")),
    ],
    run: { (invocation) throws(Failure) in
      guard !invocation.operands.isEmpty else { throw .usage(.missingOperand(.file)) }
      let settings = invocation.settings
      var evaluator = Evaluator(
        try invocation.linter(), library: ProtocolLibrary(lexiconDirectory: settings.lexiconDirectory),
        wantedRules: settings.wantedRules)
      let wording = EvaluationWording(invocation.language)
      var evaluation = Evaluation()
      do throws(DataProblem) {
        for operand in invocation.operands {
          for post in try Corpus.read(operand.path) {
            let verdict = try evaluator.verdict(on: post)
            evaluation.add(verdict)
            if settings.listsErrors { invocation.output.write(wording.errors(in: verdict, of: post)) }
          }
        }
      } catch {
        throw Failure(error, ids: BuiltIn.protocolIDs)
      }
      if settings.wantsJSON {
        invocation.output.write(EvaluationJSON.bytes(of: evaluation))
      } else {
        invocation.output.write((settings.listsErrors ? "\n" : "") + wording.table(of: evaluation))
      }
      return try invocation.finish(.clean)
    })
}
