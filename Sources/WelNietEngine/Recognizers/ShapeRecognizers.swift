/// Finds everything that has a shape: numbers, codes, addresses, dates, amounts, classes.
///
/// One pass over the tokens; a token's kind, or a set that it is a member of, decides which recognizers look at it,
/// the surest first, and what one of them has found is not looked at by the others.
package struct ShapeRecognizers: Sendable {
  private let phone: PhoneRecognizer
  private let iban: IBANRecognizer
  private let bsn: BSNRecognizer
  private let pupilNumber: PupilNumberRecognizer
  private let idNumber: IDNumberRecognizer
  private let plate: PlateRecognizer
  private let email: EmailRecognizer
  private let handle: HandleRecognizer
  private let address: AddressRecognizer
  private let postalCode: PostalCodeRecognizer
  private let date: DateRecognizer
  private let time: TimeRecognizer
  private let age: AgeRecognizer
  private let money: MoneyRecognizer
  private let schoolClass: SchoolClassRecognizer
  private let numberWord: WordSet

  package init(_ lexicon: Lexicon) {
    phone = PhoneRecognizer(lexicon)
    iban = IBANRecognizer(lexicon)
    bsn = BSNRecognizer(lexicon)
    pupilNumber = PupilNumberRecognizer(lexicon)
    idNumber = IDNumberRecognizer(lexicon)
    plate = PlateRecognizer(lexicon)
    email = EmailRecognizer(lexicon)
    handle = HandleRecognizer(lexicon)
    address = AddressRecognizer(lexicon)
    postalCode = PostalCodeRecognizer(lexicon)
    date = DateRecognizer(lexicon)
    time = TimeRecognizer(lexicon)
    age = AgeRecognizer(lexicon)
    money = MoneyRecognizer(lexicon)
    schoolClass = SchoolClassRecognizer(lexicon)
    numberWord = WordSet("number-word", in: lexicon)
  }

  /// Adds an entity for each shape in a draft.
  package func recognize(_ analysis: inout Analysis) {
    var token = 0
    while token < analysis.tokens.count {
      token = max(token + 1, recognize(&analysis, at: token) ?? token + 1)
    }
  }

  private func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    switch analysis.tokens[token].kind {
    case .number: number(&analysis, token)
    case .word: analysis.tokens[token].flags.contains(.hasDigit) ? code(&analysis, token) : word(&analysis, token)
    case .email: email.recognize(&analysis, at: token)
    case .mention: handle.recognize(&analysis, at: token)
    case .url: analysis.add(.url, over: token..<token + 1)
    case .symbol: symbol(&analysis, token)
    default: nil
    }
  }

  /// Digits.
  private func number(_ analysis: inout Analysis, _ token: Int) -> Int? {
    if let end = iban.recognize(&analysis, afterLetters: token) { return end }
    if let end = bsn.recognizeAnnounced(&analysis, at: token) { return end }
    if let end = plate.recognize(&analysis, at: token) { return end }
    if let end = plate.recognize(&analysis, aroundNumber: token) { return end }
    if let end = place(&analysis, token) { return end }
    if let end = phone.recognize(&analysis, at: token) { return end }
    if let end = announced(&analysis, token) { return end }
    if let end = schoolClass.recognize(&analysis, at: token) { return end }
    if let end = money.recognize(&analysis, at: token) { return end }
    if let end = time.recognize(&analysis, at: token) { return end }
    if let end = bsn.recognizeBare(&analysis, at: token) { return end }
    if let end = age.recognize(&analysis, at: token, end: token + 1) { return end }
    return analysis.add(.number, over: token..<token + 1)
  }

  /// Letters and digits.
  private func code(_ analysis: inout Analysis, _ token: Int) -> Int? {
    if let end = iban.recognize(&analysis, at: token) { return end }
    if let end = plate.recognize(&analysis, at: token) { return end }
    if let end = announced(&analysis, token) { return end }
    let byte = analysis.prose.text[Int(analysis.tokens[token].start)]
    if byte >= 0x30, byte <= 0x39, let end = place(&analysis, token) { return end }
    if let end = phone.recognize(&analysis, at: token) { return end }
    if let end = schoolClass.recognize(&analysis, at: token) { return end }
    if let end = money.recognize(&analysis, at: token) { return end }
    return time.recognize(&analysis, at: token)
  }

  /// A place or a day.
  private func place(_ analysis: inout Analysis, _ token: Int) -> Int? {
    if let end = address.recognize(&analysis, at: token) { return end }
    if let end = date.recognize(&analysis, at: token) { return end }
    return postalCode.recognize(&analysis, at: token)
  }

  /// What only its announcement tells.
  private func announced(_ analysis: inout Analysis, _ token: Int) -> Int? {
    if let end = iban.recognizeOld(&analysis, at: token) { return end }
    if let end = pupilNumber.recognize(&analysis, at: token) { return end }
    return idNumber.recognize(&analysis, at: token)
  }

  /// Letters: only what a set knows can begin something.
  private func word(_ analysis: inout Analysis, _ token: Int) -> Int? {
    if analysis.tokens[token].flags.contains(.masked), let end = email.recognizeMasked(&analysis, at: token) {
      return end
    }
    guard !analysis.chart.isEmpty(at: token) else { return nil }
    if phone.beginnings.begins(at: token, in: analysis), let end = phone.recognizeWords(&analysis, at: token) {
      return end
    }
    if email.at.begins(at: token, in: analysis), let end = email.recognizeSpelled(&analysis, at: token) { return end }
    if handle.platform.begins(at: token, in: analysis),
      let end = handle.recognize(&analysis, besidePlatform: token)
    {
      return end
    }
    if let end = schoolClass.recognizeName(&analysis, at: token) { return end }
    if let end = numberWord.end(at: token, in: analysis) {
      if let past = schoolClass.recognize(&analysis, at: token) { return past }
      if let past = money.recognize(&analysis, at: token) { return past }
      if let past = age.recognize(&analysis, at: token, end: end) { return past }
      return analysis.add(.number, over: token..<end)
    }
    if let end = age.compounds.end(at: token, in: analysis) { return analysis.add(.age, over: token..<end) }
    return money.isCode(analysis, token) ? money.recognize(&analysis, at: token) : nil
  }

  /// `+31`, `€ 5`, `x_y`, `naam @ school . nl`
  private func symbol(_ analysis: inout Analysis, _ token: Int) -> Int? {
    switch analysis.prose.text[Int(analysis.tokens[token].start)] {
    case UInt8(ascii: "+"): phone.recognize(&analysis, at: token)
    case UInt8(ascii: "_"): handle.recognizeBare(&analysis, atUnderscore: token)
    case UInt8(ascii: "@"): email.recognizeSpelled(&analysis, at: token)
    default: MoneyRecognizer.isSign(analysis, token) ? money.recognize(&analysis, at: token) : nil
    }
  }
}
