/// The words that fixes write into drafts, in the draft's language, and what fixes are called.
enum FixWording {
  typealias Text = SchoolProtocol.Text

  /// A sentence that says one element of a disclaimer.
  static func sentence(_ element: SchoolProtocol.DisclaimerElement) -> Text {
    switch element {
    case .ownOpinion: Text(dutch: "Dit is mijn eigen mening.", english: "This is my own opinion.")
    case .notOfficial:
      Text(
        dutch: "Dit is niet het officiële standpunt van de school.",
        english: "This is not the official position of the school.")
    case .notThirdParties:
      Text(
        dutch: "Voor wat anderen schrijven ben ik niet verantwoordelijk.",
        english: "I am not responsible for what others write.")
    }
  }

  static let affiliation = Text(dutch: "Ik werk op deze school.", english: "I work at this school.")
  static let consentNote = Text(dutch: "(geplaatst met toestemming)", english: "(posted with permission)")

  /// What a thing that is left out is called; nil for what fixes leave alone.
  static func leftOut(_ kind: Entity.Kind) -> (noun: Text, article: Text)? {
    switch kind {
    case .phone: named("telefoonnummer", "phone number", "het")
    case .email: named("e-mailadres", "email address", "het")
    case .handle: named("account", "account", "het")
    case .url: named("link", "link", "de")
    case .address: named("adres", "address", "het")
    case .bsn: named("burgerservicenummer", "citizen service number", "het")
    case .iban: named("rekeningnummer", "account number", "het")
    case .plate: named("kenteken", "registration number", "het")
    case .pupilNumber: named("leerlingnummer", "pupil number", "het")
    case .idNumber: named("documentnummer", "document number", "het")
    case .date: named("datum", "date", "de")
    default: nil
    }
  }

  private static func named(_ dutch: String, _ english: String, _ article: String) -> (noun: Text, article: Text) {
    (Text(dutch: dutch, english: english), Text(dutch: article, english: "the"))
  }

  static func mask(_ noun: Text) -> Text {
    Text(dutch: "[\(noun.dutch) weggelaten]", english: "[\(noun.english) left out]")
  }

  static func title(leavingOut noun: Text, _ article: Text) -> Text {
    Text(dutch: "Laat \(article.dutch) \(noun.dutch) weg", english: "Leave out \(article.english) \(noun.english)")
  }

  static func title(replacingNameBy words: String) -> Text {
    Text(dutch: "Vervang de naam door ‘\(words)’", english: "Replace the name by ‘\(words)’")
  }

  static let removeName = Text(dutch: "Laat de naam weg", english: "Leave out the name")
  static let addDisclaimer = Text(dutch: "Zet er een disclaimer bij", english: "Add a disclaimer")
  static let completeDisclaimer = Text(dutch: "Vul de disclaimer aan", english: "Complete the disclaimer")
  static let addAffiliation = Text(
    dutch: "Zeg erbij dat je op deze school werkt", english: "Say that you work at this school")
  static let removeImage = Text(dutch: "Haal de afbeelding weg", english: "Remove the image")
  static let addConsentNote = Text(
    dutch: "Vermeld dat er toestemming is (als dat zo is)", english: "State that there is permission (if there is)")
}
