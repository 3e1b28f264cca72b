import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  static let batch = Command(
    name: "batch",
    summary: Phrase(
      "kijkt berichten na die als JSON-regels binnenkomen, voor andere programma's",
      "checks posts that come in as JSON lines, for other programs"),
    operands: Phrase(""),
    details: [
      Phrase(
        "Elke regel van standaardinvoer is {\"id\", \"text\", \"format\", \"author\", \"channel\", \"protocol\"}; alleen id en "
          + "text zijn verplicht, de opties geven de rest. Het antwoord is een regel {\"id\", \"findings\": […]}, in dezelfde "
          + "volgorde en zo gauw mogelijk. Een regel die niet deugt krijgt {\"id\", \"error\"}; dan eindigt het met 2, "
          + "anders met 0, of er nu iets gevonden is of niet.",
        "Each line of standard input is {\"id\", \"text\", \"format\", \"author\", \"channel\", \"protocol\"}; only id and text "
          + "are required, the options give the rest. The answer is a line {\"id\", \"findings\": […]}, in the same order "
          + "and as soon as can be. A bad line gets {\"id\", \"error\"}, and the exit status is 2; otherwise it is 0, "
          + "findings or not.")
    ],
    options: Option.context.filter { $0.name != "--stdin-filename" }
      + Option.configuration.filter { $0.name != "--isolated" } + Option.selection + [.redact],
    examples: [
      Example(
        #"echo '{"id": 1, "text": "Wat een sukkel!"}' | welniet batch"#,
        Phrase("één bericht", "one post")),
      Example(
        "welniet batch --protocol het-sticht --channel official < berichten.jsonl",
        Phrase("veel berichten, met wat ze niet zelf zeggen", "many posts, with what they don't say themselves")),
    ],
    run: { (invocation) throws(Failure) in try BatchRun(invocation).run() })
}

/// One run over lines of JSON, in memory for one line.
private final class BatchRun {
  private let invocation: Invocation
  /// What a line is linted with that says nothing itself.
  private let setup: DraftSetup
  private var environment: LintEnvironment
  private let texts: RuleTexts
  private var library: ProtocolLibrary

  init(_ invocation: Invocation) throws(Failure) {
    if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
    self.invocation = invocation
    let settings = invocation.settings
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

  func run() throws(Failure) -> ExitStatus {
    let output = invocation.output
    let reader = LineReader()
    var status = ExitStatus.clean
    var isFirst = true
    while !output.isClosed, output.failure == nil {
      let next: LineReader.Line?
      do throws(FileProblem) {
        next = try reader.next(beforeWaiting: { output.flush() })
      } catch {
        throw .file(error)
      }
      guard let next else { break }
      guard case .text(var line) = next else {
        refuse(BatchRequest.Failed(id: nil, problem: .tooLong))
        status = .failure
        continue
      }
      if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      isFirst = false
      // White space is no request.
      if !line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { continue }
      if !answer(line) { status = .failure }
    }
    output.flush()
    if let failure = output.failure { throw .file(failure) }
    return status
  }

  /// Answers a line; says whether the line was good.
  private func answer(_ line: [UInt8]) -> Bool {
    switch answer(to: line) {
    case .success(let answer):
      var json = JSONWriter()
      json.beginObject()
      json.key("id")
      json.raw(answer.id)
      json.key("findings")
      let context = answer.context
      let findings = answer.result.findings.filter(invocation.settings.shows)
      let describer = FindingDescriber(texts: texts, school: context.protocol, language: context.language)
      let isRedacted = invocation.settings.isRedacted
      let described = describer.describe(findings, in: answer.source, isRedacted: isRedacted)
      let shown = isRedacted ? Redaction(of: answer.source, result: answer.result).source : answer.source
      FindingJSON.write(described, of: shown, to: &json)
      finish(&json)
      return true
    case .failure(let failure):
      refuse(failure)
      return false
    }
  }

  private func refuse(_ failure: BatchRequest.Failed) {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    if let id = failure.id { json.raw(id) } else { json.null() }
    json.key("error")
    json.string(BatchWording(invocation.language).message(for: failure.problem))
    finish(&json)
  }

  private func finish(_ json: inout JSONWriter) {
    json.endObject()
    json.bytes.append(UInt8(ascii: "\n"))
    invocation.output.write(json.bytes)
  }

  private struct Answer {
    var id: [UInt8]
    var source: Source
    var context: LintContext
    var result: LintResult
  }

  /// Lints what a line asks for. What the line says goes before options, front matter and configuration.
  private func answer(to line: [UInt8]) -> Result<Answer, BatchRequest.Failed> {
    switch BatchRequest.read(line, library: &library) {
    case .failure(let failure): return .failure(failure)
    case .success(let request):
      let source = Source(request.text)
      let markup = request.markup ?? invocation.settings.markup ?? .plain
      let setup: DraftSetup
      do throws(SetupProblem) {
        setup = try environment.setup(for: nil, frontMatterOf: source, markup: markup) ?? self.setup
      } catch {
        return .failure(BatchRequest.Failed(id: request.id, problem: BatchRequest.Problem(error)))
      }
      var context = setup.context(as: markup)
      if let author = request.author { context.author = author }
      if let channel = request.channel { context.channel = channel }
      if let school = request.school { context.protocol = school }
      let result = setup.linter.lint(source, context: context)
      return .success(Answer(id: request.id, source: source, context: context, result: result))
    }
  }
}
