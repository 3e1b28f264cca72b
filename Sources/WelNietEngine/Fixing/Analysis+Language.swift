extension Analysis {
  /// The language that most of the draft is in; Dutch where that cannot be told.
  var mainLanguage: Language {
    var dutch = 0
    var english = 0
    for sentence in sentences {
      switch sentence.tongue {
      case .dutch: dutch += sentence.tokens.count
      case .english: english += sentence.tokens.count
      case .unknown: break
      }
    }
    return english > dutch ? .english : .dutch
  }

  /// The language of the sentence that holds a token; the draft's where that cannot be told.
  func language(at token: Int) -> Language {
    switch sentence(of: token).tongue {
    case .dutch: .dutch
    case .english: .english
    case .unknown: mainLanguage
    }
  }
}
