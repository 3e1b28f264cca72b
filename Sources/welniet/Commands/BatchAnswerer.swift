import WelNietEngine
import WelNietHost
import WelNietReporters

/// Answers lines of the batch interface, on any thread.
final class BatchAnswerer: @unchecked Sendable {
  /// A line of JSON.
  struct Answer: Sendable {
    var json: [UInt8]
    /// Whether the line that it answers was good.
    var isGood: Bool
  }

  private let settings: Settings
  private let wording: BatchWording
  private let texts: RuleTexts
  /// What a line is linted with that says nothing itself.
  private let setup: DraftSetup
  // Touched under the lock only.
  private var environment: LintEnvironment
  private var library: ProtocolLibrary
  private let lock = Lock()

  init(_ invocation: Invocation) throws(Failure) {
    settings = invocation.settings
    wording = BatchWording(invocation.language)
    library = ProtocolLibrary(lexiconDirectory: settings.lexiconDirectory)
    var environment = settings.environment(configuration: .none)
    do throws(SetupProblem) {
      setup = try environment.setup(for: nil)
    } catch {
      throw Failure(error, ids: environment.protocolIDs)
    }
    self.environment = environment
    texts = try invocation.ruleTexts()
  }

  func answer(_ line: LineReader.Line) -> Answer {
    guard case .text(let line) = line else { return refusal(BatchRequest.Failed(id: nil, problem: .tooLong)) }
    do throws(BatchRequest.Failed) {
      let request = try BatchRequest.read(line, school: builtInSchool)
      return try answer(to: request)
    } catch {
      return refusal(error)
    }
  }

  private func builtInSchool(_ id: String) throws(BatchRequest.Problem) -> SchoolProtocol {
    try lock { () throws(BatchRequest.Problem) in
      do throws(DataProblem) {
        return try library.builtIn(id)
      } catch {
        if case .unknownProtocol = error { throw .wrongWord(id, field: "protocol", words: library.ids) }
        throw .unusableProtocol(id)
      }
    }
  }

  /// What the line says goes before options, front matter and configuration.
  private func answer(to request: BatchRequest) throws(BatchRequest.Failed) -> Answer {
    let source = Source(request.text)
    let markup = request.markup ?? settings.markup ?? .plain
    let setup = try setup(for: request, source, markup)
    var context = setup.context(as: markup)
    if let author = request.author { context.author = author }
    if let channel = request.channel { context.channel = channel }
    if let school = request.school { context.protocol = school }
    let result = setup.linter.lint(source, context: context)
    let describer = FindingDescriber(texts: texts, school: context.protocol, language: context.language)
    let described = describer.describe(
      result.findings.filter(settings.shows), in: source, isRedacted: settings.isRedacted)
    let shown = settings.isRedacted ? Redaction(of: source, result: result).source : source
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.raw(request.id)
    json.key("findings")
    FindingJSON.write(described, of: shown, to: &json)
    return finished(&json, isGood: true)
  }

  private func setup(
    for request: BatchRequest, _ source: Source, _ markup: Markup
  ) throws(BatchRequest.Failed) -> DraftSetup {
    guard FrontMatterReader.mayHaveValue(in: source, markup: markup) else { return setup }
    do throws(SetupProblem) {
      let own = try lock { () throws(SetupProblem) in
        try environment.setup(for: nil, frontMatterOf: source, markup: markup)
      }
      return own ?? setup
    } catch {
      throw BatchRequest.Failed(id: request.id, problem: BatchRequest.Problem(error))
    }
  }

  private func refusal(_ failure: BatchRequest.Failed) -> Answer {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    if let id = failure.id { json.raw(id) } else { json.null() }
    json.key("error")
    json.string(wording.message(for: failure.problem))
    return finished(&json, isGood: false)
  }

  private func finished(_ json: inout JSONWriter, isGood: Bool) -> Answer {
    json.endObject()
    json.bytes.append(UInt8(ascii: "\n"))
    return Answer(json: json.bytes, isGood: isGood)
  }
}
