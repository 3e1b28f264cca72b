import WelNietEngine

/// A run of letters and digits in what was found.
struct SecretWord: Sendable {
  var bytes: [UInt8] = []
  var isCapitalized: Bool
  var hasDigit = false
  var beginsSentence: Bool

  private static let sentenceMarks = ".!?…:\n\"“„‘'".unicodeScalars

  /// The words of a text, in order.
  static func all(in text: [UInt8]) -> [SecretWord] {
    var words: [SecretWord] = []
    var isInside = false
    var beginsSentence = true
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      let isDigit = properties.numericType != nil
      guard properties.isAlphabetic || isDigit || properties.generalCategory == .nonspacingMark else {
        isInside = false
        if sentenceMarks.contains(scalar) { beginsSentence = true }
        continue
      }
      if !isInside {
        words.append(SecretWord(isCapitalized: properties.isUppercase, beginsSentence: beginsSentence))
        isInside = true
        beginsSentence = false
      }
      UTF8Writer.append(scalar.value, to: &words[words.count - 1].bytes)
      if isDigit { words[words.count - 1].hasDigit = true }
    }
    return words
  }
}
