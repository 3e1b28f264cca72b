/// What the words of a person's name say about the person; the `detail` of a person entity.
package struct PersonDetail: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// A given name, known or taken for one.
  package static let given = PersonDetail(rawValue: 1)
  package static let surname = PersonDetail(rawValue: 2)
  /// Initials instead of a given name: `K.S. Wolters`.
  package static let initials = PersonDetail(rawValue: 4)
  /// An initial instead of a surname: `Noah T.`
  package static let surnameInitial = PersonDetail(rawValue: 8)
  /// `juf`, `meneer`, `mw.` before it.
  package static let title = PersonDetail(rawValue: 16)
  /// A grown-up's work before it: `conciërge Wim`.
  package static let role = PersonDetail(rawValue: 32)
  /// `oom`, `oma` before it.
  package static let relative = PersonDetail(rawValue: 64)
  /// Written in lower case.
  package static let lowerCase = PersonDetail(rawValue: 128)
  /// In public life, in history or in a story.
  package static let publicFigure = PersonDetail(rawValue: 256)
  /// No person: an animal or a thing that has a name.
  package static let thing = PersonDetail(rawValue: 512)
  /// The draft's author.
  package static let author = PersonDetail(rawValue: 1024)
  /// No lexicon knows the given name; its place tells.
  package static let guessed = PersonDetail(rawValue: 2048)
  /// On the school's roster.
  package static let onRoster = PersonDetail(rawValue: 4096)

  /// A given name or initials, and a surname.
  package var isFullName: Bool {
    contains(.surname) && !isDisjoint(with: [.given, .initials])
  }

  /// Nobody whom the rules protect.
  package var isNobody: Bool {
    !isDisjoint(with: [.publicFigure, .thing, .author])
  }
}

extension Entity {
  /// What a person entity's name says.
  package var person: PersonDetail { PersonDetail(rawValue: detail) }
}
