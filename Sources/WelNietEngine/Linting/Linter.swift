/// Lints drafts: the whole pipeline from bytes to findings.
public struct Linter: Sendable {
  private let lexicon: Lexicon
  private let splitter: SentenceSplitter
  private let recognizers: Recognizers
  private let checkers: [Checker]
  let fixers: Fixers

  /// Makes a linter that knows the words of a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    splitter = SentenceSplitter(lexicon)
    recognizers = Recognizers(lexicon)
    checkers = Checkers.all(lexicon)
    fixers = Fixers(lexicon)
  }

  /// The findings in a draft under a context, ordered by place, whole-draft findings first.
  public func findings(in source: Source, context: LintContext) -> [Finding] {
    lint(source, context: context).findings
  }

  /// The findings in a draft under a context, those that are suppressed, and what is wrong with suppressions.
  public func lint(_ source: Source, context: LintContext) -> LintResult {
    let prose = Prose(of: source, as: context.markup)
    let analysis = analyze(source, prose, context)
    var resolution = Resolution(analysis)
    let findings = resolution.findings(from: candidates(in: analysis))
    return Suppression(prose.comments, in: source).result(of: findings, context: context)
  }

  /// A draft with its tokens, entities and marks.
  package func analyze(_ source: Source, _ prose: Prose, _ context: LintContext) -> Analysis {
    var tokenizer = Tokenizer(text: prose.text)
    var blockStarts: [Int] = []
    for block in prose.blocks {
      blockStarts.append(tokenizer.stream.tokens.count)
      // Code is shown to the reader, but is nobody's statement.
      if block.role != .code { tokenizer.tokenize(block.range) }
    }
    var stream = tokenizer.stream
    let chart = WordMatcher.chart(of: stream, lexicon)
    let sentences = splitter.split(&stream, blockStarts: blockStarts, chart: chart, text: prose.text)
    var analysis = Analysis(
      source: source, prose: prose, context: context, tokens: stream.tokens, keys: stream.keys, sentences: sentences,
      chart: chart, runStarts: prose.runStarts)
    recognizers.recognize(&analysis)
    EntryMatcher.match(&analysis, lexicon)
    return analysis
  }

  /// What the checkers would report.
  package func candidates(in analysis: Analysis) -> [Candidate] {
    var candidates: [Candidate] = []
    for checker in checkers { checker.check(analysis, &candidates) }
    return candidates
  }
}
