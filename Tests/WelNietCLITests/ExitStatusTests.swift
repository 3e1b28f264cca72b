import Foundation
import Testing

/// How runs end, and what they say when they cannot do what was asked.
struct ExitStatusTests {
  @Test(
    "The exit status tells what was shown",
    arguments: [
      ("", [], 0),
      ("Wat een mooie dag.", [], 0),
      ("Wat een sukkel!", [], 1),
      ("Wat een bagger school.", ["--exclude-rule", "disclaimer"], 0),
      ("Wat een sukkel!", ["--exit-zero"], 0),
      ("Wat een sukkel!", ["--severity", "error"], 0),
      ("Wat een sukkel! En bel me thuis.", ["--severity=error"], 1),
      ("Wat een sukkel!", ["--exclude-rule", "abuse"], 0),
      ("Wat een sukkel!", ["--exclude-rule", "abuse/*,personal-data/name"], 0),
      ("Wat een sukkel!", ["--rule", "personal-data"], 0),
      ("Wat een sukkel!", ["--rule", "abuse/insult"], 1),
      ("Wat een sukkel!", ["--quiet"], 1),
      ("Wat een sukkel!", ["-"], 1),
      ("Wat een sukkel!", ["--format", "json"], 1),
    ] as [(String, [String], Int32)])
  func status(_ input: String, _ arguments: [String], _ status: Int32) throws {
    let outcome = try Tool.runSchool(arguments, input: input)
    #expect(outcome.status == status)
    #expect(outcome.errors == "")
  }

  @Test(
    "Wrong usage is one line that says what to do",
    arguments: [
      (["--protocl", "kopwerk"], "welniet: onbekende optie; bedoel je ‘--protocol’? (--protocl)"),
      (["-protocol", "kopwerk"], "welniet: onbekende optie; bedoel je ‘--protocol’? (-protocol)"),
      (["--xyzzy"], "welniet: onbekende optie; ‘welniet --help’ noemt ze alle (--xyzzy)"),
      (["--language", "en", "--xyzzy"], "welniet: unknown option; ‘welniet --help’ lists them all (--xyzzy)"),
      (["--xyzzy", "-l", "en"], "welniet: unknown option; ‘welniet --help’ lists them all (--xyzzy)"),
      (["--author"], "welniet: na deze optie hoort employee|pupil|parent (--author)"),
      (["--author", "--quiet"], "welniet: na deze optie hoort employee|pupil|parent (--author)"),
      (["--author=pupl"], "welniet: ‘pupl’ kan hier niet; bedoel je ‘pupil’? (--author)"),
      (["--channel", "thuis"], "welniet: ‘thuis’ kan hier niet; kies uit personal, official (--channel)"),
      (["--quiet=ja"], "welniet: deze optie heeft geen waarde; laat ‘=…’ weg (--quiet)"),
      (["--rule", "abuse/insul"], "welniet: onbekende regel ‘abuse/insul’; bedoel je ‘abuse/insult’? (--rule)"),
      (["--protocol", "kopwrk"], "welniet: onbekend protocol ‘kopwrk’; bedoel je ‘kopwerk’? (--protocol)"),
      (["--protocol", "wolfert"], "welniet: onbekend protocol ‘wolfert’; bedoel je ‘wolfert-tweetalig’? (--protocol)"),
      (
        ["--protocol", "zzz", "--language", "en"],
        "welniet: unknown protocol ‘zzz’; choose from het-sticht, kopwerk, nutsschool-lankforst, scala-coenecoop, "
          + "wolfert-tweetalig, or name a .json file (--protocol)"
      ),
      (["explain", "insullt"], "welniet: onbekende regel ‘insullt’; bedoel je ‘abuse/insult’? (explain)"),
      (["explain"], "welniet: noem een regel, bijvoorbeeld abuse/insult"),
      (["batch", "bestand.jsonl"], "welniet: hier hoort niets meer; laat het weg (bestand.jsonl)"),
      (["lexicon", "chek", "a"], "welniet: ‘chek’ kan hier niet; bedoel je ‘check’? (lexicon)"),
      (["protocls"], "welniet: er is geen bestand of opdracht van die naam; bedoel je ‘protocols’? (protocls)"),
      (
        ["--lexicon-directory", "/nergens"],
        "welniet: bestand niet gevonden; kijk de naam en de map na (/nergens)"
      ),
    ] as [([String], String)])
  func usage(_ arguments: [String], _ message: String) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors == message + "\n")
    #expect(outcome.output.isEmpty)
  }

  @Test("A missing file is a failure, but the others are checked")
  func missingFile() throws {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("post.txt")
    try Data("Wat een sukkel!".utf8).write(to: file)
    let missing = folder.appendingPathComponent("weg.txt").path
    let outcome = try Tool.runSchool(["--format", "compact", missing, file.path])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "welniet: bestand niet gevonden; kijk de naam en de map na (\(missing))\n")
    #expect(outcome.text == "\(file.path):1:9: warning: Belediging: ‘sukkel’ [abuse/insult]\n")
  }

  @Test("A folder as standard input is a failure, too")
  func folderAsInput() throws {
    let outcome = try Tool.shell("\"$welniet\" < /tmp")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("welniet: dit is een map"))
  }

  @Test("A name that is not UTF-8 still opens the file")
  func strangeName() throws {
    let outcome = try Tool.shell(
      "d=$(mktemp -d); f=$d/$(printf 'b\\377\\033.txt'); echo 'Wat een sukkel!' > \"$f\"; "
        + "\"$welniet\" --format compact --lexicon-directory '\(Tool.school)' --protocol de-regenboog \"$f\"; "
        + "s=$?; rm -r $d; exit $s")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("/b\u{FFFD}\u{241B}.txt:1:9: warning: "))
  }

  @Test(
    "A closed pipe is no error",
    arguments: [
      "\"$welniet\" --help", "\"$welniet\" protocols wolfert-tweetalig",
      "yes 'Wat een sukkel!' 2>/dev/null | head -5000 | \"$welniet\"",
    ])
  func closedPipe(_ command: String) throws {
    let outcome = try Tool.shell("{ \(command); echo $? >&2; } | head -1")
    #expect(outcome.lines.count == 1)
    #expect(["0\n", "1\n"].contains(outcome.errors))
  }

  @Test("A batch stops quietly when nobody reads it")
  func closedBatch() throws {
    let outcome = try Tool.shell(
      #"{ yes '{"id":1,"text":"hoi"}' 2>/dev/null | "$welniet" batch; echo $? >&2; } | head -1"#)
    #expect(outcome.lines == [#"{"id":1,"findings":[]}"#])
    #expect(outcome.errors == "0\n")
  }

  @Test("A full disk is a failure", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let outcome = try Tool.shell("\"$welniet\" --help > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "welniet: de schijf is vol; maak ruimte (<stdout>)\n")
  }
}
