import WelNietEngine
import WelNietHost
import WelNietReporters

extension FuzzTarget {
  /// A draft's report in every format, with and without the words found.
  static let report = FuzzTarget(name: "report") { bytes in
    guard let draft = FuzzDraft(bytes), let texts = ReportPromises.texts else { return }
    ReportPromises(draft: draft, result: draft.result, texts: texts).check()
  }
}

/// What holds for every report.
private struct ReportPromises {
  static let texts = try? RuleTextLibrary(lexiconDirectory: nil).all()

  let draft: FuzzDraft
  let result: LintResult
  let texts: RuleTexts

  func check() {
    let redaction = Redaction(of: draft.source, result: result)
    FuzzTarget.expect(
      redaction.source.lineStarts == draft.source.lineStarts, "covering words leaves the lines where they are")
    for format in ReportFormat.allCases {
      for isRedacted in [false, true] { check(report(format, isRedacted ? redaction : nil), format) }
    }
  }

  /// - Parameter redaction: Nil where the words found are shown.
  private func report(_ format: ReportFormat, _ redaction: Redaction?) -> [UInt8] {
    let language = draft.context.language
    let describer = FindingDescriber(texts: texts, school: draft.context.protocol, language: language)
    var described = describer.describe(result.findings, in: draft.source, isRedacted: redaction != nil)
    if format.isFingerprinted, let redaction {
      FindingDescriber.addFingerprints(to: &described, of: result.findings, redaction)
    }
    let file = ReportedFile(
      path: "bericht.txt", source: redaction?.source ?? draft.source, findings: described,
      notes: redaction?.covered(result.notes) ?? result.notes)
    return Report(files: [file]).rendered(
      as: format, options: ReportOptions(language: language, ruleTexts: format.explainsRules ? texts : nil))
  }

  private func check(_ bytes: [UInt8], _ format: ReportFormat) {
    FuzzTarget.expect(FuzzDraft.isText(bytes), "\(format) is UTF-8")
    let text = String(decoding: bytes, as: UTF8.self)
    FuzzTarget.expect(!text.unicodeScalars.contains(where: isHarmful), "\(format) steers no terminal")
    switch format {
    case .json, .sarif, .gitlab, .rdjson:
      FuzzTarget.expect((try? JSONReader.read(bytes)) != nil, "\(format) is JSON")
    case .jsonl:
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        FuzzTarget.expect((try? JSONReader.read(Array(line))) != nil, "\(format) is a value a line")
      }
    case .text, .compact, .html, .github, .checkstyle: break
    }
  }

  /// Control characters but line feeds and tabs, and what turns the direction of reading.
  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
