/// A place in a file as people count: 1-based, columns in Unicode scalars.
package struct Place: Sendable, Equatable {
  package var path: Path
  package var line: Int
  package var column: Int

  package init(path: Path, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

/// Who says something.
package enum Origin: Sendable, Equatable {
  /// Nobody: it is so by default.
  case standard
  case configuration(Place)
  /// An entry of `overrides`; the place is the value's.
  case override(Place)
  /// An editor's settings.
  case client
  case frontMatter(Place)
  /// An option of the command line, with its dashes.
  case flag(String)

  package var place: Place? {
    switch self {
    case .configuration(let place), .override(let place), .frontMatter(let place): place
    case .standard, .client, .flag: nil
    }
  }
}

/// A value, and who says it.
package struct Setting<Value: Sendable>: Sendable {
  package var value: Value
  package var origin: Origin

  package init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Setting: Equatable where Value: Equatable {}
