import WelNietEngine

/// A draft that was linted, and what it was linted with.
package struct LintedDraft: Sendable {
  package var source: Source
  package var markup: Markup
  package var setup: DraftSetup
  package var result: LintResult
  /// Whether the bytes are neither UTF-8 nor declared to be anything else, so that words may have been missed.
  package var hasUnknownEncoding = false

  package init(
    source: Source, markup: Markup, setup: DraftSetup, result: LintResult, hasUnknownEncoding: Bool = false
  ) {
    self.source = source
    self.markup = markup
    self.setup = setup
    self.result = result
    self.hasUnknownEncoding = hasUnknownEncoding
  }
}

/// What became of a draft.
package enum DraftOutcome: Sendable {
  case linted(LintedDraft)
  case skipped(SkipReason)
  case unreadable(FileProblem)
  /// Its front matter leads to nothing.
  case unusable(SetupProblem)

  /// Why a draft was not looked at.
  package enum SkipReason: Sendable, Equatable { case binary, utf16, unknownEncoding }
}

/// Lints drafts with what their names, and their front matter, lead to; on any thread.
package final class DraftLinter: @unchecked Sendable {
  // Touched under the lock only.
  private var environment: LintEnvironment
  private let lock = Lock()

  package init(_ environment: LintEnvironment) {
    self.environment = environment
  }

  /// The protocols that are known by an id.
  package var protocolIDs: [String] { lock { environment.protocolIDs } }

  /// - Parameters:
  ///   - bytes: The draft as it was read.
  ///   - name: The draft's name; nil for one that comes without.
  ///   - setup: What its name leads to; its front matter may change that.
  ///   - isFound: Whether it was found in a folder, and not named: then it is skipped if it may not be a text.
  package func lint(
    _ bytes: [UInt8], name: Path?, markup: Markup, setup: DraftSetup, isFound: Bool
  ) -> DraftOutcome {
    switch DecodedText(bytes, markup: markup, encoding: setup.settings.encoding.value) {
    case .binary: return .skipped(.binary)
    case .utf16: return .skipped(.utf16)
    case .unknown where isFound: return .skipped(.unknownEncoding)
    case .unknown(let source):
      return lint(source, name: name, markup: markup, setup: setup, hasUnknownEncoding: true)
    case .text(let source): return lint(source, name: name, markup: markup, setup: setup)
    }
  }

  /// Lints a draft whatever bytes it has.
  package func lint(
    _ source: Source, name: Path?, markup: Markup, setup: DraftSetup, hasUnknownEncoding: Bool = false
  ) -> DraftOutcome {
    var setup = setup
    do throws(SetupProblem) {
      if FrontMatterReader.mayHaveValue(in: source, markup: markup),
        let own = try lock({ () throws(SetupProblem) in
          try environment.setup(for: name, frontMatterOf: source, markup: markup)
        })
      {
        setup = own
      }
    } catch {
      return .unusable(error)
    }
    let result = setup.linter.lint(source, context: setup.context(as: markup))
    return .linted(
      LintedDraft(
        source: source, markup: markup, setup: setup, result: result, hasUnknownEncoding: hasUnknownEncoding))
  }
}
