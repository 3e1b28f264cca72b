import Testing
import WelNietEngine

@testable import WelNietReporters

/// What else of a draft is covered when something was found in it.
struct RedactionTests {
  struct Example: Sendable {
    var rule: Rule
    var found: String
    /// The rest of the draft, and what is left of it.
    var text: String
    var expected: String

    init(_ rule: Rule, _ found: String, _ text: String, _ expected: String) {
      (self.rule, self.found, self.text, self.expected) = (rule, found, text, expected)
    }
  }

  private func redaction(_ rule: Rule, _ found: String, in text: String) throws -> Redaction {
    let range = try #require(MaskTests.place(of: found, in: text))
    let finding = Finding(rule: rule, severity: .error, range: range, articles: [0])
    return Redaction(of: Source(text), result: LintResult(findings: [finding]))
  }

  @Test(
    "Names and numbers elsewhere",
    arguments: [
      Example(.personalDataName, "Daan Visser", "daan en #DaanVisser", "**** en #**********"),
      Example(.personalDataName, "Daan Visser", "Vissers hond, een visser", "******s hond, een ******"),
      Example(.personalDataName, "Jan van de Berg", "Jans van, de bergen", "***s van, de ****en"),
      Example(.personalDataName, "Jan van de Berg", "januari, Jantje", "januari, Jantje"),
      Example(.personalDataName, "daan", "Daan", "****"),
      Example(.personalDataContact, "06-12345678", "+31 6 1234 5678 of 0612345678", "+************** of **********"),
      Example(.personalDataContact, "06-12345678", "tel:+31612345678", "tel:+***********"),
      Example(.personalDataContact, "06-12345678", "06-87654321", "06-87654321"),
      Example(
        .personalDataContact, "daan.visser@example.org", "Visser, <DAAN.VISSER@example.org>",
        "******, <***********************>"),
      Example(.personalDataContact, "@daan_visser", "bij daan_visser", "bij ****_******"),
      Example(.personalDataIdentifier, "NL91 ABNA 0417 1643 00", "op 0417164300", "op **********"),
      Example(.personalDataAddress, "Kerkstraat 12", "op de kerkstraat om 12 uur", "op de ********** om 12 uur"),
      Example(
        .abuseInsult, "sukkel van een Visser", "Visser, de visser en een sukkel", "******, de visser en een sukkel"),
      Example(.abuseSlander, "Pieter steelt", "Pieter was er ook", "****** was er ook"),
      Example(.abuseSlander, "Jan steelt", "Jan was er, vraag Jan maar", "*** was er, vraag *** maar"),
      Example(.reputationNegative, "Het is hier een puinhoop", "Het is een ander", "Het is een ander"),
      Example(.confidentialPupil, "Sanne is geschorst", "bel 010-1234567", "bel 010-1234567"),
    ])
  func elsewhere(_ example: Example) throws {
    let redaction = try redaction(example.rule, example.found, in: "\(example.found)\n\(example.text)")
    let lines = redaction.source.text(in: 0..<1000).split(separator: "\n")
    #expect(lines.first?.allSatisfy { $0 == "*" } == true)
    #expect(lines.dropFirst().first.map { String($0) } == example.expected)
  }

  @Test("A suppression's comment can hold anything")
  func notes() throws {
    let redaction = try redaction(.personalDataName, "Daan Visser", in: "Daan Visser")
    let notes = redaction.covered([
      SuppressionNote(.unknownRule("van Visser", suggestion: nil), range: 0..<1),
      SuppressionNote(.unknownDirective("welniet-visser", suggestion: nil), range: 0..<1),
      SuppressionNote(.unused("abuse"), range: 0..<1),
    ])
    #expect(
      notes.map { $0.problem } == [
        .unknownRule("van ******", suggestion: nil), .unknownDirective("welniet-******", suggestion: nil),
        .unused("abuse"),
      ])
  }
}

/// What tells findings again.
struct FingerprintTests {
  private func fingerprints(_ text: String, _ words: [(Rule, String)]) -> [String] {
    let findings = words.map { rule, word in
      Finding(rule: rule, severity: .error, range: MaskTests.place(of: word, in: text), articles: [0])
    }
    let redaction = Redaction(of: Source(text), result: LintResult(findings: findings))
    var fingerprinter = Fingerprinter(redaction.source)
    return findings.map { fingerprinter.fingerprint(of: $0) }
  }

  @Test("The words found don't go into them: whoever guesses them learns nothing")
  func wordsStayOut() {
    let one = fingerprints("Gisteren was Daan de Wit te laat", [(.personalDataName, "Daan de Wit")])
    let other = fingerprints("Gisteren was Zoë te laat", [(.personalDataName, "Zoë")])
    #expect(one == other)
  }

  @Test("Lines and other findings move nothing; other words and rules do")
  func stability() {
    let words = [(Rule.personalDataName, "Daan")]
    let text = "Het regende de hele dag en gisteren was Daan weer eens een uur te laat in de les."
    let plain = fingerprints(text, words)
    #expect(fingerprints("# Eerst iets anders\n\n" + text, words) == plain)
    #expect(fingerprints(text + "\n\nEn verder niets.", words) == plain)
    #expect(fingerprints(text.replacing(" weer ", with: "\nweer  "), words) == plain)
    #expect(fingerprints(text.replacing("weer", with: "vaak"), words) != plain)
    #expect(fingerprints(text, [(.abuseInsult, "Daan")]) != plain)
  }

  @Test("Equal ones are counted")
  func counted() {
    var fingerprinter = Fingerprinter(Source(""))
    let finding = Finding(rule: .disclaimerMissing, severity: .error, range: nil, articles: [0])
    let first = fingerprinter.fingerprint(of: finding)
    #expect(first.hasSuffix(":1"))
    #expect(fingerprinter.fingerprint(of: finding) == first.dropLast(2) + ":2")
  }
}
