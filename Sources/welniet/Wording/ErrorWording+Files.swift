import WelNietEngine
import WelNietHost

extension ErrorWording {
  func file(_ problem: FileProblem) -> Parts {
    (fileMessage(problem), problem.path.display)
  }

  private func fileMessage(_ problem: FileProblem) -> String {
    let path = problem.path.display
    switch problem.kind {
    case .notFound:
      if let command = Suggestion.nearest(to: path, among: Command.names), !path.contains("/"), !path.contains(".") {
        let what = say("er is geen bestand of opdracht van die naam", "there is no file or command of that name")
        return what + (meant(command) ?? "")
      }
      return say(
        "bestand niet gevonden; kijk de naam en de map na", "file not found; check the name and the folder")
    case .isDirectory:
      let example = path + (path.hasSuffix("/") ? "*.md" : "/*.md")
      return say(
        "dit is een map; noem de bestanden erin, bijvoorbeeld \(example)",
        "this is a folder; name the files in it, for example \(example)")
    case .notAllowed:
      return say(
        "geen toegang; kijk na of je dit bestand mag lezen of schrijven",
        "no access; check whether you may read or write this file")
    case .exists:
      return say(
        "bestaat al en blijft zoals het is; verwijder het eerst, of pas het aan",
        "is there already and stays as it is; remove it first, or change it")
    case .changed:
      return say(
        "is ondertussen veranderd en blijft zoals het is; probeer het opnieuw",
        "has changed meanwhile and stays as it is; try again")
    case .outside:
      return say(
        "dit bestand ligt buiten de map of repository van de configuratie; verplaats het",
        "this file lies outside the configuration's folder or repository; move it")
    case .noObject:
      return say(
        "git heeft deze tekst niet; kijk de repository na met ‘git fsck’",
        "git doesn't have this text; check the repository with ‘git fsck’")
    case .noSpace: return say("de schijf is vol; maak ruimte", "the disk is full; make room")
    case .tooLarge(let limit):
      let size = "\(limit >> 20) MiB"
      return say("groter dan \(size); deel het in stukken", "larger than \(size); part it into pieces")
    case .system(let number):
      let reason = FileProblem.systemMessage(number)
      return say("lezen of schrijven lukt niet: \(reason)", "cannot read or write: \(reason)")
    }
  }

  func data(_ problem: DataProblem) -> Parts {
    switch problem {
    case .file(let problem): return file(problem)
    case .content(let error, let path, let line, let column):
      return (error.message(in: language), "\(path.display):\(line):\(column)")
    case .unknownProtocol(let name, let suggestion):
      return usage(.unknownProtocol(name, suggestion: suggestion, ids: []))
    case .extendsTooDeep(let path):
      let what = say(
        "de protocollen bouwen in een kring op elkaar voort; haal één ‘extends’ weg",
        "the protocols build on each other in a circle; take one ‘extends’ away")
      return (what, path.display)
    }
  }
}
