/// Draws the edges of the slots that a single token fills by its kind.
enum TokenSlots {
  static func mark(_ analysis: inout Analysis) {
    for index in analysis.tokens.indices {
      let token = analysis.tokens[index]
      switch token.kind {
      case .number: analysis.chart.add(Entity.Kind.number.symbol, from: index, to: index + 1)
      case .hashtag: analysis.chart.add(Entity.Kind.hashtag.symbol, from: index, to: index + 1)
      case .emoji: analysis.chart.add(Entity.Kind.emoji.symbol, from: index, to: index + 1)
      case .url: analysis.chart.add(Entity.Kind.url.symbol, from: index, to: index + 1)
      case .word where token.flags.contains(.capitalized) && !token.flags.contains(.sentenceStart):
        analysis.chart.add(Entity.Kind.capitalized.symbol, from: index, to: index + 1)
      default: break
      }
    }
  }
}
