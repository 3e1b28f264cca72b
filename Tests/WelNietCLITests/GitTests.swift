import Foundation
import Testing

/// What is staged or changed, in real repositories. `Tests/Integration/git` looks at more of them.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
struct GitTests {
  /// Runs a line of shell in a new repository, with the tests' lexicon.
  private func shell(_ line: String) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Tool.shell(
      """
      cd '\(folder.path)'; export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1
      git config --global user.name Iemand; git config --global user.email iemand@example.org
      git config --global init.defaultBranch main
      w() { "$welniet" --lexicon-directory '\(Tool.school)' -p de-regenboog "$@"; }
      x() { w -f compact "$@" | cut -d: -f1-3; }
      commit() { git add -A && git commit -q --no-verify -m iets; }
      mkdir werk; cd werk; git init -q
      \(line)
      """)
  }

  @Test(
    "Only what changed",
    arguments: [
      // Without a first commit; the work tree has no say.
      ("echo Sukkel > a.md; git add a.md; echo Goed > a.md; x --staged", ["a.md:1:1"]),
      ("echo Goed > a.md; git add a.md; echo Sukkel > a.md; x --staged", []),
      ("echo Sukkel > a.md; commit; echo Druiloor >> a.md; git add a.md; x --staged", ["a.md:2:1"]),
      ("echo Sukkel > a.md; commit; echo Druiloor >> a.md; x --since HEAD", ["a.md:2:1"]),
      ("echo Sukkel > a.md; commit; git mv a.md b.md; x --staged; x --since HEAD", []),
      ("echo Sukkel > a.md; echo Goed > b.md; commit; git rm -q a.md; x --staged", []),
      (
        "mkdir m; echo Sukkel > m/a.md; echo Sukkel > 'm/b c.txt'; echo Sukkel > d.md; git add .; x --staged m; cd m; "
          + "x --staged a.md ../d.md", ["m/a.md:1:1", "m/b c.txt:1:1", "../d.md:1:1", "a.md:1:1"]
      ),
      // Carriage returns alone end a line for us, and not for git.
      ("printf 'een\\rtwee\\n' > a.md; commit; printf 'een\\rsukkel\\n' > a.md; x --since HEAD", ["a.md:2:1"]),
    ] as [(String, [String])])
  func changed(_ line: String, _ places: [String]) throws {
    let outcome = try shell(line)
    #expect(outcome.lines == places)
    #expect(outcome.errors == "")
  }

  @Test("Findings about a whole draft count where the draft changed")
  func wholeDraft() throws {
    let text = "Wij hebben op onze school nieuwe boeken.\\n"
    let outcome = try Tool.shell(
      """
      cd "$(mktemp -d)"; export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1; git init -q; git config user.name x
      git config user.email x@example.org; w() { "$welniet" -f compact -p kopwerk "$@"; }
      printf '\(text)\\nEen.\\n' > a.txt; printf '\(text)' > b.txt; git add .; git commit -q -m x
      printf '\(text)\\nTwee.\\n' > a.txt
      w a.txt b.txt | grep -c disclaimer/missing; w --since HEAD | cut -d: -f1; rm -rf "$PWD"
      """)
    #expect(outcome.lines.first == "2")
    #expect(Set(outcome.lines.dropFirst()) == ["a.txt"])
  }

  @Test("The configuration is the staged one")
  func configuration() throws {
    let outcome = try shell(
      """
      echo '{"rules": {"abuse": "off"}}' > welniet.json; echo Sukkel > a.md; git add .; rm welniet.json
      x --staged; echo "$?"; x a.md; git rm -q --cached welniet.json; echo '{"rules": {"abuse": "off"}}' > welniet.json
      x --staged; x a.md
      """)
    #expect(outcome.lines == ["0", "a.md:1:1", "a.md:1:1"])
    #expect(outcome.errors == "")
  }

  @Test(
    "What git cannot tell is one line",
    arguments: [
      ("w --since mian", "welniet: git kent deze revisie niet; ‘git log’ noemt ze, en in een ondiepe kloon haalt"),
      (
        "echo x > a.md; commit; w --since mian",
        "welniet: git kent deze revisie niet; bedoel je ‘main’? (--since mian)"
      ),
      ("cd ..; w --staged", "welniet: dit is geen git-repository; ga naar een map ervan, of maak er een met "),
      ("cd .git; w --staged", "welniet: hier staan geen bestanden van de repository; ga naar de map waar ze "),
      ("w --staged weg.md", "welniet: bestand niet gevonden; kijk de naam en de map na (weg.md)"),
      ("w --staged -", "welniet: hier hoort niets meer; laat het weg (-)"),
      ("PATH=/leeg w --staged", "welniet: dit programma is er niet; installeer het eerst (git)"),
      ("w git-hook", "welniet: hier hoort install of uninstall of run"),
      ("w git-hook instal", "welniet: ‘instal’ kan hier niet; bedoel je ‘install’? (git-hook)"),
      ("cd ..; w git-hook install", "welniet: dit is geen git-repository"),
    ])
  func mistake(_ line: String, _ errors: String) throws {
    let outcome = try shell(line)
    #expect(outcome.errors.hasPrefix(errors), "\(outcome.errors)")
    #expect(outcome.errors.components(separatedBy: "\n").count == 2)
    #expect(outcome.status == 2)
  }

  @Test("The hook refuses a commit, lets a good one through without a word, and goes when it is told to")
  func hook() throws {
    let outcome = try shell(
      """
      printf '#!/bin/sh\\necho eerst\\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit
      mkdir sub; cd sub; w git-hook install
      echo '{"rules": {"abuse": "error"}, "language": "en"}' > ../welniet.json; echo 'Wat een sukkel.' > a.md; git add -A ..
      git commit -q -m een 2>&1 | grep -v '^ *$' | cut -c1-60; echo Goed > a.md; git add a.md; git commit -q -m een 2>&1
      git log --oneline | wc -l; w git-hook uninstall; cat ../.git/hooks/pre-commit; ls ../.git/hooks | grep welniet
      """)
    let lines = outcome.lines
    #expect(
      lines.first == "../.git/hooks/pre-commit staat klaar; de hook die er al was, loopt eerst "
        + "(../.git/hooks/pre-commit.before-welniet).")
    #expect(lines.dropFirst().first == "eerst")
    #expect(lines.contains { $0.contains("abuse/insult") })
    #expect(lines.contains("welniet: the commit does not go on; improve the text and sta"))
    #expect(
      lines.suffix(5) == [
        "eerst", "1", "../.git/hooks/pre-commit is weer de hook van eerst.", "#!/bin/sh", "echo eerst",
      ])
    #expect(outcome.errors == "")
  }
}
