/// The word sets by which persons are known, looked up once.
struct PersonSymbols: Sendable {
  let given, nameWord, surname, surnameEnding, particle, particleWord: Symbol
  let title, role, relative, publicTitle, publicPerson: Symbol
  let notPerson, organisation, namedThing, nameVerb, predicate: Symbol
  let joint, kindDeterminer, thingDeterminer, placeLink, ownerWord, makerLink, isVerb: Symbol
  let letterNoun, possessive, byline, workNoun, makerHeading, attribution: Symbol
  let tieNoun, tieLink, classLink, looseClassLink, ownClass, youngPerson, own: Symbol
  let closing, selfIntroduction, dutchWord, englishWord: Symbol

  init(_ lexicon: Lexicon) {
    func symbol(_ name: StaticString) -> Symbol { lexicon.symbol(named: name) ?? Symbol.max }
    given = symbol("given-name")
    nameWord = symbol("name-word")
    surname = symbol("surname")
    surnameEnding = symbol("surname-ending")
    particle = symbol("tussenvoegsel")
    particleWord = symbol("tussenvoegsel-word")
    title = symbol("name-title")
    role = symbol("staff-role")
    relative = symbol("family-title")
    publicTitle = symbol("public-title")
    publicPerson = symbol("public-person")
    notPerson = symbol("not-person")
    organisation = symbol("org-word")
    namedThing = symbol("named-thing")
    nameVerb = symbol("name-verb")
    predicate = symbol("name-predicate")
    joint = symbol("name-joint")
    kindDeterminer = symbol("determiner-kind")
    thingDeterminer = symbol("determiner-thing")
    placeLink = symbol("place-link")
    ownerWord = symbol("owner-word")
    makerLink = symbol("maker-link")
    isVerb = symbol("is-verb")
    letterNoun = symbol("letter-noun")
    possessive = symbol("possessive")
    byline = symbol("byline")
    workNoun = symbol("work-noun")
    makerHeading = symbol("maker-heading")
    attribution = symbol("attribution")
    tieNoun = symbol("tie-noun")
    tieLink = symbol("tie-link")
    classLink = symbol("class-link")
    looseClassLink = symbol("class-link-loose")
    ownClass = symbol("own-class")
    youngPerson = symbol("young-person")
    own = symbol("own-word")
    closing = symbol("closing")
    selfIntroduction = symbol("self-intro")
    dutchWord = symbol("dutch-word")
    englishWord = symbol("english-word")
  }
}
