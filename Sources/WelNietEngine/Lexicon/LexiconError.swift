/// A mistake in a lexicon file, with the place and what was expected.
public struct LexiconError: Error, Sendable, Equatable {
  /// The file's name as given.
  public var file: String
  /// 1-based line; column in bytes, 1-based.
  public var line: Int
  public var column: Int
  public var problem: Problem
  /// The offending line, for quoting.
  public var excerpt: String

  public enum Problem: Sendable, Equatable {
    case unknownKeyword(String)
    case unknownName(String)
    case unknownSlot(String)
    case unknownRule(String)
    case unknownCondition(String)
    case missingName
    case missingPattern
    case unclosed(String)
    case unexpected(String)
    case badStar(String)
    case phraseWithStar(String)
    case noDefiniteWord
    case recursive(String)
    case matchWithoutRule
    case indentedWithoutHead
    case notASet(String)
    case tooLarge
    case exampleNotFound(String)
    case exampleFound(String)
  }

  public init(file: String, line: Int, column: Int, problem: Problem, excerpt: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.excerpt = excerpt
  }
}

extension LexiconError.Problem {
  /// The problem in words.
  public func message(_ language: Language) -> String {
    let dutch = language == .dutch
    switch self {
    case .unknownKeyword(let word):
      return dutch
        ? "onbekend woord '\(word)'; verwacht: language, set, define, rule, mark of match"
        : "unknown word '\(word)'; expected language, set, define, rule, mark or match"
    case .unknownName(let name):
      return dutch ? "geen enkel lexicon kent @\(name)" : "no lexicon knows @\(name)"
    case .unknownSlot(let name): return dutch ? "onbekend vak <\(name)>" : "unknown slot <\(name)>"
    case .unknownRule(let id):
      return dutch ? "onbekende regel '\(id)'; zie welniet rules" : "unknown rule '\(id)'; see welniet rules"
    case .unknownCondition(let word):
      return dutch ? "onbekende aanwijzing '\(word)'" : "unknown line '\(word)' under a match"
    case .missingName: return dutch ? "hier hoort een naam" : "a name is missing here"
    case .missingPattern: return dutch ? "hier hoort een patroon" : "a pattern is missing here"
    case .unclosed(let mark): return dutch ? "'\(mark)' wordt niet gesloten" : "'\(mark)' is not closed"
    case .unexpected(let mark): return dutch ? "onverwacht teken '\(mark)'" : "unexpected '\(mark)'"
    case .badStar(let word):
      return dutch
        ? "'\(word)': een ster mag alleen vooraan of achteraan, met minstens twee letters erbij"
        : "'\(word)': a star may stand at one end only, beside at least two letters"
    case .phraseWithStar(let word):
      return dutch ? "'\(word)': een ster mag niet in een woordgroep" : "'\(word)': no star inside a phrase"
    case .noDefiniteWord:
      return dutch
        ? "dit patroon heeft geen enkel woord dat er altijd moet staan"
        : "this pattern has no word that must always be there"
    case .recursive(let name): return dutch ? "@\(name) verwijst naar zichzelf" : "@\(name) refers to itself"
    case .matchWithoutRule:
      return dutch ? "match zonder rule of mark erboven" : "a match needs a rule or mark above it"
    case .indentedWithoutHead:
      return dutch ? "ingesprongen regel zonder regel erboven" : "an indented line needs a line above it to belong to"
    case .notASet(let name):
      return dutch ? "@\(name) is geen woordverzameling" : "@\(name) is not a word set"
    case .tooLarge: return dutch ? "het lexicon is te groot" : "the lexicon is too large"
    case .exampleNotFound(let text):
      return dutch ? "wordt niet gevonden: \(text)" : "is not matched: \(text)"
    case .exampleFound(let text):
      return dutch ? "wordt ten onrechte gevonden: \(text)" : "is matched and should not be: \(text)"
    }
  }
}
