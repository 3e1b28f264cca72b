/// Finds insufficient school marks with a decimal, from 1,0 to 5,4 (`een 3,1 voor Frans`).
///
/// Much else looks so (amounts, temperatures); a pattern must say what it is.
struct LowGradeRecognizer: Sendable {
  func recognize(_ analysis: inout Analysis) {
    for token in analysis.tokens.indices where analysis.tokens[token].kind == .number {
      let text = analysis.prose.text[analysis.tokens[token].range]
      guard text.count == 3, let whole = text.first, let decimal = text.last else { continue }
      let separator = text[text.startIndex + 1]
      guard separator == UInt8(ascii: ",") || separator == UInt8(ascii: ".") else { continue }
      let isLow = (0x31...0x34).contains(whole) || whole == 0x35 && decimal < 0x35
      guard isLow else { continue }
      let tokens = token..<token + 1
      analysis.add(Entity(kind: .lowGrade, tokens: tokens, range: analysis.range(of: tokens)))
    }
  }
}
