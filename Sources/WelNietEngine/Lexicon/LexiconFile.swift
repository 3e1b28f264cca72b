/// A lexicon file as its author wrote it, names not yet resolved.
package struct LexiconFile: Sendable {
  /// A place in the file for error messages.
  package struct Place: Sendable, Equatable {
    package var line: Int
    package var column: Int
  }

  package struct SetMember: Sendable {
    package enum Content: Sendable {
      /// One or more words, each with its spellings written out.
      case words([[[UInt8]]])
      case set([UInt8])
      case exclusion([[UInt8]])
    }
    package var content: Content
    package var place: Place
  }

  package struct WordSet: Sendable {
    package var name: [UInt8]
    package var members: [SetMember] = []
    package var seesDisguise = false
    package var place: Place
  }

  package struct Definition: Sendable {
    package var name: [UInt8]
    package var pattern: PatternNode
    package var place: Place
  }

  package enum Target: Sendable, Equatable {
    case rule(Rule)
    case mark([UInt8])
  }

  package enum GuardScope: UInt8, Sendable { case sentence, before, after, near, post }

  package struct Guard: Sendable {
    /// Whether the match needs the pattern, or is off where it is found.
    package var required: Bool
    package var scope: GuardScope
    package var pattern: [PatternNode]
    package var place: Place
  }

  package enum SpanMode: UInt8, Sendable { case match, sentence, clause }

  /// What indented lines say of a match, or of every match under a rule.
  package struct Conditions: Sendable {
    package var guards: [Guard] = []
    /// Bit per author and channel, by raw value; 0 for all.
    package var authors: UInt8 = 0
    package var channels: UInt8 = 0
    package var severity: Severity?
    package var span: SpanMode = .match
    package var messageDutch: [UInt8] = []
    package var messageEnglish: [UInt8] = []
  }

  package struct Example: Sendable {
    package var text: [UInt8]
    package var mustMatch: Bool
    package var place: Place
  }

  package struct Entry: Sendable {
    package var target: Target
    /// The parts that `&` joins.
    package var pattern: [PatternNode]
    package var conditions = Conditions()
    package var examples: [Example] = []
    package var tongue: Sentence.Tongue
    package var place: Place
  }

  package var name: String
  package var sets: [WordSet] = []
  package var definitions: [Definition] = []
  package var entries: [Entry] = []
}

/// A pattern as a tree, names not yet resolved.
package indirect enum PatternNode: Sendable {
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case optional(PatternNode)
  /// At most so many words.
  case gap(Int)
  case anyWord
  /// A word in all its spellings; the notation it was written in identifies it.
  case word(notation: [UInt8], spellings: [[UInt8]], place: LexiconFile.Place)
  case name([UInt8], place: LexiconFile.Place)
  case slot(Symbol)
  case not(PatternNode)
  case sentenceStart, sentenceEnd
  case openSpan, closeSpan
}
