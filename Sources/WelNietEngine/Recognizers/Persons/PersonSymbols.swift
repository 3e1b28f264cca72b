/// The word sets by which persons are known, looked up once.
struct PersonSymbols: Sendable {
  let given, givenLower, nameWord, surname, placeSurname, surnameEnding, particle, particleWord: Symbol
  let title, role, relative, family, publicTitle, publicRole, publicPerson: Symbol
  let notPerson, organisation, namedThing, nameVerb, predicate: Symbol
  let joint, kindDeterminer, thingDeterminer, placeLink: Symbol
  let placePreposition, ownerWord, makerLink, isVerb, roleVerb: Symbol
  let letterNoun, possessive, byline, versus: Symbol
  let workNoun, workSubject, makerHeading, makerHeadingWide, attribution, attributionStart: Symbol
  let tieNoun, tieLink, classLink, looseClassLink, ownClass, notClass, youngPerson, own: Symbol
  let closing, selfIntroduction, dutchWord, englishWord: Symbol

  init(_ lexicon: Lexicon) {
    func symbol(_ name: StaticString) -> Symbol { lexicon.symbol(named: name) ?? Symbol.max }
    given = symbol("given-name")
    givenLower = symbol("given-name-lower")
    nameWord = symbol("name-word")
    surname = symbol("surname")
    placeSurname = symbol("surname-like-place")
    surnameEnding = symbol("surname-ending")
    particle = symbol("tussenvoegsel")
    particleWord = symbol("tussenvoegsel-word")
    title = symbol("name-title")
    role = symbol("staff-role")
    relative = symbol("family-title")
    family = symbol("family")
    publicTitle = symbol("public-title")
    publicRole = symbol("public-role")
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
    placePreposition = symbol("street-preposition")
    ownerWord = symbol("owner-word")
    makerLink = symbol("maker-link")
    isVerb = symbol("is-verb")
    roleVerb = symbol("role-verb")
    letterNoun = symbol("letter-noun")
    possessive = symbol("possessive")
    byline = symbol("byline")
    versus = symbol("versus-word")
    workNoun = symbol("work-noun")
    workSubject = symbol("work-subject-link")
    makerHeading = symbol("maker-heading")
    makerHeadingWide = symbol("maker-heading-wide")
    attribution = symbol("attribution")
    attributionStart = symbol("attribution-start")
    tieNoun = symbol("tie-noun")
    tieLink = symbol("tie-link")
    classLink = symbol("class-link")
    looseClassLink = symbol("class-link-loose")
    ownClass = symbol("own-class")
    notClass = symbol("not-class")
    youngPerson = symbol("young-person")
    own = symbol("own-word")
    closing = symbol("closing")
    selfIntroduction = symbol("self-intro")
    dutchWord = symbol("dutch-word")
    englishWord = symbol("english-word")
  }
}
