import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  /// Does away with what can be done away with safely.
  static let fix = Command(
    name: "fix",
    summary: Phrase(
      "past aan wat veilig kan: zet er een disclaimer bij, laat namen, nummers en foto's weg",
      "changes what is safe to change: adds a disclaimer, leaves out names, numbers and photos"),
    operands: Phrase("[BESTAND|MAP|-]…", "[FILE|FOLDER|-]…"),
    completedOperands: CompletedOperands(rest: .drafts),
    details: [
      Phrase(
        "Een naam wordt ‘een leerling’, ‘een collega’ of ‘iemand’, overal in de tekst dezelfde; een telefoonnummer, "
          + "adres of BSN wordt ‘[telefoonnummer weggelaten]’; een afbeelding van mensen verdwijnt; de disclaimer krijgt "
          + "wat het protocol vraagt, in de taal van de tekst. Wat van een mens een oordeel vraagt, blijft staan.",
        "A name becomes ‘a pupil’, ‘a colleague’ or ‘someone’, the same throughout; a telephone number, address or "
          + "citizen service number becomes ‘[phone number left out]’; an image of people goes; the disclaimer gets what "
          + "the protocol asks for, in the draft's language. What takes a person's judgement stays."),
      Phrase(
        "Kijk eerst met --diff. Elke aanpassing is nagekeken: de bevinding is weg en er kwam geen andere voor in de "
          + "plaats. Wat met een reden is toegestaan, blijft; alle andere bytes van het bestand ook. Zonder bestand, of "
          + "met -, leest het van standaardinvoer en schrijft het de tekst naar standaarduitvoer.",
        "Look with --diff first. Each change was checked: the finding is gone and no other came in its place. What is "
          + "allowed with a reason stays; so do all other bytes of the file. Without a file, or with -, it reads standard "
          + "input and writes the text to standard output."),
      Phrase(
        "Het eindigt met 0 als er niets over is, met 1 als er nog een fout of waarschuwing is (met --diff: als er iets "
          + "aan te passen valt), en met 2 als er iets misgaat.",
        "It exits with 0 where nothing is left, with 1 where an error or warning is (with --diff: where there is "
          + "something to change), and with 2 where something goes wrong."),
    ],
    options: Option.context + Option.configuration + Option.selection + [Option.baseline] + Option.fixing + [
      Option.exitZero, Option.color,
    ]
      + [Option.jobs, Option.quiet],
    examples: [
      Example(
        "welniet fix --diff nieuwsbrief.md --channel official",
        Phrase("laat zien wat er zou veranderen", "show what would change")),
      Example(
        "welniet fix --rule personal-data nieuws/",
        Phrase("laat in alle berichten persoonsgegevens weg", "leave out personal data in all drafts")),
      Example(
        "welniet fix < bericht.txt > klaar.txt",
        Phrase("pas een bericht aan en bewaar het onder een andere naam", "change a post and keep it by another name")),
    ],
    run: { (invocation) throws(Failure) in try FixRun(invocation).run() })
}
