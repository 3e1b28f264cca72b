extension LexiconCheck {
  /// How many examples a run looked at, and those that did not do what they say.
  public struct ExampleRun: Sendable {
    public var count: Int
    public var failures: [LexiconError]
  }

  /// Runs the examples of files against a lexicon that holds them.
  ///
  /// - Parameters:
  ///   - files: The files whose examples to run.
  ///   - lexicon: A lexicon in which they are compiled.
  ///   - school: The protocol to lint the examples under.
  public static func runExamples(
    of files: [(name: String, bytes: [UInt8])], in lexicon: Lexicon, under school: SchoolProtocol
  ) -> ExampleRun {
    let linter = Linter(lexicon: lexicon)
    var run = ExampleRun(count: 0, failures: [])
    for (name, bytes) in files {
      let file = LexiconParser.parse(name: name, bytes).file
      for entry in file.entries {
        for example in entry.examples {
          run.count += 1
          let matches = isMatched(example.text, entry, linter, lexicon, school)
          guard matches != example.mustMatch else { continue }
          let text = String(decoding: example.text, as: UTF8.self)
          run.failures.append(
            LexiconError(
              file: name, line: example.place.line, column: example.place.column,
              problem: example.mustMatch ? .exampleNotFound(text) : .exampleFound(text), excerpt: text))
        }
      }
    }
    return run
  }

  private static func isMatched(
    _ text: [UInt8], _ entry: LexiconFile.Entry, _ linter: Linter, _ lexicon: Lexicon, _ school: SchoolProtocol
  ) -> Bool {
    var context = LintContext(protocol: school)
    let conditions = entry.conditions
    if conditions.authors != 0,
      let author = Author.allCases.first(where: { conditions.authors & 1 << $0.rawValue != 0 })
    {
      context.author = author
    }
    if conditions.channels != 0,
      let channel = Channel.allCases.first(where: { conditions.channels & 1 << $0.rawValue != 0 })
    {
      context.channel = channel
    }
    let source = Source(text)
    let analysis = linter.analyze(source, PlainText.prose(of: source), context)
    switch entry.target {
    case .mark(let name):
      guard let symbol = lexicon.symbol(named: name) else { return false }
      return analysis.chart.first(symbol, in: analysis.tokens.indices) != nil
    case .rule(let rule):
      return analysis.hits.contains { $0.rule == rule }
    }
  }
}
