/// Decides whether an account name or a link to a profile points out a private person.
struct HandleJudge: Sendable {
  private let lexicon: Lexicon
  private let repost: WordSet
  private let follow: WordSet
  private let ours: WordSet
  private let known: WordSet
  private let organisation: WordSet
  private let secret: WordSet

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    repost = WordSet("repost-word", in: lexicon)
    follow = WordSet("follow-word", in: lexicon)
    ours = WordSet("our-account-word", in: lexicon)
    known = WordSet("public-handle", in: lexicon)
    organisation = WordSet("organisation-word", in: lexicon)
    secret = WordSet("password-word", in: lexicon)
  }

  func isPrivate(_ entity: Entity, in analysis: Analysis) -> Bool {
    let around = Surroundings(entity, in: analysis)
    if entity.kind == .url {
      guard let name = ProfileLink.name(in: analysis.prose.text[entity.range]) else { return false }
      return !isPublic(analysis.prose.text[name], analysis) && !isOurs(around)
    }
    guard !isPublic(analysis.prose.text[entity.range], analysis) else { return false }
    switch HandleRecognizer.Form(rawValue: entity.detail) {
    case .mention: return isPassedOn(around) || isPointedOut(around) && !isOurs(around)
    case .announced where isOurs(around): return false
    case .announced, .bare, nil:
      return !secret.begins(in: analysis.neighbourhood(of: entity.tokens.lowerBound), of: analysis)
    }
  }

  /// Whether a name tells that it is an organisation's, a medium's or the school's.
  private func isPublic(_ name: ArraySlice<UInt8>, _ analysis: Analysis) -> Bool {
    let words = LexiconWords(name.first == UInt8(ascii: "@") ? name.dropFirst() : name, lexicon)
    return words.contains(known) || words.contains(organisation) || SchoolName.isPart(of: name, analysis.context)
  }

  private func isOurs(_ around: Surroundings) -> Bool {
    ours.begins(in: around.before(8), of: around.analysis) || ours.begins(in: around.after(3), of: around.analysis)
  }

  /// `RT @x`, `repost van @x`
  private func isPassedOn(_ around: Surroundings) -> Bool {
    repost.begins(in: around.before(5), of: around.analysis)
  }

  /// `volg @x`, `zijn insta is @x`, `@x op snap`; not `@x, u heeft het mis`.
  private func isPointedOut(_ around: Surroundings) -> Bool {
    if follow.begins(in: around.before(6), of: around.analysis) { return true }
    return around.tokens.lowerBound > around.scope.lowerBound && follow.begins(in: around.after(3), of: around.analysis)
  }
}
