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
      + Option.configuration.filter { $0.name != "--isolated" } + Option.selection + [.redact, .jobs],
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

/// One run over lines of JSON, in memory for a few of them.
private final class BatchRun {
  private let output: OutputStream
  private let answerer: BatchAnswerer
  private let threads: Int
  /// Lines that were read and not yet answered.
  private var lines: [LineReader.Line] = []
  private var byteCount = 0
  private var status = ExitStatus.clean

  /// How much is read before it is answered, where more is there to read: enough for every thread to have work.
  private static let mostLines = 512
  private static let mostBytes = 1 << 20

  init(_ invocation: Invocation) throws(Failure) {
    if let operand = invocation.operands.first { throw .usage(.unwantedOperand(operand.text)) }
    output = invocation.output
    answerer = try BatchAnswerer(invocation)
    threads = invocation.settings.jobs ?? OrderedWork.processors
  }

  func run() throws(Failure) -> ExitStatus {
    let reader = LineReader()
    var isFirst = true
    while !output.isClosed, output.failure == nil {
      let next: LineReader.Line?
      do throws(FileProblem) {
        next = try reader.next(beforeWaiting: { answerAll() })
      } catch {
        throw .file(error)
      }
      guard var line = next else { break }
      if case .text(var text) = line {
        if isFirst, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        isFirst = false
        // White space is no request.
        if !text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { continue }
        byteCount += text.count
        line = .text(text)
      }
      lines.append(line)
      if lines.count == BatchRun.mostLines || byteCount >= BatchRun.mostBytes { answerAll() }
    }
    answerAll()
    if let failure = output.failure { throw .file(failure) }
    return status
  }

  /// Answers the lines read so far and hands the answers out.
  private func answerAll() {
    let lines = lines
    let answerer = answerer
    self.lines.removeAll()
    byteCount = 0
    OrderedWork.run(
      lines.count, threads: threads,
      work: { answerer.answer(lines[$0]) },
      consume: { _, answer in
        output.write(answer.json)
        if !answer.isGood { status = .failure }
        return !output.isClosed && output.failure == nil
      })
    output.flush()
  }
}
