import Foundation
import Testing

/// `welniet fix` on real files.
@Suite("welniet fix")
struct FixCommandTests {
  private static let guilty = "Bel haar thuis: 06-12345678.\n"
  private static let innocent = "Bel haar thuis: [telefoonnummer weggelaten].\n"

  /// Runs a line of shell in a new folder in which files stand; gives back what the files hold then.
  private func shell(_ files: [String: Data], _ line: String) throws -> (Tool.Outcome, [String: Data]) {
    let folder = try Folders.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
    let outcome = try Tool.shell("cd '\(folder.path)'; fix() { \"$welniet\" fix --channel official \"$@\"; }; \(line)")
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      contents[name] = try? Data(contentsOf: folder.appendingPathComponent(name))
    }
    return (outcome, contents)
  }

  private func shell(_ text: String, _ line: String) throws -> (Tool.Outcome, String?) {
    let (outcome, files) = try shell(["a.md": Data(text.utf8)], line)
    return (outcome, files["a.md"].map { String(decoding: $0, as: UTF8.self) })
  }

  @Test("A file is changed in its place, and nothing else stands beside it")
  func file() throws {
    let (outcome, files) = try shell(["a.md": Data(Self.guilty.utf8)], "fix a.md")
    #expect(files == ["a.md": Data(Self.innocent.utf8)])
    #expect(outcome.status == 0)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errors == "a.md: 1 opgelost (personal-data/contact)\n1 opgelost in 1 tekst, niets over.\n")
  }

  @Test("What is left is told, with the place in the changed file, and means 1")
  func left() throws {
    let (outcome, text) = try shell(Self.guilty + "Wat een sukkel!\n", "fix a.md")
    #expect(text == Self.innocent + "Wat een sukkel!\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.md:2:1: warning: "))
    #expect(outcome.errors.hasSuffix("1 opgelost in 1 tekst, 1 over voor jou.\n"))
  }

  @Test("Fixing again changes nothing, not even the file's date")
  func twice() throws {
    let (outcome, text) = try shell(
      Self.guilty, "fix -q a.md; touch -d 2020-01-01 a.md; fix a.md; date -r a.md +%Y")
    #expect(text == Self.innocent)
    #expect(outcome.text == "2020\n")
    #expect(outcome.errors == "Niets aan te passen.\n")
  }

  @Test(
    "Line ends, byte-order mark and a missing last line end stay as they were",
    arguments: [
      ("Hoi!\r\nBel haar thuis: 06-12345678.\r\n", "Hoi!\r\nBel haar thuis: [telefoonnummer weggelaten].\r\n"),
      ("\u{FEFF}Bel haar thuis: 06-12345678.", "\u{FEFF}Bel haar thuis: [telefoonnummer weggelaten]."),
      ("Bel haar thuis: 06-12345678", "Bel haar thuis: [telefoonnummer weggelaten]"),
      ("Hoi!\rBel haar thuis: 06-12345678\r\r", "Hoi!\rBel haar thuis: [telefoonnummer weggelaten]\r\r"),
    ])
  func bytes(_ before: String, _ after: String) throws {
    let (outcome, text) = try shell(before, "fix a.md")
    #expect(text == after)
    #expect(outcome.status == 0)
  }

  @Test("The mode stays, and a link stays a link")
  func modeAndLink() throws {
    let (outcome, files) = try shell(
      ["doel.md": Data(Self.guilty.utf8)],
      "chmod 640 doel.md; ln -s doel.md b.md; fix -q b.md; ls -l doel.md | cut -c1-10; readlink b.md")
    #expect(files["doel.md"] == Data(Self.innocent.utf8))
    #expect(outcome.text == "-rw-r-----\ndoel.md\n")
  }

  @Test("A folder that may not be written to is one clear error", .enabled(if: getuid() != 0))
  func readOnlyFolder() throws {
    let (outcome, text) = try shell(Self.guilty, "chmod 500 .; fix -q a.md; s=$?; chmod 700 .; exit $s")
    #expect(text == Self.guilty)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "welniet: geen toegang; kijk na of je dit bestand mag lezen of schrijven (a.md)\n")
  }

  @Test("A file that may not be written to is left alone", .enabled(if: getuid() != 0))
  func readOnlyFile() throws {
    let (outcome, text) = try shell(Self.guilty, "chmod 400 a.md; fix -q a.md")
    #expect(text == Self.guilty)
    #expect(outcome.status == 2)
  }

  @Test("Standard input goes to standard output, fixed or not")
  func standardInput() throws {
    let fixed = try Tool.run(["fix", "--channel", "official", "-"], input: Self.guilty)
    #expect(fixed.text == Self.innocent)
    #expect(fixed.status == 0)
    #expect(fixed.errors == "<stdin>: 1 opgelost (personal-data/contact)\n1 opgelost in 1 tekst, niets over.\n")
    let clean = try Tool.run(["fix", "-q", "--stdin-filename", "x.md"], input: "Fijne vakantie!")
    #expect(clean.text == "Fijne vakantie!")
    #expect(clean.status == 0)
    let binary = try Tool.run(["fix"], input: Data([0x50, 0, 0x4B, 0xFF]))
    #expect(binary.output == Data([0x50, 0, 0x4B, 0xFF]))
    #expect(binary.status == 2)
  }

  private static let windows1252 =
    Data("Beste Ren".utf8) + Data([0xE9, 0x20, 0x80, 0x81]) + Data(", bel 06-12345678\n".utf8)

  @Test("A file in Windows-1252 stays in Windows-1252")
  func windows1252() throws {
    let (outcome, files) = try shell(["a.txt": Self.windows1252], "fix -q --encoding windows-1252 a.txt")
    #expect(
      files["a.txt"] == Data("Beste Ren".utf8) + Data([0xE9, 0x20, 0x80, 0x81])
        + Data(", bel [telefoonnummer weggelaten]\n".utf8))
    #expect(outcome.status == 0)
  }

  @Test("Nothing is added to bytes of an unknown encoding")
  func unknownEncoding() throws {
    let (outcome, files) = try shell(["a.txt": Self.windows1252], "fix -q a.txt")
    #expect(files["a.txt"] == Self.windows1252)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--encoding windows-1252"))
  }

  @Test("--diff shows what would change, writes nothing, and ‘patch’ and ‘git apply’ take it")
  func diff() throws {
    let long = (1...9).map { "Regel \($0)\n" }.joined() + Self.guilty + "Tot morgen"
    for tool in ["patch -s -p1 < d", "git apply d"]
    where try Tool.shell("command -v \(tool.prefix { $0 != " " })").status == 0 {
      let (outcome, files) = try shell(
        ["a b.md": Data(long.utf8)],
        "fix --diff 'a b.md' > d; echo $?; grep -c 06- 'a b.md'; \(tool); cp 'a b.md' neu; fix 'a b.md'")
      #expect(outcome.text == "1\n1\n")
      #expect(files["neu"] == Data(long.replacing("06-12345678", with: "[telefoonnummer weggelaten]").utf8))
      #expect(
        outcome.errors.hasPrefix("a b.md: 1 op te lossen (personal-data/contact)\n1 op te lossen in 1 tekst, dan "))
    }
  }

  @Test("Without anything to change, --diff shows nothing and ends with 0")
  func emptyDiff() throws {
    let (outcome, _) = try shell("Wat een sukkel!\n", "fix --diff a.md")
    #expect(outcome.text.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test("Rules, suppressions, consent and front matter are honoured")
  func selection() throws {
    let contact = "Bel haar thuis: 06-12345678.\n"
    for options in ["--rule disclaimer", "--exclude-rule personal-data/contact"] {
      let text = try shell(contact, "fix -q \(options) a.md").1
      #expect(text == contact)
    }
    let allowed = "<!-- welniet-disable-next-line personal-data/contact: het mag van haar -->\n" + contact
    let kept = try shell(allowed, "fix -q a.md").1
    #expect(kept == allowed)
    let personal = "---\nwelniet: {channel: personal, protocol: kopwerk}\n---\nStoomboten gebouwd in mijn les!\n"
    let added = try shell(personal, "\"$welniet\" fix -q a.md").1
    #expect(
      added
        == personal + "\nEigen mening, niet die van de school; niet verantwoordelijk voor wat anderen schrijven.\n")
    let named = "Daan Visser uit 2B won de schaakbeker.\n"
    let (outcome, files) = try shell(
      ["a.md": Data(named.utf8), "t.csv": Data("naam;scope;geldig tot\nDaan Visser;naam;31-12-2999\n".utf8)],
      "fix -q --consent t.csv a.md; echo $?")
    #expect(files["a.md"] == Data(named.utf8))
    #expect(outcome.text == "0\n")
  }

  @Test("A name that leads nowhere is 2, and the other files are fixed")
  func missing() throws {
    let (outcome, text) = try shell(Self.guilty, "fix -q weg.md a.md")
    #expect(text == Self.innocent)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("welniet: bestand niet gevonden"))
  }

  @Test("The command's page")
  func help() throws {
    try Golden.expect(try Tool.run(["fix", "--help"]).text, matches: "help-fix.txt")
  }
}
