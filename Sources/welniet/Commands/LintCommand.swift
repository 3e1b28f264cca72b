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
    operands: Phrase("[BESTAND|MAP|-]…", "[FILE|FOLDER|-]…"),
    completedOperands: CompletedOperands(rest: .drafts),
    details: [
      Phrase(
        "Zonder bestand, of met -, leest het van standaardinvoer. Het eindigt met 0 als er niets is, met 1 als er "
          + "een fout of waarschuwing getoond is, en met 2 als er iets misgaat.",
        "Without a file, or with -, it reads standard input. It exits with 0 where there is nothing, with 1 where an "
          + "error or warning was shown, and with 2 where something goes wrong."),
      Phrase(
        "In een map kijkt het naar .md, .markdown, .html, .htm en .txt, ook in de mappen daarin; wat verborgen is, en wat "
          + ".gitignore of .welnietignore weglaat, slaat het over. Instellingen staan in welniet.json (zie ‘welniet "
          + "config’). Een bevinding die mag, verklaar je in de tekst: <!-- welniet-disable-next-line REGEL: reden -->.",
        "In a folder it looks at .md, .markdown, .html, .htm and .txt, also in the folders inside; it passes over what is "
          + "hidden, and what .gitignore or .welnietignore leaves out. Settings stand in welniet.json (see ‘welniet "
          + "config’). A finding that is all right you explain in the text: "
          + "<!-- welniet-disable-next-line RULE: reason -->."),
      Phrase(
        "Alleen wat nieuw is: --since en --staged melden wat in veranderde regels staat, en wat over een veranderd "
          + "bestand als geheel gaat; --baseline zwijgt over wat ‘welniet baseline’ heeft vastgelegd.",
        "Only what is new: --since and --staged report what stands in changed lines, and what is about a changed file as "
          + "a whole; --baseline is silent about what ‘welniet baseline’ has recorded."),
    ],
    options: Option.context + Option.configuration + Option.selection + Option.onlyNew + [Option.exitZero]
      + Option.output + [Option.jobs],
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
      Example(
        "welniet --since main nieuws/",
        Phrase("alleen wat er sinds main bij gekomen is", "only what was added since main")),
    ],
    run: { (invocation) throws(Failure) in try LintRun(invocation).run() })
}
