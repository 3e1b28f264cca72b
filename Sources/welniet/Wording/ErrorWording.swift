import WelNietEngine
import WelNietHost
import WelNietReporters

/// Says in one line what went wrong, what to do about it, and where.
struct ErrorWording {
  private let language: Language
  private var isDutch: Bool { language == .dutch }

  init(_ language: Language) {
    self.language = language
  }

  /// `welniet: what; what to do (where)`, with a line feed.
  func line(for failure: Failure) -> String {
    switch failure {
    case .usage(let error): line(usage(error))
    case .file(let problem): line(file(problem))
    case .data(let problem): line(data(problem))
    case .lexicon(let errors): errors.map(line(for:)).joined()
    }
  }

  /// `path:line:column: error: what`, and the offending line with a caret under the place.
  func line(for error: LexiconError) -> String {
    let word = isDutch ? "fout" : "error"
    let message = DisplayText.escaped(error.problem.message(language))
    let line = Array(error.excerpt.utf8)
    let offset = min(max(error.column - 1, 0), line.count)
    let column = String(decoding: line[..<offset], as: UTF8.self).unicodeScalars.count + 1
    let place = "\(DisplayText.escaped(error.file)):\(error.line):\(column)"
    if case .exampleFound = error.problem { return "\(place): \(word): \(message)\n" }
    if case .exampleNotFound = error.problem { return "\(place): \(word): \(message)\n" }
    let excerpt = LineExcerpt(
      of: line, line: 0..<line.count, marked: offset..<min(offset + 1, line.count), width: 96)
    return "\(place): \(word): \(message)\n  | \(excerpt.text)\n  | \(excerpt.carets)\n"
  }

  /// What went wrong and what to do; and where, empty where that says it all.
  typealias Parts = (what: String, place: String)

  private func line(_ parts: Parts) -> String {
    let place = parts.place.isEmpty ? "" : " (\(parts.place))"
    return "welniet: \(DisplayText.escaped(parts.what + place))\n"
  }

  /// How checking lexicon files ended.
  func checked(files: Int, examples: Int, failures: Int) -> String {
    let file = isDutch ? (files == 1 ? "bestand" : "bestanden") : (files == 1 ? "file" : "files")
    let example = isDutch ? (examples == 1 ? "voorbeeld" : "voorbeelden") : (examples == 1 ? "example" : "examples")
    let end: String
    if failures == 0 {
      end = isDutch ? "alles in orde" : "all is well"
    } else {
      end = isDutch ? "\(failures) mislukt" : "\(failures) failed"
    }
    return "\(files) \(file), \(examples) \(example): \(end).\n"
  }

  // MARK: Usage

  private func usage(_ error: UsageError) -> Parts {
    switch error {
    case .unknownOption(let name, let suggestion):
      let see = isDutch ? "; ‘welniet --help’ noemt ze alle" : "; ‘welniet --help’ lists them all"
      return ((isDutch ? "onbekende optie" : "unknown option") + (meant(suggestion) ?? see), name)
    case .missingValue(let option, let placeholder):
      return ((isDutch ? "na deze optie hoort " : "this option takes ") + placeholder, option)
    case .unwantedValue(let option):
      return (isDutch ? "deze optie heeft geen waarde; laat ‘=…’ weg" : "this option has no value; leave out ‘=…’", option)
    case .wrongWord(let word, let option, let words):
      let choice = (isDutch ? "; kies uit " : "; choose from ") + words.joined(separator: ", ")
      let near = Suggestion.nearest(to: word, among: words)
      return ((isDutch ? "‘\(word)’ kan hier niet" : "‘\(word)’ is not possible here") + (meant(near) ?? choice), option)
    case .unknownRule(let name, let option, let suggestion):
      let see = isDutch ? "; ‘welniet rules’ noemt ze alle" : "; ‘welniet rules’ lists them all"
      return ((isDutch ? "onbekende regel ‘\(name)’" : "unknown rule ‘\(name)’") + (meant(suggestion) ?? see), option)
    case .unknownProtocol(let name, let suggestion, let ids):
      let choice =
        (isDutch ? "; kies uit " : "; choose from ") + ids.joined(separator: ", ")
        + (isDutch ? ", of noem een .json-bestand" : ", or name a .json file")
      let what = isDutch ? "onbekend protocol ‘\(name)’" : "unknown protocol ‘\(name)’"
      return (what + (meant(suggestion) ?? choice), "--protocol")
    case .missingOperand(let operand): return missing(operand)
    case .unwantedOperand(let text):
      return (isDutch ? "hier hoort niets meer; laat het weg" : "nothing more is expected here; leave it out", text)
    case .unknownSubcommand(let word, let command, let words):
      let choice = (isDutch ? "; kies uit " : "; choose from ") + words.joined(separator: ", ")
      let near = Suggestion.nearest(to: word, among: words)
      return ((isDutch ? "‘\(word)’ kan hier niet" : "‘\(word)’ is not possible here") + (meant(near) ?? choice), command)
    case .outputIsInput(let path):
      let what =
        isDutch
        ? "het verslag zou een bestand overschrijven dat wordt nagekeken; kies een andere naam"
        : "the report would overwrite a file that is being checked; choose another name"
      return (what, path)
    }
  }

