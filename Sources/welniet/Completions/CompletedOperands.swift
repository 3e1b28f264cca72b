/// What the operands of a command are, for completions.
struct CompletedOperands: Sendable {
  /// Words of which the first operand is one; empty where it is like the others.
  var first: [String] = []
  var rest: Completion = .nothing
}
