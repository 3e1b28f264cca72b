/// Why a text is not the JSON that was asked for.
public struct JSONError: Error, Sendable, Equatable {
  public enum Problem: UInt8, Sendable, Equatable {
    case unexpectedEnd
    /// A byte that no value begins with, or a misspelt `true`, `false`, `null`.
    case expectedValue
    case expectedKey
    case expectedColon
    case expectedCommaOrEnd
    case trailingComma
    /// Something other than white space after the value.
    case trailingContent
    case unterminatedString
    /// A line break or another control character written as it is inside a string.
    case controlCharacter
    case invalidEscape
    case invalidNumber
    case commentNotAllowed
    case unterminatedComment
    /// More arrays and objects inside each other than the reader takes.
    case tooDeep
  }

  public var problem: Problem
  /// Byte offset in the text that was read.
  public var offset: Int

  public init(_ problem: Problem, offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

extension JSONError.Problem {
  /// The problem in words, without its place.
  public func message(in language: Language) -> String {
    let dutch = language == .dutch
    switch self {
    case .unexpectedEnd:
      return dutch ? "de tekst houdt op voordat alles gesloten is" : "the text ends before everything is closed"
    case .expectedValue:
      return dutch
        ? "hier hoort een waarde: tekst tussen \"…\", een getal, true, false, null, […] of {…}"
        : "a value is expected here: text in \"…\", a number, true, false, null, […] or {…}"
    case .expectedKey:
      return dutch ? "hier hoort een sleutel tussen \"…\"" : "a key in \"…\" is expected here"
    case .expectedColon:
      return dutch ? "na de sleutel hoort een dubbele punt" : "a colon is expected after the key"
    case .expectedCommaOrEnd:
      return dutch
        ? "hier hoort een komma of het einde van de lijst of het object"
        : "a comma or the end of the list or object is expected here"
    case .trailingComma:
      return dutch ? "na de laatste waarde hoort geen komma" : "no comma is allowed after the last value"
    case .trailingContent:
      return dutch ? "er staat nog iets na het einde" : "something follows the end"
    case .unterminatedString:
      return dutch ? "deze tekst mist het sluitende aanhalingsteken" : "this text lacks its closing quote"
    case .controlCharacter:
      return dutch
        ? "schrijf een regeleinde in een tekst als \\n en een tab als \\t"
        : "write a line break inside a text as \\n and a tab as \\t"
    case .invalidEscape:
      return dutch
        ? "na een backslash mag alleen \" \\ / b f n r t of u met vier hexadecimale cijfers staan"
        : "only \" \\ / b f n r t or u with four hexadecimal digits may follow a backslash"
    case .invalidNumber:
      return dutch ? "dit getal is niet goed geschreven" : "this number is not well formed"
    case .commentNotAllowed:
      return dutch ? "commentaar mag in dit bestand niet" : "comments are not allowed in this file"
    case .unterminatedComment:
      return dutch ? "dit commentaar mist */" : "this comment lacks */"
    case .tooDeep:
      return dutch ? "er zit te veel in elkaar genest" : "too much is nested inside each other"
    }
  }
}
