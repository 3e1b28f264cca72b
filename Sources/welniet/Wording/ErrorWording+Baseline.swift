import WelNietEngine
import WelNietHost

extension ErrorWording {
  func baseline(_ problem: BaselineProblem) -> Parts {
    switch problem {
    case .file(let problem): return file(problem)
    case .missing(let path, let origin, let suggestion):
      return missing(path, origin, suggestion)
    case .content(let error, let at):
      return (say("dit is geen baseline: ", "this is no baseline: ") + error.message(in: language), place(at))
    case .version(let at):
      let what = say(
        "deze baseline is van een nieuwere welniet; werk welniet bij, of begin opnieuw met ‘welniet baseline --new-key’",
        "this baseline is of a newer welniet; update welniet, or begin anew with ‘welniet baseline --new-key’")
      return (what, place(at))
    case .missingKey(let path):
      let what = say("de sleutel van deze baseline ontbreekt; ", "this baseline's key is missing; ")
      return (what + askForKey, path.display)
    case .wrongKey(let path):
      let what = say("deze baseline is met een andere sleutel gemaakt; ", "this baseline was made with another key; ")
      return (what + askForKey, path.display)
    case .malformedKey(let holder):
      let what = say(
        "de sleutel van een baseline bestaat uit 32 hexadecimale cijfers; kijk haar na",
        "a baseline's key consists of 32 hexadecimal digits; check it")
      return (what, holder)
    case .keyOfEnvironment:
      let what = say(
        "de sleutel komt van buiten; haal deze variabele weg om een nieuwe te maken",
        "the key comes from outside; take this variable away to make a new one")
      return (what, BaselineKey.variable)
    case .noKeyYet:
      let what = say(
        "hier is nog geen sleutel; ‘welniet baseline’ maakt er een",
        "there is no key here yet; ‘welniet baseline’ makes one")
      return (what, "--show-key")
    case .noPlaceForKey:
      let what = say(
        "buiten een git-repository is er geen plaats voor een sleutel; bedenk 32 hexadecimale cijfers en zet ze in deze "
          + "variabele",
        "outside a git repository there is no place for a key; make up 32 hexadecimal digits and put them in this "
          + "variable")
      return (what, BaselineKey.variable)
    }
  }

  private var askForKey: String {
    let places = (BaselineKey.variable, ".git/\(BaselineKey.fileName)")
    return say(
      "vraag haar aan wie hem maakte (‘welniet baseline --show-key’) en zet haar in \(places.0) of \(places.1), begin "
        + "opnieuw met ‘welniet baseline --new-key’, of ga zonder verder met --no-baseline",
      "ask whoever made it for the key (‘welniet baseline --show-key’) and put it in \(places.0) or \(places.1), begin "
        + "anew with ‘welniet baseline --new-key’, or go on without it: --no-baseline")
  }

  private func missing(_ path: Path, _ origin: Origin, _ suggestion: String?) -> Parts {
    let what = say("deze baseline is er niet", "this baseline is not there")
    if let guess = meant(suggestion) { return (what + guess, origin.place.map(place) ?? path.display) }
    var command = "welniet baseline"
    if case .flag(let name) = origin { command += " \(name) \(path.display)" }
    return (
      what + say("; ‘\(command)’ maakt haar", "; ‘\(command)’ makes it"), origin.place.map(place) ?? path.display
    )
  }

  /// What a baseline knows in vain.
  func line(for stale: BaselineSet.Stale) -> String {
    let rules = stale.rules.map { $0.id }.joined(separator: ", ")
    let count = "\(stale.count) " + (stale.count == 1 ? say("bevinding", "finding") : say("bevindingen", "findings"))
    let again = say("leg haar opnieuw vast met ‘welniet baseline’", "record it anew with ‘welniet baseline’")
    if let file = stale.file {
      let what = say(
        "de baseline kent hier meer dan er nog staat: \(count) (\(rules)); \(again)",
        "the baseline knows more here than is still there: \(count) (\(rules)); \(again)")
      return line((what, file.display))
    }
    let what = say(
      "de baseline kent bestanden die er niet meer zijn: \(count) (\(rules)); \(again)",
      "the baseline knows files that are gone: \(count) (\(rules)); \(again)")
    return line((what, stale.baseline.display))
  }
}
