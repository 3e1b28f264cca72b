import WelNietEngine

/// The words that the server shows, in both languages.
struct ServerWording: Sendable {
  private let isDutch: Bool

  init(_ language: Language) {
    isDutch = language == .dutch
  }

  private func say(_ dutch: String, _ english: String) -> String { isDutch ? dutch : english }

  var also: String { say("Zie ook", "See also") }
  var example: String { say("Bijvoorbeeld", "For example") }
  var why: String { say("Waarom", "Why") }
  var flagged: String { say("Dit wordt gemeld", "This is reported") }
  var innocent: String { say("Dit niet", "This is not") }
  var noArticle: String { say("geen artikel in dit protocol", "no article in this protocol") }

  func notLinted(_ reason: String) -> String {
    say("niet nagekeken: ", "not checked: ") + reason
  }

  func settings(_ name: String, _ reason: String) -> String {
    say("welniet: de instellingen van je editor (\(name)) deugen niet: ", "welniet: your editor's settings (\(name)): ")
      + reason
  }

  func suppress(_ rule: String) -> String {
    say("Verklaren waarom dit hier mag (\(rule))", "Explain why this is all right here (\(rule))")
  }

  func suppressEverywhere(_ rule: String) -> String {
    say("Verklaren waarom dit in deze tekst mag (\(rule))", "Explain why this is all right in this text (\(rule))")
  }

  /// What stands in a suppression comment until somebody writes the reason.
  var reason: String { say("schrijf hier waarom dit mag", "write here why this is all right") }

  func explain(_ rule: String) -> String { say("Regel uitleggen: \(rule)", "Explain the rule: \(rule)") }

  var fixAll: String { say("Alles herstellen wat veilig kan", "Fix everything that is safe to fix") }
  var linting: String { say("Nakijken", "Checking") }
}
