import WelNietEngine

/// What columns are counted in.
enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// How many units a scalar takes.
  func units(of scalar: UInt32, length: Int) -> Int {
    switch self {
    case .utf8: length
    case .utf16: scalar > 0xFFFF ? 2 : 1
    case .utf32: 1
    }
  }
}

/// A place in a document: both numbers are 0-based, `character` counts in the encoding that was agreed on.
struct LinePosition: Sendable, Equatable {
  var line: Int
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Nil for anything but an object with two numbers; numbers outside the document are for `DocumentText` to judge.
  init?(_ value: JSONValue?) {
    guard let line = value?["line"]?.wholeNumber, let character = value?["character"]?.wholeNumber else { return nil }
    self.init(line: line, character: character)
  }
}

extension JSONValue {
  /// A number however it is written, without its fraction and no greater than fits.
  var wholeNumber: Int? {
    if let integer { return integer }
    guard let double else { return nil }
    return Int(max(-1e15, min(double, 1e15)))
  }
}
