import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  /// What the program does when no command is named: look at drafts.
  static let lint = Command(
    name: "",
    summary: Phrase(
      "kijkt een bericht na op het socialmediaprotocol van de school, voordat het de deur uitgaat",
      "checks a post against the school's social media protocol before it goes out"),
    operands: Phrase("[BESTAND…|-]", "[FILE…|-]"),
    details: [
      Phrase(
        "Zonder bestand, of met -, leest het van standaardinvoer. Het eindigt met 0 als er niets is, met 1 als er "
          + "een fout of waarschuwing getoond is, en met 2 als er iets misgaat.",
        "Without a file, or with -, it reads standard input. It exits with 0 where there is nothing, with 1 where an "
          + "error or warning was shown, and with 2 where something goes wrong.")
    ],
    options: Option.context + Option.configuration + Option.selection + [Option.exitZero] + Option.output,
    examples: [
      Example(
        "welniet nieuwsbrief.md --channel official",
        Phrase("een nieuwsbrief van de school nakijken", "check a school newsletter")),
      Example(
        "echo \"Wat een puinhoop bij ons op school\" | welniet",
        Phrase("een bericht van een medewerker nakijken", "check an employee's post")),
      Example(
        "welniet --protocol kopwerk --author parent --language en bericht.txt",
        Phrase("een bericht van een ouder, met Engelse meldingen", "a parent's post, with English messages")),
      Example(
        "welniet --format compact --severity warning concepten/*.txt",
        Phrase("een regel per bevinding, zonder opmerkingen", "a line for each finding, without remarks")),
    ],
    run: { (invocation) throws(Failure) in try LintRun(invocation).run() })
}
