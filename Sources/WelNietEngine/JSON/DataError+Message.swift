extension DataError {
  /// The error in words, without its place.
  public func message(in language: Language) -> String {
    language == .dutch ? dutch : english
  }

  private var dutch: String {
    switch problem {
    case .syntax(let problem): problem.message(in: .dutch)
    case .unknownKey(let key, let suggestion): "onbekende sleutel ‘\(key)’" + meant(suggestion, .dutch)
    case .duplicateKey(let key): "de sleutel ‘\(key)’ staat er twee keer"
    case .missingKey(let key): "de sleutel ‘\(key)’ ontbreekt"
    case .wrongKind(let key, let expected):
      (key.isEmpty ? "hier hoort " : "bij ‘\(key)’ hoort ") + expected.name(in: .dutch)
    case .emptyText(let key): "‘\(key)’ is leeg"
    case .unknownWord(let word, let key, let suggestion):
      "‘\(word)’ kan niet bij ‘\(key)’" + meant(suggestion, .dutch)
    case .unknownRule(let rule, let suggestion): "onbekende regel ‘\(rule)’" + meant(suggestion, .dutch)
    case .duplicateReference(let reference): "artikel ‘\(reference)’ staat er twee keer"
    case .unknownReference(let reference, let suggestion):
      "er is geen artikel ‘\(reference)’" + meant(suggestion, .dutch)
    case .rulesOrReason(let reference):
      "artikel ‘\(reference)’ heeft óf regels nodig, óf een reden waarom geen regel ernaar verwijst"
    case .ruleWithoutArticle(let rule): "geen enkel artikel noemt regel ‘\(rule)’"
    case .duplicateRule(let rule): "regel ‘\(rule)’ staat er twee keer"
    case .missingRule(let rule): "regel ‘\(rule)’ ontbreekt"
    case .extendsAnother(let base): "dit protocol bouwt voort op ‘\(base)’, dat hier niet bekend is"
    }
  }

  private var english: String {
    switch problem {
    case .syntax(let problem): problem.message(in: .english)
    case .unknownKey(let key, let suggestion): "unknown key ‘\(key)’" + meant(suggestion, .english)
    case .duplicateKey(let key): "the key ‘\(key)’ is there twice"
    case .missingKey(let key): "the key ‘\(key)’ is missing"
    case .wrongKind(let key, let expected):
      (key.isEmpty ? "expected here: " : "‘\(key)’ takes ") + expected.name(in: .english)
    case .emptyText(let key): "‘\(key)’ is empty"
    case .unknownWord(let word, let key, let suggestion):
      "‘\(key)’ does not take ‘\(word)’" + meant(suggestion, .english)
    case .unknownRule(let rule, let suggestion): "unknown rule ‘\(rule)’" + meant(suggestion, .english)
    case .duplicateReference(let reference): "article ‘\(reference)’ is there twice"
    case .unknownReference(let reference, let suggestion):
      "there is no article ‘\(reference)’" + meant(suggestion, .english)
    case .rulesOrReason(let reference):
      "article ‘\(reference)’ needs either rules or a reason why no rule cites it"
    case .ruleWithoutArticle(let rule): "no article names rule ‘\(rule)’"
    case .duplicateRule(let rule): "rule ‘\(rule)’ is there twice"
    case .missingRule(let rule): "rule ‘\(rule)’ is missing"
    case .extendsAnother(let base): "this protocol builds on ‘\(base)’, which is not known here"
    }
  }

  private func meant(_ suggestion: String?, _ language: Language) -> String {
    guard let suggestion else { return "" }
    return language == .dutch ? "; bedoelde je ‘\(suggestion)’?" : "; did you mean ‘\(suggestion)’?"
  }
}

extension DataError.Expected {
  /// The kind with its article, to stand after "takes".
  func name(in language: Language) -> String {
    let dutch = language == .dutch
    switch self {
    case .text: return dutch ? "een tekst tussen \"…\"" : "a text in \"…\""
    case .texts: return dutch ? "een lijst van teksten: [\"…\", \"…\"]" : "a list of texts: [\"…\", \"…\"]"
    case .flag: return dutch ? "true of false" : "true or false"
    case .number: return dutch ? "een getal" : "a number"
    case .list: return dutch ? "een lijst: […]" : "a list: […]"
    case .object: return dutch ? "een object: {…}" : "an object: {…}"
    }
  }
}
