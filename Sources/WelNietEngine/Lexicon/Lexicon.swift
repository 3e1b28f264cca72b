/// The compiled lexicons: the built-in ones first, then a school's own.
public struct Lexicon: Sendable {
  package private(set) var images: [LexiconImage]

  /// The lexicon of built-in tables.
  public init(_ tables: StaticString) {
    images = [LexiconImage(tables)]
  }

  /// A lexicon compiled at run time, by itself or over another.
  package init(compiled image: [UInt8], over base: Lexicon? = nil) {
    images = (base?.images ?? []) + [LexiconImage(image)]
  }

  /// The first symbol that none of the images uses.
  package var nextSymbol: Int {
    images.last.map { $0.header.firstSymbol + $0.header.symbolCount } ?? LexiconCompiler.firstFreeSymbol
  }

  /// The symbol of a set or mark; nil where no lexicon names it.
  package func symbol(named name: StaticString) -> Symbol? {
    for image in images {
      if let symbol = image.symbol(named: name) { return symbol }
    }
    return nil
  }

  /// The symbol of a set or mark; nil where no lexicon names it.
  package func symbol(named name: [UInt8]) -> Symbol? {
    for image in images {
      if let match = image.names.first(where: { $0.name == name }) { return match.symbol }
    }
    return nil
  }
}
