import Foundation
import Testing

/// Baselines as the program makes and uses them.
struct BaselineCommandTests {
  private static let key = "00112233445566778899aabbccddeeff"

  /// Runs a line of shell in a new folder with some files, with the tests' lexicon and a key.
  private func shell(_ files: [String: String], _ line: String) throws -> Tool.Outcome {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Tool.shell(
      "cd '\(folder.path)'; export WELNIET_BASELINE_KEY=\(Self.key); "
        + "w() { \"$welniet\" --lexicon-directory '\(Tool.school)' -p de-regenboog \"$@\"; }; \(line)")
  }

  private static let files = [
    "a.md": "# Nieuws\n\nWat een sukkel.\n", "b/c.md": "Jij druiloor.\n",
    "welniet.json": "{\n  \"baseline\": \"known.json\"\n}",
  ]

  @Test("What was there is not reported, what is new is; the summary and the exit status follow")
  func new() throws {
    let outcome = try shell(Self.files, "w baseline; w .; echo $?; echo 'Wat een druiloor!' >> a.md; w -f compact .")
    #expect(
      outcome.lines == [
        "known.json: 2 bevindingen in 2 bestanden vastgelegd.",
        "Niets nieuws gevonden in 2 bestanden. De baseline kent er nog 2.", "0",
        "a.md:4:9: warning: Belediging: ‘druiloor’ [abuse/insult]",
      ])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
  }

  @Test("What a baseline knows in vain is told, and changes no exit status")
  func stale() throws {
    let outcome = try shell(
      Self.files,
      "w baseline > /dev/null; echo Goed > a.md; w -l en .; echo $?; rm b/c.md; w .; w -q .; echo $?; w a.md")
    #expect(
      outcome.lines == [
        "Nothing new found in 2 files. The baseline knows 1 more.", "0", "Niets gevonden.", "0", "Niets gevonden.",
      ])
    let again = "1 bevinding (abuse/insult); leg haar opnieuw vast met ‘welniet baseline’"
    let here = "welniet: de baseline kent hier meer dan er nog staat: \(again) (a.md)\n"
    #expect(
      outcome.errors
        == "welniet: the baseline knows more here than is still there: 1 finding (abuse/insult); record it anew with "
        + "‘welniet baseline’ (a.md)\n" + here
        + "welniet: de baseline kent bestanden die er niet meer zijn: \(again) (known.json)\n" + here)
  }

  @Test("Naming files changes only what the baseline holds of them; looking at its folder begins anew")
  func partial() throws {
    let outcome = try shell(
      Self.files,
      "w baseline; echo 'Sukkel en druiloor.' >> a.md; echo 'Sukkel.' >> b/c.md; w baseline a.md; w -f compact .; "
        + "rm a.md; w baseline; grep -c rule known.json")
    #expect(
      outcome.lines == [
        "known.json: 2 bevindingen in 2 bestanden vastgelegd.", "known.json: 3 bevindingen in 1 bestand vastgelegd.",
        "b/c.md:2:1: warning: Belediging: ‘Sukkel’ [abuse/insult]",
        "known.json: 2 bevindingen in 1 bestand vastgelegd.", "2",
      ])
  }

  @Test("An option goes before the configuration, and a baseline that nobody names tells how it is used")
  func option() throws {
    let outcome = try shell(
      ["a.md": "Wat een sukkel.\n"],
      "w baseline; w -f compact .; w -f compact --baseline welniet-baseline.json .; "
        + "w -f compact --baseline welniet-baseline.json --stdin-filename a.md < a.md; w -f compact < a.md")
    #expect(
      outcome.lines == [
        "welniet-baseline.json: 1 bevinding in 1 bestand vastgelegd.",
        "Zet \"baseline\": \"welniet-baseline.json\" in de welniet.json ernaast, of geef "
          + "--baseline welniet-baseline.json mee; anders telt het niet.",
        "a.md:1:9: warning: Belediging: ‘sukkel’ [abuse/insult]",
        "<stdin>:1:9: warning: Belediging: ‘sukkel’ [abuse/insult]",
      ])
  }

  private static let missingKey =
    "welniet: de sleutel van deze baseline ontbreekt; vraag haar aan wie hem maakte (‘welniet baseline --show-key’) en zet "
    + "haar in WELNIET_BASELINE_KEY of .git/welniet-baseline-key, begin opnieuw met ‘welniet baseline --new-key’, of ga "
    + "zonder verder met --no-baseline (known.json)\n"

  @Test(
    "What is wrong is one line that tells what to do, and ends the run",
    arguments: [
      ("w .", "welniet: deze baseline is er niet; ‘welniet baseline’ maakt haar (welniet.json:2:15)\n"),
      ("echo {} > know.json; w .", "welniet: deze baseline is er niet; bedoel je ‘know.json’? (welniet.json:2:15)\n"),
      (
        "w --baseline x/y.json .",
        "welniet: deze baseline is er niet; ‘welniet baseline --baseline x/y.json’ maakt haar (x/y.json)\n"
      ),
      ("w baseline; unset WELNIET_BASELINE_KEY; w .", missingKey),
      ("w baseline; unset WELNIET_BASELINE_KEY; w baseline a.md", missingKey),
      (
        "w baseline; WELNIET_BASELINE_KEY=ff112233445566778899aabbccddeeff w .",
        missingKey.replacing("sleutel van deze baseline ontbreekt", with: "x").replacing(
          "de x", with: "deze baseline is met een andere sleutel gemaakt")
      ),
      (
        "WELNIET_BASELINE_KEY=geheim w baseline",
        "welniet: de sleutel van een baseline bestaat uit 32 hexadecimale cijfers; kijk haar na (WELNIET_BASELINE_KEY)\n"
      ),
      (
        "unset WELNIET_BASELINE_KEY; w baseline",
        "welniet: buiten een git-repository is er geen plaats voor een sleutel; bedenk 32 hexadecimale cijfers en zet ze "
          + "in deze variabele (WELNIET_BASELINE_KEY)\n"
      ),
      (
        "w baseline --new-key",
        "welniet: de sleutel komt van buiten; haal deze variabele weg om een nieuwe te maken (WELNIET_BASELINE_KEY)\n"
      ),
      (
        "echo '{\"version\": 1, \"x\": 1}' > known.json; w .",
        "welniet: dit is geen baseline: onbekende sleutel ‘x’ (known.json:1:16)\n"
      ),
      ("w baseline weg.md", "welniet: bestand niet gevonden; kijk de naam en de map na (weg.md)\n"),
    ])
  func mistake(_ line: String, _ errors: String) throws {
    let outcome = try shell(Self.files, "x() { \(line); }; x > /dev/null")
    #expect(outcome.errors == errors)
    #expect(outcome.status == 2)
  }

  @Test("Without a baseline everything is reported, and no key is needed")
  func ignored() throws {
    let outcome = try shell(
      Self.files, "w baseline > /dev/null; unset WELNIET_BASELINE_KEY; w --no-baseline -f compact . | cut -d: -f1")
    #expect(outcome.lines == ["a.md", "b/c.md"])
    #expect(outcome.errors == "")
  }

  @Test("A draft that cannot be read keeps a baseline as it was")
  func unreadable() throws {
    let outcome = try shell(
      Self.files,
      "w baseline > /dev/null; cp known.json k; w baseline a.md weg.md; echo $?; cmp k known.json && echo same")
    #expect(outcome.lines == ["2", "same"])
  }

  @Test("The configuration page shows the baseline and who names it")
  func page() throws {
    let outcome = try shell(
      Self.files,
      "w config | grep baseline; w baseline > /dev/null; w config a.md | grep baseline; "
        + "w config --baseline x.json | grep baseline; w config --isolated | grep baseline")
    #expect(
      outcome.lines == [
        "  baseline    known.json, nog niet gemaakt (‘welniet baseline’)  (welniet.json:2:15)",
        "  baseline    known.json  (welniet.json:2:15)",
        "  baseline    x.json, nog niet gemaakt (‘welniet baseline’)  (--baseline)",
        "  baseline    –  (standaard)",
      ])
  }

  @Test("A file that is named twice is known twice")
  func twice() throws {
    let outcome = try shell(Self.files, "w baseline > /dev/null; w -f compact a.md ./a.md b b/c.md")
    #expect(outcome.lines == [])
    #expect(outcome.status == 0)
  }
}
