/// Decides, from an analysed draft, what is a finding. One value for each checker, all in one list.
package struct Checker: Sendable {
  package let id: String
  /// The rules whose candidates it may emit.
  package let rules: [Rule]
  package let check: @Sendable (_ analysis: Analysis, _ candidates: inout [Candidate]) -> Void

  package init(
    id: String, rules: [Rule],
    check: @escaping @Sendable (_ analysis: Analysis, _ candidates: inout [Candidate]) -> Void
  ) {
    self.id = id
    self.rules = rules
    self.check = check
  }
}

/// What a checker would report, before the protocol, consent and suppressions have their say.
package struct Candidate: Sendable, Equatable {
  package enum Place: Sendable, Equatable {
    case document
    /// Prose offsets.
    case prose(Range<Int>)
    /// Source offsets, for what is not prose (an image's markup).
    case source(Range<Int>)
  }

  package var rule: Rule
  package var place: Place
  /// Instead of the rule's own severity; nil for that.
  package var severity: Severity?
  /// Instead of the rule's own message; nil for that.
  package var message: SchoolProtocol.Text?

  package init(rule: Rule, place: Place, severity: Severity? = nil, message: SchoolProtocol.Text? = nil) {
    self.rule = rule
    self.place = place
    self.severity = severity
    self.message = message
  }
}
