import WelNietEngine
import WelNietLexicons

/// The words about protocols and rules that commands use.
struct ProtocolWording {
  private let isDutch: Bool

  init(_ language: Language) {
    isDutch = language == .dutch
  }

  func title(of side: SchoolProtocol.Side) -> String {
    switch side {
    case .wel: isDutch ? "Wel: dit vraagt de school" : "Wel: what the school asks for"
    case .niet: isDutch ? "Niet: dit mag niet" : "Niet: what is not allowed"
    case .norm: isDutch ? "Uitgangspunten" : "Principles"
    case .gevolg: isDutch ? "Gevolgen" : "Consequences"
    }
  }

  func audience(_ audience: [SchoolProtocol.Audience]) -> String {
    audience.map { name(of: $0) }.joined(separator: ", ")
  }

  private func name(of audience: SchoolProtocol.Audience) -> String {
    switch audience {
    case .employee: isDutch ? "medewerkers" : "staff"
    case .pupil: isDutch ? "leerlingen" : "pupils"
    case .parent: isDutch ? "ouders" : "parents"
    case .all: isDutch ? "iedereen" : "everyone"
    case .school: isDutch ? "de school" : "the school"
    }
  }

  func articles(_ count: Int) -> String {
    if isDutch { return count == 1 ? "1 artikel" : "\(count) artikelen" }
    return count == 1 ? "1 article" : "\(count) articles"
  }

  var noArticle: String { isDutch ? "geen artikel in dit protocol" : "no article in this protocol" }
  var rules: String { isDutch ? "regels:" : "rules:" }
  var reason: String { isDutch ? "geen regel:" : "no rule:" }
  var wideReading: String { isDutch ? "ruim gelezen" : "read widely" }
  var unbreakable: String {
    isDutch ? "Artikelen waar geen bericht op stuk kan lopen" : "Articles that no post can break"
  }
  var disclaimer: String { isDutch ? "Een disclaimer die volstaat:" : "A disclaimer that will do:" }
  var what: String { isDutch ? "Wat" : "What" }
  var why: String { isDutch ? "Waarom" : "Why" }
  var article: String { isDutch ? "Artikel" : "Article" }
  var also: String { isDutch ? "Ook" : "Also" }
  var measured: String { isDutch ? "Gemeten" : "Measured" }
  var flagged: String { isDutch ? "Dit wordt gemeld" : "This is reported" }
  var innocent: String { isDutch ? "Dit niet" : "This is not" }

  /// How accurate a rule is on our own labelled posts.
  func figures(_ figures: MeasuredFigures.Figures, posts: Int) -> String {
    let precision = figures.precision.map(figure) ?? "–"
    let recall = figures.recall.map(figure) ?? "–"
    return isDutch
      ? "precisie \(precision), vangst \(recall) op \(posts) eigen testberichten (\(figures.labels) keer gelabeld)"
      : "precision \(precision), recall \(recall) on \(posts) test posts of our own (labelled \(figures.labels) times)"
  }

  private func figure(_ ratio: Double) -> String {
    Ratio.text(ratio, digits: 2, point: isDutch ? "," : ".")
  }

  /// Who writes an example, where and how, as far as it is not an employee's plain text on a personal account.
  func circumstances(of example: RuleText.Example) -> String {
    var parts: [String] = []
    switch example.author {
    case .employee: break
    case .pupil: parts.append(isDutch ? "van een leerling" : "by a pupil")
    case .parent: parts.append(isDutch ? "van een ouder" : "by a parent")
    }
    if example.channel == .official {
      parts.append(isDutch ? "op het kanaal van de school" : "on the school's channel")
    }
    if example.protocolID != "wolfert-tweetalig" { parts.append("--protocol \(example.protocolID)") }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }
}
