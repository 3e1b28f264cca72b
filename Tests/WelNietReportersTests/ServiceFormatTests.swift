import Foundation
import Testing
import WelNietEngine

@testable import WelNietReporters

/// The formats that services read, from findings made by hand.
struct ServiceFormatTests {
  private static let citation = ReportedFinding.Citation(
    protocolID: "p", protocolTitle: "School, 50%", article: "§1: a", text: "Zeg <dit> & \"dat\".", others: [])

  private static func finding(_ severity: Severity, _ words: Range<Int>?, in source: Source) -> ReportedFinding {
    ReportedFinding(
      rule: words == nil ? .disclaimerMissing : .abuseInsult, severity: severity, message: "100%,\r\nja: ‘nee’",
      niet: "N.", wel: "W.", citation: citation, suggestion: nil,
      span: words.map { .init(start: source.position(at: $0.lowerBound), end: source.position(at: $0.upperBound)) },
      fingerprint: "0123456789abcdef:1")
  }

  private static let source = Source("\u{FEFF}é sukkel\nen nog\neen")
  private static let files = [
    ReportedFile(path: "leeg.txt", source: Source(""), findings: [finding(.info, nil, in: Source(""))]),
    ReportedFile(path: "schoon.txt", source: Source("ok"), findings: []),
    ReportedFile(
      path: "map/a:b, c & 'd'.md", source: source,
      findings: [
        finding(.warning, nil, in: source), finding(.error, 6..<12, in: source), finding(.info, 6..<19, in: source),
      ]),
  ]

  private static func render(_ format: ReportFormat, _ files: [ReportedFile] = files) -> String {
    let options = ReportOptions(version: "1.2.3")
    return String(decoding: Report(files: files).rendered(as: format, options: options), as: UTF8.self)
  }

  private static func object(_ format: ReportFormat, _ files: [ReportedFile] = files) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(render(format, files).utf8))
  }

  @Test("GitHub's commands, escaped as its runner wants it")
  func github() {
    let text = "100%25,%0D%0Aja: ‘nee’%0ANiet: N.%0AWel: W.%0ASchool, 50%25 §1: a: Zeg <dit> & \"dat\"."
    let title = "100%25%2C%0D%0Aja%3A ‘nee’"
    let path = "map/a%3Ab%2C c & 'd'.md"
    #expect(
      ServiceFormatTests.render(.github) == """
        ::notice file=leeg.txt,line=1,endLine=1,title=\(title) [disclaimer/missing]::\(text)
        ::warning file=\(path),line=1,endLine=1,title=\(title) [disclaimer/missing]::\(text)
        ::error file=\(path),line=1,endLine=1,col=3,endColumn=9,title=\(title) [abuse/insult]::\(text)
        ::notice file=\(path),line=1,endLine=2,title=\(title) [abuse/insult]::\(text)

        """)
  }

  @Test(
    "Nothing in a draft or a file's name steers whoever reads a log", arguments: ReportFormat.allCases)
  func harmless(_ format: ReportFormat) {
    let steering = "a\u{1B}[2J\u{9B}31m\u{7F}\u{85}\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}é"
    let source = Source(steering)
    let range = 0..<source.bytes.count
    let finding = ReportedFinding(
      rule: .abuseInsult, severity: .error, message: "‘\(steering)’", niet: "N.", wel: "W.",
      citation: ServiceFormatTests.citation, suggestion: nil,
      span: .init(start: source.position(at: 0), end: source.position(at: range.upperBound)))
    let notes = [SuppressionNote(.unknownRule(steering, suggestion: nil), range: range)]
    let file = ReportedFile(path: "a\(steering).md", source: source, findings: [finding], notes: notes)
    let report = ServiceFormatTests.render(format, [file])
    for scalar in report.unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: Issue.record("\(scalar.value) in \(report)")
      default: break
      }
    }
  }

  @Test("GitLab's report: each finding has another fingerprint")
  func gitlab() throws {
    let findings = try #require(ServiceFormatTests.object(.gitlab) as? [[String: Any]])
    #expect(findings.map { $0["severity"] as? String } == ["info", "major", "critical", "info"])
    #expect(findings.map { $0["check_name"] as? String }.last == "abuse/insult")
    let location = try #require(findings[3]["location"] as? [String: Any])
    #expect(location["path"] as? String == "map/a:b, c & 'd'.md")
    #expect(location["lines"] as? [String: Int] == ["begin": 1, "end": 2])
    #expect(findings[0]["fingerprint"] as? String != findings[1]["fingerprint"] as? String)
  }

  @Test("Checkstyle's XML can be read back")
  func checkstyle() throws {
    let document = ServiceFormatTests.render(.checkstyle)
    #expect(document.contains("<file name=\"map/a:b, c &amp; &#39;d&#39;.md\">"))
    #expect(
      document.contains("<error line=\"1\" column=\"3\" severity=\"error\" message=\"100%,&#13;&#10;ja: ‘nee’. Niet"))
    #expect(document.contains("Zeg &lt;dit&gt; &amp; &quot;dat&quot;."))
    #expect(document.contains("source=\"welniet.abuse/insult\"/>"))
  }

  @Test("Reviewdog's columns count bytes, the byte-order mark among them")
  func rdjson() throws {
    let report = try #require(ServiceFormatTests.object(.rdjson) as? [String: Any])
    let diagnostics = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["severity"] as? String } == ["INFO", "WARNING", "ERROR", "INFO"])
    let range = try #require((diagnostics[2]["location"] as? [String: Any])?["range"] as? [String: [String: Int]])
    #expect(range == ["start": ["line": 1, "column": 7], "end": ["line": 1, "column": 13]])
  }

  @Test("SARIF has what code scanning asks for")
  func sarif() throws {
    let log = try #require(ServiceFormatTests.object(.sarif) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["semanticVersion"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["note", "warning", "error", "note"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(result["partialFingerprints"] as? [String: String] == ["primaryLocationLineHash": "0123456789abcdef:1"])
    }
    let location = try #require(
      (results[3]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: [String: Any]])
    #expect(location["artifactLocation"]?["uri"] as? String == "map/a%3Ab%2C%20c%20%26%20%27d%27.md")
    #expect(location["artifactLocation"]?["uriBaseId"] as? String == "%SRCROOT%")
    let region = try #require(location["region"])
    let numbers = ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int }
    #expect(numbers == [1, 3, 2, 7])
    #expect((region["snippet"] as? [String: String])?["text"] == "sukkel\nen nog")
  }

  @Test("Without files and without findings", arguments: [ReportFormat.sarif, .gitlab, .rdjson])
  func nothing(_ format: ReportFormat) throws {
    _ = try ServiceFormatTests.object(format, [])
    _ = try ServiceFormatTests.object(format, [ServiceFormatTests.files[1]])
  }

  @Test("A failed run says so in SARIF")
  func failure() {
    var bytes: [UInt8] = []
    var summary = ReportSummary()
    summary.hasFailed = true
    SARIFReporter(ReportOptions()).end(summary, &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""executionSuccessful":false"#))
  }

  @Test(
    "File names as URIs",
    arguments: [
      ("a b.md", "a%20b.md"), ("/tmp/ü", "file:///tmp/%C3%BC"), ("../x#y?.md", "../x%23y%3F.md"),
      ("<stdin>", "%3Cstdin%3E"),
    ])
  func uri(_ path: String, _ expected: String) {
    #expect(URIReference.of(path: path) == expected)
  }
}
