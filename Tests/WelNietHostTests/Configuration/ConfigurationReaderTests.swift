import Testing
import WelNietEngine

@testable import WelNietHost

/// What a `welniet.json` may say, and what is said of one that is wrong.
struct ConfigurationReaderTests {
  private static let files = [
    "/werk/eigen.lexicon": "", "/werk/namen.txt": "", "/werk/toestemming.csv": "naam;scope\n", "/werk/.git/HEAD": "",
    "/werk/school/protocol.json": "{\"extends\": \"kopwerk\", \"id\": \"eigen\"}", "/elders/namen.txt": "",
  ]

  private func read(_ text: String, at path: String = "/werk/welniet.json") throws -> ConfigurationFile? {
    var finder = ConfigurationFinder(
      .nearest, tree: .memory(Self.files.merging([path: text]) { $1 }), workingFolder: Path("/werk"))
    return try finder.configuration(forFolder: Path(path).folder)
  }

  @Test("Everything can be said")
  func everything() throws {
    let file = try #require(
      try read(
        """
        // een opmerking
        {
          "$schema": "welniet.schema.json", "protocol": "school/protocol.json", "author": "pupil",
          "channel": "official", "language": "en", "school": {"name": "De Regenboog", "aliases": ["#regenboog"]},
          "rules": {"abuse/insult": "info", "abuse": "off", "copyright/*": "error"}, /* en nog een */
          "lexicons": ["eigen.lexicon"], "roster": "namen.txt", "consent": "./toestemming.csv",
          "encoding": "windows-1252", "baseline": "later.json", "exclude": "archief/",
          "suppress": [{"files": "a.txt", "rules": ["quotes", "abuse/insult"], "reason": "uit een boek", "text": "x"}],
          "overrides": [{"files": ["personeel/**", "!personeel/x"], "author": "parent", "rules": {"abuse": "error"}}],
        }
        """))
    let settings = DraftSettings([file.settings])
    #expect(
      settings.author.value == .pupil && settings.channel.value == .official && settings.language.value == .english)
    #expect(settings.protocolName.value.path == Path("/werk/school/protocol.json"))
    #expect(settings.school.value.names == ["De Regenboog", "#regenboog"])
    #expect(settings.levels[.abuseInsult] == .severity(.info))
    #expect(settings.levels[.abuseThreat] == .off)
    #expect(settings.levels[.copyrightLogo] == .severity(.error))
    #expect(settings.levels[.quotesPerson] == nil)
    #expect(settings.lexicons.value.map { $0.path } == [Path("/werk/eigen.lexicon")])
    #expect(settings.consent.value?.path == Path("/werk/toestemming.csv"))
    #expect(settings.encoding.value == .windows1252)
    #expect(settings.author.origin == .configuration(Place(path: Path("welniet.json"), line: 3, column: 83)))
    #expect(file.baseline?.value.path == Path("/werk/later.json"))
    #expect(file.excludes(Path("/werk/archief/a.md")) && !file.excludes(Path("/werk/a.md")))
    #expect(file.suppressions.map { $0.entry.rules.rules } == [[.quotesPerson, .quotesRepost, .abuseInsult]])
    let staff = DraftSettings([file.settings(for: Path("/werk/personeel/a.md"))])
    #expect(staff.author.value == .parent && staff.channel.value == .official)
    #expect(staff.levels[.abuseInsult] == .severity(.error))
    #expect(DraftSettings([file.settings(for: Path("/werk/personeel/x"))]).author.value == .pupil)
  }

  @Test(
    "Mistakes are one message with a place",
    arguments: [
      (#"{"protocl": "kopwerk"}"#, 2, "onbekende sleutel ‘protocl’; bedoelde je ‘protocol’?"),
      (
        #"{"school": {"zzz": 1}}"#, 13, "onbekende sleutel ‘zzz’; kies uit name, aliases"
      ),
      (#"{"author": "pupl"}"#, 12, "‘pupl’ kan niet bij ‘author’; bedoelde je ‘pupil’?"),
      (#"{"author": "xyz"}"#, 12, "‘xyz’ kan niet bij ‘author’; kies uit employee, pupil, parent"),
      (#"{"author": 1}"#, 12, #"bij ‘author’ hoort een tekst tussen "…""#),
      (#"{"author": ["pupil"]}"#, 12, #"bij ‘author’ hoort een tekst tussen "…""#),
      (#"["author"]"#, 1, "hier hoort een object: {…}"),
      (#"{"author": "pupil", "author": "parent"}"#, 21, "de sleutel ‘author’ staat er twee keer"),
      (#"{"author": "pupil""#, 19, "de tekst houdt op voordat alles gesloten is"),
      (#"{"rules": {"abuse/insul": "off"}}"#, 12, "onbekende regel ‘abuse/insul’; bedoelde je ‘abuse/insult’?"),
      (#"{"rules": {"abuse": "of"}}"#, 21, "‘of’ kan niet bij ‘abuse’; bedoelde je ‘off’?"),
      (#"{"rules": {"abuse": false}}"#, 21, #"bij ‘abuse’ hoort een tekst tussen "…""#),
      (#"{"rules": ["abuse"]}"#, 11, "bij ‘rules’ hoort een object: {…}"),
      (#"{"lexicons": "eigen.lexicon"}"#, 14, #"bij ‘lexicons’ hoort een lijst van teksten: ["…", "…"]"#),
      (#"{"lexicons": ["eign.lexicon"]}"#, 14, "bestand ‘eign.lexicon’ niet gevonden; bedoel je ‘eigen.lexicon’?"),
      (#"{"roster": "zz.csv"}"#, 12, "bestand ‘zz.csv’ niet gevonden; kijk de naam na"),
      (
        #"{"roster": "../elders/namen.txt"}"#, 12,
        "‘../elders/namen.txt’ ligt buiten deze map of repository; verplaats het bestand, of noem het met een optie"
      ),
      (
        #"{"roster": "/werk/namen.txt"}"#, 12,
        "‘/werk/namen.txt’ ligt buiten deze map of repository; verplaats het bestand, of noem het met een optie"
      ),
      (#"{"suppress": [{"files": "a", "rules": "abuse"}]}"#, 15, "de sleutel ‘reason’ ontbreekt"),
      (#"{"suppress": [{"files": "a", "rules": "abuse", "reason": " "}]}"#, 58, "‘reason’ is leeg"),
      (
        #"{"suppress": [{"files": "a", "rules": "abus", "reason": "x"}]}"#, 39,
        "onbekende regel ‘abus’; bedoelde je ‘abuse’?"
      ),
      (#"{"overrides": [{"author": "pupil"}]}"#, 16, "de sleutel ‘files’ ontbreekt"),
      (
        #"{"overrides": [{"files": "a", "exclude": "b"}]}"#, 31,
        "‘exclude’ kan hier niet; zet het bovenaan in welniet.json"
      ),
      (#"{"overrides": [{"files": "a", "roster": "zz.csv"}]}"#, 41, "bestand ‘zz.csv’ niet gevonden; kijk de naam na"),
      (#"{"overrides": {"files": "a"}}"#, 15, "bij ‘overrides’ hoort een lijst: […]"),
      (#"{"exclude": [1]}"#, 14, #"bij ‘exclude’ hoort een tekst tussen "…""#),
      ("", 1, "de tekst houdt op voordat alles gesloten is"),
    ])
  func mistake(_ text: String, _ column: Int, _ message: String) {
    #expect {
      _ = try read("\n" + text)
    } throws: { error in
      guard case .configuration(let problem)? = error as? SetupProblem else { return false }
      #expect(problem.message(in: .dutch) == message)
      #expect(!problem.message(in: .english).isEmpty)
      return problem.place == Place(path: Path("welniet.json"), line: 2, column: column)
    }
  }

  @Test("Inside a repository a configuration may name files outside its folder")
  func repository() throws {
    let file = try #require(try read(#"{"roster": "../namen.txt"}"#, at: "/werk/nieuws/welniet.json"))
    #expect(file.settings.roster?.value.path == Path("/werk/namen.txt"))
    #expect(throws: SetupProblem.self) { try read(#"{"roster": "../namen.txt"}"#, at: "/elders/x/welniet.json") }
  }

  @Test("The nearest file holds, and nothing above it")
  func nearest() throws {
    var finder = ConfigurationFinder(
      .nearest,
      tree: .memory([
        "/a/welniet.json": #"{"author": "pupil"}"#, "/a/b/.welniet.json": #"{"channel": "official"}"#,
        "/a/c/welniet.json": "{}", "/a/c/.welniet.json": "?",
      ]), workingFolder: Path("/werk"))
    let outer = try finder.configuration(forFolder: Path("/a/x/y"))
    #expect(outer?.path == Path("/a/welniet.json") && outer?.settings.author?.value == .pupil)
    let inner = try finder.configuration(forFolder: Path("/a/b/x"))
    #expect(inner?.path == Path("/a/b/.welniet.json"))
    #expect(inner?.settings.author == nil && inner?.settings.channel?.value == .official)
    #expect(try finder.configuration(forFolder: Path("/a/c"))?.path == Path("/a/c/welniet.json"))
    #expect(try finder.configuration(forFolder: Path("/b")) == nil)
  }
}

extension ConfigurationFile {
  static func == (left: ConfigurationFile, right: ConfigurationFile?) -> Bool { left.path == right?.path }
}
