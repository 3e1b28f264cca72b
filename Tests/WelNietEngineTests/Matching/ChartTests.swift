import Testing

@testable import WelNietEngine

@Suite("The chart")
struct ChartTests {
  @Test("keeps an edge once and finds the longest")
  func edges() {
    var chart = Chart(tokenCount: 4)
    chart.add(7, from: 1, to: 2)
    chart.add(7, from: 1, to: 4)
    chart.add(7, from: 1, to: 2)
    #expect(chart.edgeCount == 2)
    #expect(chart.end(of: 7, at: 1) == 4)
    #expect(chart.end(of: 7, at: 1, below: 4) == 2)
    #expect(chart.end(of: 7, at: 1, below: 2) == nil)
    #expect(chart.has(7, at: 1) && !chart.has(8, at: 1) && !chart.has(7, at: 0))
    #expect(chart.hasEdge(7, from: 1, to: 4) && !chart.hasEdge(7, from: 1, to: 3))
    #expect(chart.first(7, in: 0..<4) == 1)
    #expect(chart.isEmpty(at: 0) && !chart.isEmpty(at: 1))
  }

  @Test("takes no edge that begins beyond the draft or goes back")
  func noEdges() {
    var chart = Chart(tokenCount: 2)
    chart.add(7, from: 2, to: 3)
    chart.add(7, from: 1, to: 1)
    #expect(chart.edgeCount == 0)
  }

  /// What each set of a lexicon finds in a text: where it begins and ends.
  private func places(_ lexicon: String, _ text: String, over base: Lexicon? = nil) -> [String: [Range<Int>]] {
    let compiled = LexiconCheck.compile([(name: "test.lexicon", bytes: Array(lexicon.utf8))], over: base).lexicon
    let stream = TokenStream(Array(text.utf8))
    let chart = WordMatcher.chart(of: stream, compiled)
    var places: [String: [Range<Int>]] = [:]
    for name in ["word", "capital", "start", "end", "phrase"] {
      guard let symbol = compiled.symbol(named: Array(name.utf8)) else { continue }
      for token in stream.tokens.indices {
        guard let end = chart.end(of: symbol, at: token) else { continue }
        #expect(chart.has(symbol, at: token) && chart.hasEdge(symbol, from: token, to: end))
        places[name, default: []].append(token..<end)
      }
    }
    return places
  }

  private static let lexicon = """
    set word
      klas
    set capital
      Klas
    set start
      kla*
    set end
      *las
    set phrase
      de klas

    """

  @Test("tells what words are by themselves, by their ends and together", arguments: [false, true])
  func words(isOverAnother: Bool) {
    // The first image's words are kept as records, another's as edges; nobody sees a difference.
    let base =
      isOverAnother ? LexiconCheck.compile([(name: "base", bytes: Array("set other\n  klas\n".utf8))]).lexicon : nil
    let places = places(Self.lexicon, "de klas Klas klassen glas", over: base)
    #expect(places["word"] == [1..<2, 2..<3])
    #expect(places["capital"] == [2..<3])
    #expect(places["start"] == [1..<2, 2..<3, 3..<4])
    #expect(places["end"] == [1..<2, 2..<3, 4..<5])
    #expect(places["phrase"] == [0..<2])
  }

  @Test("places of a symbol answer for any range")
  func symbolPlaces() {
    var chart = Chart(tokenCount: 10)
    for token in [2, 3, 8] { chart.add(7, from: token, to: token + 1) }
    let places = SymbolPlaces(7, in: chart)
    for lower in 0...10 {
      for upper in lower...10 {
        #expect(places.isAny(in: lower..<upper) == (chart.first(7, in: lower..<upper) != nil))
      }
    }
    #expect(!SymbolPlaces(nil, in: chart).isAny(in: 0..<10))
  }
}
