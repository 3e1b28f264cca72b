import WelNietEngine

/// The words of the page, in both languages.
struct HTMLWording {
  private let isDutch: Bool

  init(_ language: Language) {
    isDutch = language == .dutch
  }

  var title: String { isDutch ? "WelNiet: verslag" : "WelNiet: report" }
  var heading: String { isDutch ? "Wat kan wel, wat kan niet" : "What is fine, what is not" }
  var introduction: String {
    isDutch
      ? "In de tekst is gekleurd wat het protocol van de school niet toelaat. Erbij staat waarom het niet kan, hoe het wel "
        + "kan, en welk artikel dat zegt."
      : "What the school's protocol does not allow is coloured in the text. With it stands why it is not all right, what "
        + "is, and which article says so."
  }
  var filter: String { isDutch ? "Welke bevindingen" : "Which findings" }
  var show: String { isDutch ? "Toon" : "Show" }
  /// With what the script fills in.
  var shown: String { isDutch ? "{n} van {m} bevindingen getoond" : "{n} of {m} findings shown" }
  var files: String { isDutch ? "Bestanden" : "Files" }
  var wholeDraft: String { isDutch ? "Over de hele tekst" : "About the whole text" }
  var nothing: String { isDutch ? "Niets gevonden." : "Nothing found." }
  var back: String { isDutch ? "naar de plaats in de tekst" : "to the place in the text" }
  var finding: String { isDutch ? "Bevinding" : "Finding" }
  var why: String { isDutch ? "Waarom is dit een regel?" : "Why is this a rule?" }
  var also: String { isDutch ? "Zie ook:" : "See also:" }
  var suppressions: String { isDutch ? "Over de onderdrukkingen in de tekst" : "About the suppressions in the text" }
  func line(_ number: Int) -> String { isDutch ? "regel \(number)" : "line \(number)" }
  func findings(_ count: Int) -> String {
    if isDutch { return count == 1 ? "1 bevinding" : "\(count) bevindingen" }
    return count == 1 ? "1 finding" : "\(count) findings"
  }

  /// What a family of rules is about.
  func family(_ family: String) -> String {
    switch family {
    case "disclaimer": "Disclaimer"
    case "confidential": isDutch ? "Vertrouwelijk" : "Confidential"
    case "quotes": isDutch ? "Citaten" : "Quotations"
    case "abuse": isDutch ? "Omgangsvormen" : "Abuse"
    case "personal-data": isDutch ? "Persoonsgegevens" : "Personal data"
    case "reputation": isDutch ? "Goede naam" : "Reputation"
    case "contact": isDutch ? "Contact" : "Contact"
    case "copyright": isDutch ? "Auteursrecht" : "Copyright"
    case "identity": isDutch ? "Identiteit" : "Identity"
    default: family
    }
  }
}
