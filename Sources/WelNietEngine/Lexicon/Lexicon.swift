/// The compiled lexicons: built-in ones, and a school's own.
public struct Lexicon: Sendable {
  /// The symbol of a set, definition or mark; nil where no lexicon names it.
  package func symbol(named name: StaticString) -> Symbol? {
    nil
  }
}
