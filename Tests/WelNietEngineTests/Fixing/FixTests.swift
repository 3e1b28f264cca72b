import Testing
import WelNietEngine

/// What fixes make of drafts.
@Suite("Fixes")
struct FixTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var before: String
    var after: String
    var school = "wolfert-tweetalig"
    var channel = Channel.official
    var markup = Markup.plain
    var testDescription: String { before }
  }

  private func fixed(_ draft: Case, author: Author = .employee) -> FixedDraft {
    Workbench.builtIn.fixed(
      Source(draft.before),
      context: Workbench.context(draft.school, author: author, channel: draft.channel, markup: draft.markup))
  }

  static let masks: [Case] = [
    Case(
      before: "Bel de moeder van een leerling gerust op 06-12345678, na zes uur.",
      after: "Bel de moeder van een leerling gerust op [telefoonnummer weggelaten], na zes uur."),
    Case(
      before: "Mail naar <sanne.devries@gmail.com> voor 3 mei.",
      after: "Mail naar [e-mailadres weggelaten] voor 3 mei.", markup: .markdown),
    Case(
      before: "Vragen? [Bel Sanne](tel:0612345678) of mail haar.",
      after: "Vragen? Bel Sanne of mail haar.", markup: .markdown),
    Case(
      before: "Vragen? Bel [**06-12345678**](tel:+31612345678 \"Bel\").",
      after: "Vragen? Bel **[telefoonnummer weggelaten]**.", markup: .markdown),
    Case(
      before: "<p>Bel Sanne: <a class=\"k\" href=\"tel:0612345678\">06-12345678</a>.</p>\r\n",
      after: "<p>Bel Sanne: <a class=\"k\">[telefoonnummer weggelaten]</a>.</p>\r\n", markup: .html),
    Case(
      before: "<p>Bel Sanne: 06-<b>1234</b>5678.</p>",
      after: "<p>Bel Sanne: [telefoonnummer weggelaten]<b></b>.</p>", markup: .html),
    Case(
      before: "06-12345678: dat is haar nummer thuis.",
      after: "\\[telefoonnummer weggelaten\\]: dat is haar nummer thuis.", markup: .markdown),
  ]

  @Test("Numbers and addresses are left out, with the links to them", arguments: masks)
  func mask(_ draft: Case) {
    let result = fixed(draft)
    #expect(result.source.text(in: 0..<result.source.bytes.count) == draft.after)
    #expect(!result.result.findings.contains { $0.rule == .personalDataContact })
  }

  static let disclaimers: [Case] = [
    Case(
      before: "Stoomboten gebouwd in mijn les!",
      after: "Stoomboten gebouwd in mijn les!\n\nOp persoonlijke titel.", channel: .personal),
    Case(
      before: "My Year 7s finally get fractions, what a lesson that was!\r\n\r\n#teaching #maths\r\n",
      after: "My Year 7s finally get fractions, what a lesson that was!\r\n\r\nMy own opinion, not the school's; not "
        + "responsible for what others write.\r\n\r\n#teaching #maths\r\n",
      school: "kopwerk", channel: .personal),
    Case(
      before: "Stoomboten gebouwd in mijn les. Mijn eigen mening\nTot morgen!",
      after: "Stoomboten gebouwd in mijn les. Mijn eigen mening. Dit is niet het officiële standpunt van de school. "
        + "Voor wat anderen schrijven ben ik niet verantwoordelijk.\nTot morgen!",
      school: "scala-coenecoop", channel: .personal),
    Case(
      before: "<html><body>\n  <p>Stoomboten gebouwd in mijn les!</p>\n</body></html>\n",
      after:
        "<html><body>\n  <p>Stoomboten gebouwd in mijn les!</p>\n  <p>Op persoonlijke titel.</p>\n</body></html>\n",
      channel: .personal, markup: .html),
    Case(
      before: "<body><ul><li>Stoomboten gebouwd in mijn les!</li></ul></body>",
      after: "<body><ul><li>Stoomboten gebouwd in mijn les!</li></ul>\n<p>Op persoonlijke titel.</p></body>",
      channel: .personal, markup: .html),
    Case(
      before: "---\ntitle: Les\n---\n- Stoomboten gebouwd in mijn les!\n\n<!-- einde -->\n",
      after: "---\ntitle: Les\n---\n- Stoomboten gebouwd in mijn les!\n\n<!-- einde -->\n\nOp persoonlijke titel.\n",
      channel: .personal, markup: .markdown),
  ]

  @Test("A disclaimer is added or completed in the draft's own language and markup", arguments: disclaimers)
  func disclaimer(_ draft: Case) {
    let result = fixed(draft)
    #expect(result.source.text(in: 0..<result.source.bytes.count) == draft.after)
    #expect(result.result.findings.isEmpty)
  }

  static let images: [Case] = [
    Case(
      before: "Schoolreis!\n\n![Daan en Fleur op de foto](klas.jpg)\n\nTot volgend jaar.\n",
      after: "Schoolreis!\n\nTot volgend jaar.\n", markup: .markdown),
    Case(
      before: "Schoolreis!\n\n[![Daan en Fleur lachen](klas.jpg)](https://example.org/klas.jpg)",
      after: "Schoolreis!", markup: .markdown),
    Case(
      before: "<p>Schoolreis!</p>\n<figure>\n  <img src=\"k.jpg\" alt=\"Daan en Fleur lachen\">\n  "
        + "<figcaption>In de trein</figcaption>\n</figure>\n<p>Tot volgend jaar.</p>",
      after: "<p>Schoolreis!</p>\n<p>Tot volgend jaar.</p>", markup: .html),
  ]

  @Test("An image goes with what frames it", arguments: images)
  func image(_ draft: Case) {
    let result = fixed(draft)
    #expect(result.source.text(in: 0..<result.source.bytes.count) == draft.after)
  }

  @Test("What is suppressed is not fixed")
  func suppressed() {
    let draft = Case(
      before: "<!-- welniet-disable-next-line personal-data/contact: mag -->\nBel Sanne: 06-12345678.", after: "",
      markup: .markdown)
    let result = fixed(draft)
    #expect(result.fixes.isEmpty && result.edits.isEmpty)
  }

  @Test("Only the findings that are wanted are fixed")
  func wanted() {
    let source = Source("Stoomboten gebouwd in mijn les! Bel Sanne: 06-12345678.")
    let context = Workbench.context()
    let fixed = Workbench.builtIn.fixed(source, context: context) { $0.rule == .disclaimerMissing }
    #expect(fixed.fixes.map(\.rule) == [.disclaimerMissing])
  }

  @Test("A fix that asserts a fact is offered and never applied by itself")
  func unsafe() {
    let source = Source("Schoolreis!\n\n![Daan en Fleur lachen](klas.jpg)\n")
    let context = Workbench.context(channel: .official, markup: .markdown)
    let result = Workbench.builtIn.lint(source, context: context)
    let fixes = Workbench.builtIn.fixes(for: result, in: source, context: context)
      .filter { $0.rule == .personalDataImage }
    #expect(fixes.map(\.kind) == [.removeImage, .addConsentNote])
    #expect(fixes.map(\.isSafe) == [true, false])
    let noted = Source(Edit.apply(fixes[1].edits, to: source.bytes))
    #expect(!Workbench.builtIn.findings(in: noted, context: context).contains { $0.rule == .personalDataImage })
  }
}
