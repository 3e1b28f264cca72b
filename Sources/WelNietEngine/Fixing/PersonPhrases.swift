/// What a person is called instead of by name.
struct PersonPhrases {
  /// Whom a name belongs to, as far as the draft tells.
  enum Whom: UInt8, Sendable {
    case pupil, baby, teacher, colleague, staff, someone
  }

  /// The first, second and further of their kind in a draft.
  enum Order: Sendable {
    case first, second, further
    /// One of two who were first spoken of together.
    case one, other
    /// One of more who were.
    case among

    init(_ number: Int) {
      self = number == 0 ? .first : number == 1 ? .second : .further
    }
  }

  let whom: Whom
  let language: Language
  private var isDutch: Bool { language == .dutch }

  /// `leerling`
  var noun: String {
    switch whom {
    case .pupil: isDutch ? "leerling" : "pupil"
    case .baby: "baby"
    case .teacher: isDutch ? "leerkracht" : "teacher"
    case .colleague: isDutch ? "collega" : "colleague"
    case .staff: isDutch ? "medewerker" : "member of staff"
    case .someone: isDutch ? "persoon" : "person"
    }
  }

  private var plural: String {
    switch whom {
    case .pupil: isDutch ? "leerlingen" : "pupils"
    case .baby: isDutch ? "baby’s" : "babies"
    case .teacher: isDutch ? "leerkrachten" : "teachers"
    case .colleague: isDutch ? "collega’s" : "colleagues"
    case .staff: isDutch ? "medewerkers" : "members of staff"
    case .someone: isDutch ? "mensen" : "people"
    }
  }

  /// `een leerling`, at the first mention.
  func indefinite(_ order: Order) -> String {
    if whom == .someone {
      switch order {
      case .second: return isDutch ? "iemand anders" : "someone else"
      case .further: return isDutch ? "nog iemand" : "someone else"
      default: return isDutch ? "iemand" : "someone"
      }
    }
    switch order {
    case .second: return (isDutch ? "een andere " : "another ") + noun
    case .further: return (isDutch ? "nog een " : "another ") + noun
    default: return (isDutch ? "een " : "a ") + noun
    }
  }

  /// `de leerling`, at later mentions.
  func definite(_ order: Order) -> String {
    switch order {
    case .first: return (whom == .someone ? isDutch ? "die " : "that " : isDutch ? "de " : "the ") + noun
    case .second: return (isDutch ? "de andere " : "the other ") + noun
    case .further: return (isDutch ? "die " : "that ") + noun
    case .one: return (isDutch ? "de ene " : "the one ") + noun
    case .other: return (isDutch ? "de andere " : "the other ") + noun
    case .among: return (isDutch ? "een van de " : "one of the ") + plural
    }
  }

  /// `twee leerlingen`, `twee andere leerlingen`, `de twee leerlingen`
  func group(of count: Int, _ order: Order, isKnown: Bool) -> String {
    let number = PersonPhrases.number(count, language)
    if isKnown { return (isDutch ? "de \(number) " : "the \(number) ") + plural }
    switch order {
    case .second: return number + (isDutch ? " andere " : " other ") + plural
    case .further: return (isDutch ? "nog \(number) " : "\(number) more ") + plural
    default: return "\(number) " + plural
    }
  }

  /// `leerling 3`, in lists and tables.
  func label(_ number: Int) -> String { "\(noun) \(number)" }

  /// `iemands`, `diens`: before whatever is owned; English adds its ending to any phrase.
  func owner(_ phrase: String, isKnown: Bool) -> String {
    if isDutch { return isKnown ? "diens" : "iemands" }
    return phrase + "’s"
  }

  private static func number(_ count: Int, _ language: Language) -> String {
    let words =
      language == .dutch
      ? ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
      : ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    return words.indices.contains(count - 2) ? words[count - 2] : "\(count)"
  }
}
