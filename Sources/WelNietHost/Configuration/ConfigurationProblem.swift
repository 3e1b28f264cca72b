import WelNietEngine

/// Why a configuration, or a file that it names, cannot be used.
package struct ConfigurationProblem: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case data(DataError.Problem)
    /// A key that is like none of the possible ones.
    case unknownKey(String, among: [String])
    case unknownWord(String, key: String, among: [String])
    /// A key that is known, but not possible here.
    case misplacedKey(String)
    case unknownProtocol(String, suggestion: String?)
    /// A file that the configuration names is not there; with the nearest name in its folder.
    case missingFile(String, suggestion: String?)
    /// It names a file outside the folder, or the repository, that it stands in.
    case outside(String)
    case notAFile(String)
    case frontMatter(FrontMatterError.Problem)
    case register(RegisterProblem)
  }

  package var kind: Kind
  package var place: Place

  package init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }
}

extension ConfigurationProblem {
  /// The problem in words, without its place.
  package func message(in language: Language) -> String {
    let dutch = language == .dutch
    switch kind {
    case .data(let problem): return DataError(problem, offset: 0).message(in: language)
    case .unknownKey(let key, let keys):
      let what = dutch ? "onbekende sleutel ‘\(key)’; kies uit " : "unknown key ‘\(key)’; choose from "
      return what + keys.joined(separator: ", ")
    case .unknownWord(let word, let key, let words):
      let what = dutch ? "‘\(word)’ kan niet bij ‘\(key)’; kies uit " : "‘\(key)’ does not take ‘\(word)’; choose from "
      return what + words.joined(separator: ", ")
    case .misplacedKey(let key):
      return dutch
        ? "‘\(key)’ kan hier niet; zet het bovenaan in welniet.json"
        : "‘\(key)’ cannot stand here; put it at the top of welniet.json"
    case .unknownProtocol(let name, let suggestion):
      let what = dutch ? "onbekend protocol ‘\(name)’" : "unknown protocol ‘\(name)’"
      let see = dutch ? "; ‘welniet protocols’ noemt ze alle" : "; ‘welniet protocols’ lists them all"
      return what + (meant(suggestion, dutch) ?? see)
    case .missingFile(let name, let suggestion):
      let what = dutch ? "bestand ‘\(name)’ niet gevonden" : "file ‘\(name)’ not found"
      let check = dutch ? "; kijk de naam na" : "; check the name"
      return what + (meant(suggestion, dutch) ?? check)
    case .outside(let name):
      return dutch
        ? "‘\(name)’ ligt buiten deze map of repository; verplaats het bestand, of noem het met een optie"
        : "‘\(name)’ lies outside this folder or repository; move the file, or name it with an option"
    case .notAFile(let name):
      return dutch ? "‘\(name)’ is geen gewoon bestand" : "‘\(name)’ is no regular file"
    case .frontMatter(let problem): return problem.message(in: language)
    case .register(let problem): return problem.message(in: language)
    }
  }

  private func meant(_ suggestion: String?, _ dutch: Bool) -> String? {
    suggestion.map { dutch ? "; bedoel je ‘\($0)’?" : "; did you mean ‘\($0)’?" }
  }
}
