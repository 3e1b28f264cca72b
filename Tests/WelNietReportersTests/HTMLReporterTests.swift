import Foundation
import Testing
import WelNietEngine

@testable import WelNietReporters

/// The page for people, from findings made by hand.
struct HTMLReporterTests {
  private func page(_ text: String, _ words: [(Severity, String)], path: String = "brief.md") throws -> String {
    let source = Source(text)
    let findings = try words.map { severity, word in
      let range = try #require(MaskTests.place(of: word, in: text))
      return ReportedFinding(
        rule: .abuseInsult, severity: severity, message: "Om ‘\(word)’", niet: "N", wel: "W",
        citation: ReportedFinding.Citation(protocolID: "p", protocolTitle: "S", article: "1", text: "T", others: []),
        suggestion: nil,
        span: .init(start: source.position(at: range.lowerBound), end: source.position(at: range.upperBound)))
    }
    let file = ReportedFile(path: path, source: source, findings: findings)
    return String(decoding: Report(files: [file]).rendered(as: .html, options: ReportOptions()), as: UTF8.self)
  }

  /// The lines of the draft, without the links to the cards.
  private func lines(of page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("<p class=\"line\"") }.map { line in
      String(line).replacing(#/^<p class="line"><span data-line="\d+">|</span></p>$/#, with: "")
        .replacing(#/<a class="ref [^>]*>(\d+)</a>/#) { "[\(String($0.1))]" }
        .replacing(#/<mark class="([a-z ]+)" data-for="([^"]+)">/#) { "{\(String($0.1)) \(String($0.2))|" }
        .replacing("</mark>", with: "}")
    }
  }

  @Test("Findings that overlap, and one over several lines")
  func overlaps() throws {
    let page = try page(
      "een grote sukkel hier\nen daar\n", [(.info, "grote sukkel"), (.error, "sukkel hier\nen"), (.warning, "daar")])
    #expect(
      lines(of: page) == [
        "een {info d1f1|grote }{error several d1f1 d1f2|sukkel}[1]{error d1f2| hier}[2]",
        "{error d1f2|en} {warning d1f3|daar}[3]",
      ])
    #expect(page.components(separatedBy: "<article ").count == 4)
  }

  @Test(
    "Nothing in a draft or its name is markup",
    arguments: [
      "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "<!-- x -->",
      "' x='", "]]>", "&lt;b&gt;",
    ])
  func escaping(_ hostile: String) throws {
    let page = try page("voor \(hostile) sukkel", [(.error, hostile), (.error, "sukkel")], path: hostile)
    let body = try #require(page.components(separatedBy: "<main>").last?.components(separatedBy: "</main>").first)
    #expect(!body.contains(hostile))
    #expect(body.contains(XMLText.escaped(hostile)))
    #expect(page.components(separatedBy: "<script").count == 2)
  }

  @Test("What has no shape, or turns the reading direction, is shown by its number")
  func invisible() throws {
    let page = try page("een \u{202E}sukkel\u{0}\u{7}", [(.error, "sukkel")])
    #expect(lines(of: page) == ["een &lt;U+202E&gt;{error d1f1|sukkel}[1]␀␇"])
  }

  @Test("The security policy knows the style sheet and the script", arguments: ["style", "script"])
  func policy(_ kind: String) throws {
    let (text, hash) = kind == "style" ? (HTMLStyle.text, HTMLStyle.hash) : (HTMLScript.text, HTMLScript.hash)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("welniet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appendingPathComponent("input"), folder.appendingPathComponent("output"))
    try Data(text.utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let sum = "{ sha256sum 2>/dev/null || shasum -a 256; }"
    process.arguments = ["-c", "\(sum) < '\(input.path)' > '\(output.path)'"]
    try process.run()
    process.waitUntilExit()
    let digits = Array(try String(contentsOf: output, encoding: .utf8).prefix(64))
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    #expect(hash == "sha256-\(Data(bytes).base64EncodedString())")
    #expect(!text.contains("</"))
  }
}
