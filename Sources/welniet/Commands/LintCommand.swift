import WelNietEngine
import WelNietHost
import WelNietReporters

extension Command {
  /// What the program does when no command is named: look at drafts.
  static let lint = Command(
    name: "",
    summary: Phrase(
      "kijkt een bericht na op het socialmediaprotocol van de school, voordat het de deur uitgaat",
      "checks a post against the school's social media protocol before it goes out"),
    operands: Phrase("[BESTAND…|-]", "[FILE…|-]"),
    details: [
      Phrase(
        "Zonder bestand, of met -, leest het van standaardinvoer. Het eindigt met 0 als er niets is, met 1 als er "
          + "een fout of waarschuwing getoond is, en met 2 als er iets misgaat.",
        "Without a file, or with -, it reads standard input. It exits with 0 where there is nothing, with 1 where an "
          + "error or warning was shown, and with 2 where something goes wrong.")
    ],
    options: Option.context + Option.selection + [Option.exitZero] + Option.output,
    examples: [
      Example(
        "welniet nieuwsbrief.md --channel official",
        Phrase("een nieuwsbrief van de school nakijken", "check a school newsletter")),
      Example(
        "echo \"Wat een puinhoop bij ons op school\" | welniet",
        Phrase("een bericht van een medewerker nakijken", "check an employee's post")),
      Example(
        "welniet --protocol kopwerk --author parent --language en bericht.txt",
        Phrase("een bericht van een ouder, met Engelse meldingen", "a parent's post, with English messages")),
      Example(
        "welniet --format compact --severity warning concepten/*.txt",
        Phrase("een regel per bevinding, zonder opmerkingen", "a line for each finding, without remarks")),
    ],
    run: { (invocation) throws(Failure) in try LintRun(invocation).run() })
}

/// One run over drafts.
private struct LintRun {
  private let invocation: Invocation
  private let settings: Settings
  private let linter: Linter
  private let texts: RuleTextLibrary
  private let school: SchoolProtocol
  private let report: OutputStream
  private let reporter: any Reporter

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    settings = invocation.settings
    var library = ProtocolLibrary(lexiconDirectory: settings.lexiconDirectory)
    school = try invocation.school(from: &library)
    linter = try invocation.linter()
    texts = RuleTextLibrary(lexiconDirectory: settings.lexiconDirectory)
    report = try LintRun.report(invocation)
    reporter = settings.format.reporter(
      ReportOptions(
        language: settings.language, isColored: invocation.isColored(toFile: settings.output != nil),
        width: settings.output == nil ? invocation.width : 100, isQuiet: settings.isQuiet))
  }

  private static func report(_ invocation: Invocation) throws(Failure) -> OutputStream {
    guard let path = invocation.settings.output else { return invocation.output }
    for operand in invocation.operands where Folder.isSameFile(operand.path, path) {
      throw .usage(.outputIsInput(path.display))
    }
    do throws(FileProblem) {
      return try OutputStream.file(path)
    } catch {
      throw .file(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    var summary = ReportSummary()
    var hasFailed = false
    var piece: [UInt8] = []
    reporter.begin(&piece)
    for operand in invocation.operands.isEmpty ? [Argument("-")] : invocation.operands {
      do throws(Failure) {
        let file = try lint(operand)
        reporter.add(file, isFirst: summary.files == 0, to: &piece)
        summary.add(file)
      } catch {
        hasFailed = true
        report.flush()
        invocation.warn(error)
      }
      report.write(piece)
      piece = []
      if report.isClosed { break }
    }
    if summary.files > 0 || settings.format != .text { reporter.end(summary, &piece) }
    report.write(piece)
    report.flush()
    if let failure = report.failure { throw .file(failure) }
    if hasFailed { return .failure }
    return summary.isAlarming && !settings.exitsZero ? .findings : .clean
  }

  private func lint(_ operand: Argument) throws(Failure) -> ReportedFile {
    let isStandardInput = operand.text == "-"
    let path = isStandardInput ? settings.standardInputName ?? Path("<stdin>") : operand.path
    let source = Source(try read(operand, isStandardInput: isStandardInput))
    let context = LintContext(
      author: settings.author ?? .employee, channel: settings.channel ?? .personal,
      markup: settings.markup ?? Markup(fileExtension: path.fileExtension), language: settings.language,
      protocol: school)
    let findings = linter.findings(in: source, context: context).filter(settings.shows)
    var described: [ReportedFinding] = []
    if !findings.isEmpty {
      let describer = FindingDescriber(texts: try ruleTexts(), school: school, language: settings.language)
      described = describer.describe(findings, in: source)
    }
    return ReportedFile(path: path.display, source: source, findings: described)
  }

  private func ruleTexts() throws(Failure) -> RuleTexts {
    do throws(DataProblem) {
      return try texts.all()
    } catch {
      throw .data(error)
    }
  }

  private func read(_ operand: Argument, isStandardInput: Bool) throws(Failure) -> [UInt8] {
    do throws(FileProblem) {
      guard isStandardInput else { return try FileReader.read(operand.path) }
      if Terminal.isInputInteractive { hint() }
      return try FileReader.readStandardInput()
    } catch {
      throw .file(error)
    }
  }

  /// Tells somebody at a terminal what the program waits for.
  private func hint() {
    invocation.errors.write(
      settings.language == .dutch
        ? "Typ of plak je bericht en sluit af met Ctrl-D. Meer weten: welniet --help\n"
        : "Type or paste your post and end with Ctrl-D. To know more: welniet --help\n")
    invocation.errors.flush()
  }
}

extension Markup {
  /// The markup that a file's extension, in lower case, stands for.
  init(fileExtension: String) {
    switch fileExtension {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: self = .plain
    }
  }
}
