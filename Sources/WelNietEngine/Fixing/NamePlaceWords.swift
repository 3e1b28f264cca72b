/// The word sets that tell how a name can be replaced where it stands, looked up once.
struct NamePlaceWords: Sendable {
  let salutation, cheer, appositionNoun, neuterNoun, determiner, adjective, teacherTitle, childWord, newborn: WordSet

  init(_ lexicon: Lexicon) {
    salutation = WordSet("salutation-word", in: lexicon)
    cheer = WordSet("cheer-word", in: lexicon)
    appositionNoun = WordSet("apposition-noun", in: lexicon)
    neuterNoun = WordSet("neuter-noun", in: lexicon)
    determiner = WordSet("name-determiner", in: lexicon)
    adjective = WordSet("name-adjective", in: lexicon)
    teacherTitle = WordSet("teacher-title", in: lexicon)
    childWord = WordSet("child-word", in: lexicon)
    newborn = WordSet("newborn-word", in: lexicon)
  }
}
