import Testing
import WelNietEngine

@testable import WelNietHost

/// Who goes before whom, and what that leads to.
struct LintEnvironmentTests {
  private static let files = [
    "/werk/welniet.json": """
    {
      "protocol": "kopwerk", "author": "pupil", "rules": {"abuse": "info"}, "consent": "toestemming.csv",
      "roster": "namen.txt", "school": {"name": "De Regenboog"},
      "overrides": [{"files": "personeel/", "author": "employee", "protocol": "eigen/protocol.json"}],
      "suppress": [
        {"files": "a.md", "rules": "abuse", "reason": "een"}, {"files": "*.md", "rules": "quotes", "reason": "twee"},
      ],
    }
    """,
    "/werk/toestemming.csv": "naam;scope;tot\nDaan;foto;2027-01-01\nNoor;foto;2026-01-01\n",
    "/werk/namen.txt": "Daan Visser\n",
    "/werk/eigen/protocol.json": #"{"extends": "scala-coenecoop", "id": "eigen"}"#,
  ]

  private func setup(
    _ file: String?, _ text: String = "", flags: ConfigurationLayer = ConfigurationLayer(),
    client: ConfigurationLayer? = nil, configuration: ConfigurationFinder.Choice = .nearest,
    files: [String: String] = files
  ) throws -> DraftSetup {
    var environment = environment(files, configuration: configuration, flags: flags, client: client)
    let path = file.map { Path($0) }
    let setup = try environment.setup(for: path)
    return try environment.setup(for: path, frontMatterOf: Source(text), markup: .markdown) ?? setup
  }

  @Test("The nearest file, then an override, an editor, front matter and an option")
  func precedence() throws {
    var client = ConfigurationLayer()
    client.author = Setting(.parent, .client)
    client.channel = Setting(.official, .client)
    var flags = ConfigurationLayer()
    flags.channel = Setting(.personal, .flag("--channel"))
    let page = "---\nwelniet:\n  author: pupil\n  channel: official\n---\n"

    #expect(try setup("/elders/a.md").context.author == .employee)
    #expect(try setup("/elders/a.md").context.protocol.id == "wolfert-tweetalig")
    #expect(try setup("a.md").context.author == .pupil)
    #expect(try setup("a.md").context.protocol.id == "kopwerk")
    #expect(try setup("personeel/a.md").context.author == .employee)
    #expect(try setup("personeel/a.md").context.protocol.id == "eigen")
    #expect(try setup("personeel/a.md", client: client).context.author == .parent)
    #expect(try setup("personeel/a.md", page, client: client).context.author == .pupil)
    #expect(try setup("personeel/a.md", page, client: client).settings.author.origin.place?.line == 3)
    #expect(try setup("personeel/a.md", page, flags: flags, client: client).context.channel == .personal)
    #expect(try setup(nil).context.author == .pupil)
    #expect(try setup("a.md", page, configuration: .none).context.author == .employee)
    #expect(try setup("/elders/a.md", configuration: .file(Path("welniet.json"))).context.author == .pupil)
  }

  @Test("Registers and rosters reach the linter, entries past their day don't")
  func registers() throws {
    let context = try setup("a.md").context
    #expect(context.consents == [Consent(name: "Daan", scope: .image)])
    #expect(context.roster == ["Daan Visser"])
    #expect(context.schoolNames == ["De Regenboog"])
    #expect(context.ruleLevels[.abuseInsult] == .severity(.info))
  }

  @Test("Suppressions go with the files that they are about")
  func suppressions() throws {
    #expect(try setup("a.md").context.suppressions.map { $0.reason } == ["een", "twee"])
    #expect(try setup("x/b.md").context.suppressions.map { $0.reason } == ["twee"])
    #expect(try setup("b.txt").context.suppressions.isEmpty)
    #expect(try setup(nil).context.suppressions.isEmpty)
  }

  @Test(
    "Mistakes in front matter have their place in the draft",
    arguments: [
      ("---\nwelniet:\n  authr: x\n---\n", "a.md:3:3: onbekende sleutel ‘authr’; bedoelde je ‘author’?"),
      ("---\nwelniet:\n  roster: x\n---\n", "a.md:3:3: ‘roster’ kan hier niet; zet het bovenaan in welniet.json"),
      ("---\nwelniet:\n  protocol: kopwrk\n---\n", "a.md:3:13: onbekend protocol ‘kopwrk’; bedoel je ‘kopwerk’?"),
      ("---\nwelniet:\n  protocol: x.json\n---\n", "a.md:3:13: bestand ‘x.json’ niet gevonden; kijk de naam na"),
      ("+++\n[welniet]\nauthor = 'x\n+++\n", "a.md:3:10: dit aanhalingsteken wordt niet gesloten"),
      (
        "{\"welniet\": {\"rules\": {\"abuse\": \"uit\"}}}\n",
        "a.md:1:33: ‘uit’ kan niet bij ‘abuse’; kies uit error, warning, info, off"
      ),
      ("---\nwelniet: aan\n---\n", "a.md:2:10: hier hoort een object: {…}"),
    ])
  func frontMatter(_ text: String, _ message: String) {
    #expect {
      try setup("a.md", text)
    } throws: { error in
      guard case .configuration(let problem)? = error as? SetupProblem else { return false }
      let place = problem.place
      return "\(place.path.display):\(place.line):\(place.column): \(problem.message(in: .dutch))" == message
    }
  }

  @Test(
    "A protocol of a configuration cannot build on one outside its folder",
    arguments: ["/elders/p.json", "../../elders/p.json"])
  func escape(_ base: String) {
    var files = Self.files
    files["/elders/p.json"] = #"{"extends": "kopwerk"}"#
    files["/werk/eigen/protocol.json"] = "{\"extends\": \"\(base)\"}"
    #expect {
      try setup("personeel/a.md", files: files)
    } throws: { error in
      guard case .data(.file(let problem))? = error as? SetupProblem else { return false }
      return problem.kind == .outside
    }
  }

  @Test("Mistakes in a register have their place in it")
  func register() {
    var files = Self.files
    files["/werk/toestemming.csv"] = "naam;scope\nDaan;fto\n"
    #expect {
      try setup("a.md", files: files)
    } throws: { error in
      guard case .configuration(let problem)? = error as? SetupProblem else { return false }
      return problem.place == Place(path: Path("toestemming.csv"), line: 2, column: 6)
    }
  }
}
