/// Something that a recognizer found in the prose: what it is, never whether it is allowed.
package struct Entity: Sendable, Equatable {
  /// The raw value is also the entity's symbol in the chart.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case person, schoolClass, school, money, date, birthDate, age, email, phone, handle, url, address, postalCode
    case iban, bsn, plate, pupilNumber, idNumber, quotation, number, hashtag, emoji, capitalized, time
    case accessCode, lowGrade

    /// The name by which lexicon patterns call it, in `<…>`.
    package var slot: String {
      switch self {
      case .person: "person"
      case .schoolClass: "class"
      case .school: "school"
      case .money: "money"
      case .date: "date"
      case .birthDate: "birthdate"
      case .age: "age"
      case .email: "email"
      case .phone: "phone"
      case .handle: "handle"
      case .url: "url"
      case .address: "address"
      case .postalCode: "postcode"
      case .iban: "iban"
      case .bsn: "bsn"
      case .plate: "plate"
      case .pupilNumber: "pupilnumber"
      case .idNumber: "idnumber"
      case .quotation: "quote"
      case .number: "number"
      case .hashtag: "hashtag"
      case .emoji: "emoji"
      case .capitalized: "capital"
      case .time: "time"
      case .accessCode: "code"
      case .lowGrade: "lowgrade"
      }
    }

    package var symbol: Symbol { Symbol(rawValue) }
  }

  package var kind: Kind
  /// Token indices.
  package var tokens: Range<Int>
  /// Prose offsets; may begin or end inside a token.
  package var range: Range<Int>
  /// What the recognizer adds, in its own coding (for persons: full name, first name, with title …); 0 for nothing.
  package var detail: Int

  package init(kind: Kind, tokens: Range<Int>, range: Range<Int>, detail: Int = 0) {
    self.kind = kind
    self.tokens = tokens
    self.range = range
    self.detail = detail
  }
}
