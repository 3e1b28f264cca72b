import WelNietEngine
import WelNietHost
import WelNietReporters

/// What was found in one text of a document.
struct DocumentReport: Sendable {
  /// The text's number.
  let edition: Int
  /// What was linted: the text, without what nobody will read.
  let source: Source
  /// Of messages.
  var language = Language.dutch
  /// Nil where the document is not to be linted, or cannot be.
  var setup: DraftSetup?
  var context: LintContext?
  /// Everything that the linter gave; fixes count in its findings.
  var result: LintResult?
  /// The findings that are shown.
  var findings: [Finding] = []
  /// The same in words, in the same order.
  var described: [ReportedFinding] = []
  /// What is wrong with suppression comments.
  var notes: [SuppressionNote] = []
  /// Why the baseline does not count, where there is one.
  var baselineProblem: BaselineProblem?
  /// Why it could not be linted.
  var problem: SetupTrouble?

  init(edition: Int, source: Source) {
    self.edition = edition
    self.source = source
  }

  /// Where a finding is shown: one about the whole draft at its first word.
  func range(of finding: ReportedFinding) -> Range<Int> {
    finding.span?.range ?? firstWord
  }

  /// The first word after the front matter; empty where there is none.
  var firstWord: Range<Int> {
    let bytes = source.bytes
    var start = source.hasByteOrderMark ? 3 : 0
    if context?.markup != .plain, let matter = FrontMatter.range(in: source) { start = matter.upperBound }
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count else { return 0..<0 }
    let end = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
    return start..<end
  }
}

/// Why a document cannot be linted.
struct SetupTrouble: Sendable {
  var problem: SetupProblem
  /// The protocols that there are, for the message.
  var protocols: [String]
  /// Where in the document it is; nil where it is elsewhere.
  var position: (line: Int, column: Int)?

  init(_ problem: SetupProblem, protocols: [String], document: OpenDocument) {
    self.problem = problem
    self.protocols = protocols
    // Front matter without a file's name is named as standard input.
    guard case .configuration(let problem) = problem, problem.place.path == document.path ?? Path("<stdin>") else {
      return
    }
    position = (problem.place.line, problem.place.column)
  }
}
