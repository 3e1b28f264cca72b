import WelNietHost

extension ErrorWording {
  func usage(_ error: UsageError) -> Parts {
    switch error {
    case .unknownOption(let name, let suggestion):
      let see = say("; ‘welniet --help’ noemt ze alle", "; ‘welniet --help’ lists them all")
      return (say("onbekende optie", "unknown option") + (meant(suggestion) ?? see), name)
    case .missingValue(let option, let placeholder):
      return (say("na deze optie hoort ", "this option takes ") + placeholder, option)
    case .unwantedValue(let option):
      return (say("deze optie heeft geen waarde; laat ‘=…’ weg", "this option has no value; leave out ‘=…’"), option)
    case .wrongNumber(let text, let option, let range):
      let (low, high) = (range.lowerBound, range.upperBound)
      return (
        say("‘\(text)’ is geen getal van \(low) tot \(high)", "‘\(text)’ is no number from \(low) to \(high)"), option
      )
    case .wrongWord(let word, let option, let words): return wrongWord(word, option, words)
    case .unknownRule(let name, let option, let suggestion):
      let see = say("; ‘welniet rules’ noemt ze alle", "; ‘welniet rules’ lists them all")
      let what = say("onbekende regel ‘\(name)’", "unknown rule ‘\(name)’")
      return (what + (meant(suggestion) ?? see), option)
    case .unknownProtocol(let name, let suggestion, let ids):
      let file = say(", of noem een .json-bestand", ", or name a .json file")
      let what = say("onbekend protocol ‘\(name)’", "unknown protocol ‘\(name)’")
      return (what + (meant(suggestion) ?? choice(ids) + file), "--protocol")
    case .missingOperand(let operand): return (missing(operand), "")
    case .unwantedOperand(let text):
      return (say("hier hoort niets meer; laat het weg", "nothing more is expected here; leave it out"), text)
    case .unknownSubcommand(let word, let command, let words): return wrongWord(word, command, words)
    case .outputIsInput(let path):
      let what = say(
        "het verslag zou een bestand overschrijven dat wordt nagekeken; kies een andere naam",
        "the report would overwrite a file that is being checked; choose another name")
      return (what, path)
    }
  }

  private func wrongWord(_ word: String, _ place: String, _ words: [String]) -> Parts {
    let what = say("‘\(word)’ kan hier niet", "‘\(word)’ is not possible here")
    return (what + (meant(Suggestion.nearest(to: word, among: words)) ?? choice(words)), place)
  }

  private func missing(_ operand: UsageError.Operand) -> String {
    switch operand {
    case .rule: say("noem een regel, bijvoorbeeld abuse/insult", "name a rule, such as abuse/insult")
    case .file: say("noem ten minste één bestand", "name at least one file")
    case .subcommand(let words):
      say("hier hoort ", "expected here: ") + words.joined(separator: say(" of ", " or "))
    }
  }
}
