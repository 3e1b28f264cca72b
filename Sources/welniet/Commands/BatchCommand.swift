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
    options: Option.context.filter { $0.name != "--stdin-filename" } + Option.selection,
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
  private let linter: Linter
  private let texts: RuleTexts
  private var library: ProtocolLibrary
  private let defaults: BatchRequest.Defaults

  init(_ invocation: Invocation) throws(Failure) {
    if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
    self.invocation = invocation
    let settings = invocation.settings
    var library = ProtocolLibrary(lexiconDirectory: settings.lexiconDirectory)
    defaults = BatchRequest.Defaults(
      author: settings.author ?? .employee, channel: settings.channel ?? .personal,
      markup: settings.markup ?? .plain, school: try invocation.school(from: &library))
    self.library = library
    linter = try invocation.linter()
    texts = try invocation.ruleTexts()
  }

  func run() throws(Failure) -> ExitStatus {
    let output = invocation.output
    let reader = LineReader()
    var status = ExitStatus.clean
    var isFirst = true
    while !output.isClosed, output.failure == nil {
      let next: [UInt8]?
      do throws(FileProblem) {
        next = try reader.next(beforeWaiting: { output.flush() })
      } catch {
        throw .file(error)
      }
      guard var line = next else { break }
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
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    let isGood: Bool
    switch BatchRequest.read(line, defaults: defaults, library: &library) {
    case .success(let request):
      isGood = true
      json.raw(request.id)
      json.key("findings")
      let source = Source(request.text)
      let context = LintContext(
        author: request.author, channel: request.channel, markup: request.markup, language: invocation.language,
        protocol: request.school)
      let findings = linter.findings(in: source, context: context).filter(invocation.settings.shows)
      let describer = FindingDescriber(texts: texts, school: request.school, language: invocation.language)
      FindingJSON.write(describer.describe(findings, in: source), of: source, to: &json)
    case .failure(let failure):
      isGood = false
      if let id = failure.id { json.raw(id) } else { json.null() }
      json.key("error")
      json.string(BatchWording(invocation.language).message(for: failure.problem))
    }
    json.endObject()
    json.bytes.append(UInt8(ascii: "\n"))
    invocation.output.write(json.bytes)
    return isGood
  }
}
