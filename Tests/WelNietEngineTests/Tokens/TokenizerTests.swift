import Testing
import WelNietEngine

@Suite("Tokens")
struct TokenizerTests {
  private func keys(_ text: String) -> [String] {
    let stream = TokenStream(Array(text.utf8))
    return stream.tokens.indices.map { String(decoding: stream.key($0), as: UTF8.self) }
  }

  private func kinds(_ text: String) -> [Token.Kind] {
    TokenStream(Array(text.utf8)).tokens.map(\.kind)
  }

  @Test(
    "have folded keys",
    arguments: [
      ("Één crème brûlée", ["een", "creme", "brulee"]),
      ("Ĳsland ijs", ["ijsland", "ijs"]),
      ("foto's zo'n m’n", ["foto's", "zo'n", "m'n"]),
      ("'s avonds in ’t donker", ["'s", "avonds", "in", "'t", "donker"]),
      ("oud-collega non-actief", ["oud-collega", "non-actief"]),
      ("e\u{301}e\u{301}n", ["een"]),
      ("Ç ğ ş ı Š ł", ["c", "g", "s", "i", "s", "l"]),
      ("ｆｕｌｌ", ["full"]),
      ("zicht\u{AD}baar", ["zichtbaar"]),
      ("sch\u{200B}ool", ["school"]),
      ("i.v.m. o.a. r.a.t", ["i.v.m", "o.a", "r.a.t"]),
      ("1.284,50 8.30 12:45", ["1.284,50", "8.30", "12:45"]),
      ("2TH6 4b 3vA", ["2th6", "4b", "3va"]),
      ("0️⃣6️⃣1️⃣", ["061"]),
      ("#StopPesten", ["stoppesten"]),
    ])
  func folded(text: String, expected: [String]) {
    #expect(keys(text) == expected)
  }

  @Test(
    "have kinds",
    arguments: [
      ("Mail naam.x@school.example nu", [Token.Kind.word, .email, .word]),
      ("zie school.nl/nieuws.", [.word, .url, .punctuation]),
      ("https://x.example/a?b=c, ja", [.url, .punctuation, .word]),
      ("www.x.example)", [.url, .punctuation]),
      ("@jan.de_vries hoi", [.mention, .word]),
      ("Nee.Ja", [.word, .punctuation, .word]),
      ("„ja“ zei", [.openingQuote, .word, .closingQuote, .word]),
      ("‚ja’ «nee»", [.openingQuote, .word, .closingQuote, .openingQuote, .word, .closingQuote]),
      ("\"ja\" 'nee'", [.openingQuote, .word, .closingQuote, .openingQuote, .word, .closingQuote]),
      ("leuk 👨‍👩‍👧 🇳🇱 ❤️", [.word, .emoji, .emoji, .emoji]),
      ("€ 5", [.symbol, .number]),
      ("s*kkel k@nker f***", [.word, .word, .word]),
      ("*nadruk*", [.symbol, .word, .symbol]),
    ])
  func kinds(text: String, expected: [Token.Kind]) {
    #expect(kinds(text) == expected)
  }

  @Test("cover exactly their bytes, in order, whatever the bytes")
  func ranges() {
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(state % 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pool: [UInt8] = [
          0x20, 0x61, 0x2E, 0x40, 0x2A, 0x27, 0x0A, 0x30, 0xC3, 0xA9, 0xF0, 0x9F, 0x8E, 0x89, 0xE2, 0x80, 0x9D, 0,
        ]
        bytes.append(state >> 60 == 0 ? UInt8(truncatingIfNeeded: state >> 33) : pool[Int(state >> 33) % pool.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var end = 0
      for token in TokenStream(bytes).tokens {
        #expect(token.range.lowerBound >= end && !token.range.isEmpty && token.range.upperBound <= bytes.count)
        end = token.range.upperBound
      }
    }
  }
}