  private func missing(_ operand: UsageError.Operand) -> Parts {
    switch operand {
    case .rule:
      return (isDutch ? "noem een regel, bijvoorbeeld abuse/insult" : "name a rule, such as abuse/insult", "")
    case .file: return (isDutch ? "noem ten minste één bestand" : "name at least one file", "")
    case .subcommand(let words):
      return ((isDutch ? "hier hoort " : "expected here: ") + words.joined(separator: isDutch ? " of " : " or "), "")
    }
  }

  private func meant(_ suggestion: String?) -> String? {
    suggestion.map { isDutch ? "; bedoel je ‘\($0)’?" : "; did you mean ‘\($0)’?" }
  }

  // MARK: Files and data

  private func file(_ problem: FileProblem) -> Parts {
    let path = problem.path.display
    switch problem.kind {
    case .notFound:
      if let command = Suggestion.nearest(to: path, among: Command.names), !path.contains("/"), !path.contains(".") {
        let what = isDutch ? "er is geen bestand of opdracht van die naam" : "there is no file or command of that name"
        return (what + (meant(command) ?? ""), path)
      }
      return (
        isDutch ? "bestand niet gevonden; kijk de naam en de map na" : "file not found; check the name and the folder", path
      )
    case .isDirectory:
      let example = path + (path.hasSuffix("/") ? "*.md" : "/*.md")
      return (
        isDutch ? "dit is een map; noem de bestanden erin, bijvoorbeeld \(example)"
          : "this is a folder; name the files in it, for example \(example)", path
      )
    case .notAllowed:
      return (
        isDutch ? "geen toegang; kijk na of je dit bestand mag lezen of schrijven"
          : "no access; check whether you may read or write this file", path
      )
    case .noSpace:
      return (isDutch ? "de schijf is vol; maak ruimte" : "the disk is full; make room", path)
    case .system(let number):
      let reason = FileProblem.systemMessage(number)
      return (isDutch ? "lezen of schrijven lukt niet: \(reason)" : "cannot read or write: \(reason)", path)
    }
  }

  private func data(_ problem: DataProblem) -> Parts {
    switch problem {
    case .file(let problem): return file(problem)
    case .content(let error, let path, let line, let column):
      return (error.message(in: language), "\(path.display):\(line):\(column)")
    case .unknownProtocol(let name, let suggestion):
      return usage(.unknownProtocol(name, suggestion: suggestion, ids: []))
    case .extendsTooDeep(let path):
      return (
        isDutch ? "de protocollen bouwen in een kring op elkaar voort; haal één ‘extends’ weg"
          : "the protocols build on each other in a circle; take one ‘extends’ away", path.display
      )
    }
  }
}
