import WelNietEngine

/// A text in both languages of the product.
struct Phrase: Sendable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The same in both languages.
  init(_ text: String) {
    self.init(text, text)
  }

  func callAsFunction(_ language: Language) -> String {
    language == .dutch ? dutch : english
  }
}
